package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleProvince;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Importing;
import org.lookback.workbench.api.Workspace;

/** A county's workspace comes to the province: what would come is shown, a person agrees, and its households are there. */
class MergeTest {

	@TempDir
	static Path folder;
	private static ChosenFiles chosen;

	@BeforeAll
	static void aCountyWithHouseholdsAndAProvinceWithout() throws Exception {
		SampleResult sample = new SampleProvince().write(SampleSettings.small(folder.resolve("files")), Progress.NONE);
		Path wide = sample.files().stream().map(SampleFile::path).filter(path -> path.getFileName().toString().contains("2018年")).findFirst().orElseThrow();
		Window.open(Files.createDirectories(folder.resolve("county")));
		Importing importing = Window.get(() -> Services.workspaces().workspace().orElseThrow()).importing();
		importing.run(List.of(importing.plan(importing.sniff(wide))), false, Progress.NONE);
		Window.close();
		Window.open(Files.createDirectories(folder.resolve("province")));
		chosen = new ChosenFiles();
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.data.open");
			Workbenches.show("org.lookback.ui.data.versions");
		});
	}

	@AfterAll
	static void close() {
		chosen.close();
		Window.close();
	}

	@Test
	void whatWouldComeIsShownBeforeItComes() throws LookbackException {
		Workspace province = Window.get(() -> Services.workspaces().workspace().orElseThrow());
		chosen.next(folder.resolve("county"));
		Window.start(() -> Workbenches.run("org.lookback.ui.data.merge"));
		Shell expected = Window.await("合并其他工作区");
		Window.until("what would come", () -> Widgets.byId(expected, "merge.items", Table.class).getItemCount() == 1);
		assertTrue(Window.get(() -> Widgets.line(Widgets.byId(expected, "merge.items", Table.class), 0)).contains("并入"));
		Window.picture("97-merge-expected");
		assertEquals(0, households(province), "nothing came yet");
		Window.start(() -> Widgets.press(Widgets.button(expected, "合并")));
		Window.until("the households of the county", SampleWorkspace.LONG, () -> Services.workspaces().overview().filter(each -> !each.isEmpty()).isPresent());
		Shell merged = Window.await("合并其他工作区");
		Window.picture("98-merged");
		Window.run(() -> Widgets.press(Widgets.button(merged, "关闭")));
		assertTrue(households(province) > 0);
	}

	private static long households(Workspace workspace) throws LookbackException {
		return workspace.overview().isEmpty() ? 0 : workspace.searching().count(Query.ALL, new Shape.Counts(List.of(), Unit.HOUSEHOLD)).households();
	}
}
