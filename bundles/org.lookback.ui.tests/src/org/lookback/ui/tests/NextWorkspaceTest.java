package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.store.api.LedgerField;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** A view that is out of sight while the workspace is changed for another shows the other one when it is seen again, and never the one that is closed, of which nothing stays in memory. */
class NextWorkspaceTest {

	@TempDir
	static Path folder;

	@AfterAll
	static void close() {
		Window.close();
	}

	private static Workspace open(String name, int problems) throws Exception {
		Workspace workspace = SampleWorkspace.open(Files.createDirectories(folder.resolve(name)));
		for (int i = 0; i < problems; i++) {
			workspace.remedying().add(Map.of(LedgerField.LEVEL, "部门", LedgerField.PROBLEM, name + i, LedgerField.SOURCE, "审计", LedgerField.FOUND_ON, "2019-09-01"), "张三", "");
		}
		return workspace;
	}

	/** To the perspective, in which the ledger was in front when it was left. */
	private static void comeBack() {
		Window.run(() -> Workbenches.run("org.lookback.ui.act.open"));
	}

	private static void seen(int problems) {
		comeBack();
		Window.until("the ledger of " + problems, SampleWorkspace.LONG,
				() -> Widgets.isShown("ledger.items") && Widgets.byId("ledger.headline", Label.class).getText().contains("共 " + problems + " 个"));
		assertEquals(problems, Window.get(() -> Widgets.byId("ledger.items", Table.class).getItemCount()));
	}

	@Test
	void whatIsSeenAgainIsOfTheOpenWorkspace() throws Exception {
		open("甲县", 3);
		ActBoard.showLedger();
		seen(3);
		Window.close();
		open("乙县", 2);
		seen(2);
		Window.close();
		open("丙县", 0);
		comeBack();
		Window.until("the empty ledger", SampleWorkspace.LONG, () -> Widgets.words(Window.main()).contains("台账里还没有问题"));
		assertFalse(Window.get(() -> Widgets.isShown("ledger.items")), "nothing of another workspace");
	}

	/** At the latest when the next one has been looked at: a view that another test left behind and that nobody sees may wait for it. */
	@Test
	void aClosedWorkspaceLeavesTheMemory() throws Exception {
		WeakReference<Workspace> first = visited("丁县");
		WeakReference<Workspace> second = visited("戊县");
		Window.until("the first workspace to leave the memory", SampleWorkspace.LONG, () -> gone(first));
		visited("己县");
		Window.until("the second workspace to leave the memory", SampleWorkspace.LONG, () -> gone(second));
	}

	/** Every perspective was shown on the workspace, and it is closed. */
	private static WeakReference<Workspace> visited(String name) throws Exception {
		WeakReference<Workspace> workspace = new WeakReference<>(open(name, 2));
		ActBoard.showLedger();
		seen(2);
		for (String perspective : List.of("org.lookback.ui.analyse.open", "org.lookback.ui.data.open", "org.lookback.ui.brief.open")) {
			Window.run(() -> Workbenches.run(perspective));
		}
		Window.run(() -> {
			Workbenches.show(Ids.VIEW_HOUSEHOLD);
			Services.find(Selection.class).selectHousehold("371524-3700000001");
		});
		Window.until("the household", () -> Widgets.isShown("household.title") && Widgets.byId("household.title", Label.class).getText().contains("371524-3700000001"));
		Window.close();
		return workspace;
	}

	private static boolean gone(WeakReference<Workspace> workspace) {
		System.gc();
		return workspace.get() == null;
	}
}
