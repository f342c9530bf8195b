package org.lookback.ui.tests;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.lookback.ui.api.FileChooser;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Answers in place of the system's dialogs for files, which no test can press, and keeps what they asked. */
final class ChosenFiles implements FileChooser, AutoCloseable {

	private final Deque<Path> answers = new ArrayDeque<>();
	private final ServiceRegistration<FileChooser> registration;
	private volatile String asked = "";

	ChosenFiles() {
		registration = FrameworkUtil.getBundle(FileChooser.class).getBundleContext().registerService(FileChooser.class, this,
				new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1)));
	}

	/** What the next question is answered with; without it the person thinks better of it. */
	Path next(Path file) {
		answers.add(file);
		return file;
	}

	/** The title of the last question, and the name that it proposed. */
	String asked() {
		return asked;
	}

	@Override
	public List<Path> files(FileDialog dialog) {
		asked = dialog.getText() + ' ' + dialog.getFileName();
		return Optional.ofNullable(answers.poll()).stream().toList();
	}

	@Override
	public Optional<Path> folder(DirectoryDialog dialog) {
		asked = dialog.getText() + ' ' + dialog.getMessage();
		return Optional.ofNullable(answers.poll());
	}

	@Override
	public void close() {
		registration.unregister();
	}
}
