package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.TableRows;
import org.lookback.model.api.progress.Progress;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Correcting;
import org.lookback.workbench.api.Versions;
import org.lookback.workbench.api.Workspace;

/** Lists of what is wrong go to the villages and come back with the right values: first what they would change, then the change. */
@TestMethodOrder(OrderAnnotation.class)
class CorrectionsTest {

	private static final Duration LONG = SampleWorkspace.LONG;

	@TempDir
	static Path folder;

	private static Workspace open;
	private static ChosenFiles files;
	private static Path list;

	@BeforeAll
	static void checkASmallProvince() throws Exception {
		open = SampleWorkspace.open(folder);
		files = new ChosenFiles();
		open.checking().run(Correcting.QUALITY, LocalDate.of(2019, 12, 31), Progress.NONE);
		Window.run(() -> Workbenches.show("org.lookback.ui.data.quality"));
		Window.until("the checked places", LONG, () -> Widgets.isShown("quality.places") && Widgets.byId("quality.places", Table.class).getItemCount() > 1);
	}

	@AfterAll
	static void goBackToExploring() {
		open = null;
		files.close();
		Window.close();
	}

	private static void press(String id) {
		Window.start(() -> Widgets.press(Widgets.byId(id, Button.class)));
	}

	@Test
	@Order(1)
	void aListGoesToTheCounty() {
		Window.run(() -> {
			Combo level = Widgets.byId("quality.level", Combo.class);
			level.select(level.getItemCount() - 1);
			level.notifyListeners(SWT.Selection, new Event());
		});
		Window.until("the county", LONG, () -> Widgets.byId("quality.places", Table.class).getItem(1).getText(0).contains("东阿县"));
		Window.run(() -> Widgets.choose(Widgets.byId("quality.places", Table.class), 1, false));
		Window.until("the chosen county", () -> Widgets.byId("quality.export", Button.class).isEnabled());
		list = files.next(folder.resolve("改正表.xlsx"));
		press("quality.export");
		Shell question = Window.await("姓名和号码");
		Window.picture("70-reveal-question");
		Window.answer(question, "写完整");
		Shell written = Window.await("导出给村里");
		Window.picture("71-list-written");
		assertTrue(files.asked().contains("改正表-"), files.asked());
		assertTrue(Window.get(() -> Widgets.words(written)).contains("正确值"), "says what the village has to do");
		Window.answer(written, "确定");
		assertTrue(Files.exists(list));
	}

	@Test
	@Order(2)
	void whoThinksBetterOfItWritesNothing() {
		press("quality.export");
		Window.answer(Window.await("姓名和号码"), "取消");
		press("quality.export");
		Window.answer(Window.await("姓名和号码"), "用星号遮住");
		Window.run(() -> {
			assertTrue(Window.dialog("导出给村里").isEmpty());
		});
	}

	@Test
	@Order(3)
	void everyVillageGetsItsOwn() throws Exception {
		Path all = files.next(Files.createDirectories(folder.resolve("各村")));
		Window.run(() -> Widgets.choose(Widgets.byId("quality.places", Table.class), 0, false));
		press("quality.exportAll");
		Window.answer(Window.await("姓名和号码"), "用星号遮住");
		Shell written = Window.await("各村导出到文件夹");
		Window.picture("72-lists-written");
		Window.answer(written, "确定");
		try (Stream<Path> lists = Files.list(all)) {
			assertTrue(lists.count() > 1);
		}
	}

	/** The list as it comes back: a telephone number was found, another one is none, and the rest stays blank. */
	private static Path filled(String heading, String... numbers) throws Exception {
		Path file = folder.resolve("填好的改正表.xlsx");
		int filled = 0;
		try (OutputStream out = Files.newOutputStream(file);
				Workbook workbook = new Workbook(out, "WPS", "1.0");
				TableRows table = TableRows.open(Ingest.sniff(list))) {
			Worksheet sheet = workbook.newWorksheet("Sheet1");
			int at = -1;
			int line = 0;
			for (Optional<TableRows.Row> row = table.next(); row.isPresent(); row = table.next()) {
				for (int column = 0; column < row.get().cells().size(); column++) {
					sheet.value(line, column, row.get().cell(column));
				}
				if (at < 0) {
					at = row.get().cells().indexOf(heading);
				} else if (filled < numbers.length && row.get().cells().stream().anyMatch(cell -> cell.contains("联系电话"))) {
					sheet.value(line, at, numbers[filled]);
					filled++;
				}
				line++;
			}
		}
		assertEquals(numbers.length, filled);
		return file;
	}

	@Test
	@Order(4)
	void whatCameBackIsShownBeforeItChangesAnything() throws Exception {
		files.next(filled("正确值", "13900001111", "问了不知道"));
		press("quality.take");
		Shell preview = Window.await("导入改正表");
		Window.picture("73-returned");
		Table lines = Window.get(() -> Widgets.byId(preview, "quality.returned", Table.class));
		assertTrue(Window.get(lines::getItemCount) > 0);
		String said = Window.get(() -> Widgets.words(preview));
		assertTrue(said.contains("将修改") && said.contains("不能用"), said);
		Window.answer(preview, "先不改");
		assertTrue(open.versions().list(Locale.CHINA).stream().noneMatch(entry -> entry.kind() == Versions.Kind.HAND), "nothing was changed");
	}

	@Test
	@Order(5)
	void aListInWhichNothingIsFilledInSaysSo() {
		files.next(list);
		press("quality.take");
		Shell preview = Window.await("导入改正表");
		Window.picture("73-returned-blank");
		assertTrue(Window.get(() -> Widgets.words(preview)).contains("都是空的"));
		Window.answer(preview, "先不改");
	}

	@Test
	@Order(6)
	void whatCameBackIsAppliedAndTheVersionsShowIt() throws Exception {
		files.next(folder.resolve("填好的改正表.xlsx"));
		press("quality.take");
		Shell preview = Window.await("导入改正表");
		Window.start(() -> Widgets.press(Widgets.button(preview, "修改")));
		Window.until("the closed preview", LONG, preview::isDisposed);
		Shell done = Window.await("导入改正表");
		Window.picture("74-returned-applied");
		Window.answer(done, "确定");
		assertFalse(open.versions().list(Locale.CHINA).stream().noneMatch(entry -> entry.kind() == Versions.Kind.HAND));
		Window.until("a headline that asks for a new check", LONG,
				() -> Widgets.byId("quality.headline", Label.class).getText().contains("重新检查"));
		Window.picture("75-check-again");
	}

	@Test
	@Order(7)
	void aFileThatIsNoListIsNamed() throws Exception {
		files.next(Files.writeString(folder.resolve("别的.csv"), "县,户编号\n东阿县,1\n"));
		press("quality.take");
		Window.until("the refusal", LONG, () -> Window.get(() -> shells() > 1));
		Window.picture("76-no-list");
		Window.run(() -> {
			for (Shell shell : Window.display().getShells()) {
				if (shell != Window.main() && shell.isVisible() && (shell.getStyle() & SWT.CLOSE) != 0) {
					assertTrue(Widgets.words(shell).contains("别的.csv"), Widgets.words(shell));
					shell.close();
				}
			}
		});
	}

	private static long shells() {
		return Stream.of(Window.display().getShells()).filter(Shell::isVisible).count();
	}
}
