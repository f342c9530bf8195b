package org.lookback.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.progress.Progress;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleProvince;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Importing;
import org.lookback.workbench.api.Proceeding;
import org.lookback.workbench.api.Workspace;

/** A small province with all its files, imported, in the window's data perspective. */
final class SampleWorkspace {

	/** Patience for work on all households. */
	static final Duration LONG = Duration.ofSeconds(180);

	private SampleWorkspace() {
	}

	/** Opens the window on it, with the readings that a package ships for samples. */
	static Workspace openWithReadings(Path folder, String packageId) throws Exception {
		Workspace open = open(folder);
		open.policies().setReadings(open.proceeding().choices().stream().map(Proceeding.Choice::standards).filter(one -> one.id().equals(packageId)).findFirst().orElseThrow()
				.sampleReadings().orElseThrow());
		return open;
	}

	/** Opens the window on it. */
	static Workspace open(Path folder) throws Exception {
		SampleResult sample = new SampleProvince().write(SampleSettings.small(folder.resolve("files")), Progress.NONE);
		Window.open(Files.createDirectories(folder.resolve("workspace")));
		Workspace open = Window.get(() -> Services.workspaces().workspace().orElseThrow());
		Importing importing = open.importing();
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : sample.files()) {
			plans.add(importing.plan(importing.sniff(file.path())));
		}
		importing.run(plans, false, Progress.NONE);
		Window.until("households", LONG, () -> Services.workspaces().overview().filter(each -> !each.isEmpty()).isPresent());
		Window.run(() -> Workbenches.run("org.lookback.ui.data.open"));
		return open;
	}
}
