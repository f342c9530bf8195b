package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ui.api.Services;

/** A sheet with merged cells in the wizard, and a file of which no row could be taken: its rows are corrected in place as those of others. */
@TestMethodOrder(OrderAnnotation.class)
class RefusedImportTest {

	private static final Duration LONG = SampleWorkspace.LONG;

	@TempDir
	static Path folder;

	@BeforeAll
	static void openAnEmptyWorkspace() throws Exception {
		Window.open(Files.createDirectories(folder.resolve("workspace")));
	}

	@AfterAll
	static void close() {
		Window.close();
	}

	/** County, township and village stand once, merged over the rows of two households. */
	private static Path sheet(String county) throws Exception {
		List<String> headings = List.of("县", "乡镇", "行政村", "户编号", "户主姓名", "家庭人口数", "年度");
		Path file = folder.resolve("2019年户表_" + county + ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "WPS", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("户表");
			for (int column = 0; column < headings.size(); column++) {
				sheet.value(0, column, headings.get(column));
			}
			List<List<String>> rows = List.of(List.of(county, "铜城街道", "王集村", "3700000001", "张勇", "3", "2019"),
					List.of("", "", "", "3700000002", "李梅", "2", "2019"));
			for (int row = 0; row < rows.size(); row++) {
				for (int column = 0; column < headings.size(); column++) {
					if (!rows.get(row).get(column).isEmpty()) {
						sheet.value(row + 1, column, rows.get(row).get(column));
					}
				}
			}
			for (int column = 0; column < 3; column++) {
				sheet.range(1, column, 2, column).merge();
			}
		}
		return file;
	}

	@Test
	@Order(1)
	void mergedCellsAreSaidInEveryRowOfThePreview() throws Exception {
		ImportDriver wizard = ImportDriver.open();
		wizard.add(sheet("东阿县"));
		Window.picture("a0-merged-file");
		wizard.next();
		Shell shell = Window.get(() -> Window.dialog("导入数据").orElseThrow());
		Window.until("the preview", LONG, () -> Widgets.byId(shell, "import.preview", Table.class).getItemCount() == 2);
		Table preview = Window.get(() -> Widgets.byId(shell, "import.preview", Table.class));
		assertTrue(Window.get(() -> Widgets.line(preview, 1)).contains("东阿县"), () -> Widgets.line(preview, 1));
		String tip = Window.get(() -> {
			Rectangle cell = preview.getItem(1).getBounds(1);
			Event event = new Event();
			event.x = cell.x + cell.width / 2;
			event.y = cell.y + cell.height / 2;
			preview.notifyListeners(SWT.MouseMove, event);
			return preview.getToolTipText();
		});
		assertEquals("合并单元格，取自第 2 行", tip);
		Window.picture("a1-merged-preview");
		wizard.cancel();
	}

	@Test
	@Order(2)
	void theRowsOfAFileOfWhichNothingWasTakenAreCorrectedInPlace() throws Exception {
		ImportDriver wizard = ImportDriver.open();
		wizard.add(sheet("没有的县"));
		wizard.next();
		if (wizard.canGoOn()) {
			wizard.next();
		}
		wizard.importAll();
		Window.picture("a2-all-refused");
		Shell shell = Window.get(() -> Window.dialog("导入数据").orElseThrow());
		Window.start(() -> Widgets.press(Widgets.button(shell, "改正")));
		Shell rejects = Window.await("改正后重新导入");
		assertEquals(2, Window.get(() -> Widgets.byId(rejects, "rejects", Table.class).getItemCount()));
		for (int line = 0; line < 2; line++) {
			int row = line;
			Window.run(() -> Widgets.choose(Widgets.byId(rejects, "rejects", Table.class), row, false));
			Window.run(() -> type(Widgets.byId(rejects, "rejects.cells", Table.class), "东阿县"));
		}
		Window.picture("a3-refused-corrected");
		Window.start(() -> Widgets.press(Widgets.button(rejects, IDialogConstants.CLIENT_ID + 1)));
		Window.until("two households", LONG, () -> Services.workspaces().overview().filter(each -> !each.isEmpty()).isPresent());
		Window.picture("a4-refused-sent");
		Window.run(rejects::close);
		wizard.close();
	}

	/** Types into the cell that is wrong, which stands first. */
	private static void type(Table cells, String words) {
		Rectangle cell = cells.getItem(0).getBounds(2);
		Widgets.click(cells, cell.x + cell.width / 2, cell.y + cell.height / 2);
		for (var child : cells.getChildren()) {
			if (child instanceof Text text && text.isVisible()) {
				text.setText(words);
				text.notifyListeners(SWT.DefaultSelection, new Event());
				return;
			}
		}
		throw new AssertionError("nothing to type into");
	}
}
