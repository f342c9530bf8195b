package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.Checked;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.CheckInputs;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.CheckRunSpec;
import org.lookback.store.api.CheckRunWriter;
import org.lookback.store.api.CheckRuns;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.HandEdit;
import org.lookback.store.api.Store;
import org.lookback.store.api.VersionState;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Lookback;

/** Whatever happens to data and readings, a check that starts from an earlier one says exactly what a check of all households says. */
class RecheckTest {

	private static final int STEPS = 8;
	private static final LocalDate AS_OF = LocalDate.of(2019, 11, 30);
	private static final FactSource.Range ALL = new FactSource.Range(0, 1 << 20);

	@TempDir
	Path folder;

	private OpenWorkspace workspace;
	private RandomHand hand;
	private Random random;
	private SampleResult sample;
	private SampleResult other;
	private String packageId;
	private final List<Integer> mayUndo = new ArrayList<>();
	private int parts;

	@ParameterizedTest
	@CsvSource({ "shandong-2019, 371524, 1", "liaoning-xinbin-2019, 210422, 5", "data-quality, 441802, 12" })
	void itSaysWhatACheckOfAllSays(String standards, String place, long seed) throws Exception {
		packageId = standards;
		random = new Random(seed);
		LookbackService lookback = new LookbackService(WorkspaceTest::packages);
		sample = lookback.sample(new SampleSettings(60, seed, folder.resolve("files"), List.of(place), 2017, 2019), Progress.NONE);
		other = lookback.sample(new SampleSettings(80, seed + 100, folder.resolve("other"), List.of(place), 2018, 2020), Progress.NONE);
		workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		try {
			hand = new RandomHand(workspace, random);
			take(sample.files().stream().map(SampleFile::path).toList());
			workspace.checking().run(packageId, AS_OF, Progress.NONE);
			StringBuilder done = new StringBuilder();
			boolean carried = false;
			for (int step = 0; step < STEPS; step++) {
				done.append(step()).append('\n');
				carried |= compare(done.toString());
			}
			assertTrue(carried, "no check started from an earlier one:\n" + done);
		} finally {
			workspace.close();
		}
	}

	private String step() throws Exception {
		return switch (random.nextInt(13)) {
		case 0 -> "nothing";
		case 10, 11, 12 -> hand.step();
		case 1, 2, 3 -> edits();
		case 4, 5 -> partOfAFile();
		case 6 -> undo();
		default -> reading();
		};
	}

	private String edits() throws LookbackException {
		Store store = workspace.store();
		StringBuilder done = new StringBuilder();
		int count = 1 + random.nextInt(4);
		for (int i = 0; i < count; i++) {
			HandEdit edit = edit(household());
			store.edits().change(edit);
			done.append(edit.household()).append(' ').append(edit.field()).append(' ').append(edit.value()).append("; ");
		}
		return done.toString();
	}

