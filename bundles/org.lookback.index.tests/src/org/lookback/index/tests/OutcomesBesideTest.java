package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.IndexFolder;
import org.lookback.index.api.IndexWriterJob;
import org.lookback.index.api.Searching;
import org.lookback.index.api.Verdicts.Checked;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;

/** What checks found is written beside the households and read with them: nobody can tell it from an index that was made anew. */
class OutcomesBesideTest {

	private static final int HOUSEHOLDS = 120;
	private static final String OTHER = "liaoning-xinbin-2019";
	private static final List<List<String>> FIELDS = List.of(List.of(), List.of("outcome:" + Province.PACKAGE), List.of("outcome:" + OTHER), List.of("finding.package"), List.of("householdYear.primaryCause", "finding.sector"),
			List.of("member.gender", "finding.severity"), List.of("notice.kind", "measure.programme"), List.of("householdYear.undecidedRules"),
			List.of("householdYear.dataYear", "finding.rule"));
	private static final List<String> ASKED = List.of("", "住房不安全", "第2条", "finding.sector:教育", "NOT finding.sector:教育 男", "finding.severity:", "王 住房不安全",
			"outcome:shandong-2019:未定", "notice.sector:水利 OR 危房改造");

	@TempDir
	Path folder;

	private void same(Fixture fixture, String when) throws LookbackException {
		IndexFolder other = new IndexFolder(folder.resolve("anew"));
		new IndexWriterJob(other, Dictionary.core()).rebuild(fixture.sources(), Progress.NONE);
		try (Searching anew = other.open(Dictionary.core())) {
			for (String asked : ASKED) {
				Query query = Query.parse(asked);
				for (List<String> fields : FIELDS) {
					for (Unit unit : List.of(Unit.HOUSEHOLD, Unit.PERSON, Unit.FINDING, Unit.NOTICE)) {
						Shape.Counts shape = new Shape.Counts(fields, unit);
						assertEquals(anew.count(query, shape), fixture.searching.count(query, shape), () -> when + ": " + asked + ' ' + fields + ' ' + unit);
					}
				}
				for (Shape.Kind kind : List.of(Shape.Kind.HOUSEHOLDS, Shape.Kind.MEMBERS, Shape.Kind.FINDINGS, Shape.Kind.NOTICES, Shape.Kind.MEASURES)) {
					assertEquals(keys(anew, query, kind), keys(fixture.searching, query, kind), () -> when + ": " + asked + ' ' + kind);
				}
			}
		}
	}

	/** Objects with what is shown of them. */
	private static List<String> keys(Searching searching, Query query, Shape.Kind kind) throws LookbackException {
		return searching.search(query, Shape.Rows.first(kind, 1_000), true).hits().stream()
				.map(hit -> hit.id() + ' ' + hit.household() + ' ' + hit.title() + ' ' + new TreeMap<>(hit.fields())).sorted().toList();
	}

	/** A check of one of two packages, or the end of the second one. */
	private static Set<String> check(Province province, Random random) {
		Map<Long, List<Checked>> before = new TreeMap<>(province.checked());
		int which = random.nextInt(3);
		for (long number = 1; number <= HOUSEHOLDS; number++) {
			if (province.memory().household(number).isPresent()) {
				List<Checked> old = before.getOrDefault(number, List.of());
				province.check(province.memory().household(number).orElseThrow());
				List<Checked> fresh = province.checked().getOrDefault(number, List.of());
				List<Checked> now = new ArrayList<>((which == 0 ? fresh : old).stream().filter(one -> one.packageId().equals(Province.PACKAGE)).toList());
				now.addAll(which == 1 ? fresh.stream().map(OutcomesBesideTest::other).toList()
						: which == 0 ? old.stream().filter(one -> one.packageId().equals(OTHER)).toList() : List.of());
				province.checked().put(number, now);
			}
		}
		return which == 0 ? Set.of(Province.PACKAGE) : which == 1 ? Set.of(OTHER) : Set.of();
	}

	private static Checked other(Checked checked) {
		Determination one = checked.determination();
		return new Checked(OTHER, checked.year() - 1, checked.rules(), new Determination(one.household(), one.outcome(), one.concept(), one.value(), one.rule(), one.truths(),
				one.findings().stream().map(OutcomesBesideTest::other).toList(), one.notices().stream().map(OutcomesBesideTest::other).toList()));
	}

