package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.time.Duration;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
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
import org.lookback.ingest.api.ImportKind;
import org.lookback.model.api.progress.Progress;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** The data perspective under a hand: what is wrong, who stands in which register, who was not visited; every number opens its list. */
@TestMethodOrder(OrderAnnotation.class)
class DataPerspectiveTest {

	private static final Duration LONG = SampleWorkspace.LONG;
	private static final int PROBLEMS = 1;

	@TempDir
	static Path folder;

	@BeforeAll
	static void importASmallProvince() throws Exception {
		SampleWorkspace.open(folder);
		Window.run(() -> Workbenches.show("org.lookback.ui.data.quality"));
	}

	@AfterAll
	static void goBackToExploring() {
		Window.close();
	}

	private static Table table(String id) {
		return Widgets.byId(id, Table.class);
	}

	private static long number(Table table, int row, int column) {
		String text = table.getItem(row).getText(column).replace(",", "");
		return text.isEmpty() ? 0 : Long.parseLong(text);
	}

	private static void clickCell(Table table, int row, int column) {
		Rectangle cell = table.getItem(row).getBounds(column);
		Widgets.click(table, cell.x + cell.width / 2, cell.y + cell.height / 2);
	}

	/** The first line that contains such words, or -1. */
	private static int line(Table table, String words) {
		for (int line = 0; line < table.getItemCount(); line++) {
			if (Widgets.line(table, line).contains("| " + words)) {
				return line;
			}
		}
		return -1;
	}

	private static String words(String id) {
		return Widgets.byId(id, Label.class).getText();
	}

	private static void press(String id) {
		Window.run(() -> Widgets.press(Widgets.byId(id, Button.class)));
	}

	private static void tab(String id, int index) {
		Window.run(() -> {
			TabFolder tabs = Widgets.byId(id, TabFolder.class);
			tabs.setSelection(index);
			tabs.notifyListeners(SWT.Selection, new Event());
		});
	}

	@Test
	@Order(1)
	void withoutACheckTheViewSaysWhatToDoAndDoesIt() {
		Window.until("the next step", () -> Widgets.isShown("pane.action") && Widgets.shown("pane.action", Button.class).getText().equals("检查"));
		Window.picture("50-quality-never-checked");
		assertFalse(Window.get(() -> Widgets.isShown("quality.places")), "nothing to show yet");
		Window.run(() -> Widgets.press(Widgets.shown("pane.action", Button.class)));
		Window.until("the checked households", LONG, () -> Widgets.isShown("quality.places") && table("quality.rules").getItemCount() > 0);
		Window.picture("51-quality");
		assertTrue(Window.get(() -> words("quality.headline")).matches(".*问题 [0-9,]+ 条，涉及 [0-9,]+ 户，[0-9,]+ 人.*"), () -> words("quality.headline"));
	}

	@Test
	@Order(2)
	void everyNumberOpensItsList() {
		Table places = Window.get(() -> table("quality.places"));
		long all = Window.get(() -> number(places, 0, PROBLEMS));
		long sum = Window.get(() -> {
			long problems = 0;
			for (int row = 1; row < places.getItemCount(); row++) {
				problems += number(places, row, PROBLEMS);
			}
			return problems;
		});
		assertEquals(all, sum, "all places together");
		Window.run(() -> Widgets.choose(places, 1, false));
		Table rules = Window.get(() -> table("quality.rules"));
		Window.until("the place's own rules", () -> rules.getItemCount() > 0 && sum(rules) == number(places, 1, PROBLEMS));
		Window.run(() -> Widgets.choose(rules, 0, false));
		Window.until("why and how", () -> Widgets.byId("quality.note", org.eclipse.swt.custom.StyledText.class).getText().contains("怎么改"));
		long problems = Window.get(() -> number(rules, 0, PROBLEMS));
		Window.run(() -> clickCell(rules, 0, PROBLEMS));
		Window.until("the findings", () -> Widgets.isShown("findings") && table("findings").getItemCount() == problems);
		Window.picture("52-quality-count-opened");
	}

	private static long sum(Table rules) {
		long problems = 0;
		for (int row = 0; row < rules.getItemCount(); row++) {
			problems += number(rules, row, PROBLEMS);
		}
		return problems;
	}

