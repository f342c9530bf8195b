package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.layer.IUniqueIndexLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** What an analyst does with a cross-tab: puts fields where they belong by mouse and keyboard, reads, narrows, opens, copies. */
class CrossTabTest {

	@TempDir
	static Path folder;
	private static Workspace workspace;

	@BeforeAll
	static void importASmallProvince() throws Exception {
		workspace = SampleWorkspace.open(folder);
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.analyse.open");
			Workbenches.show("org.lookback.ui.analyse.crosstab");
		});
		Window.until("the cross-tab", () -> Widgets.isShown("crosstab.table") && Widgets.isShown("crosstab.fields"));
	}

	@AfterAll
	static void close() {
		workspace = null;
		Window.close();
	}

	@BeforeEach
	void beginAnew() {
		Window.run(() -> {
			Services.query().set(Query.ALL, Shape.Kind.HOUSEHOLDS);
			for (String well : List.of("rows", "columns", "pages")) {
				Button out = Widgets.byId("crosstab.well." + well + ".out", Button.class);
				if (out.isVisible()) {
					Widgets.press(out);
				}
			}
			choose("crosstab.unit", 0);
			choose("crosstab.share", 0);
		});
		Window.until("an empty table that says what to do", () -> Widgets.isShown("crosstab.hint"));
	}

	private static void choose(String combo, int index) {
		Combo box = Widgets.byId(combo, Combo.class);
		box.select(index);
		box.notifyListeners(SWT.Selection, new Event());
	}

	private static NatTable table() {
		return Widgets.byId("crosstab.table", NatTable.class);
	}

	/** The numbers, as far as the window has room for them; what it scrolls over is all of them. */
	private static ViewportLayer viewport() {
		return (ViewportLayer) ((GridLayer) table().getLayer()).getBodyLayer();
	}

	private static String cell(int row, int column) {
		return String.valueOf(table().getDataValueByPosition(column, row));
	}

	private static long number(int row, int column) {
		return Long.parseLong(cell(row, column).replace(",", ""));
	}

	private static TreeItem field(String label) {
		Text filter = Widgets.byId("crosstab.fields.filter", Text.class);
		filter.setText(label);
		Tree tree = Widgets.byId("crosstab.fields", Tree.class);
		return Widgets.item(tree.getItems(), item -> item.getParentItem() != null && item.getText().replace("✓ ", "").equals(label)).orElseThrow();
	}

	/** As a double click or Enter does. */
	private static void put(String label) {
		Tree tree = Widgets.byId("crosstab.fields", Tree.class);
		Event event = new Event();
		event.item = field(label);
		tree.setSelection((TreeItem) event.item);
		tree.notifyListeners(SWT.DefaultSelection, event);
	}

	private static void byMenu(String label, int well) {
		Tree tree = Widgets.byId("crosstab.fields", Tree.class);
		tree.setSelection(field(label));
		Menu menu = tree.getMenu();
		menu.getItem(well).notifyListeners(SWT.Selection, new Event());
	}

	private static void causeBySector() {
		Window.run(() -> {
			put("主要致贫原因");
			put("脱贫属性");
		});
		Window.until("the numbers", () -> Widgets.isShown("crosstab.table") && table().getColumnCount() > 3 && cell(0, 0).contains("＼"));
	}

	@Test
	void fieldsPutByKeyboardAreCountedAndAddUpWithTheirList() throws LookbackException {
		Window.picture("80-crosstab-empty");
		causeBySector();
		Window.picture("80-crosstab");
		long all = workspace.searching().count(Query.ALL, new Shape.Counts(List.of(), Unit.HOUSEHOLD)).households();
		assertEquals(all, Window.get(() -> number(1, 1)).longValue());
		long causes = Window.get(() -> {
			IUniqueIndexLayer numbers = viewport().getScrollableLayer();
			long sum = 0;
			for (int row = 1; row < numbers.getRowCount(); row++) {
				sum += Long.parseLong(String.valueOf(numbers.getDataValueByPosition(0, row)).replace(",", ""));
			}
			return sum;
		});
		assertEquals(all, causes, "a household has one main cause or none");
		Window.run(() -> viewport().moveRowPositionIntoViewport(viewport().getScrollableLayer().getRowCount() - 1));
		assertTrue(Window.get(() -> cell(table().getRowCount() - 1, 0)).contains("未填"), "not recorded is a row of its own");
	}

	@Test
	void aClickNarrowsTheOtherViewsAndADoubleClickOpensTheList() {
		causeBySector();
		int[] place = Window.get(() -> someCell());
		long expected = Window.get(() -> number(place[0], place[1]));
		Window.run(() -> click(place, false));
		Window.until("the narrowed list", () -> Widgets.byId("grid.headline", Label.class).getText().startsWith(String.format("%,d", expected) + " 户"));
		assertEquals(expected, Window.get(() -> number(place[0], place[1])).longValue(), "the table stays");
		Window.until("what is shown", () -> Widgets.byId("crosstab.chosen", Link.class).getText().contains("恢复全部"));
		Window.picture("81-crosstab-narrowed");
		Window.run(() -> Widgets.byId("crosstab.chosen", Link.class).notifyListeners(SWT.Selection, new Event()));
		assertEquals(Query.ALL, Window.get(() -> Services.query().get()));
		Window.run(() -> click(place, true));
		Window.until("the list", () -> Widgets.isShown("grid"));
		Window.run(() -> Services.query().back());
		assertEquals(Query.ALL, Window.get(() -> Services.query().get()));
	}

	private static int[] someCell() {
		for (int row = 2; row < table().getRowCount(); row++) {
			for (int column = 2; column < table().getColumnCount(); column++) {
				if (number(row, column) > 1) {
					return new int[] { row, column };
				}
			}
		}
		throw new AssertionError("no cell with households");
	}

	private static void click(int[] place, boolean twice) {
		Rectangle bounds = table().getBoundsByPosition(place[1], place[0]);
		if (twice) {
			Widgets.doubleClick(table(), bounds.x + 5, bounds.y + 5);
		} else {
			Widgets.click(table(), bounds.x + 5, bounds.y + 5);
		}
	}

	@Test
	void sharesUnitsPagesAndSwappedSidesSpeakOfTheSameUnits() throws LookbackException {
		causeBySector();
		String rowOne = Window.get(() -> cell(2, 0));
		Window.run(() -> Widgets.press(Widgets.byId("crosstab.swap", Button.class)));
		Window.until("the swapped table", () -> cell(0, 2).equals(rowOne) && cell(0, 0).startsWith("脱贫属性"));
		Window.run(() -> {
			choose("crosstab.unit", 1);
			choose("crosstab.share", 1);
		});
		long persons = workspace.searching().count(Query.ALL, new Shape.Counts(List.of(), Unit.PERSON)).total();
		Window.until("persons", () -> cell(1, 1).startsWith(String.format("%,d", persons)) && cell(1, 1).contains("100.0%"));
		Window.run(() -> byMenu("性别", 2));
		Window.until("the pages", () -> Widgets.byId("crosstab.page", Combo.class).getItemCount() > 2);
		Window.run(() -> choose("crosstab.page", 1));
		Window.until("one page", () -> !cell(1, 1).startsWith(String.format("%,d", persons)));
		Window.picture("82-crosstab-page");
	}

	@Test
	void aRegionIsDrilledDownFromItsHead() {
		Window.run(() -> byMenu("县", 0));
		Window.until("the counties", () -> Widgets.isShown("crosstab.table") && table().getRowCount() > 2 && cell(0, 0).contains("县"));
		String county = Window.get(() -> cell(2, 0));
		Window.run(() -> menu(2, 0));
		Window.run(() -> item((Menu) table().getData("org.lookback.menu"), "下钻").notifyListeners(SWT.Selection, new Event()));
		Window.until("its townships", () -> Widgets.byId("crosstab.well.rows", Button.class).getText().startsWith("乡镇") && Services.query().get().filters().size() == 1);
		Window.picture("83-crosstab-drilled");
		assertTrue(Window.get(() -> Services.query().get().print()).length() > county.length() - 5);
		Window.run(() -> Services.query().back());
	}

	private static void menu(int row, int column) {
		Rectangle bounds = table().getBoundsByPosition(column, row);
		Point place = table().toDisplay(bounds.x + 5, bounds.y + 5);
		Event event = new Event();
		event.x = place.x;
		event.y = place.y;
		table().notifyListeners(SWT.MenuDetect, event);
		((Menu) table().getData("org.lookback.menu")).setVisible(false);
	}

	private static MenuItem item(Menu menu, String words) {
		for (MenuItem item : menu.getItems()) {
			if (item.getText().contains(words)) {
				return item;
			}
		}
		throw new AssertionError("no item " + words);
	}

	@Test
	void aPinnedTableStaysWhileTheOthersGoOn() {
		causeBySector();
		long all = Window.get(() -> number(1, 1));
		Window.run(() -> Widgets.press(toggled(true)));
		Window.run(() -> Services.query().set(Query.parse("住房等级:C级,D级")));
		Window.until("the list without it", () -> !Widgets.byId("grid.headline", Label.class).getText().startsWith(String.format("%,d", all)));
		assertEquals(all, Window.get(() -> number(1, 1)).longValue());
		Window.run(() -> Widgets.press(toggled(false)));
		Window.until("the followed query", () -> number(1, 1) < all);
	}

	private static Button toggled(boolean on) {
		Button pin = Widgets.byId("crosstab.pin", Button.class);
		pin.setSelection(on);
		return pin;
	}

	@Test
	void whatWasShownIsThereWhenTheViewIsOpenedAgain() {
		causeBySector();
		Window.run(() -> {
			choose("crosstab.unit", 1);
			choose("crosstab.share", 2);
		});
		Window.run(() -> {
			IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
			page.hideView(page.findView("org.lookback.ui.analyse.crosstab"));
			Workbenches.show("org.lookback.ui.analyse.crosstab");
		});
		Window.until("the same fields", () -> Widgets.isShown("crosstab.table") && Widgets.byId("crosstab.well.columns", Button.class).getText().startsWith("脱贫属性"));
		assertEquals(1, Window.get(() -> Widgets.byId("crosstab.unit", Combo.class).getSelectionIndex()).intValue());
		assertEquals(2, Window.get(() -> Widgets.byId("crosstab.share", Combo.class).getSelectionIndex()).intValue());
		Window.until("the numbers", () -> cell(1, 1).contains("%"));
	}

	@Test
	void theTableIsCopiedWithItsHeadsAndWhatItRestsOn() {
		causeBySector();
		Window.run(() -> Widgets.press(Widgets.byId("crosstab.copy", Button.class)));
		String text = Window.get(() -> {
			Clipboard clipboard = new Clipboard(Window.display());
			Object copied = clipboard.getContents(TextTransfer.getInstance());
			clipboard.dispose();
			return Optional.ofNullable((String) copied).orElse("");
		});
		assertTrue(text.lines().anyMatch(line -> line.startsWith("合计\t")), text);
		assertTrue(text.contains("＼"), text);
	}

	@Test
	void aFieldIsDraggedIntoAWellAndToAnotherOneAndOut() {
		Window.run(() -> {
			TreeItem item = field("主要致贫原因");
			item.getParent().setSelection(item);
			Drag.drag(item.getParent(), Widgets.byId("crosstab.well.columns", Button.class));
		});
		Window.until("the field in its well", () -> Widgets.byId("crosstab.well.columns", Button.class).getText().startsWith("主要致贫原因"));
		Window.run(() -> put("脱贫属性"));
		Window.until("the other one", () -> Widgets.byId("crosstab.well.rows", Button.class).getText().startsWith("脱贫属性"));
		Window.run(() -> Drag.drag(Widgets.byId("crosstab.well.columns", Button.class), Widgets.byId("crosstab.well.rows", Button.class)));
		Window.until("both in the other's place", () -> Widgets.byId("crosstab.well.rows", Button.class).getText().startsWith("主要致贫原因")
				&& Widgets.byId("crosstab.well.columns", Button.class).getText().startsWith("脱贫属性"));
		Window.run(() -> Drag.drag(Widgets.byId("crosstab.well.columns", Button.class), Widgets.byId("crosstab.fields", Tree.class)));
		Window.until("one that went back", () -> Widgets.byId("crosstab.well.columns", Button.class).getText().contains("拖到这里"));
		Window.picture("84-crosstab-dragged");
	}
}