	private static Finding other(Finding one) {
		return new Finding(one.kind(), OTHER, one.rule(), "另：" + one.title(), one.sector(), one.severity(), one.object(), one.objectKey(), one.household(), one.clause(), one.facts());
	}

	@Test
	void whateverHappensTheIndexIsAsIfMadeAnew() throws Exception {
		Random random = new Random(11);
		try (Fixture fixture = new Fixture(folder.resolve("kept"), HOUSEHOLDS, 4)) {
			for (int step = 0; step < 60; step++) {
				List<Long> changed = new ArrayList<>();
				int what = random.nextInt(4);
				for (int i = what == 0 ? 0 : random.nextInt(what == 1 ? 30 : 3); i >= 0; i--) {
					long number = 1 + random.nextInt(HOUSEHOLDS + 5);
					if (random.nextInt(4) == 0) {
						fixture.province.memory().remove(number);
					} else {
						fixture.province.memory().put(fixture.province.household(number));
					}
					changed.add(number);
				}
				if (what < 2) {
					fixture.job.checked(fixture.sources(), check(fixture.province, random), changed, Progress.NONE);
				} else {
					fixture.job.update(fixture.sources(), changed, Progress.NONE);
				}
				assertTrue(fixture.searching.refresh());
				if (step % 6 == 5) {
					same(fixture, "after step " + step);
				}
			}
			assertTrue(fixture.folder.sound());
		}
	}

	private Path beside(Fixture fixture) throws IOException {
		return fixture.folder.path().resolve(Files.readString(fixture.folder.path().resolve("current")).strip()).resolve("outcomes");
	}

	@Test
	void whatIsNoLongerReadIsRemovedByTheNextCheck() throws Exception {
		try (Fixture fixture = new Fixture(folder.resolve("kept"), HOUSEHOLDS, 4)) {
			assertFalse(Files.exists(beside(fixture)), "an index that is made anew has its outcomes on the households");
			for (int check = 0; check < 5; check++) {
				fixture.job.checked(fixture.sources(), Set.of(Province.PACKAGE), List.of(), Progress.NONE);
			}
			try (Stream<Path> folders = Files.list(beside(fixture))) {
				assertTrue(folders.count() <= 4, "those that are read and those before, of at most two segments");
			}
		}
	}

	@Test
	void aCancelledCheckLeavesTheIndexAsItWas() throws Exception {
		try (Fixture fixture = new Fixture(folder.resolve("kept"), HOUSEHOLDS, 4)) {
			fixture.job.checked(fixture.sources(), Set.of(Province.PACKAGE), List.of(), Progress.NONE);
			fixture.searching.refresh();
			Shape.Counts shape = new Shape.Counts(List.of("finding.sector"), Unit.HOUSEHOLD);
			var before = fixture.searching.count(Query.ALL, shape);
			for (long number = 1; number <= HOUSEHOLDS; number++) {
				Household household = fixture.province.memory().household(number).orElseThrow();
				fixture.province.check(household);
			}
			Progress stop = new Progress() {
				private int worked;

				@Override
				public void begin(String task, long total) {
					// not shown
				}

				@Override
				public void worked(long units) {
					worked += (int) units;
				}

				@Override
				public boolean cancelled() {
					return worked > HOUSEHOLDS / 2;
				}
			};
			assertThrows(CancelledException.class, () -> fixture.job.checked(fixture.sources(), Set.of(Province.PACKAGE), List.of(), stop));
			fixture.searching.refresh();
			assertEquals(before, fixture.searching.count(Query.ALL, shape));
			assertTrue(fixture.folder.sound());
			fixture.job.checked(fixture.sources(), Set.of(Province.PACKAGE), List.of(), Progress.NONE);
			fixture.searching.refresh();
			same(fixture, "after the next check");
		}
	}

	@Test
	void anIndexWhoseOutcomesAreLostIsNotSound() throws Exception {
		try (Fixture fixture = new Fixture(folder.resolve("kept"), HOUSEHOLDS, 4)) {
			fixture.job.checked(fixture.sources(), Set.of(Province.PACKAGE), List.of(), Progress.NONE);
			assertTrue(fixture.folder.sound());
			try (Stream<Path> files = Files.walk(beside(fixture))) {
				files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
			}
			assertFalse(fixture.folder.sound());
		}
	}
}
