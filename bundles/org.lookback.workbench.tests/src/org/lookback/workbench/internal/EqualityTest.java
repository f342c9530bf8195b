package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Table;
import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.charts.api.Charts;
import org.lookback.charts.api.Drawing;
import org.lookback.charts.api.HitArea;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Listing;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Group;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleSettings;
import org.lookback.workbench.api.Lookback;

/**
 * One number, however it is asked for: value of a chart = what a click on its drawn part opens = count of a facet = cell of a cross-tab = length of a
 * list = rows of an export = what a walk over the stored facts counts; with what is not recorded, and with several values at once.
 */
class EqualityTest {

	private static final List<String> FIELDS = List.of("household.county", "household.township", "household.resettlement", "householdYear.primaryCause",
			"householdYear.allCauses", "householdYear.exitStatus", "housing.grade", "water.safeWater", "member.gender", "memberYear.health",
			"memberYear.basicMedical", "measure.programme", "measure.channel");
	private static final Pattern SAID = Pattern.compile("([0-9][0-9,]*)\\s*(户|人|项)（");
	private static final List<Unit> UNITS = List.of(Unit.HOUSEHOLD, Unit.PERSON, Unit.MEASURE);

	@TempDir
	static Path folder;
	private static OpenWorkspace workspace;
	private static final Map<Integer, PlainCount> BY_HAND = new HashMap<>();

	@BeforeAll
	static void importASample() throws LookbackException {
		LookbackService lookback = new LookbackService(WorkspaceTest::packages);
		var sample = lookback.sample(new SampleSettings(160, 11, folder.resolve("files"), List.of(SampleSettings.SMALL_COUNTY, "210422"), 2018, 2019), Progress.NONE);
		workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		List<org.lookback.ingest.api.ImportPlan> plans = new ArrayList<>();
		for (var file : sample.files()) {
			plans.add(workspace.importing().plan(workspace.importing().sniff(file.path())));
		}
		workspace.importing().run(plans, false, Progress.NONE);
		try (FactSource facts = workspace.store().facts()) {
			List<Household> all = new ArrayList<>();
			for (FactSource.Range range : facts.ranges(1)) {
				facts.forEach(range, Progress.NONE, all::add);
			}
			for (int year : List.of(2018, 2019)) {
				BY_HAND.put(year, new PlainCount(all, year, facts.regions()));
			}
		}
	}

