package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.edit.command.UpdateDataCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.IndexFolder;
import org.lookback.index.api.IndexWriterJob;
import org.lookback.index.api.Listing;
import org.lookback.index.api.Sources;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/**
 * A list of a hundred thousand households, or as many as the property {@code lookback.rows} says, is sorted, scrolled, narrowed and copied beside the
 * window's thread, which goes on answering: it never works for more than a tenth of a second at once. What was measured is printed.
 */
class ManyRowsTest {

	private static final int HOUSEHOLDS = Integer.getInteger("lookback.rows", 100_000);
	/** What is just not felt yet. Only what the window's own thread computes is held against it: how long others kept the processor says nothing of it. */
	private static final long STILL = Long.getLong("lookback.still", 100);
	private static final String KEY = "household.householdKey";
	private static final int FILTERS = 1;
	private static final int FIRST = 2;
	private static final int COPIED = 10_000;

	@TempDir
	static Path folder;
	private static Workspace workspace;
	private static final StringBuilder REPORT = new StringBuilder();
	private static double worked;

	@BeforeAll
	static void indexManyHouseholds() throws Exception {
		Path place = Files.createDirectories(folder.resolve("workspace"));
		Window.open(place);
		Workspace empty = Window.get(() -> Services.workspaces().workspace().orElseThrow());
		Dictionary dictionary = empty.dictionary();
		Window.close();
		IndexFolder index = new IndexFolder(place.resolve("index"));
		IndexWriterJob.Built built = new IndexWriterJob(index, dictionary).rebuild(new Sources(new ManyHouseholds(HOUSEHOLDS, index.seq()),
				range -> household -> List.of(), List.of()), Progress.NONE);
		assertEquals(HOUSEHOLDS, built.households());
		Window.open(place);
		workspace = Window.get(() -> Services.workspaces().workspace().orElseThrow());
		Window.until("households", SampleWorkspace.LONG, () -> Services.workspaces().overview().filter(each -> !each.isEmpty()).isPresent());
		Window.run(() -> {
			Workbenches.show(Ids.VIEW_GRID);
			zoom();
		});
		Window.until("the list", () -> Widgets.isShown("grid") && rows() == HOUSEHOLDS && !cell(FIRST, 1).isEmpty());
	}

	@AfterAll
	static void close() {
		workspace = null;
		Window.run(ManyRowsTest::zoom);
		Window.close();
	}

	/** All columns side by side, or back. */
	private static void zoom() {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		page.toggleZoom(page.findViewReference(Ids.VIEW_GRID));
	}

	private static NatTable grid() {
		return Widgets.byId("grid", NatTable.class);
	}

	private static int rows() {
		return grid().getData("org.lookback.rows") instanceof Integer rows ? rows : 0;
	}

	private static String cell(int row, int column) {
		return String.valueOf(grid().getDataValueByPosition(column, row));
	}

	private static int column(String heading) {
		for (int column = 1; column < grid().getColumnCount(); column++) {
			if (cell(0, column).equals(heading)) {
				return column;
			}
		}
		throw new AssertionError("no column " + heading);
	}

	/** Keys of some rows of a list, as the index itself has them. */
	private static String key(Query query, Optional<String> sort, boolean descending, int row) throws LookbackException {
		try (Listing list = workspace.searching().list(query, Kind.HOUSEHOLDS, sort, descending)) {
			return list.cells(row < 0 ? list.size() + row : row, 1, List.of(KEY), true, Locale.CHINA).getFirst().getFirst();
		}
	}

	/** Does something in the window, waits until it is seen, and notes for how long the window did not answer. */
	private static void step(String what, Runnable action, BooleanSupplier seen) {
		Heartbeat heart = Heartbeat.start();
		long start = System.nanoTime();
		Window.start(action);
		Window.until(what, seen);
		long took = (System.nanoTime() - start) / 1_000_000;
		Heartbeat.Pauses pauses = heart.stop();
		REPORT.append(String.format(Locale.ROOT, "| %s | %d | %.1f | %.0f | %.0f | %d |%n", what, took, pauses.median(), pauses.longest(), pauses.worked(), pauses.blocked()));
		if (pauses.worked() > STILL) {
			REPORT.append("  ").append(pauses.instead()).append('\n');
		}
		worked = Math.max(worked, pauses.worked());
	}

