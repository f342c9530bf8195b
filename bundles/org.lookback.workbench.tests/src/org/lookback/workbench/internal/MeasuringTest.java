package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.analysis.api.contrast.Changed;
import org.lookback.analysis.api.contrast.Contrast;
import org.lookback.analysis.api.measure.DeprivationQuestion;
import org.lookback.analysis.api.measure.DeprivationTable;
import org.lookback.analysis.api.measure.EquivalenceScale;
import org.lookback.analysis.api.measure.IncidenceTable;
import org.lookback.analysis.api.measure.Line;
import org.lookback.analysis.api.measure.PovertyQuestion;
import org.lookback.analysis.api.measure.PovertyTable;
import org.lookback.analysis.api.measure.Weighting;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleSettings;
import org.lookback.workbench.api.Contrasting;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Measuring;
import org.lookback.workbench.api.Workspace;

/** Measures and contrasts of an imported sample. */
class MeasuringTest {

	private static final PovertyQuestion BY_TOWNSHIP = new PovertyQuestion("收入", Line.of("6000").orElseThrow(), Weighting.PERSONS, EquivalenceScale.PER_HEAD,
			List.of("household.township"));

	private static void importSample(LookbackService lookback, Workspace workspace, Path files) throws LookbackException {
		List<ImportPlan> plans = new ArrayList<>();
		for (var file : lookback.sample(SampleSettings.small(files), Progress.NONE).files()) {
			plans.add(workspace.importing().plan(workspace.importing().sniff(file.path())));
		}
		workspace.importing().run(plans, false, Progress.NONE);
	}

	@Test
	void measuresOfASampleRestOnItsHouseholdsAndVillages(@TempDir Path folder) throws LookbackException {
		LookbackService lookback = new LookbackService(WorkspaceTest::packages);
		Path place = folder.resolve("workspace");
		PovertyTable asWriter;
		try (Workspace workspace = lookback.open(place, Lookback.Access.CREATE, Progress.NONE)) {
			importSample(lookback, workspace, folder.resolve("files"));
			asWriter = poverty(workspace);
			deprivations(workspace.measuring());
			incidence(workspace.measuring(), asWriter);
			contrasts(workspace);
			try (Workspace reader = lookback.open(place, Lookback.Access.READ, Progress.NONE)) {
				PovertyTable beside = reader.measuring().poverty(Query.ALL, BY_TOWNSHIP, Locale.ENGLISH);
				assertEquals(asWriter.total().measures(), beside.total().measures());
				assertEquals(Optional.empty(), beside.total().incidence(), "the store is in use");
				assertTrue(beside.notes().stream().anyMatch(note -> note.startsWith("No incidence of poverty")), beside.notes().toString());
			}
		}
		try (Workspace reader = lookback.open(place, Lookback.Access.READ, Progress.NONE)) {
			assertEquals(asWriter.total().incidence(), reader.measuring().poverty(Query.ALL, BY_TOWNSHIP, Locale.ENGLISH).total().incidence());
		}
	}

	private static PovertyTable poverty(Workspace workspace) throws LookbackException {
		PovertyTable table = workspace.measuring().poverty(Query.ALL, BY_TOWNSHIP, Locale.ENGLISH);
		long population = 0;
		try (FactSource facts = ((OpenWorkspace) workspace).store().facts()) {
			long[] sum = { 0 };
			facts.forEachOther("village", row -> sum[0] += row.year().filter(year -> year == table.year()).isPresent() ? row.whole("farmPopulation").orElse(0L) : 0);
			population = sum[0];
		}
		assertTrue(population > 0);
		assertEquals(population, table.total().incidence().orElseThrow().population().persons());
		assertEquals(population, table.rows().stream().flatMap(row -> row.incidence().stream()).mapToLong(incidence -> incidence.population().persons()).sum());
		assertTrue(table.provenance().dataVersion().isPresent());
		for (PovertyTable.Row row : table.rows()) {
			assertEquals(row.households(), total(workspace, row.query()));
			assertEquals(row.measures().orElseThrow().poor(), total(workspace, row.poor().orElseThrow()));
			assertEquals(row.households(), row.used() + row.leftOut().total());
		}
		return table;
	}

	private static long total(Workspace workspace, Query query) throws LookbackException {
		return workspace.searching().search(query, Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 0), false).total();
	}

	private static void deprivations(Measuring measuring) throws LookbackException {
		DeprivationTable table = measuring.multidimensional(Query.ALL, new DeprivationQuestion(measuring.guarantees(), 1.0 / 6, Weighting.PERSONS, List.of("household.township")),
				Locale.CHINA);
		var all = table.total().measures().orElseThrow();
		assertEquals(table.total().households(), all.units() + all.unknown() + all.leftOut().total());
		assertTrue(all.poor() > 0 && all.unknown() > 0, "the sample lacks some things, and does not say some");
		assertEquals(1, table.rows().stream().mapToDouble(row -> row.contribution().orElse(0.0)).sum(), 1e-9);
	}

	private static void incidence(Measuring measuring, PovertyTable income) throws LookbackException {
		IncidenceTable table = measuring.incidence(Query.ALL, Optional.of(Query.parse("收入<6000")), Optional.of("household.township"), Locale.ENGLISH);
		assertEquals(income.total().incidence(), table.total().incidence());
		assertEquals(income.rows().size(), table.rows().size());
		assertTrue(measuring.incidence(Query.ALL, Optional.empty(), Optional.empty(), Locale.ENGLISH).rows().isEmpty());
		assertThrows(LookbackException.class, () -> measuring.incidence(Query.ALL, Optional.empty(), Optional.of("cause.main"), Locale.ENGLISH));
	}

	private static void contrasts(Workspace workspace) throws LookbackException {
		Contrasting contrasting = workspace.contrasting();
		Contrast years = contrasting.years(Query.ALL, "householdYear.exitStatus", 2018, 2019, Locale.ENGLISH);
		Changed changed = contrasting.changed(years, Changed.Which.MOVED, Optional.empty(), Optional.empty(), 1000);
		assertEquals(years.moves().orElseThrow().moved().households(), changed.total());
		assertEquals(changed.total(), total(workspace, changed.query()));
		assertTrue(changed.total() > 0);
		List<String> townships = BY_TOWNSHIP.by();
		PovertyTable two = workspace.measuring().poverty(Query.ALL, BY_TOWNSHIP, Locale.ENGLISH);
		assertFalse(two.rows().size() < 2, townships.toString());
		PovertyTable.Row first = two.rows().get(0);
		PovertyTable.Row second = two.rows().get(1);
		Contrast regions = contrasting.regions(Query.ALL, "cause.main", first.key().getFirst(), second.key().getFirst(), Locale.ENGLISH);
		assertEquals(first.households(), regions.all().households());
		assertEquals(second.households(), regions.others().households());
		assertEquals(first.labels().getFirst(), regions.a().label());
		assertThrows(LookbackException.class, () -> contrasting.changed(regions, Changed.Which.MOVED, Optional.empty(), Optional.empty(), 5));
		assertTrue(assertThrows(LookbackException.class, () -> contrasting.years(Query.ALL, "cause.main", 1999, 2019, Locale.ENGLISH)).getMessage().contains("2018"));
		assertTrue(assertThrows(LookbackException.class, () -> contrasting.packages(Query.ALL, "a", "b", Locale.ENGLISH)).getMessage().contains("a"));
		assertThrows(LookbackException.class, () -> contrasting.regions(Query.ALL, "cause.main", "Atlantis", "371524", Locale.ENGLISH));
	}
}
