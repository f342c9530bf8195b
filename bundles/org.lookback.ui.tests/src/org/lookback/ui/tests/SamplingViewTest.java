package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.sample.BackCheck;
import org.lookback.casework.api.sample.Drawn;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.TableRows;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Sampling;
import org.lookback.workbench.api.Workspace;

/** Samples are drawn in all four ways with their record, drawn again and written; second visits come in and are laid beside the first. */
@TestMethodOrder(OrderAnnotation.class)
class SamplingViewTest {

	private static final int KEY = 3;

	@TempDir
	static Path folder;

	private static Workspace open;
	private static ChosenFiles files;

	@BeforeAll
	static void importASmallProvince() throws Exception {
		open = SampleWorkspace.open(folder);
		files = new ChosenFiles();
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.act.open");
			Workbenches.show("org.lookback.ui.act.sampling");
		});
		Window.until("the empty view", ActBoard.LONG, () -> Widgets.isShown("sampling.headline") && headline().contains("还没有抽过样"));
		Window.picture("410-sampling-empty");
	}

	@AfterAll
	static void goBack() {
		open = null;
		files.close();
		Window.close();
	}

	private static String headline() {
		return Widgets.byId("sampling.headline", Label.class).getText();
	}

	private static Table drawn() {
		return Widgets.byId("sampling.drawn", Table.class);
	}

	private static Sampling sampling() {
		return open.sampling();
	}

	private static Shell ask() {
		ActBoard.press("sampling.draw");
		return Window.await("抽取样本");
	}

	private static void fill(Shell dialog, String method, String villages, String size, String reserve, String seed) {
		ActBoard.choose(dialog, "draw.method", method);
		for (String[] field : new String[][] { { "villages", villages }, { "size", size }, { "reserve", reserve }, { "seed", seed }, { "who", "市扶贫办" }, { "why", "十月上旬抽查" } }) {
			if (Window.get(() -> Widgets.byId(dialog, "draw." + field[0], Text.class).isEnabled())) {
				ActBoard.type(dialog, "draw." + field[0], field[1]);
			}
		}
	}

	private static void tab(String id, int index) {
		Window.run(() -> {
			TabFolder tabs = Widgets.byId(id, TabFolder.class);
			tabs.setSelection(index);
			tabs.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static List<String> keys() {
		return IntStream.range(0, drawn().getItemCount()).mapToObj(line -> drawn().getItem(line).getText(KEY)).toList();
	}

	@Test
	@Order(1)
	void whatCannotBeDrawnIsSaidInTheDialog() {
		Shell dialog = ask();
		fill(dialog, "简单随机抽样", "", "zehn", "", "7");
		assertFalse(Window.get(() -> Widgets.byId(dialog, "draw.villages", Text.class).isEnabled()), "a simple sample has no villages");
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
		Window.until("what is wrong", ActBoard.LONG, () -> Widgets.words(dialog).contains("“抽多少户”要写一个整数"));
		ActBoard.type(dialog, "draw.size", "12");
		ActBoard.type(dialog, "draw.seed", "seven");
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
		Window.until("what is wrong with the seed", ActBoard.LONG, () -> Widgets.words(dialog).contains("种子要写一个整数"));
		Window.picture("411-sampling-draw");
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.CANCEL_ID)));
		Window.until("the closed dialog", dialog::isDisposed);
		Shell more = ask();
		fill(more, "简单随机抽样", "", "9999", "", "7");
		ActBoard.ok(more);
		Shell refused = Window.await("抽取样本");
		assertTrue(ActBoard.close(refused).contains("9"), "more than there are");
	}

	@Test
	@Order(2)
	void fourWaysOfDrawingAreKeptWithTheirRecord() throws Exception {
		Shell simple = ask();
		assertEquals("9999", Window.get(() -> Widgets.byId(simple, "draw.size", Text.class).getText()), "what was typed is still there");
		fill(simple, "简单随机抽样", "", "12", "3", "7");
		ActBoard.ok(simple);
		shown(1, 15);
		List<Drawn> kept = sampling().find(1).sample().drawn();
		assertEquals(kept.stream().map(one -> one.unit().key()).toList(), Window.get(SamplingViewTest::keys), "the list is the sample, in its order");
		assertEquals(3, Window.get(() -> IntStream.range(0, 15).filter(line -> drawn().getItem(line).getText(1).equals("备用")).count()));
		Shell strata = ask();
		fill(strata, "分层随机抽样", "", "20", "0", "8");
		ActBoard.choose(strata, "draw.stratum", "脱贫属性");
		ActBoard.choose(strata, "draw.allocation", "各层相等");
		Window.picture("412-sampling-draw-strata");
		ActBoard.ok(strata);
		shown(2, 20);
		Shell whole = ask();
		fill(whole, "整村抽样", "2", "", "", "9");
		ActBoard.ok(whole);
		Window.until("whole villages", ActBoard.LONG, () -> headline().contains("共 3 次抽样"));
		assertEquals(2, sampling().find(3).sample().drawn().stream().map(one -> one.unit().cluster()).distinct().count());
		Shell stages = ask();
		fill(stages, "两阶段抽样", "3", "2", "1", "10");
		ActBoard.ok(stages);
		Window.until("two stages", ActBoard.LONG, () -> headline().contains("共 4 次抽样"));
		assertTrue(sampling().find(4).sample().visits().size() <= 6);
		tab("sampling.tabs", 1);
		Window.until("the record", ActBoard.LONG, () -> Widgets.byId("sampling.record", StyledText.class).getText().contains(resultHash(4)));
		assertTrue(Window.get(() -> Widgets.byId("sampling.record", StyledText.class).getText()).contains("种子 10"), "the record names the seed");
		Window.picture("413-sampling-record");
		tab("sampling.tabs", 0);
		Table draws = Window.get(() -> Widgets.byId("sampling.draws", Table.class));
		Window.run(() -> Widgets.choose(draws, 2, false));
		shown(2, 20);
		Window.run(() -> Widgets.choose(drawn(), 0, false));
		Window.until("the household", ActBoard.LONG, () -> Services.selection().household().equals(Optional.of(drawn().getItem(0).getText(KEY))));
		Window.picture("414-sampling-list");
	}

	private static String resultHash(long id) {
		try {
			return sampling().find(id).draw().resultHash();
		} catch (Exception unreadable) {
			throw new AssertionError(unreadable);
		}
	}

	/** Waits until a sample is the chosen one. */
	private static void shown(long id, int lines) throws Exception {
		List<String> expected = sampling().list().size() < id ? List.of() : sampling().find(id).sample().drawn().stream().map(one -> one.unit().key()).toList();
		Window.until("sample " + id, ActBoard.LONG, () -> drawn().getItemCount() == lines && (expected.isEmpty() || keys().equals(expected)));
	}

	@Test
	@Order(3)
	void theSameIsDrawnAgainAndTheListIsWritten() throws Exception {
		ActBoard.press("sampling.again");
		Shell proof = Window.await("重抽核对");
		Window.picture("415-sampling-again");
		String words = ActBoard.close(proof);
		assertTrue(words.contains("逐字节相同") && words.contains(resultHash(2)) && words.contains("少了 0 户，多了 0 户"), words);
		assertNotEquals(resultHash(1), resultHash(2));
		Path file = files.next(folder.resolve("抽样名单.xlsx"));
		ActBoard.press("sampling.export");
		Window.answer(Window.await("导出抽样名单"), "确定");
		List<String> written = new ArrayList<>();
		try (TableRows table = TableRows.open(Ingest.sniff(file))) {
			for (Optional<TableRows.Row> row = table.next(); row.isPresent(); row = table.next()) {
				written.addAll(row.get().cells());
			}
		}
		for (Drawn one : sampling().find(2).sample().visits()) {
			assertTrue(written.contains(one.unit().key()), one.unit().key());
		}
	}

	@Test
	@Order(4)
	void theKeyboardReachesEverything() {
		tab("sampling.tabs", 0);
		Set<String> reached = new HashSet<>();
		Window.run(() -> {
			Widgets.byId("sampling.draw", Button.class).setFocus();
			for (int step = 0; step < 20; step++) {
				Control focus = Window.display().getFocusControl();
				reached.add(String.valueOf(focus == null ? null : focus.getData("org.lookback.id")));
				if (focus != null) {
					focus.traverse(SWT.TRAVERSE_TAB_NEXT);
				}
			}
		});
		assertTrue(reached.containsAll(List.of("sampling.draw", "sampling.again", "sampling.export", "sampling.visits", "sampling.confidence", "sampling.draws", "sampling.tabs",
				"sampling.drawn")), reached.toString());
	}

	@Test
	@Order(5)
	void secondVisitsFromASheetAreLaidBesideTheFirst() throws Exception {
		tab("sampling.tabs", 2);
		BackCheck before = sampling().backCheck(0.95, Progress.NONE);
		Window.until("the back-check", ActBoard.LONG, () -> checkSays().contains("已复核 " + before.checked() + " 户"));
		Path sheet = Files.writeString(folder.resolve("复核表.csv"), """
				县,乡镇,行政村,户编号,轮次,入户日期,核查人,复核的入户,主副食有保障,衣服有保障,冬季有保暖被褥
				%1$s,第一轮,2019-07-01,禤甲,,是,是,是
				%1$s,复核,2019-07-20,钱乙,2019-07-01,是,否,是
				%2$s,第一轮,2019-07-02,禤甲,,是,是,是
				%2$s,复核,2019-07-21,钱乙,2019-07-02,是,是,是
				""".formatted(place(0), place(1)));
		ImportDriver wizard = ImportDriver.open();
		wizard.add(sheet);
		wizard.next();
		wizard.next();
		wizard.importAll();
		assertTrue(wizard.results().getFirst().contains("已导入"), () -> wizard.results().toString());
		wizard.close();
		Window.until("two more checks", ActBoard.LONG, () -> checkSays().contains("已复核 " + (before.checked() + 2) + " 户"));
		Table visitors = Window.get(() -> Widgets.byId("sampling.byVisitor", Table.class));
		tab("sampling.backcheck.tabs", 1);
		List<List<String>> expected = sampling().tables(sampling().backCheck(0.95, Progress.NONE), false, Locale.getDefault()).get(1);
		assertEquals(expected.size() - 1, Window.get(visitors::getItemCount));
		String his = lines("sampling.byVisitor").stream().filter(line -> line.startsWith("禤")).findFirst().orElseThrow();
		assertTrue(his.startsWith("禤* | 2 | 2 | 1 | 50.0%"), his);
		Window.picture("416-sampling-visitors");
		tab("sampling.backcheck.tabs", 2);
		Window.until("the difference", ActBoard.LONG, () -> lines("sampling.difference").stream().anyMatch(line -> line.contains("衣服") && line.contains("2019-07-20")));
		Window.picture("417-sampling-differences");
		tab("sampling.backcheck.tabs", 0);
		String wide = interval("衣服");
		Window.run(() -> {
			Combo confidence = Widgets.byId("sampling.confidence", Combo.class);
			confidence.select(2);
			confidence.notifyListeners(SWT.Selection, new Event());
		});
		Window.until("the wider interval", ActBoard.LONG, () -> checkSays().contains("（99%）"));
		assertNotEquals(wide, interval("衣服"), "a higher confidence has another interval");
		Window.picture("418-sampling-fields");
	}

	private static String interval(String field) {
		return lines("sampling.byField").stream().filter(line -> line.contains(field)).findFirst().orElseThrow().split(" \\| ")[4];
	}

	private static List<String> lines(String id) {
		return Window.get(() -> {
			Table table = Widgets.byId(id, Table.class);
			return IntStream.range(0, table.getItemCount()).mapToObj(line -> Widgets.line(table, line)).toList();
		});
	}

	private static String checkSays() {
		return Widgets.byId("sampling.backcheck.headline", Label.class).getText();
	}

	/** County, township, village and number of a registered household that nobody has visited this year. */
	private static String place(int index) throws Exception {
		List<String> found = new ArrayList<>();
		for (var hit : open.searching().search(Query.ALL, Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 60), false).hits()) {
			var household = open.checking().household(hit.id());
			boolean visited = household.root().children("visit").stream().anyMatch(visit -> visit.date("visitedOn").filter(day -> day.getYear() == 2019).isPresent());
			if (!visited && hit.id().startsWith("371524-37")) {
				found.add("东阿县,铜城街道,王海村," + hit.id().substring(hit.id().indexOf('-') + 1));
			}
		}
		return found.get(index);
	}
}
