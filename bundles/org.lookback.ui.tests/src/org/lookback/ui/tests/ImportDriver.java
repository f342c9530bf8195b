package org.lookback.ui.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Workbenches;

/** The import wizard under a test's hands. */
final class ImportDriver {

	private static final String TITLE = "导入数据";
	private static final int MEANS = 4;
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

	/** The words of one column's line in the mapping. */
	String mapping(int column) {
		return Window.get(() -> Widgets.line(Widgets.byId(shell, "import.mapping", Table.class), column));
	}

	/** Chooses a column's line in the mapping. */
	void chooseColumn(int column) {
		Window.run(() -> Widgets.choose(Widgets.byId(shell, "import.mapping", Table.class), column, false));
	}

	/** The lines of what is not understood. */
	List<String> unknown() {
		return linesOf("import.unknown");
	}

	/** The lines of the chosen column's texts. */
	List<String> samples() {
		return linesOf("import.samples");
	}

	private List<String> linesOf(String id) {
		return Window.get(() -> {
			Table table = Widgets.byId(shell, id, Table.class);
			return Arrays.stream(table.getItems()).map(item -> Widgets.line(table, table.indexOf(item))).toList();
		});
	}

	/** Says what a text means that is not understood: clicks on its cell and takes an offer. */
	void mean(int line, int offer) {
		Window.run(() -> {
			Table table = Widgets.byId(shell, "import.unknown", Table.class);
			Widgets.choose(table, line, false);
			Rectangle cell = table.getItem(line).getBounds(MEANS);
			Widgets.click(table, cell.x + cell.width / 2, cell.y + cell.height / 2);
			CCombo combo = Arrays.stream(table.getChildren()).filter(CCombo.class::isInstance).map(CCombo.class::cast).filter(CCombo::isVisible)
					.findFirst().orElseThrow(() -> new AssertionError("no offers"));
			combo.select(offer);
			combo.notifyListeners(SWT.Selection, new Event());
			combo.notifyListeners(SWT.DefaultSelection, new Event());
		});
	}

	/** What the page says of a saved mapping. */
	String applied() {
		return Window.get(() -> Widgets.byId(shell, "import.mapping.applied", Label.class).getText());
	}

	/** Refuses the saved mapping. */
	void unaided() {
		Window.run(() -> Widgets.press(Widgets.byId(shell, "import.mapping.unaided", Button.class)));
	}

	/** Shows in the preview what values become. */
	void showMapped() {
		Window.run(() -> {
			Button button = Widgets.byId(shell, "import.mapping.mapped", Button.class);
			button.setSelection(true);
			Widgets.press(button);
		});
	}

	/** Keeps the mapping in the workspace under a name. */
	void keep(String name) {
		String title = "保存以后套用";
		Window.start(() -> Widgets.press(Widgets.button(shell, title)));
		Window.until("the question for a name", () -> Window.dialog(title).isPresent());
		Shell dialog = Window.get(() -> Window.dialog(title).orElseThrow());
		Window.run(() -> {
			Widgets.type(Widgets.first(dialog, Text.class), name);
			Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID));
		});
		Window.until("the name given", () -> dialog.isDisposed());
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
