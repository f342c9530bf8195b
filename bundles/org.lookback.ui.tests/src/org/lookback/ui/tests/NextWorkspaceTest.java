package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.store.api.LedgerField;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** A view that is out of sight while the workspace is changed for another shows the other one when it is seen again, and never the one that is closed. */
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

	private static void seen(int problems) {
		Window.run(() -> Workbenches.run("org.lookback.ui.act.open"));
		Window.until("the ledger of " + problems, SampleWorkspace.LONG,
				() -> Widgets.isShown("ledger.items") && Widgets.byId("ledger.headline", Label.class).getText().contains("共 " + problems + " 个"));
		assertEquals(problems, Window.get(() -> Widgets.byId("ledger.items", Table.class).getItemCount()));
	}

	@Test
	void whatIsSeenAgainIsOfTheOpenWorkspace() throws Exception {
		open("甲县", 3);
		seen(3);
		Window.close();
		open("乙县", 2);
		seen(2);
		Window.close();
		open("丙县", 0);
		Window.run(() -> Workbenches.run("org.lookback.ui.act.open"));
		Window.until("the empty ledger", SampleWorkspace.LONG, () -> Widgets.words(Window.main()).contains("台账里还没有问题"));
		assertFalse(Window.get(() -> Widgets.isShown("ledger.items")), "nothing of another workspace");
	}
}
