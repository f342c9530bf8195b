package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Warnings;
import org.lookback.index.api.Warnings.Warned;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** Households are found and counted by what the early warning last said of them. */
class WarningIndexTest {

	@TempDir
	Path folder;
	private Fixture fixture;

	@BeforeEach
	void index() throws LookbackException {
		fixture = new Fixture(folder, 40, 3);
		write(Set.of("a"), taker -> {
			for (long number = 1; number <= 20; number++) {
				taker.accept(warned("a", number, number));
			}
		});
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	/** From 10 points on a household is watched, from 15 on it is warned of. */
	private static Warned warned(String packageId, long household, long points) {
		Map<String, Object> values = new java.util.HashMap<>(Map.of("package", packageId, "points", points, "most", points + 5, "asOf", LocalDate.of(2019, 11, 30)));
		if (points >= 10) {
			values.put("level", points >= 15 ? "预警" : "关注");
		}
		return new Warned(packageId, household, values);
	}

	private void write(Set<String> packages, Warnings warnings) throws LookbackException {
		fixture.job.warnings(packages, warnings, 9, Progress.NONE);
		fixture.searching.refresh();
	}

	private long households(String typed) throws LookbackException {
		return fixture.searching.search(fixture.searching.read(typed).query(), Shape.Rows.first(Kind.HOUSEHOLDS, 0), false).total();
	}

	@Test
	void householdsAreFilteredByLevelAndPoints() throws LookbackException {
		assertEquals(6, households("warning.level:预警"));
		assertEquals(5, households("预警等级:关注"));
		assertEquals(11, households("warning.level:预警,关注"));
		assertEquals(3, households("预警分>=18"));
		assertEquals(29, households("warning.level:"), "twenty that nobody watches and nine below the first level");
		assertEquals(20, households("warning.points:"));
		assertEquals(14, households("-(预警分:) -(warning.level:预警)"));
	}

	@Test
	void everyBarOpensItsHouseholds() throws LookbackException {
		for (Unit unit : List.of(Unit.HOUSEHOLD, Unit.PERSON)) {
			Counts counts = fixture.searching.count(Query.ALL, new Shape.Counts(List.of("warning.level", "household.township"), unit));
			assertTrue(counts.rows().stream().anyMatch(row -> row.keys().get("warning.level").equals("预警")));
			assertEquals(counts.total(), counts.rows().stream().mapToLong(Counts.Row::count).sum());
			for (Counts.Row row : counts.rows()) {
				Query behind = Query.ALL.where("warning.level", row.keys().get("warning.level")).where("household.township", row.keys().get("household.township"));
				assertEquals(row.count(), fixture.searching.search(behind, Shape.Rows.first(unit == Unit.PERSON ? Kind.MEMBERS : Kind.HOUSEHOLDS, 0), false).total(), behind.print());
			}
		}
	}

	@Test
	void aNewAskingReplacesThatOfItsPackageAlone() throws LookbackException {
		write(Set.of("b"), taker -> taker.accept(warned("b", 40, 30)));
		assertEquals(7, households("warning.level:预警"));
		write(Set.of("a"), taker -> taker.accept(warned("a", 1, 12)));
		assertEquals(1, households("warning.level:预警"));
		assertEquals(1, households("warning.level:关注"));
		assertEquals(1, households("warning.level:预警 warning.package:b"));
		assertEquals(0, households("warning.level:预警 warning.package:a"), "one and the same warning meets both conditions");
		assertEquals(40, households(""));
	}

	@Test
	void aChangedHouseholdKeepsItsWarningAndAnIndexMadeAnewHasAll() throws LookbackException {
		fixture.province.memory().put(fixture.province.household(20));
		fixture.job.update(fixture.sources(), List.of(20L), Progress.NONE);
		fixture.searching.refresh();
		assertEquals(6, households("warning.level:预警"));
		Warnings two = taker -> List.of(2L, 3L).forEach(number -> taker.accept(warned("a", number, 16)));
		fixture.job.rebuild(fixture.sources().with(two), Progress.NONE);
		fixture.searching.refresh();
		assertEquals(2, households("warning.level:预警"));
	}
}
