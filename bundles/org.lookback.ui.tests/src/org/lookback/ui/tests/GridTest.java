package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.edit.command.UpdateDataCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.Listing;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** What people do with a list as in a spreadsheet: filter over a column, group, freeze, look into a column, pin; and sorting never holds the window up. */
class GridTest {

	private static final int FILTERS = 1;

	@TempDir
	static Path folder;
	private static Workspace workspace;

	@BeforeAll
	static void importASmallProvince() throws Exception {
		workspace = SampleWorkspace.open(folder);
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.analyse.open");
			Workbenches.show(Ids.VIEW_GRID);
			// all columns side by side
			IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
			page.toggleZoom(page.findViewReference(Ids.VIEW_GRID));
		});
		Window.until("the list", () -> Widgets.isShown("grid") && !cell(2, 1).isEmpty());
	}

	@AfterAll
	static void close() {
		workspace = null;
		Window.run(() -> {
			IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
			page.toggleZoom(page.findViewReference(Ids.VIEW_GRID));
		});
		Window.close();
	}

	@BeforeEach
	void everything() {
		Window.run(() -> Services.query().set(Query.ALL, Shape.Kind.HOUSEHOLDS));
		Window.until("the whole list", () -> headline(counted(Query.ALL)));
	}

	private static long counted(Query query) {
		try {
			return workspace.searching().count(query, new Shape.Counts(List.of(), Unit.HOUSEHOLD)).households();
		} catch (LookbackException failed) {
			throw new AssertionError(failed);
		}
	}

	private static boolean headline(long households) {
		return Widgets.byId("grid.headline", Label.class).getText().startsWith(String.format("%,d", households) + " 户");
	}

	private static NatTable grid() {
		return Widgets.byId("grid", NatTable.class);
	}

	private static String cell(int row, int column) {
		return String.valueOf(grid().getDataValueByPosition(column, row));
	}

	/** Position of a column by its heading; 0 is that of the numbers of rows. */
	private static int column(String heading) {
		for (int column = 1; column < grid().getColumnCount(); column++) {
			if (cell(0, column).equals(heading)) {
				return column;
			}
		}
		throw new AssertionError("no column " + heading);
	}

	private static void filter(String heading, String typed) {
		Window.run(() -> grid().doCommand(new UpdateDataCommand(grid(), column(heading), FILTERS, typed)));
	}

	private static void head(String heading, String item) {
		Window.run(() -> {
			Rectangle bounds = grid().getBoundsByPosition(column(heading), 0);
			Point place = grid().toDisplay(bounds.x + 5, bounds.y + 5);
			Event event = new Event();
			event.x = place.x;
			event.y = place.y;
			grid().notifyListeners(SWT.MenuDetect, event);
			((Menu) grid().getData("org.lookback.menu")).setVisible(false);
		});
		Window.start(() -> {
			for (MenuItem each : ((Menu) grid().getData("org.lookback.menu")).getItems()) {
				if (item.equals(each.getData("org.lookback.id"))) {
					each.notifyListeners(SWT.Selection, new Event());
				}
			}
		});
	}

	@Test
	void whatIsTypedOverAColumnIsAConditionOfTheQueryAndBack() {
		filter("县", "东阿县");
		Window.until("the county", () -> Services.query().get().filters().size() == 1);
		filter("主要致贫原因", "因病,因残");
		Window.until("the causes", () -> Services.query().get().filters().size() == 2);
		long expected = counted(Services.query().get());
		assertTrue(expected > 0 && expected < counted(Query.ALL), "so many: " + expected);
		Window.until("the narrowed list", () -> headline(expected) && cell(FILTERS, column("主要致贫原因")).contains("因残"));
		Window.picture("90-filter-row");
		Window.run(() -> Services.query().remove(new Query("", Services.query().get().filters().subList(0, 1), java.util.OptionalInt.empty())));
		Window.until("the line without it", () -> !cell(FILTERS, column("县")).contains("东阿"));
		filter("主要致贫原因", "（空白）");
		Window.until("those without a cause", () -> Services.query().get().filters().stream().anyMatch(Filter.Missing.class::isInstance));
		filter("主要致贫原因", "");
		Window.until("no condition", () -> Services.query().get().filters().isEmpty());
	}

	@Test
	void whatIsTypedOverAColumnOfTextsIsLookedForThereAlone() throws LookbackException {
		List<String> names;
		try (Listing all = workspace.searching().list(Query.ALL, Shape.Kind.HOUSEHOLDS, Optional.empty(), false)) {
			names = all.cells(0, all.size(), List.of("household.headName"), true, Locale.CHINA).stream().map(List::getFirst).toList();
		}
		String letter = names.stream().filter(name -> name.length() > 1).findFirst().orElseThrow().substring(1, 2);
		long expected = names.stream().filter(name -> name.contains(letter)).count();
		assertTrue(expected > 0 && expected < counted(Query.parse(letter)), letter + " is in members' names too");
		filter("户主姓名", letter);
		Window.until("the heads of that name", () -> headline(expected) && cell(FILTERS, column("户主姓名")).equals(letter));
		assertEquals("", Window.get(() -> Services.query().get().text()), "nothing is searched for elsewhere");
		filter("户主姓名", "");
		Window.until("everybody", () -> headline(counted(Query.ALL)));
	}

	@Test
	void whatMakesNoConditionIsSaidAndChangesNothing() {
		filter("人均纯收入", "<许多");
		Window.until("the complaint", () -> Widgets.isShown("grid.complaint"));
		assertTrue(Window.get(() -> Widgets.byId("grid.complaint", Label.class).getText()).contains("许多"));
		assertEquals(Query.ALL, Window.get(() -> Services.query().get()));
	}

	@Test
	void groupsHaveTheCountsOfTheirListsAndShowThem() throws LookbackException {
		head("主要致贫原因", "head.group");
		Window.until("the groups", () -> Widgets.isShown("grid.groups") && table("grid.groups").getItemCount() > 2);
		Window.picture("91-groups");
		Window.run(() -> Widgets.choose(table("grid.groups"), 1, false));
		String first = Window.get(() -> table("grid.groups").getItem(1).getText(1));
		Window.until("the rows of the group", () -> headline(Long.parseLong(first.replace(",", ""))));
		assertEquals(Query.ALL, Window.get(() -> Services.query().get()), "a group is this list's own");
		Window.run(() -> Widgets.press(Widgets.byId("grid.groups.end", Button.class)));
		Window.until("no groups", () -> !Widgets.isShown("grid.groups") && headline(counted(Query.ALL)));
	}

	private static Table table(String id) {
		return Widgets.byId(id, Table.class);
	}

	@Test
	void aColumnIsLookedInto() {
		head("人均纯收入", "head.statistics");
		Shell dialog = Window.await("本列统计");
		Table numbers = Window.get(() -> Widgets.byId(dialog, "grid.statistics", Table.class));
		List<String> lines = Window.get(() -> java.util.stream.IntStream.range(0, numbers.getItemCount()).mapToObj(i -> Widgets.line(numbers, i)).toList());
		assertTrue(lines.get(0).contains(String.format("%,d", counted(Query.ALL))), lines.toString());
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("中位数")) && lines.stream().anyMatch(line -> line.startsWith("平均")), lines.toString());
		Window.picture("92-statistics");
		Window.run(dialog::close);
		head("主要致贫原因", "head.statistics");
		Shell causes = Window.await("本列统计");
		Table top = Window.get(() -> Widgets.byId(causes, "grid.statistics.top", Table.class));
		String rows = Window.get(() -> top.getItem(0).getText(1).replaceAll("（.*", ""));
		Window.run(() -> Widgets.choose(top, 0, true));
		Window.until("the rows of the most frequent value", () -> headline(Long.parseLong(rows.replace(",", ""))));
		Window.run(causes::close);
	}

	@Test
	void frozenColumnsStayAndThePinnedListToo() {
		head("户主姓名", "head.freeze");
		Window.until("the frozen columns", () -> grid().getColumnCount() > 3);
		Window.picture("93-frozen");
		assertEquals("本地户标识", Window.get(() -> cell(0, 1)));
		head("户主姓名", "head.unfreeze");
		Window.run(() -> {
			Button pin = Widgets.byId("grid.pin", Button.class);
			pin.setSelection(true);
			Widgets.press(pin);
			Services.query().set(Query.parse("收入<4000"));
		});
		assertTrue(counted(Window.get(() -> Services.query().get())) < counted(Query.ALL));
		Window.picture("94-pinned");
		assertTrue(Window.get(() -> headline(counted(Query.ALL))), "the pinned list stays");
		Window.run(() -> {
			Button pin = Widgets.byId("grid.pin", Button.class);
			pin.setSelection(false);
			Widgets.press(pin);
		});
		Window.until("the list that follows again", () -> headline(counted(Services.query().get())));
	}

	@Test
	void sortingNeverHoldsTheWindowUp() {
		Heartbeat heart = Heartbeat.start();
		for (String heading : List.of("人均纯收入", "户主姓名", "村", "主要致贫原因")) {
			String before = Window.get(() -> cell(2, 1));
			head(heading, "head.down");
			head(heading, "head.up");
			Window.until("rows", () -> !cell(2, 1).isEmpty() && !before.isEmpty());
		}
		Heartbeat.Pauses pauses = heart.stop();
		assertTrue(pauses.longest() < 400, "the window stood still for " + pauses.longest() + " ms in\n  " + pauses.instead());
	}
}
