package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
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
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.model.api.progress.Progress;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Proceeding.Question;
import org.lookback.workbench.api.Workspace;

/** Households go through Shandong's marking on the board: begun, advanced, objected against, answered, printed, taken back; and one of them over time. */
@TestMethodOrder(OrderAnnotation.class)
class ProcedureBoardTest {

	private static final Duration LONG = Duration.ofSeconds(90);
	private static final String SHANDONG = "shandong-2019";

	@TempDir
	static Path folder;

	private static Workspace open;
	private static ChosenFiles files;

	@BeforeAll
	static void checkTheProvince() throws Exception {
		open = SampleWorkspace.openWithReadings(folder, SHANDONG);
		files = new ChosenFiles();
		open.checking().run(SHANDONG, LocalDate.of(2019, 9, 1), Progress.NONE);
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.act.open");
			Workbenches.show("org.lookback.ui.act.procedures");
		});
		Window.until("the empty board", LONG, () -> Widgets.isShown("procedures.cases") && Widgets.byId("procedures.procedure", Combo.class).getItemCount() > 5);
	}

	@AfterAll
	static void goBackToExploring() {
		open = null;
		files.close();
		Window.close();
	}

	private static Table cases() {
		return Widgets.byId("procedures.cases", Table.class);
	}

	private static String page() {
		return Window.get(() -> Widgets.byId("procedures.case", StyledText.class).getText());
	}

	private static void press(String id) {
		Window.until(id, LONG, () -> Widgets.byId(id, Button.class).isEnabled());
		Window.start(() -> Widgets.press(Widgets.byId(id, Button.class)));
	}

	private static void type(Shell dialog, String id, String words) {
		Window.run(() -> Widgets.type(Widgets.byId(dialog, id, Text.class), words));
	}

	private static void ok(Shell dialog) {
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
		Window.until("the dialog to go", LONG, dialog::isDisposed);
	}

	/** The sentence that a dialog of the platform says; closes it. */
	private static void close(String title) {
		Shell said = Window.await(title);
		Window.picture("procedures-" + title);
		Window.run(said::close);
	}

	private static void advance(String day, boolean confirmed) {
		press("procedures.advance");
		Shell dialog = Window.await("办下一步");
		type(dialog, "entry.date", day);
		if (confirmed) {
			Window.run(() -> Widgets.byId(dialog, "entry.confirmed", Button.class).setSelection(true));
		}
		ok(dialog);
	}

	private static CaseView first() throws Exception {
		return open.proceeding().cases(Question.ALL).getFirst();
	}

	private static void until(String what, String words) {
		Window.until(what, LONG, () -> Widgets.byId("procedures.case", StyledText.class).getText().contains(words));
	}

	@Test
	@Order(1)
	void thoseWhoseOutcomeOpensItBegin() throws Exception {
		Window.picture("procedures-empty");
		press("procedures.start");
		Shell dialog = Window.await("开始办理");
		Window.run(() -> {
			Combo procedure = Widgets.byId(dialog, "start.procedure", Combo.class);
			for (int i = 0; i < procedure.getItemCount(); i++) {
				if (procedure.getItem(i).contains("标注程序")) {
					procedure.select(i);
				}
			}
			procedure.notifyListeners(SWT.Selection, new Event());
			Widgets.byId(dialog, "start.together", Button.class).setSelection(true);
		});
		type(dialog, "start.date", "2019-09-20");
		type(dialog, "start.name", "九月第一批");
		Window.picture("procedures-start");
		ok(dialog);
		Window.until("the case", LONG, () -> cases().getItemCount() == 1 && cases().getItem(0).getText(1).equals("九月第一批"));
		until("its steps", "民主评议");
		CaseView view = first();
		assertEquals(String.valueOf(view.count().households()), Window.get(() -> cases().getItem(0).getText(3)));
		assertTrue(view.count().households() > 1);
	}

	@Test
	@Order(2)
	void theStepsFollowEachOtherAndTooEarlyIsRefusedWithTheClause() throws Exception {
		advance("2019-09-23", false);
		until("the verification", "▷ 2.");
		advance("2019-09-25", true);
		until("the notice", "▷ 3.");
		advance("2019-09-27", false);
		until("the clock", "2019-09-27 开始");
		assertTrue(page().contains("最早可办结：2019-10-04"), page());
		Window.picture("procedures-running");
		advance("2019-10-01", false);
		close("正在登记");
		assertTrue(first().state().current().orElseThrow().ended().isEmpty());
	}

	@Test
	@Order(3)
	void anObjectionAgainstOneHouseholdStopsThatOneAlone() throws Exception {
		press("procedures.object");
		Shell dialog = Window.await("登记异议");
		Window.run(() -> {
			org.eclipse.swt.widgets.List list = Widgets.byId(dialog, "entry.households", org.eclipse.swt.widgets.List.class);
			list.select(0);
		});
		type(dialog, "entry.date", "2019-09-29");
		type(dialog, "entry.by", "村民");
		type(dialog, "entry.objection", "这户在县城买了商品房");
		Window.picture("procedures-objection");
		ok(dialog);
		close("已登记，请注意");
		Window.until("two cases", LONG, () -> cases().getItemCount() == 2);
		until("the objection", "这户在县城买了商品房");
		Window.picture("procedures-objected");
		press("procedures.resolve");
		Shell answer = Window.await("答复异议");
		type(answer, "entry.date", "2019-09-30");
		type(answer, "entry.answer", "核查不属实");
		ok(answer);
		close("已登记，请注意");
		until("the later end", "最早可办结：2019-10-06");
	}

	@Test
	@Order(4)
	void theNoticeIsPrintedAndTheLastEntryTakenBack() throws Exception {
		Path file = files.next(folder.resolve("公示.docx"));
		press("procedures.print");
		Shell dialog = Window.await("打印文书");
		type(dialog, "print.objectionsTo", "镇扶贫办");
		Window.picture("procedures-print");
		ok(dialog);
		Window.until("the file", LONG, () -> Files.exists(file));
		Window.until("the word of it", LONG, () -> Window.dialog("打印文书").isPresent());
		Window.run(() -> Window.dialog("打印文书").ifPresent(Shell::close));
		int events = open.proceeding().cases(Question.ALL).getLast().state().events().size();
		press("procedures.undo");
		Shell undo = Window.await("撤销上一步");
		type(undo, "entry.reason", "答复写错了");
		ok(undo);
		until("the objection again", "有异议，停下");
		assertEquals(events + 1, open.proceeding().cases(Question.ALL).getLast().state().events().size());
		assertTrue(page().contains("［已撤销］"));
	}

	@Test
	@Order(5)
	void theBoardNarrowsTheListAndDeadlinesHaveTheirDays() {
		Window.run(() -> {
			Table board = Widgets.byId("procedures.board", Table.class);
			board.setSelection(0);
			board.notifyListeners(SWT.Selection, new Event());
		});
		Window.until("the list of the step", LONG, () -> cases().getItemCount() == 2);
		Window.run(() -> {
			TabFolder tabs = Widgets.byId("procedures.tabs", TabFolder.class);
			tabs.setSelection(1);
			tabs.notifyListeners(SWT.Selection, new Event());
		});
		Window.until("the deadlines", LONG, () -> Widgets.byId("deadlines", Table.class).getItemCount() > 10);
		Window.picture("procedures-deadlines");
		assertTrue(Window.get(() -> List.of(Widgets.byId("deadlines", Table.class).getItems()).stream()
				.anyMatch(item -> item.getText(0).equals("2019-09-01") && item.getText(1).contains("顺延为 2019-09-02"))));
		assertFalse(Window.get(() -> List.of(Widgets.byId("deadlines", Table.class).getItems()).stream().anyMatch(item -> item.getText(3).contains("!"))));
	}

	@Test
	@Order(6)
	void aHouseholdOverTimeShowsItsStepsAndFollowsTheSelection() throws Exception {
		String key = open.proceeding().cases(Question.ALL).getLast().households().getFirst().key();
		Window.run(() -> {
			Workbenches.show("org.lookback.ui.act.timeline");
			Services.selection().selectHousehold(key);
		});
		Window.until("the axis", LONG, () -> Widgets.isShown("timeline") && Widgets.byId("timeline", Table.class).getItemCount() > 5);
		Window.picture("timeline");
		assertTrue(Window.get(() -> List.of(Widgets.byId("timeline", Table.class).getItems()).stream().anyMatch(item -> item.getText(1).equals("异议"))));
		int all = Window.get(() -> Widgets.byId("timeline", Table.class).getItemCount());
		Window.run(() -> {
			Combo kinds = Widgets.byId("timeline.kinds", Combo.class);
			kinds.select(kinds.indexOf("程序"));
			kinds.notifyListeners(SWT.Selection, new Event());
		});
		Window.until("steps alone", LONG, () -> Widgets.byId("timeline", Table.class).getItemCount() < all);
	}
}
