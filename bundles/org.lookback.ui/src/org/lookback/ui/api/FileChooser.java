package org.lookback.ui.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;

/**
 * Who answers when a person is asked for files: the system's own dialogs, unless a service of a higher ranking stands in for the person. Called on
 * the window's thread; the dialog that is handed over says what is asked and is not opened yet.
 */
public interface FileChooser {

	/** The chosen files, in full; none when the person thought better of it. */
	List<Path> files(FileDialog dialog);

	/** The chosen folder; empty when the person thought better of it. */
	Optional<Path> folder(DirectoryDialog dialog);
}
