package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.nebula.widgets.nattable.sort.command.SortColumnCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.Listing;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleProvince;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Importing;
import org.lookback.workbench.api.Workspace;

/** A list of ten thousand households is sorted and narrowed beside the window's thread, which goes on answering. */
class ManyRowsTest {

	private static final int HOUSEHOLDS = 10_000;
	private static final String KEY = "household.householdKey";
	/** Far above what is felt, and far above what is measured: a slow machine must not fail, a list sorted in the window must. */
	private static final long STILL = 500;

	@TempDir
	static Path folder;

	@BeforeAll
	static void importManyHouseholds() throws Exception {
		SampleResult sample = new SampleProvince().write(SampleSettings.of(HOUSEHOLDS, 5, folder.resolve("files")), Progress.NONE);
		Window.open(Files.createDirectories(folder.resolve("workspace")));
		Workspace workspace = Window.get(() -> Services.workspaces().workspace().orElseThrow());
		Importing importing = workspace.importing();
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : sample.files()) {
			if (file.kind().equals("wide")) {
				plans.add(importing.plan(importing.sniff(file.path())));
			}
		}
		importing.run(plans, false, Progress.NONE);
		Window.until("households", SampleWorkspace.LONG, () -> Services.workspaces().overview().filter(each -> !each.isEmpty()).isPresent());
		Window.run(() -> Workbenches.show(Ids.VIEW_GRID));
		Window.until("the list", () -> Widgets.isShown("grid") && rows() > 0);
	}

	@AfterAll
	static void close() {
		Window.close();
	}

	private static NatTable grid() {
		return Widgets.byId("grid", NatTable.class);
	}

	private static int rows() {
		return grid().getData("org.lookback.rows") instanceof Integer rows ? rows : 0;
	}

	private static String first() {
		return String.valueOf(grid().getDataValueByPosition(1, 2));
	}

	/** The key of whoever stands first when the list is sorted by keys. */
	private static String first(SortDirectionEnum direction) throws LookbackException {
		Workspace workspace = Window.get(() -> Services.workspaces().workspace().orElseThrow());
		try (Listing keys = workspace.searching().list(Query.ALL, Kind.HOUSEHOLDS, Optional.of(KEY), direction == SortDirectionEnum.DESC)) {
			return keys.cells(0, 1, List.of(KEY), true, Locale.CHINA).getFirst().getFirst();
		}
	}

	@Test
	void theWindowGoesOnWhileTheListIsSorted() throws LookbackException {
		assertTrue(Window.get(ManyRowsTest::rows) >= HOUSEHOLDS / 2, "many rows");
		Window.run(() -> grid().doCommand(new SortColumnCommand(grid(), 2, false, SortDirectionEnum.ASC)));
		Window.until("the first order", () -> !first().isEmpty());
		Heartbeat heart = Heartbeat.start();
		for (SortDirectionEnum direction : List.of(SortDirectionEnum.DESC, SortDirectionEnum.ASC, SortDirectionEnum.DESC)) {
			String expected = first(direction);
			Window.run(() -> grid().doCommand(new SortColumnCommand(grid(), 1, false, direction)));
			Window.until("the order " + direction, () -> first().equals(expected));
		}
		long longest = heart.stop();
		Window.picture("95-ten-thousand-rows-" + longest + "-ms");
		assertTrue(longest < STILL, "the window stood still for " + longest + " ms in\n  " + heart.meanwhile());
	}
}
