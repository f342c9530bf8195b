package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.model.api.progress.Progress;
import org.lookback.store.api.LedgerItem;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Remedying;
import org.lookback.workbench.api.Workspace;

/**
 * The boards of a ledger of ten thousand problems, or as many as the property {@code lookback.items} says, show all of them. How long each takes until
 * it is seen is printed.
 */
class ManyItemsTest {

	private static final int ITEMS = Integer.getInteger("lookback.items", 10_000);
	private static final String[] SECTORS = { "住房建设", "教育", "医疗保障", "水利", "" };
	private static final int HELPERS = 200;

	@TempDir
	static Path folder;
	private static final StringBuilder REPORT = new StringBuilder();

	@BeforeAll
	static void takeAList() throws Exception {
		Workspace workspace = SampleWorkspace.open(folder);
		StringBuilder rows = new StringBuilder("对象类别,存在问题,问题来源,发现时间,完成时限,整改状态,行业,责任人\n");
		LocalDate first = LocalDate.now().minusDays(100);
		for (int i = 0; i < ITEMS; i++) {
			rows.append("部门,问题").append(i).append(",审计,").append(first).append(',').append(first.plusDays(i % 200)).append(',').append(i % 3 == 0 ? "整改中" : "未整改").append(',')
					.append(SECTORS[i % SECTORS.length]).append(",责任人").append(i % HELPERS).append('\n');
		}
		Remedying.Taken taken = workspace.remedying().take(Files.writeString(folder.resolve("审计.csv"), rows), "审计", false, "张三", Progress.NONE);
		assertEquals(ITEMS, taken.taken(), () -> taken.refused().stream().limit(3).toList().toString());
		Window.close();
	}

	@AfterAll
	static void close() {
		Window.close();
	}

	private static void step(String what, Runnable action, BooleanSupplier seen) {
		Heartbeat heart = Heartbeat.start();
		long start = System.nanoTime();
		Window.start(action);
		Window.until(what, SampleWorkspace.LONG, seen);
		long took = (System.nanoTime() - start) / 1_000_000;
		REPORT.append(String.format(Locale.ROOT, "| %s | %d | %.0f |%n", what, took, heart.stop().longest()));
	}

	private static String headline() {
		return Widgets.byId("ledger.headline", Label.class).getText();
	}

	private static boolean shown() {
		return Widgets.isShown("ledger.items") && headline().contains(String.format(" %,d ", ITEMS));
	}

	private static void by(int way, int groups) {
		step("put together " + Window.get(() -> Widgets.byId("ledger.by", Combo.class).getItem(way)), () -> {
			Combo ways = Widgets.byId("ledger.by", Combo.class);
			ways.select(way);
			ways.notifyListeners(SWT.Selection, new Event());
		}, () -> table().getItemCount() == groups);
	}

	private static Table table() {
		return Widgets.byId("ledger.groups", Table.class);
	}

	@Test
	void everyBoardShowsAllOfThem() throws Exception {
		Window.open(folder.resolve("workspace"));
		untilReadAhead();
		opened("the perspective and the ledger, for the first time");
		Workspace workspace = Window.get(() -> Services.workspaces().workspace().orElseThrow());
		List<LedgerItem> items = workspace.remedying().items(LedgerQuestion.ALL);
		assertEquals(ITEMS, items.size());
		Window.picture("126-many-items");
		by(1, 3);
		by(3, HELPERS);
		by(4, SECTORS.length);
		by(0, 2);
		step("narrowed by a word", () -> Widgets.type(Widgets.byId("ledger.find", Text.class), "责任人7"), () -> headline().contains(String.format(" %,d ", narrowed(items))));
		step("everything again", () -> Widgets.type(Widgets.byId("ledger.find", Text.class), ""), ManyItemsTest::shown);
		Thread change = new Thread(() -> assertDoesNotThrow(() -> workspace.remedying().move(items.subList(1, 2), LedgerState.DONE, "李四", "")));
		step("one changed, kept and seen", change::start, () -> table().getItemCount() == 3);
		assertEquals(ITEMS, workspace.remedying().curve(LedgerQuestion.ALL).getLast().total());
		Window.close();
		Window.open(folder.resolve("workspace"));
		untilReadAhead();
		opened("the perspective and the ledger, in a workspace opened again");
		Window.close();
		Window.open(folder.resolve("workspace"));
		opened("the same, in the moment the workspace is open");
		System.out.println("Problems: " + ITEMS + "\n| step | until seen, ms | longest pause, ms |\n|---|---|---|\n" + REPORT);
	}

	private static void untilReadAhead() {
		Window.until("what is read ahead", SampleWorkspace.LONG, () -> Job.getJobManager().find(WorkspaceService.READING_AHEAD).length == 0);
	}

	private static void opened(String what) {
		step(what, () -> {
			Workbenches.run("org.lookback.ui.act.open");
			Workbenches.show("org.lookback.ui.act.ledger");
		}, ManyItemsTest::shown);
	}

	private static long narrowed(List<LedgerItem> items) {
		return items.stream().filter(item -> item.values().values().stream().anyMatch(value -> value.contains("责任人7"))).count();
	}
}
