package org.lookback.ui.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Asks for files and folders, everywhere in the window in this way. */
public final class FileDialogs {

	private FileDialogs() {
	}

	/** The one file that was chosen. */
	public static Optional<Path> file(FileDialog dialog) {
		return files(dialog).stream().findFirst();
	}

	/** All files that were chosen. */
	public static List<Path> files(FileDialog dialog) {
		return chooser().files(dialog);
	}

	/** The folder that was chosen. */
	public static Optional<Path> folder(DirectoryDialog dialog) {
		return chooser().folder(dialog);
	}

	/** The one of the highest ranking at this moment. */
	private static FileChooser chooser() {
		BundleContext bundles = FrameworkUtil.getBundle(FileDialogs.class).getBundleContext();
		ServiceReference<FileChooser> best = bundles.getServiceReference(FileChooser.class);
		return Optional.ofNullable(best).map(bundles::getService).orElseThrow(() -> new IllegalStateException("No service " + FileChooser.class.getName()));
	}
}