	@AfterAll
	static void close() throws LookbackException {
		workspace.close();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void everyWayOfAskingGivesTheSameNumber(long seed) throws LookbackException, IOException {
		Random random = new Random(seed);
		for (int i = 0; i < 8; i++) {
			int year = random.nextInt(3) == 0 ? 2018 : 2019;
			Query query = query(random, 2).inYear(year);
			List<String> fields = fields(random);
			Unit unit = UNITS.get(random.nextInt(UNITS.size()));
			String asked = query.print() + " by " + fields + " in " + unit;
			Map<List<String>, long[]> plain = BY_HAND.get(year).count(query, fields, unit);
			long[] totals = plain.getOrDefault(PlainCount.TOTAL, new long[3]);
			Counts counts = workspace.searching().count(query, new Shape.Counts(fields, unit));
			Table table = workspace.charting().table(query, fields, unit, Locale.CHINA);
			assertArrayEquals(totals, new long[] { counts.total(), counts.households(), counts.persons() }, asked);
			assertArrayEquals(totals, new long[] { table.total(), table.households(), table.persons() }, asked);
			assertEquals(plain.keySet().stream().filter(key -> !key.equals(PlainCount.TOTAL)).count(), table.cells().size(), asked);
			for (Table.Cell cell : table.cells()) {
				long[] expected = plain.getOrDefault(cell.key(), new long[3]);
				assertArrayEquals(expected, new long[] { cell.count(), cell.households(), cell.persons() }, asked + ": " + cell.key());
				assertArrayEquals(expected, counts.rows().stream().filter(row -> fields.stream().map(row.keys()::get).toList().equals(cell.key()))
						.map(row -> new long[] { row.count(), row.households(), row.persons() }).findFirst().orElseThrow(), asked + ": " + cell.key());
			}
			opens(table, unit, random, asked);
			axes(query, table, unit, year, asked);
			areas(new ChartPlan(kind(random, fields.size()), fields, unit, query), year, random);
		}
	}

	/** Some of the cells open lists and exports of just their length. */
	private static void opens(Table table, Unit unit, Random random, String asked) throws LookbackException, IOException {
		Shape.Kind kind = listed(unit);
		for (int i = 0; i < 6 && !table.cells().isEmpty(); i++) {
			Table.Cell cell = table.cells().get(random.nextInt(table.cells().size()));
			try (Listing list = workspace.searching().list(cell.query(), kind, Optional.empty(), false)) {
				assertEquals(cell.count(), list.size(), asked + ": " + cell.query().print());
			}
			assertEquals(cell.count(), workspace.searching().search(cell.query(), Shape.Rows.first(kind, 1), false).total(), asked + ": " + cell.query().print());
			Path file = folder.resolve("list.csv");
			long rows = workspace.exporting().list(cell.query(), kind, Optional.empty(), false, List.of("household.householdKey"), false, file, Locale.CHINA,
					Progress.NONE);
			assertEquals(cell.count(), rows, asked + ": " + cell.query().print());
			assertEquals(cell.count() + 1, Files.readAllLines(file).size(), asked + ": " + cell.query().print());
		}
	}

	private static Kind kind(Random random, int fields) {
		List<Kind> kinds = switch (fields) {
		case 1 -> List.of(Kind.BAR, Kind.PIE, Kind.PARETO);
		case 2 -> List.of(Kind.STACKED, Kind.GROUPED, Kind.PERCENT, Kind.HEAT, Kind.MULTIPLES);
		default -> List.of(Kind.MULTIPLES);
		};
		return kinds.get(random.nextInt(kinds.size()));
	}

	/** What a click on a part of the drawn chart opens has as many rows as the part says, in the list and in the file, and as the walk counts. */
	private static void areas(ChartPlan plan, int year, Random random) throws LookbackException, IOException {
		Drawing drawing = Charts.draw(workspace.charting().spec(plan, ChartSpec.Theme.LIGHT, 900, 520, Locale.CHINA, Progress.NONE));
		Shape.Kind kind = listed(plan.unit());
		List<HitArea> areas = new ArrayList<>(drawing.areas());
		Collections.shuffle(areas, random);
		for (HitArea area : areas.subList(0, Math.min(12, areas.size()))) {
			String asked = plan.kind() + " of " + plan.fields() + " in " + plan.unit() + ": " + area.tooltip() + " opens " + area.query().print();
			Matcher said = SAID.matcher(area.tooltip());
			assertTrue(said.find(), asked);
			long count = Long.parseLong(said.group(1).replace(",", ""));
			assertEquals(BY_HAND.get(year).count(area.query(), List.of(), plan.unit()).getOrDefault(PlainCount.TOTAL, new long[3])[0], count, asked);
			assertEquals(count, workspace.searching().count(area.query(), new Shape.Counts(List.of(), plan.unit())).total(), asked);
			try (Listing list = workspace.searching().list(area.query(), kind, Optional.empty(), false)) {
				assertEquals(count, list.size(), asked);
			}
			assertEquals(count, workspace.exporting().list(area.query(), kind, Optional.empty(), false, List.of("household.householdKey"), false,
					folder.resolve("area.csv"), Locale.CHINA, Progress.NONE), asked);
		}
	}

	private static Shape.Kind listed(Unit unit) {
		return unit == Unit.HOUSEHOLD ? Shape.Kind.HOUSEHOLDS : unit == Unit.PERSON ? Shape.Kind.MEMBERS : Shape.Kind.MEASURES;
	}

	/** A bar of the chart of one field counts what the facet counts, whatever the other fields. */
	private static void axes(Query query, Table table, Unit unit, int year, String asked) throws LookbackException {
		for (Axis axis : table.axes()) {
			Map<List<String>, long[]> plain = BY_HAND.get(year).count(query, List.of(axis.field()), unit);
			for (Axis.Value value : axis.values()) {
				assertEquals(plain.get(List.of(value.id()))[0], value.total(), asked + ": " + axis.field() + '=' + value.id());
			}
		}
	}

	private static List<String> fields(Random random) {
		List<String> fields = new ArrayList<>();
		for (int i = 1 + random.nextInt(3); i > 0; i--) {
			String field = FIELDS.get(random.nextInt(FIELDS.size()));
			if (!fields.contains(field)) {
				fields.add(field);
			}
		}
		return fields;
	}

	private static Query query(Random random, int depth) throws LookbackException {
		Query query = Query.ALL;
		for (int i = random.nextInt(3); i > 0; i--) {
			query = query.and(filter(random));
		}
		if (depth > 0 && random.nextInt(3) == 0) {
			List<Query> any = new ArrayList<>();
			for (int i = 1 + random.nextInt(2); i > 0; i--) {
				any.add(query(random, depth - 1).and(filter(random)));
			}
			query = query.and(new Group(random.nextBoolean(), any));
		}
		return query;
	}

	/** A condition that some household meets. */
	private static Filter filter(Random random) throws LookbackException {
		if (random.nextInt(6) == 0) {
			BigDecimal from = BigDecimal.valueOf(2000 + random.nextInt(6000));
			return new Filter.Between("income.netPerCapita", Optional.of(from), random.nextBoolean(), Optional.of(from.multiply(BigDecimal.TWO)), random.nextBoolean());
		}
		String field = FIELDS.get(random.nextInt(FIELDS.size()));
		List<Counts.Row> rows = workspace.searching().count(Query.ALL, new Shape.Counts(List.of(field), Unit.HOUSEHOLD)).rows();
		assertTrue(!rows.isEmpty(), field);
		List<String> values = new ArrayList<>();
		for (int i = 1 + random.nextInt(2); i > 0; i--) {
			values.add(rows.get(random.nextInt(rows.size())).keys().get(field));
		}
		if (values.contains("")) {
			return new Filter.Missing(field);
		}
		return random.nextInt(3) == 0 ? new Filter.Other(field, values) : new Filter.In(field, values);
	}
}