	private static void click(String heading) {
		Rectangle bounds = grid().getBoundsByPosition(column(heading), 0);
		Widgets.click(grid(), bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
	}

	private static void sorted(String heading, String field, boolean descending) throws LookbackException {
		String expected = key(Query.ALL, Optional.of(field), descending, 0);
		step("sorted by " + field + (descending ? ", downwards" : ""), () -> click(heading), () -> cell(FIRST, 1).equals(expected));
	}

	private static void scrolled(String where, int row, String expected) {
		step("scrolled to " + where, () -> grid().doCommand(new ShowRowInViewportCommand(row)), () -> {
			for (int position = FIRST; position < grid().getRowCount(); position++) {
				if (cell(position, 1).equals(expected)) {
					return true;
				}
			}
			return false;
		});
	}

	@Test
	void theWindowGoesOnWhateverIsDoneToTheList() throws LookbackException {
		sorted("本地户标识", KEY, false);
		sorted("本地户标识", KEY, true);
		scrolled("the middle", HOUSEHOLDS / 2, key(Query.ALL, Optional.of(KEY), true, HOUSEHOLDS / 2));
		scrolled("the end", HOUSEHOLDS - 1, key(Query.ALL, Optional.of(KEY), true, -1));
		sorted("人均纯收入", "income.netPerCapita", false);
		sorted("人均纯收入", "income.netPerCapita", true);
		sorted("户主姓名", "household.headName", false);
		sorted("主要致贫原因", "householdYear.primaryCause", false);
		step("all chosen", () -> grid().doCommand(new SelectAllCommand()), () -> true);
		step("all copied, which is refused", () -> Widgets.press(Widgets.byId("grid.copy", Button.class)), () -> Window.dialog("复制").isPresent());
		Shell refusal = Window.await("复制");
		assertTrue(Window.get(() -> Widgets.words(refusal)).contains(String.format("%,d", COPIED)), "so many can be copied");
		Window.run(refusal::close);
		copied();
		Query ill = workspace.searching().read("主要致贫原因:因病 收入<4000").query();
		int found = size(ill);
		assertTrue(found > 0 && found < HOUSEHOLDS, "so many: " + found);
		step("filtered by a cause", () -> grid().doCommand(new UpdateDataCommand(grid(), column("主要致贫原因"), FILTERS, "因病")), () -> rows() < HOUSEHOLDS);
		step("filtered by an income", () -> grid().doCommand(new UpdateDataCommand(grid(), column("人均纯收入"), FILTERS, "<4000")), () -> rows() == found);
		step("everything again", () -> Services.query().set(Query.ALL, Kind.HOUSEHOLDS), () -> rows() == HOUSEHOLDS && !cell(FIRST, 1).isEmpty());
		step("members", () -> Services.query().set(Query.ALL, Kind.MEMBERS), () -> rows() > HOUSEHOLDS && !cell(FIRST, 1).isEmpty());
		step("households", () -> Services.query().set(Query.ALL, Kind.HOUSEHOLDS), () -> rows() == HOUSEHOLDS && !cell(FIRST, 1).isEmpty());
		Window.picture("95-many-rows");
		System.out.println("Rows: " + HOUSEHOLDS + "\n| step | until seen, ms | median pause, ms | longest, ms | computed at once, ms | held by others, ms |\n|---|---|---|---|---|---|\n" + REPORT);
		assertTrue(worked < STILL, "the window worked for " + worked + " ms without answering:\n" + REPORT);
	}

	private static int size(Query query) throws LookbackException {
		try (Listing list = workspace.searching().list(query, Kind.HOUSEHOLDS, Optional.empty(), false)) {
			return list.size();
		}
	}

	/** As many rows as can be copied, chosen by a click on the first and one with the shift key on the last. */
	private static void copied() {
		Window.run(() -> {
			grid().doCommand(new ShowRowInViewportCommand(0));
			place(FIRST, 0);
			grid().doCommand(new ShowRowInViewportCommand(COPIED - 1));
		});
		Window.until("the last of them", () -> grid().getRowIndexByPosition(grid().getRowCount() - 1) >= COPIED - 1);
		Window.run(() -> place(last(), SWT.SHIFT));
		step("ten thousand copied", () -> Widgets.press(Widgets.byId("grid.copy", Button.class)), () -> clipboard() >= COPIED);
	}

	private static int last() {
		for (int position = grid().getRowCount() - 1; position >= FIRST; position--) {
			if (grid().getRowIndexByPosition(position) == COPIED - 1) {
				return position;
			}
		}
		throw new AssertionError("row " + COPIED + " is not shown");
	}

	private static void place(int position, int keys) {
		Rectangle bounds = grid().getBoundsByPosition(1, position);
		for (int kind : new int[] { SWT.MouseDown, SWT.MouseUp }) {
			Event event = new Event();
			event.button = 1;
			event.count = 1;
			event.stateMask = keys;
			event.x = bounds.x + 5;
			event.y = bounds.y + bounds.height / 2;
			grid().notifyListeners(kind, event);
		}
	}

	/** How many rows stand in the clipboard. */
	private static long clipboard() {
		Clipboard clipboard = new Clipboard(Window.display());
		try {
			return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? text.lines().count() - 1 : 0;
		} finally {
			clipboard.dispose();
		}
	}
}
