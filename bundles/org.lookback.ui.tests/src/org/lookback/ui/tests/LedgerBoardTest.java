package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
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
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.model.api.progress.Progress;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** Problems go from a check into the ledger, to a department, to a county's copy and back, and are closed with proof. */
@TestMethodOrder(OrderAnnotation.class)
class LedgerBoardTest {

	private static final Duration LONG = Duration.ofSeconds(120);
	private static final String SHANDONG = "shandong-2019";

	@TempDir
	static Path folder;

	private static Workspace open;
	private static ChosenFiles files;

	@BeforeAll
	static void checkTheProvince() throws Exception {
		open = SampleWorkspace.openWithReadings(folder, SHANDONG);
		files = new ChosenFiles();
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.act.open");
			Workbenches.show("org.lookback.ui.act.ledger");
		});
		Window.until("the reason why the board is empty", LONG, () -> Widgets.words(Window.main()).contains("台账里还没有问题"));
		Window.picture("120-ledger-empty");
		open.checking().run(SHANDONG, LocalDate.of(2019, 9, 1), Progress.NONE);
	}

	@AfterAll
	static void goBack() {
		open = null;
		files.close();
		Window.close();
	}

	private static Table items() {
		return Widgets.byId("ledger.items", Table.class);
	}

	private static String headline() {
		return Window.get(() -> Widgets.byId("ledger.headline", Label.class).getText());
	}

	private static void press(String id) {
		Window.start(() -> Widgets.press(Widgets.byId(id, Button.class)));
	}

	private static void ok(Shell dialog) {
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
	}

	private static void type(Shell dialog, String id, String words) {
		Window.run(() -> Widgets.type(Widgets.byId(dialog, id, Text.class), words));
	}

	private static List<LedgerItem> all() throws Exception {
		return open.remedying().items(LedgerQuestion.ALL);
	}

	@Test
	@Order(1)
	void theFindingsOfACheckAreListedOnce() throws Exception {
		Window.start(() -> Widgets.press(Widgets.button(Window.main(), "从检查建台账…")));
		Shell dialog = Window.await("从检查建台账");
		Window.picture("121-ledger-open-dialog");
		ok(dialog);
		Window.until("the items", LONG, () -> Widgets.isShown("ledger.items") && items().getItemCount() > 3);
		int listed = Window.get(() -> items().getItemCount());
		assertEquals(all().size(), listed, "the board lists what the ledger holds");
		press("ledger.open");
		ok(Window.await("从检查建台账"));
		Window.until("what was done", LONG, () -> Widgets.byId("ledger.headline", Label.class).getText().contains("新列 0 个"));
		assertEquals(listed, all().size(), "the same check opens nothing twice");
		Window.run(() -> Widgets.choose(items(), 0, false));
		Window.until("the item", LONG, () -> Widgets.byId("ledger.item", StyledText.class).getText().contains("办理经过"));
		Window.picture("122-ledger-board");
	}

	@Test
	@Order(2)
	void theyAreGivenToDepartmentsAfterAPreview() throws Exception {
		press("ledger.assign");
		Shell dialog = Window.await("批量交办");
		Window.picture("123-ledger-assign-dialog");
		type(dialog, "ledger.assign.term", "2019-12-31");
		ok(dialog);
		Shell preview = Window.await("批量交办：预览");
		Window.picture("124-ledger-assign-preview");
		ok(preview);
		Window.until("the departments", LONG, () -> Widgets.byId("ledger.headline", Label.class).getText().contains("已交办"));
		assertTrue(all().stream().anyMatch(item -> !item.text(LedgerField.DEPARTMENT).isEmpty()));
		Window.run(() -> {
			Combo way = Widgets.byId("ledger.by", Combo.class);
			way.select(1);
			way.notifyListeners(SWT.Selection, new Event());
		});
		Table groups = Window.get(() -> Widgets.byId("ledger.groups", Table.class));
		Window.until("what is overdue", () -> Widgets.line(groups, 0).contains("已超期"));
		Window.run(() -> Widgets.choose(groups, 0, false));
		Window.until("its rows", () -> Widgets.line(groups, 0).replace(",", "").contains(String.valueOf(items().getItemCount())));
		Window.picture("125-ledger-by-due");
	}

	@Test
	@Order(3)
	void aCopyComesBackAndWhatBothChangedIsShown() throws Exception {
		Path copy = folder.resolve("副本.xlsx");
		LedgerItem first = all().getFirst();
		open.remedying().exchange().export(List.of(first), "副本", false, copy, Locale.CHINA, Progress.NONE);
		assertTrue(Files.size(copy) > 1000);
		Path edited = LedgerCopy.edit(copy, folder.resolve("县里填好.xlsx"), Map.of("责任人", "赵技术员", "整改措施", "上门核实"));
		open.remedying().change(List.of(first), Map.of(LedgerField.PERSON, "钱股长"), "王科长", "");
		files.next(edited);
		press("ledger.merge");
		Shell preview = Window.await("收回台账副本：预览");
		Window.picture("126-ledger-merge-preview");
		ok(preview);
		Window.until("it is merged", LONG, () -> Widgets.byId("ledger.headline", Label.class).getText().contains("待定 1"));
		assertEquals("钱股长", open.remedying().find(first.key()).text(LedgerField.PERSON), "never overwritten");
		assertEquals("上门核实", open.remedying().find(first.key()).text(LedgerField.MEASURE));
		press("ledger.clashes");
		Shell dialog = Window.await("待定的不同意见");
		Window.run(() -> Widgets.choose(Widgets.byId(dialog, "ledger.clashes", Table.class), 0, false));
		Window.picture("127-ledger-clashes");
		Window.start(() -> Widgets.press(Widgets.byId(dialog, "ledger.clashes.clash.there", Button.class)));
		Window.until("nothing waits", LONG, () -> Widgets.byId(dialog, "ledger.clashes", Table.class).getItemCount() == 0);
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.CANCEL_ID)));
		assertEquals("赵技术员", open.remedying().find(first.key()).text(LedgerField.PERSON));
	}

	@Test
	@Order(4)
	void aProblemIsClosedWithProofAndReopenedWithAReason() throws Exception {
		press("ledger.add");
		Shell add = Window.await("登记问题");
		Window.run(() -> {
			Combo kind = Widgets.byId(add, "ledger.add.kind", Combo.class);
			kind.select(kind.indexOf("村"));
			Combo source = Widgets.byId(add, "ledger.add.source", Combo.class);
			source.select(source.indexOf("督查"));
		});
		type(add, "ledger.add.object", "370000000001");
		type(add, "ledger.add.problem", "村卫生室没有坐诊医生");
		Window.picture("128-ledger-add");
		ok(add);
		Window.until("it is added", LONG, () -> Widgets.byId("ledger.headline", Label.class).getText().contains("已登记"));
		LedgerItem typed = all().stream().filter(item -> item.text(LedgerField.PROBLEM).contains("坐诊医生")).findFirst().orElseThrow();
		assertEquals("督查", typed.text(LedgerField.SOURCE));
		Window.run(() -> Widgets.type(Widgets.byId("ledger.find", Text.class), "坐诊医生"));
		Window.until("the one", LONG, () -> items().getItemCount() == 1);
		Window.run(() -> Widgets.choose(items(), 0, false));
		press("ledger.move");
		Shell dialog = Window.await("改状态");
		Window.run(() -> {
			Combo state = Widgets.byId(dialog, "ledger.move.state", Combo.class);
			state.select(state.getItemCount() - 1);
		});
		type(dialog, "ledger.move.why", "已派医生");
		Window.picture("132-ledger-move");
		ok(dialog);
		Window.until("done", LONG, () -> Widgets.line(items(), 0).contains("已整改待核"));
		Window.run(() -> Widgets.choose(items(), 0, false));
		press("ledger.close");
		Shell close = Window.await("销号");
		type(close, "ledger.close.verifier", "刘县长");
		ok(close);
		assertTrue(Window.get(() -> !close.isDisposed()), "without proof it stays open and says so");
		files.next(Files.writeString(folder.resolve("坐诊照片.txt"), "照片"));
		Window.run(() -> Widgets.press(Widgets.byId(close, "ledger.close.evidence.choose", Button.class)));
		Window.picture("129-ledger-close");
		ok(close);
		Window.until("closed", LONG, () -> Widgets.line(items(), 0).contains("已销号"));
		LedgerItem closed = open.remedying().find(typed.key());
		assertEquals("刘县长", closed.text(LedgerField.VERIFIED_BY));
		assertEquals(64, closed.text(LedgerField.EVIDENCE_HASH).length());
		Window.run(() -> Widgets.choose(items(), 0, false));
		press("ledger.reopen");
		Shell reopen = Window.await("重新打开");
		type(reopen, "ledger.reopen.why", "医生又走了");
		ok(reopen);
		Window.until("back", LONG, () -> Widgets.line(items(), 0).contains("反弹"));
		assertEquals(LedgerState.BACK, LedgerState.of(open.remedying().find(typed.key())));
		press("ledger.undo");
		Shell undo = Window.await("撤销");
		type(undo, "ledger.undo.why", "点错了");
		Window.picture("130-ledger-undo");
		ok(undo);
		Window.until("closed again", LONG, () -> Widgets.line(items(), 0).contains("已销号"));
		Window.run(() -> {
			Widgets.type(Widgets.byId("ledger.find", Text.class), "");
			Widgets.byId("ledger.tabs", TabFolder.class).setSelection(1);
		});
		Window.until("all again", () -> items().getItemCount() > 1);
		Window.picture("131-ledger-curve");
		assertTrue(headline().contains("未销号"));
	}

	@Test
	@Order(5)
	void aListOfOthersIsTakenAfterALookAtEveryRow() throws Exception {
		int before = all().size();
		Path list = Files.writeString(folder.resolve("审计清单.csv"), """
				序号,对象类别,户编号,存在问题,问题来源,发现时间,整改状态
				1,部门,,档案不全之一,审计,2019-09-01,正在整改
				2,部门,,档案不全之二,审计,2019-09-01,
				3,部门,,档案不全之三,,2019-09-01,
				4,户,NOSUCH,没有医保,审计,2019-09-01,
				5,部门,,台账不规范,审计,昨天,
				""");
		press("ledger.take");
		Shell dialog = Window.await("导入问题清单");
		ok(dialog);
		assertTrue(Window.get(() -> !dialog.isDisposed()), "without a list it says so");
		Path template = files.next(folder.resolve("空白清单.xlsx"));
		Window.start(() -> Widgets.press(Widgets.byId(dialog, "ledger.take.template", Button.class)));
		Window.answer(Window.await("写出空白清单"), "确定");
		assertTrue(Files.size(template) > 1000);
		files.next(list);
		Window.run(() -> Widgets.press(Widgets.byId(dialog, "ledger.take.list.choose", Button.class)));
		Window.run(() -> {
			Combo source = Widgets.byId(dialog, "ledger.take.listSource", Combo.class);
			source.select(source.indexOf("审计"));
		});
		Window.picture("133-ledger-take");
		ok(dialog);
		Shell preview = Window.await("导入问题清单：预览");
		Window.picture("134-ledger-take-preview");
		String said = Window.get(() -> Widgets.words(preview));
		assertTrue(said.contains("共 5 行，可导入 3 行") && said.contains("没有采用 2 行"), said);
		Table rows = Window.get(() -> Widgets.byId(preview, "ledger.preview", Table.class));
		String refused = Window.get(() -> Widgets.line(rows, 1) + Widgets.line(rows, 2));
		assertTrue(refused.contains("5 | 没有采用 | 没有医保") && refused.contains("NOSUCH") && refused.contains("6 | ") && refused.contains("昨天"), refused);
		assertEquals(before, all().size(), "nothing is entered before somebody agrees");
		ok(preview);
		Window.until("the list", LONG, () -> headline().contains("清单已导入：新列 3 个"));
		assertEquals(before + 3, all().size());
		assertEquals("审计", all().stream().filter(item -> item.text(LedgerField.PROBLEM).equals("档案不全之三")).findFirst().orElseThrow().text(LedgerField.SOURCE));
	}

	private static void chooseThree() {
		Window.run(() -> Widgets.type(Widgets.byId("ledger.find", Text.class), "档案不全"));
		Window.until("the three", LONG, () -> items().getItemCount() == 3);
		Window.run(() -> {
			items().selectAll();
			items().notifyListeners(SWT.Selection, new Event());
		});
	}

	@Test
	@Order(6)
	void severalAreClosedAtOnceAndWhoMayNotSaysWhy() throws Exception {
		List<LedgerItem> two = all().stream().filter(item -> List.of("档案不全之一", "档案不全之二").contains(item.text(LedgerField.PROBLEM))).toList();
		open.remedying().move(two, LedgerState.DONE, "李干事", "已补齐");
		Window.until("both", LONG, () -> Widgets.isShown("ledger.items"));
		chooseThree();
		press("ledger.close");
		Shell close = Window.await("销号");
		type(close, "ledger.close.verifier", "刘县长");
		Path photo = files.next(Files.writeString(folder.resolve("档案照片.jpg"), "照片"));
		Window.run(() -> Widgets.press(Widgets.byId(close, "ledger.close.evidence.choose", Button.class)));
		Window.picture("135-ledger-close-three");
		ok(close);
		Shell refused = Window.await("没有销号的问题");
		Window.picture("136-ledger-refused");
		Table rows = Window.get(() -> Widgets.byId(refused, "ledger.preview", Table.class));
		assertEquals(1, Window.get(rows::getItemCount));
		assertTrue(Window.get(() -> Widgets.line(rows, 0)).matches("(?s).*档案不全之三.*未整改.*"), () -> Window.get(() -> Widgets.line(rows, 0)));
		Window.run(refused::close);
		Window.until("two closed", LONG, () -> headline().contains("已销号 2 个，1 个没有销号"));
		for (LedgerItem item : two) {
			assertEquals("刘县长", open.remedying().find(item.key()).text(LedgerField.VERIFIED_BY));
			assertEquals("照片", Files.readString(open.remedying().evidence(open.remedying().find(item.key())).getFirst().copy()));
		}
		Files.delete(photo);
	}

	@Test
	@Order(7)
	void proofThatWasChangedIsTold() throws Exception {
		chooseThree();
		press("ledger.proof");
		Shell whole = Window.await("核对佐证材料");
		assertTrue(Window.get(() -> Widgets.words(whole)).contains("副本都在"), () -> Window.get(() -> Widgets.words(whole)));
		Window.run(whole::close);
		LedgerItem closed = all().stream().filter(item -> item.text(LedgerField.PROBLEM).equals("档案不全之一")).findFirst().orElseThrow();
		Files.writeString(open.remedying().evidence(closed).getFirst().copy(), "换了一张");
		press("ledger.proof");
		Window.until("what is wrong", LONG, () -> Window.dialog("核对佐证材料").filter(shell -> Widgets.words(shell).contains("2 份副本有问题")).isPresent());
		Shell broken = Window.await("核对佐证材料");
		Window.picture("137-ledger-proof");
		Table rows = Window.get(() -> Widgets.byId(broken, "ledger.preview", Table.class));
		assertTrue(Window.get(() -> Widgets.line(rows, 0)).contains("副本被改动过"), () -> Window.get(() -> Widgets.line(rows, 0)));
		Window.run(broken::close);
		Window.run(() -> {
			Widgets.byId("ledger.tabs", TabFolder.class).setSelection(0);
			int line = Widgets.line(items(), 0).contains("档案不全之一") ? 0 : Widgets.line(items(), 1).contains("档案不全之一") ? 1 : 2;
			Widgets.choose(items(), line, false);
		});
		Window.until("the warning", LONG, () -> Widgets.byId("ledger.item", StyledText.class).getText().contains("副本被改动过"));
		assertTrue(Window.get(() -> Widgets.byId("ledger.item", StyledText.class).getText()).contains("佐证材料的副本被改动过或不见了"), "said on top, too");
		Window.picture("138-ledger-proof-item");
	}
}