	private long household() throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			FactSource.Range all = facts.ranges(1).getFirst();
			long number = all.first() + random.nextLong(all.last() - all.first() + 1);
			return facts.household(number).isPresent() ? number : all.last();
		}
	}

	private HandEdit edit(long household) throws LookbackException {
		return switch (random.nextInt(5)) {
		case 0 -> edit(household, "income", 2019, "disposablePerCapita", Optional.of(BigDecimal.valueOf(random.nextInt(20_000))));
		case 1 -> edit(household, "water", 2019, "safeWater", Optional.of(random.nextBoolean()));
		case 2 -> edit(household, "householdYear", 2019, "exitStatus", Optional.of(random.nextBoolean() ? "未脱贫" : "已脱贫"));
		case 3 -> edit(household, "income", 2019, "disposablePerCapita", Optional.empty());
		default -> new HandEdit(household, Optional.empty(), "household", Optional.empty(), "", "villageCode", Optional.of(village()), "王工", "test");
		};
	}

	private static HandEdit edit(long household, String entity, int year, String field, Optional<Object> value) {
		return new HandEdit(household, Optional.empty(), entity, Optional.of(year), "", field, value, "王工", "test");
	}

	private String village() throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			return facts.household(household()).orElseThrow().root().text("villageCode").orElse("371524100200");
		}
	}

	/** A few rows of a file that speaks of the same households otherwise, and of some more. */
	private String partOfAFile() throws IOException, LookbackException {
		List<SampleFile> plain = other.files().stream().filter(file -> file.name().endsWith(".csv")).toList();
		SampleFile file = plain.get(random.nextInt(plain.size()));
		List<String> lines = Files.readAllLines(file.path(), Charset.forName(file.encoding()));
		List<String> some = new ArrayList<>(lines.subList(0, file.headingRow()));
		int size = Math.min(lines.size() - file.headingRow(), 1 + random.nextInt(6));
		for (int i = 0; i < size; i++) {
			some.add(lines.get(file.headingRow() + random.nextInt(lines.size() - file.headingRow())));
		}
		Path part = folder.resolve("part" + parts++).resolve(file.name());
		Files.createDirectories(part.getParent());
		Files.write(part, some, Charset.forName(file.encoding()));
		take(List.of(part));
		workspace.store().loads().versions().stream().filter(version -> version.state() == VersionState.COMPLETE).map(DatasetVersion::id)
				.max(Integer::compare).ifPresent(mayUndo::add);
		return size + " rows of " + file.name();
	}

	private void take(List<Path> files) throws LookbackException {
		List<ImportPlan> plans = new ArrayList<>();
		for (Path file : files) {
			plans.add(workspace.importing().plan(workspace.importing().sniff(file)));
		}
		for (Outcome outcome : workspace.importing().run(plans, false, Progress.NONE)) {
			assertEquals("", outcome.failure(), outcome.file().toString());
		}
	}

	private String undo() throws LookbackException {
		if (mayUndo.isEmpty()) {
			return "nothing to undo";
		}
		Integer version = mayUndo.remove(random.nextInt(mayUndo.size()));
		mayUndo.removeIf(version::equals);
		workspace.importing().undo(version, "test", Progress.NONE);
		return "undo of " + version;
	}

	private String reading() throws LookbackException {
		List<Parameter> open = workspace.shelf().find(packageId).parameters().stream()
				.filter(parameter -> parameter.open() && (parameter.type() == Parameter.Type.NUMBER || parameter.type() == Parameter.Type.BOOL)).toList();
		if (open.isEmpty()) {
			return "no parameter is open";
		}
		Parameter parameter = open.get(random.nextInt(open.size()));
		String value = parameter.type() == Parameter.Type.BOOL ? String.valueOf(random.nextBoolean()) : String.valueOf(random.nextInt(30_000));
		String village = village();
		String region = List.of("", village, village.substring(0, 9), village.substring(0, 6)).get(random.nextInt(4));
		Optional<LocalDate> from = random.nextInt(3) == 0 ? Optional.of(AS_OF.plusDays(random.nextInt(20) - 10L)) : Optional.empty();
		workspace.authoring().addReading(new Reading(packageId, parameter.id(), region, "", List.of(value), from, Optional.empty(), "王工", AS_OF, "test", false,
				"", 0));
		return parameter.id() + " = " + value + " in " + region + " from " + from;
	}

	/** @return whether the first of the two started from an earlier run */
	private boolean compare(String done) throws LookbackException {
		CheckSummary some = workspace.checking().run(packageId, AS_OF, Progress.NONE);
		CheckRuns runs = workspace.store().checkRuns();
		CheckRun first = runs.latest(packageId).orElseThrow();
		CheckSummary all = all();
		CheckRun second = runs.latest(packageId).orElseThrow();
		assertEquals(plain(all), plain(some), () -> done + some.made());
		assertEquals(all.households(), some.made().evaluated() + some.made().carriedOver(), done);
		assertEquals(determinations(runs, second), determinations(runs, first), done);
		assertEquals(places(runs, second), places(runs, first), done);
		assertEquals(sorted(runs.counts(second.id())), sorted(runs.counts(first.id())), done);
		assertEquals(Set.copyOf(second.outcomes()), Set.copyOf(first.outcomes()), done);
		assertEquals(second.undecided(), first.undecided(), done);
		runs.delete(second.id(), "test");
		return some.made().since().isPresent();
	}

	/** A check of all households that no index follows. */
	private CheckSummary all() throws LookbackException {
		StandardsPackage standards = workspace.shelf().find(packageId);
		try (FactSource facts = workspace.store().facts();
				CheckRunWriter writer = workspace.store().checkRuns().begin(new CheckRunSpec(packageId, standards.version(), "", AS_OF, facts.changeSequence(),
						facts.currentYear(), standards.rules().stream().map(Rule::id).toList(), "王工", new CheckInputs("", "", "", "")))) {
			Evaluator evaluator = Standards.evaluator(standards, workspace.shelf().readings(), facts.regions(), AS_OF, facts.currentYear());
			Checked checked = Standards.check(evaluator, facts, writer, Progress.NONE);
			CheckSummary summary = checked.summary();
			Map<String, Long> persons = new HashMap<>();
			summary.outcomes().forEach(outcome -> persons.merge(outcome.outcome(), outcome.persons(), Long::sum));
			writer.complete(summary.households(), summary.persons(), persons, checked.counts());
			return summary;
		}
	}

	private static CheckSummary plain(CheckSummary s) {
		return new CheckSummary(s.packageId(), s.version(), s.contentHash(), s.asOf(), s.year(), 0, s.households(), s.persons(), s.outcomes(), s.findings(),
				s.notices(), s.undecided(), s.undecidedPersons(), s.blocking(), new CheckSummary.Made(0, 0, OptionalLong.empty()));
	}

	private static List<Determination> determinations(CheckRuns runs, CheckRun run) throws LookbackException {
		List<Determination> all = new ArrayList<>();
		runs.forEach(run.id(), ALL, all::add);
		return all;
	}

	private static List<PlaceDetermination> places(CheckRuns runs, CheckRun run) throws LookbackException {
		List<PlaceDetermination> all = new ArrayList<>();
		runs.forEachPlace(run.id(), all::add);
		return all;
	}

	/** Outcomes of the same size stand in any order. */
	private static Map<String, Object> sorted(Map<String, Object> counts) {
		Map<String, Object> sorted = new TreeMap<>(counts);
		sorted.computeIfPresent("outcomes", (key, list) -> new HashSet<>((List<?>) list));
		return sorted;
	}
}
