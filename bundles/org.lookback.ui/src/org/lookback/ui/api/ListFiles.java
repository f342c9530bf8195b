package org.lookback.ui.api;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Where a list is to be written, and the word that it was: the same questions in all views. */
public final class ListFiles {

	private ListFiles() {
	}

	/**
	 * Asks for a file that WPS and Excel open.
	 *
	 * @param name to begin with, without an ending
	 */
	public static Optional<Path> ask(Shell shell, String title, String name) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(title);
		dialog.setFilterNames(new String[] { UiMessages.get("file.xlsx"), UiMessages.get("file.csv") });
		dialog.setFilterExtensions(new String[] { "*.xlsx", "*.csv" });
		dialog.setFileName(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".xlsx");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) {
			return Optional.empty();
		}
		boolean named = chosen.endsWith(".xlsx") || chosen.endsWith(".csv");
		return Optional.of(Path.of(named ? chosen : chosen + (dialog.getFilterIndex() == 1 ? ".csv" : ".xlsx")));
	}

	/** Asks for a folder. */
	public static Optional<Path> askFolder(Shell shell, String title, String message) {
		DirectoryDialog dialog = new DirectoryDialog(shell);
		dialog.setText(title);
		dialog.setMessage(message);
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	/** Asks for a table to be read. */
	public static Optional<Path> askOpen(Shell shell, String title) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText(title);
		dialog.setFilterNames(new String[] { UiMessages.get("file.xlsx"), UiMessages.get("file.all") });
		dialog.setFilterExtensions(new String[] { "*.xlsx;*.XLSX", "*" });
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	/** Says what was written, and opens it when the person wants to. */
	public static void tell(Shell shell, String title, String message, Path file) {
		int pressed = new MessageDialog(shell.isDisposed() ? null : shell, title, null, message, MessageDialog.INFORMATION, 1, UiMessages.get("file.open"),
				IDialogConstants.OK_LABEL).open();
		if (pressed == 0) {
			Program.launch(file.toString());
		}
	}
}