	@Test
	@Order(3)
	void aListIsFilteredAndSortedByHand() {
		Table rules = Window.get(() -> table("quality.rules"));
		int before = Window.get(() -> rules.getItemCount());
		String title = Window.get(() -> rules.getItem(rules.getItemCount() - 1).getText(0));
		Window.run(() -> Widgets.type(Widgets.byId("quality.rules.filter", Text.class), title));
		assertTrue(Window.get(() -> rules.getItemCount()) < before && Window.get(() -> rules.getItem(0).getText(0)).contains(title));
		assertTrue(Window.get(() -> words("quality.rules.count")).contains(Integer.toString(before)), "it says of how many");
		Window.run(() -> Widgets.byId("quality.rules.filter", Text.class).setText(""));
		Window.run(() -> rules.getColumn(PROBLEMS).notifyListeners(SWT.Selection, new Event()));
		Window.run(() -> rules.getColumn(PROBLEMS).notifyListeners(SWT.Selection, new Event()));
		assertTrue(Window.get(() -> number(rules, 0, PROBLEMS) <= number(rules, rules.getItemCount() - 1, PROBLEMS)), "the least first");
		Window.run(() -> rules.getColumn(PROBLEMS).notifyListeners(SWT.Selection, new Event()));
		tab("quality.tabs", 1);
		Window.until("the cross-tab", () -> table("quality.matrix").getItemCount() > 1 && !table("quality.matrix").getItem(1).getText(2).isEmpty());
		Window.picture("53-quality-matrix");
		tab("quality.tabs", 0);
	}

	@Test
	@Order(4)
	void registersAreComparedAndASuspicionIsVerified() {
		Window.run(() -> Workbenches.show("org.lookback.ui.data.registers"));
		Window.until("the registers", () -> Widgets.isShown("registers") && table("registers").getItemCount() > 0);
		press("registers.compareAll");
		Window.until("entries", LONG, () -> table("registers").getItem(0).getText(1).matches("\\d{4}-.*"));
		int row = Window.get(() -> {
			Table registers = table("registers");
			for (int each = 0; each < registers.getItemCount(); each++) {
				if (number(registers, each, 2) > 0) {
					return each;
				}
			}
			throw new AssertionError("no register calls for a look");
		});
		long suspected = Window.get(() -> number(table("registers"), row, 2));
		Window.run(() -> clickCell(table("registers"), row, 2));
		Window.until("as many entries as the number says", () -> table("registers.entries").getItemCount() == suspected);
		Window.picture("54-registers");
		Window.run(() -> Widgets.choose(table("registers.entries"), 0, false));
		Window.until("both sides", () -> Widgets.byId("registers.note", org.eclipse.swt.custom.StyledText.class).getText().contains("还没有人核实"));
		Window.start(() -> Widgets.press(Widgets.byId("registers.verify", Button.class)));
		Window.until("the question", () -> Window.dialog("核实").isPresent());
		Shell dialog = Window.get(() -> Window.dialog("核实").orElseThrow());
		Window.run(() -> {
			Button real = Widgets.byId(dialog, "verify.属实", Button.class);
			real.setSelection(true);
			Widgets.press(real);
			Widgets.byId(dialog, "verify.how", Combo.class).setText("入户");
			Widgets.type(Widgets.byId(dialog, "verify.note", Text.class), "户主出示了证件");
		});
		Window.picture("55-verify");
		Window.run(() -> Widgets.press(Widgets.button(dialog, "记下")));
		Window.until("the verified suspicion", LONG, () -> number(table("registers"), row, 8) == 1);
		Window.picture("56-verified");
	}

	@Test
	@Order(5)
	void departmentsAreSetSideBySide() {
		tab("registers.tabs", 1);
		press("departments.count");
		Window.until("six numbers", LONG, () -> table("departments").getItemCount() >= 6);
		Window.picture("57-departments");
		assertTrue(Window.get(() -> words("departments.said")).contains("6 项人数"), () -> words("departments.said"));
		tab("registers.tabs", 0);
	}

	@Test
	@Order(6)
	void whoWasNotVisitedIsListed() {
		Window.run(() -> Workbenches.show("org.lookback.ui.data.coverage"));
		Window.until("the places", LONG, () -> Widgets.isShown("coverage.places") && table("coverage.places").getItemCount() > 1);
		long visited = Window.get(() -> number(table("coverage.places"), 0, 3));
		long missed = Window.get(() -> number(table("coverage.places"), 0, 4));
		assertEquals(Window.get(() -> number(table("coverage.places"), 0, 2)), visited + missed);
		Window.run(() -> clickCell(table("coverage.places"), 0, 3));
		Window.until("as many households as the number says", () -> table("coverage.households").getItemCount() == visited);
		Window.run(() -> clickCell(table("coverage.places"), 0, 4));
		Window.until("who was not", () -> table("coverage.households").getItemCount() == missed);
		Window.picture("58-coverage");
	}

