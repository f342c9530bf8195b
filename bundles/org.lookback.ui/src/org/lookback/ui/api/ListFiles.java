package org.lookback.ui.api;

import java.nio.file.Path;
import java.util.List;
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
		return ask(shell, title, name, List.of("xlsx", "csv"));
	}

	/** Asks for a workbook, which is the only thing that the list can be. */
	public static Optional<Path> askWorkbook(Shell shell, String title, String name) {
		return ask(shell, title, name, List.of("xlsx"));
	}

	private static Optional<Path> ask(Shell shell, String title, String name, List<String> endings) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(title);
		dialog.setFilterNames(endings.stream().map(ending -> UiMessages.get("file." + ending)).toArray(String[]::new));
		dialog.setFilterExtensions(endings.stream().map(ending -> "*." + ending).toArray(String[]::new));
		dialog.setFileName(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".xlsx");
		dialog.setOverwrite(true);
		return FileDialogs.file(dialog).map(chosen -> {
			boolean named = endings.stream().anyMatch(ending -> chosen.toString().endsWith('.' + ending));
			return named ? chosen : Path.of(chosen + "." + endings.get(Math.max(0, dialog.getFilterIndex())));
		});
	}

	/** Asks for a folder. */
	public static Optional<Path> askFolder(Shell shell, String title, String message) {
		DirectoryDialog dialog = new DirectoryDialog(shell);
		dialog.setText(title);
		dialog.setMessage(message);
		return FileDialogs.folder(dialog);
	}

	/** Asks for a table to be read. */
	public static Optional<Path> askOpen(Shell shell, String title) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText(title);
		dialog.setFilterNames(new String[] { UiMessages.get("file.xlsx"), UiMessages.get("file.all") });
		dialog.setFilterExtensions(new String[] { "*.xlsx;*.XLSX", "*" });
		return FileDialogs.file(dialog);
	}

	/** Says what was written, and opens it when the person wants to. */
	public static void tell(Shell shell, String title, String message, Path file) {
		tell(shell, title, message, file, "file.open");
	}

	/** The same of several files in a folder. */
	public static void tellFolder(Shell shell, String title, String message, Path folder) {
		tell(shell, title, message, folder, "file.openFolder");
	}

	private static void tell(Shell shell, String title, String message, Path file, String open) {
		int pressed = new MessageDialog(shell.isDisposed() ? null : shell, title, null, message, MessageDialog.INFORMATION, 1, UiMessages.get(open),
				IDialogConstants.OK_LABEL).open();
		if (pressed == 0) {
			Program.launch(file.toString());
		}
	}
}
