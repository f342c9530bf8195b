package org.lookback.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

	private static final String FILES = "files";
	private static final String WORKSPACE = "workspace";
	private static Optional<Path> made = Optional.empty();

	private SampleWorkspace() {
	}

	/** Opens the window on it, with the readings that a package ships for samples. */
	static Workspace openWithReadings(Path folder, String packageId) throws Exception {
		Workspace open = open(folder);
		open.policies().setReadings(open.proceeding().choices().stream().map(Proceeding.Choice::standards).filter(one -> one.id().equals(packageId)).findFirst().orElseThrow()
				.sampleReadings().orElseThrow());
		return open;
	}

	/** Opens the window on a copy of it; it is made once for all tests. */
	static Workspace open(Path folder) throws Exception {
		Path made = made();
		copy(made.resolve(FILES), folder.resolve(FILES));
		copy(made.resolve(WORKSPACE), folder.resolve(WORKSPACE));
		Window.open(folder.resolve(WORKSPACE));
		Window.until("households", LONG, () -> Services.workspaces().overview().filter(each -> !each.isEmpty()).isPresent());
		Window.run(() -> Workbenches.run("org.lookback.ui.data.open"));
		return Window.get(() -> Services.workspaces().workspace().orElseThrow());
	}

	/** The folder of the province with all its files, and of the workspace into which they were imported, which is closed. */
	private static synchronized Path made() throws Exception {
		if (made.isEmpty()) {
			Path folder = Files.createTempDirectory("sample");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
			SampleResult sample = new SampleProvince().write(SampleSettings.small(folder.resolve(FILES)), Progress.NONE);
			Window.open(Files.createDirectories(folder.resolve(WORKSPACE)));
			Importing importing = Window.get(() -> Services.workspaces().workspace().orElseThrow()).importing();
			List<ImportPlan> plans = new ArrayList<>();
			for (SampleFile file : sample.files()) {
				plans.add(importing.plan(importing.sniff(file.path())));
			}
			importing.run(plans, false, Progress.NONE);
			Window.until("households", LONG, () -> Services.workspaces().overview().filter(each -> !each.isEmpty()).isPresent());
			Window.close();
			made = Optional.of(folder);
		}
		return made.get();
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path one : all.toList()) {
				Path copy = to.resolve(from.relativize(one).toString());
				if (Files.isDirectory(one)) {
					Files.createDirectories(copy);
				} else {
					Files.copy(one, copy);
				}
			}
		}
	}

	private static void delete(Path folder) {
		try (Stream<Path> all = Files.walk(folder)) {
			all.sorted(Comparator.reverseOrder()).forEach(one -> one.toFile().delete());
		} catch (IOException gone) {
			return;
		}
	}
}