	@Test
	@Order(7)
	void thePaceAgainstADeadlineIsSeenFromTheLastVisitOrFromADayThatIsTyped() {
		Window.run(() -> Workbenches.show("org.lookback.ui.data.coverage"));
		tab("coverage.tabs", 3);
		Window.until("the paces", LONG, () -> Widgets.isShown("coverage.paces") && table("coverage.paces").getItemCount() == table("coverage.places").getItemCount());
		choose("coverage.pace.package", "山东");
		choose("coverage.pace.deadline", "2019-11-30");
		Window.until("Shandong's end of the look-back", LONG, () -> Widgets.byId("coverage.pace.deadline", Combo.class).getToolTipText().contains("11月底前完成"));
		assertEquals(Window.get(() -> number(table("coverage.places"), 0, 3)), Window.get(() -> number(table("coverage.paces"), 0, 2)), "as many as the other table says");
		long done = Window.get(() -> number(table("coverage.paces"), 0, 2));
		Window.until("done by day", () -> number(table("coverage.pace.days"), table("coverage.pace.days").getItemCount() - 1, 2) == done);
		Window.picture("58-pace");
		Window.run(() -> Widgets.type(Widgets.byId("coverage.pace.on", Text.class), "2019-01-02"));
		Window.until("before anybody went", LONG, () -> table("coverage.paces").getItemCount() > 0 && number(table("coverage.paces"), 0, 2) == 0);
		assertTrue(Window.get(() -> words("coverage.pace.said")).contains("无法推算"), () -> words("coverage.pace.said"));
		Window.run(() -> Widgets.type(Widgets.byId("coverage.pace.on", Text.class), "2019-13-02"));
		Window.until("no day", () -> words("coverage.pace.said").contains("不是日期"));
		Window.run(() -> Widgets.type(Widgets.byId("coverage.pace.on", Text.class), ""));
		Window.until("from the last visit again", LONG, () -> number(table("coverage.paces"), 0, 2) == done);
		tab("coverage.tabs", 0);
	}

	/** Chooses the first item of a combo that contains such words. */
	private static void choose(String id, String words) {
		Window.until(words + " can be chosen", LONG, () -> item(id, words) >= 0);
		Window.run(() -> {
			Combo combo = Widgets.byId(id, Combo.class);
			combo.select(item(id, words));
			combo.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static int item(String id, String words) {
		List<String> items = List.of(Widgets.byId(id, Combo.class).getItems());
		return items.indexOf(items.stream().filter(one -> one.contains(words)).findFirst().orElse(""));
	}

	@Test
	@Order(8)
	void whatTheCardSaysOtherwiseIsDecidedAndGoesOnTheList() throws Exception {
		Workspace open = Window.get(() -> Services.workspaces().workspace().orElseThrow());
		Path card = Files.writeString(folder.resolve("明白卡.csv"), "县,乡,行政村,户编号,户主姓名,年度,人均纯收入\n东阿县,铜城街道,王海村,3700000001,张某,2019,1.00\n");
		open.importing().run(List.of(open.importing().plan(open.importing().sniff(card)).withKind(ImportKind.of(ImportKind.Form.CARDS))), false, Progress.NONE);
		Window.run(() -> Workbenches.show("org.lookback.ui.data.visits"));
		tab("visits.tabs", 0);
		Window.until("the difference", LONG, () -> Widgets.isShown("visits.differences") && table("visits.differences").getItemCount() > 0);
		Window.run(() -> {
			Combo state = Widgets.byId("visits.state", Combo.class);
			state.select(0);
			state.notifyListeners(SWT.Selection, new Event());
		});
		Window.until("a difference to decide on, the list being read", LONG, () -> {
			Table differences = table("visits.differences");
			int line = line(differences, "1.00 |");
			if (line >= 0 && !Widgets.byId("visits.accept", Button.class).isEnabled()) {
				Widgets.choose(differences, line, false);
			}
			return line >= 0 && Widgets.byId("visits.accept", Button.class).isEnabled();
		});
		int before = Window.get(() -> table("visits.differences").getItemCount());
		Window.picture("59-differences");
		Window.start(() -> Widgets.press(Widgets.byId("visits.accept", Button.class)));
		Window.until("the question", () -> Window.dialog("采纳").isPresent());
		Shell dialog = Window.get(() -> Window.dialog("采纳").orElseThrow());
		Window.run(() -> {
			Widgets.type(Widgets.byId(dialog, "decide.value", Text.class), "4321.00");
			Widgets.type(Widgets.byId(dialog, "decide.who", Text.class), "王某");
		});
		Window.run(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
		assertFalse(Window.get(dialog::isDisposed), "without a reason nothing is decided");
		Window.run(() -> Widgets.type(Widgets.byId(dialog, "decide.reason", Text.class), "看了银行流水"));
		Window.picture("59-decide");
		Window.run(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
		Window.until("one open difference less", LONG, () -> table("visits.differences").getItemCount() == before - 1);
		tab("visits.tabs", 1);
		Window.until("what is to be typed", LONG, () -> table("visits.changes").getItemCount() == 1);
		assertTrue(Window.get(() -> Widgets.line(table("visits.changes"), 0)).contains("看了银行流水"), () -> Widgets.line(table("visits.changes"), 0));
		Window.picture("59-to-be-typed");
	}
}
