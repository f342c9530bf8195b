package org.lookback.ui.internal.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.lookback.ui.api.FileChooser;
import org.osgi.service.component.annotations.Component;

/** The system's own dialogs. */
@Component(service = FileChooser.class)
public final class SystemFileChooser implements FileChooser {

	@Override
	public List<Path> files(FileDialog dialog) {
		String chosen = dialog.open();
		if (chosen == null) {
			return List.of();
		}
		Path folder = Path.of(dialog.getFilterPath());
		return dialog.getFileNames().length < 2 ? List.of(Path.of(chosen)) : Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
	}

	@Override
	public Optional<Path> folder(DirectoryDialog dialog) {
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}
}
