package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
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
import org.lookback.ingest.api.ImportKind;
import org.lookback.model.api.progress.Progress;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** Sheets for the visits are made, and what people decide on differences is taken back again. */
@TestMethodOrder(OrderAnnotation.class)
class VisitDialogsTest {

	private static final Duration LONG = SampleWorkspace.LONG;
	private static final int REJECTED = 2;
	private static final int ALL = 3;
	private static final int STATE = 10;

	@TempDir
	static Path folder;

	private static ChosenFiles files;

	private static int all;

	@BeforeAll
	static void cardsAndVisitsSayOtherwise() throws Exception {
		Workspace open = SampleWorkspace.open(folder);
		files = new ChosenFiles();
		Path card = Files.writeString(folder.resolve("明白卡.csv"),
				"县,乡,行政村,户编号,户主姓名,年度,人均纯收入\n东阿县,铜城街道,王海村,3700000001,张某,2019,1.00\n东阿县,铜城街道,王海村,3700000005,张某,2019,2.00\n");
		open.importing().run(List.of(open.importing().plan(open.importing().sniff(card)).withKind(ImportKind.of(ImportKind.Form.CARDS))), false, Progress.NONE);
		Window.run(() -> {
			Workbenches.show("org.lookback.ui.data.visits");
			Widgets.byId("visits.tabs", TabFolder.class).setSelection(0);
		});
		only(0);
		Window.until("the differences", LONG, () -> Widgets.isShown("visits.differences") && differences().getItemCount() > 1);
		all = Window.get(() -> differences().getItemCount());
	}

	@AfterAll
	static void goBackToExploring() {
		files.close();
		Window.close();
	}

	private static Table differences() {
		return Widgets.byId("visits.differences", Table.class);
	}

	private static void press(String id) {
		Window.start(() -> Widgets.press(Widgets.byId(id, Button.class)));
	}

	private static void only(int state) {
		Window.run(() -> {
			Combo combo = Widgets.byId("visits.state", Combo.class);
			combo.select(state);
			combo.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static void decide(Shell dialog, String reason) {
		Window.run(() -> {
			Widgets.type(Widgets.byId(dialog, "decide.who", Text.class), "王某");
			Widgets.type(Widgets.byId(dialog, "decide.reason", Text.class), reason);
		});
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
		Window.until("the decision", LONG, dialog::isDisposed);
	}

	@Test
	@Order(1)
	void severalDifferencesAreRejectedWithOneReason() {
		AtomicInteger held = new AtomicInteger();
		Window.until("two chosen lines that stay chosen, the list being read", LONG, () -> {
			if (Widgets.byId("visits.reject", Button.class).isEnabled() && differences().getSelectionCount() == 2) {
				return held.incrementAndGet() > 10;
			}
			held.set(0);
			differences().setSelection(0, 1);
			differences().notifyListeners(SWT.Selection, new Event());
			return false;
		});
		all = Window.get(() -> differences().getItemCount());
		assertFalse(Window.get(() -> Widgets.byId("visits.withdraw", Button.class).isEnabled()), "nothing to withdraw yet");
		press("visits.reject");
		Shell dialog = Window.await("不采纳");
		Window.picture("80-reject-two");
		String asked = Window.get(() -> Widgets.words(dialog));
		assertTrue(asked.contains("2 处差异"), asked);
		decide(dialog, "明白卡写错，已重发");
		Window.until("the others, still open", LONG, () -> differences().getItemCount() == all - 2);
		only(REJECTED);
		Window.until("the rejected ones", LONG, () -> differences().getItemCount() == 2);
		Window.picture("81-rejected");
		String rejected = Window.get(() -> Widgets.line(differences(), 0));
		assertTrue(rejected.contains("明白卡写错"), rejected);
	}

	@Test
	@Order(2)
	void aDecisionIsTakenBack() {
		Window.run(() -> Widgets.choose(differences(), 0, false));
		Window.until("something to withdraw", () -> Widgets.byId("visits.withdraw", Button.class).isEnabled());
		press("visits.withdraw");
		Shell dialog = Window.await("收回决定");
		Window.picture("82-withdraw");
		decide(dialog, "重发的明白卡还是错");
		Window.until("one that is still rejected", LONG, () -> differences().getItemCount() == 1);
		only(ALL);
		Window.until("all of them", LONG, () -> differences().getItemCount() == all);
		assertEquals(1, Window.get(() -> Stream.of(differences().getItems()).filter(item -> item.getText(STATE).equals("不采纳")).count()));
		Window.picture("83-withdrawn");
	}

	private static void villages(int... lines) {
		Window.run(() -> {
			TabFolder tabs = Widgets.byId("visits.tabs", TabFolder.class);
			tabs.setSelection(2);
			tabs.notifyListeners(SWT.Selection, new Event());
		});
		Window.until("the villages", LONG, () -> Widgets.byId("visits.villages", Table.class).getItemCount() > 1);
		Window.run(() -> {
			Table villages = Widgets.byId("visits.villages", Table.class);
			villages.setSelection(lines);
			villages.notifyListeners(SWT.Selection, new Event());
		});
		Window.until("chosen villages", () -> Widgets.byId("visits.sheets", Button.class).isEnabled());
	}

	@Test
	@Order(3)
	void theSheetsOfAVillageAreMadeWithADocumentForPaper() {
		villages(0);
		Path sheets = files.next(folder.resolve("核对表.xlsx"));
		press("visits.sheets");
		Shell how = Window.await("生成核对表");
		Window.picture("84-sheets-how");
		Window.run(() -> Widgets.byId(how, "sheets.document", Button.class).setSelection(true));
		Window.answer(how, "选择位置");
		Shell written = Window.await("生成核对表");
		Window.picture("85-sheets-made");
		assertTrue(files.asked().contains("核对表-"), files.asked());
		Window.answer(written, "确定");
		assertTrue(Files.exists(sheets));
		assertTrue(Files.exists(folder.resolve("核对表.docx")));
	}

	@Test
	@Order(4)
	void theSheetsOfSeveralVillagesGoToAFolder() throws Exception {
		villages(0, 1);
		Path target = files.next(Files.createDirectories(folder.resolve("核对表")));
		press("visits.sheets");
		Window.answer(Window.await("生成核对表"), "选择位置");
		Shell written = Window.await("生成核对表");
		assertTrue(Window.get(() -> Widgets.words(written)).contains("2 个村"), () -> Widgets.words(written));
		Window.answer(written, "确定");
		try (Stream<Path> made = Files.list(target)) {
			assertEquals(2, made.filter(file -> file.toString().endsWith(".xlsx")).count());
		}
	}

	@Test
	@Order(5)
	void anImportIsSaidToBeTheNationalSystemsOrNot() {
		villages(0);
		Table sources = Window.get(() -> Widgets.byId("visits.sources", Table.class));
		int line = Window.get(() -> {
			for (int each = 0; each < sources.getItemCount(); each++) {
				if (sources.getItem(each).getText(2).equals("全国系统")) {
					return each;
				}
			}
			throw new AssertionError("no import of the national system");
		});
		Window.run(() -> Widgets.choose(sources, line, false));
		Window.picture("86-sources");
		press("visits.other");
		Window.until("the changed voice", LONG, () -> sources.getItem(line).getText(2).equals("其他") && sources.getItem(line).getText(3).equals("人指定"));
		Window.run(() -> Widgets.choose(sources, line, false));
		press("visits.system");
		Window.until("the voice of before", LONG, () -> sources.getItem(line).getText(2).equals("全国系统"));
	}
}
