package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Versions;
import org.lookback.workbench.api.Workspace;

/** A household changed by hand, the list of all changes, rows that were not taken, and files that are dropped on the window. */
@TestMethodOrder(OrderAnnotation.class)
class HandWorkTest {

	private static final Duration LONG = SampleWorkspace.LONG;
	private static final int EDIT = 0;
	private static final int SPLIT = 3;
	private static final int UNDO = 5;
	private static final int STATE = 3;

	@TempDir
	static Path folder;

	private static Workspace open;
	private static String household;

	@BeforeAll
	static void lookAtAHouseholdOfSeveralPersons() throws Exception {
		open = SampleWorkspace.open(folder);
		for (var hit : open.searching().search(Query.ALL, Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 60), false).hits()) {
			if (open.checking().household(hit.id()).members().size() > 3) {
				household = hit.id();
				break;
			}
		}
		Window.run(() -> {
			Workbenches.show(Ids.VIEW_HOUSEHOLD);
			Workbenches.show("org.lookback.ui.data.versions");
			Services.selection().selectHousehold(household);
		});
		Window.until("the household", () -> Widgets.isShown("household.hand"));
	}

	@AfterAll
	static void goBackToExploring() {
		open = null;
		Window.close();
	}

	private static Shell choose(int action, String title) {
		Window.start(() -> Widgets.byId("household.hand", Button.class).getMenu().getItem(action).notifyListeners(SWT.Selection, new Event()));
		Window.until(title, LONG, () -> Window.dialog(title).isPresent());
		return Window.get(() -> Window.dialog(title).orElseThrow());
	}

	private static void type(Shell dialog, String id, String words) {
		Window.run(() -> Widgets.type(Widgets.byId(dialog, id, Text.class), words));
	}

	private static void ok(Shell dialog) {
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
	}

	private static Table table(String id) {
		return Widgets.byId(id, Table.class);
	}

	private static List<Versions.Entry> entries() {
		try {
			return open.versions().list(Locale.CHINA);
		} catch (LookbackException unreadable) {
			throw new AssertionError(unreadable);
		}
	}

	@Test
	@Order(1)
	void aFactIsTypedAnewWithAReason() {
		Shell dialog = choose(EDIT, "修改数据");
		type(dialog, "hand.fields.filter", "健康状况");
		Window.run(() -> Widgets.choose(Widgets.byId(dialog, "hand.fields", Table.class), 0, false));
		String before = Window.get(() -> Widgets.byId(dialog, "hand.fields", Table.class).getItem(0).getText(3));
		String after = before.contains("残疾") ? "健康" : "残疾";
		Window.run(() -> {
			Widgets.byId(dialog, "hand.value", Combo.class).setText(after);
			Widgets.press(Widgets.byId(dialog, "hand.take", Button.class));
		});
		ok(dialog);
		assertTrue(!Window.get(dialog::isDisposed), "without a reason nothing is done");
		Window.picture("60-edit-by-hand");
		type(dialog, "hand.why", "入户核实");
		ok(dialog);
		Window.until("the saved change", LONG, dialog::isDisposed);
		Window.until("its entry", LONG, () -> Widgets.isShown("versions") && table("versions").getItem(0).getText(0).startsWith("H"));
		Window.run(() -> Widgets.choose(table("versions"), 0, true));
		Window.until("what it changed", LONG, () -> table("versions.diff").getItemCount() > 0
				&& Widgets.byId("versions.diff.said", Label.class).getText().contains("数值：新增"));
		assertTrue(Window.get(() -> lines("versions.diff").stream().anyMatch(line -> line.contains("健康状况") && line.contains(after) && line.contains("手工录入"))),
				() -> lines("versions.diff").toString());
		Window.picture("61-versions-compared");
	}

	private static List<String> lines(String id) {
		return Window.get(() -> {
			Table table = table(id);
			return IntStream.range(0, table.getItemCount()).mapToObj(index -> Widgets.line(table, index)).toList();
		});
	}

	@Test
	@Order(2)
	void theLastChangeIsUndone() {
		Shell dialog = choose(UNDO, "撤销上一次手工修改");
		Window.run(() -> Widgets.type(Widgets.first(dialog, Text.class), "填错了"));
		ok(dialog);
		Window.until("the undone entry", LONG, () -> table("versions").getItem(0).getText(STATE).equals("已撤销"));
		assertEquals(Versions.State.UNDONE, entries().getFirst().state());
	}

	@Test
	@Order(3)
	void aHouseholdIsSplitAndTheNewOneLookedAt() {
		Shell dialog = choose(SPLIT, "分户");
		Window.run(() -> {
			Table members = Widgets.byId(dialog, "hand.members", Table.class);
			TableItem last = members.getItem(members.getItemCount() - 1);
			last.setChecked(true);
			members.notifyListeners(SWT.Selection, new Event());
		});
		type(dialog, "hand.why", "儿子结婚后分户");
		Window.picture("62-split");
		ok(dialog);
		Window.until("the split", LONG, dialog::isDisposed);
		Window.until("the new household", LONG, () -> !Services.selection().household().orElse("").equals(household));
		Window.run(() -> Window.dialog("分户").ifPresent(Shell::close));
		Window.until("its title", LONG, () -> Widgets.byId("household.title", Label.class).getText().contains(Services.selection().household().orElseThrow()));
		Window.picture("63-split-done");
	}

	@Test
	@Order(4)
	void aHouseholdTellsHowItWasLifted() {
		Window.run(() -> {
			Services.selection().selectHousehold(household);
			TabFolder tabs = Widgets.byId("versions.tabs", TabFolder.class);
			tabs.setSelection(1);
		});
		Window.until("its history", LONG, () -> Widgets.byId("versions.history", StyledText.class).getText().contains(household));
		Window.picture("64-history");
		assertTrue(Window.get(() -> Widgets.byId("versions.history", StyledText.class).getText()).contains("分户"));
	}

	@Test
	@Order(5)
	void aRowThatWasNotTakenIsCorrectedAndSentAgain() {
		String version = entries().stream().filter(entry -> entry.title().contains("2019年建档立卡户信息")).findFirst().orElseThrow().id();
		Window.start(() -> Workbenches.run(Ids.COMMAND_REJECTS, Map.of(Ids.PARAMETER_VERSION, version)));
		Window.until("the rejects", LONG, () -> Window.dialog("改正后重新导入").isPresent());
		Shell dialog = Window.get(() -> Window.dialog("改正后重新导入").orElseThrow());
		int row = Window.get(() -> {
			Table rejects = Widgets.byId(dialog, "rejects", Table.class);
			for (int each = 0; each < rejects.getItemCount(); each++) {
				if (rejects.getItem(each).getText(2).contains("健康状况")) {
					return each;
				}
			}
			throw new AssertionError("no health that is no code");
		});
		Window.run(() -> Widgets.choose(Widgets.byId(dialog, "rejects", Table.class), row, false));
		Window.picture("65-rejects");
		Window.run(() -> {
			Table cells = Widgets.byId(dialog, "rejects.cells", Table.class);
			assertTrue(cells.getItem(0).getText(0).contains("健康状况"), "what is wrong stands first");
			Rectangle cell = cells.getItem(0).getBounds(2);
			Widgets.click(cells, cell.x + cell.width / 2, cell.y + cell.height / 2);
			Text typed = Arrays.stream(cells.getChildren()).filter(Text.class::isInstance).map(Text.class::cast).filter(Text::isVisible).findFirst()
					.orElseThrow(() -> new AssertionError("nothing to type into"));
			typed.setText("长期慢性病");
			typed.notifyListeners(SWT.DefaultSelection, new Event());
		});
		Window.until("the changed row", () -> Widgets.byId(dialog, "rejects", Table.class).getItem(row).getText(1).contains("已改"));
		int before = entries().size();
		Window.run(() -> Widgets.press(Widgets.button(dialog, "重新导入改过的行")));
		Window.until("the row sent again", LONG, () -> Widgets.byId(dialog, "rejects", Table.class).getItem(row).getText(1).contains("已重新导入"));
		Window.picture("66-sent-again");
		assertEquals(before + 1, entries().size(), "it is an import like any other");
		assertEquals(1, entries().getFirst().accepted());
		Window.run(dialog::close);
	}

	@Test
	@Order(6)
	void filesDroppedOnTheWindowBeginAnImport() throws Exception {
		Path zip = folder.resolve("某县2018.zip");
		try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream archive = new ZipOutputStream(out)) {
			for (String name : List.of("收入2018.csv", "说明.docx")) {
				archive.putNextEntry(new ZipEntry(name));
				archive.write("县,乡镇,行政村,户编号,年度,工资性收入\n东阿县,刘集镇,前张村,371524001,2018,3000\n".getBytes(StandardCharsets.UTF_8));
			}
		}
		assertTrue(Window.get(() -> Window.main().getData(DND.DROP_TARGET_KEY) != null), "the window takes files");
		Window.start(() -> Workbenches.run(Ids.COMMAND_IMPORT, Map.of(Ids.PARAMETER_FILES, zip.toString())));
		Window.until("the wizard", LONG, () -> Window.dialog("导入数据").isPresent());
		Shell wizard = Window.get(() -> Window.dialog("导入数据").orElseThrow());
		Window.until("the archive's table", LONG, () -> Widgets.byId(wizard, "import.files", Table.class).getItemCount() == 2
				&& !Widgets.line(Widgets.byId(wizard, "import.files", Table.class), 0).contains("正在查看"));
		Window.picture("67-dropped");
		assertTrue(Window.get(() -> Widgets.line(Widgets.byId(wizard, "import.files", Table.class), 0)).contains("收入2018.csv"));
		Window.run(() -> Widgets.press(Widgets.button(wizard, IDialogConstants.CANCEL_ID)));
		Window.until("the closed wizard", wizard::isDisposed);
	}
}
