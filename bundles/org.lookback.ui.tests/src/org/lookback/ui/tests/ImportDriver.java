package org.lookback.ui.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Workbenches;

/** The import wizard under a test's hands. */
final class ImportDriver {

	private static final String TITLE = "导入数据";
	private static final Duration LONG = Duration.ofSeconds(180);

	private final Shell shell;

	private ImportDriver(Shell shell) {
		this.shell = shell;
	}

	/** Opens the wizard by its command. */
	static ImportDriver open() {
		Window.start(() -> Workbenches.run(Ids.COMMAND_IMPORT));
		Window.until("the import wizard", () -> Window.dialog(TITLE).isPresent());
		return new ImportDriver(Window.get(() -> Window.dialog(TITLE).orElseThrow()));
	}

	/** Types a file's path, adds it, and waits until it was looked at. */
	void add(Path file) {
		int before = Window.get(() -> files().getItemCount());
		Window.run(() -> {
			Widgets.type(Widgets.byId(shell, "import.path", Text.class), file.toString());
			Widgets.press(Widgets.byId(shell, "import.path.add", Button.class));
		});
		Window.until("the line of " + file.getFileName(), LONG,
				() -> files().getItemCount() == before + 1 && !Widgets.line(files(), before).contains("正在查看"));
	}

	/** The words of the files' lines. */
	List<String> lines() {
		return Window.get(() -> Arrays.stream(files().getItems()).map(item -> Widgets.line(files(), files().indexOf(item))).toList());
	}

	/** The words of the results' lines. */
	List<String> results() {
		return Window.get(() -> {
			Table results = Widgets.byId(shell, "import.results", Table.class);
			return Arrays.stream(results.getItems()).map(item -> Widgets.line(results, results.indexOf(item))).toList();
		});
	}

	/** How many lines the mapping of the file has. */
	int mappedColumns() {
		return Window.get(() -> Widgets.byId(shell, "import.mapping", Table.class).getItemCount());
	}

	/** Goes to the next page. */
	void next() {
		Window.run(() -> Widgets.press(Widgets.button(shell, IDialogConstants.NEXT_ID)));
	}

	boolean canGoOn() {
		return Window.get(() -> Widgets.button(shell, IDialogConstants.NEXT_ID).isEnabled());
	}

	boolean canImport() {
		return Window.get(() -> Widgets.button(shell, IDialogConstants.FINISH_ID).isEnabled());
	}

	private void press(String words) {
		Window.run(() -> Widgets.press(Widgets.button(shell, words)));
	}

	/** Tries the files without storing anything. */
	void attempt() {
		press("试运行");
		Window.until("the end of the trial", LONG, () -> Widgets.button(shell, "试运行").isEnabled() && !results().isEmpty());
	}

	/** Imports, and waits until the wizard says what became of the files. */
	void importAll() {
		Window.run(() -> Widgets.press(Widgets.button(shell, IDialogConstants.FINISH_ID)));
		Window.until("the end of the import", LONG, () -> {
			Button finish = Widgets.button(shell, IDialogConstants.FINISH_ID);
			return finish.isEnabled() && finish.getText().contains("关闭");
		});
	}

	/** Closes the wizard after an import. */
	void close() {
		close(IDialogConstants.FINISH_ID);
	}

	/** Closes the wizard without an import. */
	void cancel() {
		close(IDialogConstants.CANCEL_ID);
	}

	private void close(int id) {
		Window.start(() -> Widgets.press(Widgets.button(shell, id)));
		Window.until("the wizard closed", () -> shell.isDisposed());
	}

	private Table files() {
		return Widgets.byId(shell, "import.files", Table.class);
	}
}
