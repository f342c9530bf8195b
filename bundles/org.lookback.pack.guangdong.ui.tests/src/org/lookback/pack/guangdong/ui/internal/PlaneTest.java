package org.lookback.pack.guangdong.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.pack.guangdong.ui.internal.PlaneData.Cell;
import org.lookback.pack.guangdong.ui.internal.PlaneData.Place;
import org.lookback.pack.guangdong.ui.internal.PlaneData.Row;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;

/** The plane's lines, bands, rows and areas follow from the package alone. */
class PlaneTest {

	private static final Row HOPELESS = new Row(Items.UNSOLVED, Solvable.NO);
	private static final Row SOLVABLE = new Row(Items.UNSOLVED, Solvable.YES);
	private static final Row WELL = new Row(Items.NONE, Solvable.UNJUDGED);

	private static StandardsPackage guangdong;
	private static Lines lines;

	@BeforeAll
	static void load() throws Exception {
		Path bundles = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(bundles.resolve("org.lookback.pack.guangdong"))) {
			bundles = bundles.getParent();
		}
		guangdong = Standards.load(PackageSource.folder(bundles.resolve("org.lookback.pack.guangdong").resolve("package")), Dictionary.core());
		lines = Lines.of(guangdong, 2019);
	}

	@Test
	void theLinesAreThePackagesParameters() {
		assertEquals(new Lines(BigDecimal.valueOf(4000), BigDecimal.valueOf(8400), true), lines);
	}

	@Test
	void ofAnotherYearTheDocumentStatesNoLineAndTheViewSaysSo() throws Exception {
		assertFalse(Lines.of(guangdong, 2020).inForce());
		assertEquals(lines.upper(), Lines.of(guangdong, 2020).upper());
	}

	@Test
	void theBandsLeaveNoIncomeOutAndBothLinesAreBounds() {
		List<Band> axis = Band.axis(lines.lower(), lines.upper());
		assertTrue(axis.getFirst().from().isEmpty() && axis.getLast().until().isEmpty());
		for (int i = 0; i + 1 < axis.size(); i++) {
			assertEquals(axis.get(i).until(), axis.get(i + 1).from());
		}
		for (BigDecimal line : List.of(lines.lower(), lines.upper())) {
			assertEquals(1, axis.stream().filter(band -> band.from().equals(Optional.of(line))).count());
			assertTrue(axis.stream().filter(band -> band.from().equals(Optional.of(line))).noneMatch(band -> band.below(line)), "exactly the line is not below it");
		}
	}

	@Test
	void whoseIncomeIsNotRecordedHasABandOfHisOwn() {
		assertEquals(new Filter.Missing(Band.INCOME), Band.UNKNOWN.filter());
		assertFalse(Band.UNKNOWN.below(lines.upper()));
	}

	@Test
	void everyOutcomeOfThePackageIsInExactlyOneKindOfRow() {
		List<String> shown = new ArrayList<>();
		List.of(Items.UNSOLVED, Items.UNDECIDED, Items.NONE).forEach(items -> shown.addAll(items.outcomes(guangdong)));
		Set<String> all = new HashSet<>(List.of(Items.UNDECIDED_ID, guangdong.outcomes().otherwise().zh()));
		guangdong.rules().stream().filter(rule -> rule.kind() == RuleKind.TEST).forEach(rule -> all.add(rule.outcome().zh()));
		assertEquals(all, new HashSet<>(shown));
		assertEquals(all.size(), shown.size());
	}

	@Test
	void eachAreaCountsItsCellsAndHasAClause() {
		PlaneData data = plane();
		Map<String, Area> areas = new HashMap<>();
		Area.of(data).forEach(area -> areas.put(area.key(), area));
		assertEquals(new Count(7, 21), areas.get("rollBack").count());
		assertEquals(new Count(2, 6), areas.get("refall").count());
		assertEquals(new Count(2, 6), areas.get("overlap").count());
		assertEquals(new Count(4, 12), areas.get("limit").count());
		assertEquals(new Count(3, 9), areas.get("solvable").count());
		assertEquals(new Count(11, 33), areas.get("gap").count(), "only those without any outcome");
		assertTrue(areas.values().stream().allMatch(area -> area.clause().filter(clause -> guangdong.clause(clause).isPresent()).isPresent()));
	}

	@Test
	void beforeTheCheckNoAreaIsMarked() {
		Row all = new Row(Items.UNCHECKED, Solvable.UNJUDGED);
		assertEquals(List.of(), Area.of(new PlaneData(guangdong, lines, Optional.empty(), Query.ALL, 2019, List.of(all), List.of(Band.UNKNOWN), Map.of())));
	}

	@Test
	void aCellsQueryNamesItsOutcomesItsJudgementAndItsIncome() {
		PlaneData data = plane();
		Query query = data.query(HOPELESS, data.bands().getFirst());
		assertEquals(List.of(PlaneData.OUTCOME, Solvable.FIELD, Band.INCOME), query.filters().stream().map(Filter::field).toList());
		assertEquals(new Filter.Missing(Solvable.FIELD), data.query(WELL, Band.UNKNOWN).filters().get(1));
	}

	/** Two below the lower line and five between the lines that cannot be solved; three that can; four above; eleven and five of nothing unsolved. */
	private static PlaneData plane() {
		List<Band> bands = new ArrayList<>(Band.axis(lines.lower(), lines.upper()));
		Band poor = bands.get(1);
		Band between = bands.get(2);
		Band above = bands.getLast();
		bands.add(Band.UNKNOWN);
		String rolledBack = guangdong.rule("GD-CLS-1").orElseThrow().outcome().zh();
		String limit = guangdong.rule("GD-CLS-3").orElseThrow().outcome().zh();
		String kept = guangdong.rule("GD-CLS-5-1").orElseThrow().outcome().zh();
		String none = guangdong.outcomes().otherwise().zh();
		Map<Place, Cell> cells = new HashMap<>();
		cells.put(new Place(HOPELESS, poor), cell(Map.of(rolledBack, 2)));
		cells.put(new Place(HOPELESS, between), cell(Map.of(rolledBack, 5)));
		cells.put(new Place(SOLVABLE, between), cell(Map.of(limit, 3)));
		cells.put(new Place(SOLVABLE, above), cell(Map.of(limit, 4)));
		cells.put(new Place(WELL, between), cell(Map.of(none, 11, kept, 5)));
		return new PlaneData(guangdong, lines, Optional.empty(), Query.ALL, 2019, List.of(HOPELESS, SOLVABLE, WELL), List.copyOf(bands), cells);
	}

	private static Cell cell(Map<String, Integer> households) {
		Map<String, Count> outcomes = new HashMap<>();
		households.forEach((outcome, number) -> outcomes.put(outcome, new Count(number, 3L * number)));
		return new Cell(Count.sum(List.copyOf(outcomes.values())), outcomes);
	}
}
