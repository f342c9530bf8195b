package org.lookback.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.analysis.api.Provenance;
import org.lookback.analysis.api.contrast.Changed;
import org.lookback.analysis.api.contrast.Contrast;
import org.lookback.analysis.api.contrast.Side;
import org.lookback.analysis.api.measure.AlkireFoster;
import org.lookback.analysis.api.measure.DeprivationQuestion;
import org.lookback.analysis.api.measure.DeprivationTable;
import org.lookback.analysis.api.measure.Deprivation;
import org.lookback.analysis.api.measure.Design;
import org.lookback.analysis.api.measure.Dimension;
import org.lookback.analysis.api.measure.EquivalenceScale;
import org.lookback.analysis.api.measure.FarmPopulation;
import org.lookback.analysis.api.measure.Guarantees;
import org.lookback.analysis.api.measure.Incidence;
import org.lookback.analysis.api.measure.IncidenceTable;
import org.lookback.analysis.api.measure.Inequality;
import org.lookback.analysis.api.measure.Population;
import org.lookback.analysis.api.measure.Poverty;
import org.lookback.analysis.api.measure.PovertyQuestion;
import org.lookback.analysis.api.measure.PovertyTable;
import org.lookback.analysis.api.measure.Weighting;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.query.Query;
import org.lookback.workbench.api.Contrasting;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Measuring;
import org.lookback.workbench.api.Workspace;

/** {@code measure} and {@code contrast} ask the façades what was typed and print all they answer. */
class MeasureCommandsTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final List<Object> asked = new ArrayList<>();

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(MeasureCommandsTest.class.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private int run(String... typed) {
		out.reset();
		err.reset();
		asked.clear();
		Measuring measuring = proxy(Measuring.class, (self, method, arguments) -> {
			asked.addAll(arguments == null ? List.of() : List.of(arguments));
			return switch (method.getName()) {
			case "poverty" -> poverty((Query) arguments[0], (PovertyQuestion) arguments[1]);
			case "multidimensional" -> deprivations((Query) arguments[0], (DeprivationQuestion) arguments[1]);
			case "incidence" -> incidence((Query) arguments[0]);
			default -> Guarantees.dimensions();
			};
		});
		Contrasting contrasting = proxy(Contrasting.class, (self, method, arguments) -> {
			asked.add(method.getName());
			asked.addAll(List.of(arguments));
			return method.getName().equals("changed") ? changed((Changed.Which) arguments[1]) : contrast();
		});
		Workspace workspace = proxy(Workspace.class, (self, method, arguments) -> switch (method.getName()) {
		case "measuring" -> measuring;
		case "contrasting" -> contrasting;
		default -> null;
		});
		Lookback lookback = proxy(Lookback.class, (self, method, arguments) -> workspace);
		Console console = new Console(out, err, Locale.ENGLISH);
		int exit = new CommandLine(lookback).run(typed, console);
		console.flush();
		return exit;
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	private static PovertyTable poverty(Query query, PovertyQuestion question) {
		double line = question.line().number().doubleValue();
		PovertyTable.Row total = row(List.of(), List.of(), query, line, 1000, 3000, 5000, 9000);
		List<PovertyTable.Row> rows = question.by().isEmpty() ? List.of() : List.of(row(List.of("因病"), List.of("illness"), query.where("cause.main", "因病"), line, 1000, 3000),
				row(List.of(""), List.of("not recorded"), query.where("cause.main", ""), line));
		return new PovertyTable(question, "Net income per person", line, question.by().isEmpty() ? List.of() : List.of("Main cause of poverty"), 2019, rows, total,
				List.of("4 of 4 households used."), query, Provenance.today(), Locale.ENGLISH);
	}

	private static PovertyTable.Row row(List<String> key, List<String> labels, Query query, double line, double... incomes) {
		Population population = Population.of(incomes);
		return new PovertyTable.Row(key, labels, query, incomes.length, incomes.length, incomes.length, population.leftOut(), population.weight(), 2, Optional.empty(),
				Poverty.of(population, line), Poverty.of(population, line), Inequality.gini(population), Inequality.quintileShareRatio(population), Optional.empty(),
				population.mean(), OptionalDouble.empty(), Optional.empty(), Optional.of(Incidence.of(2, new FarmPopulation.Total(20, 1, 0))));
	}

	private static DeprivationTable deprivations(Query query, DeprivationQuestion question) {
		AlkireFoster method = new AlkireFoster(question.dimensions().stream().map(one -> new Deprivation(one.id(), one.weight(), false)).toList(), question.cutoff(), Design.NONE);
		double[] lacks = new double[question.dimensions().size()];
		method.add(1, 0, lacks.clone());
		lacks[0] = 1;
		method.add(1, 0, lacks.clone());
		lacks[0] = Double.NaN;
		method.add(2, 0, lacks.clone());
		DeprivationTable.Row total = new DeprivationTable.Row(List.of(), List.of(), query, 3, 4, method.result(),
				question.dimensions().stream().map(Dimension::deprived).toList(), Optional.empty());
		return new DeprivationTable(question, List.of(), 2019, List.of(), total, List.of(), query, Provenance.today(), Locale.ENGLISH);
	}

	private static IncidenceTable incidence(Query query) {
		IncidenceTable.Row total = new IncidenceTable.Row(Optional.empty(), "Total", query, 1, Optional.of(Incidence.of(3, new FarmPopulation.Total(60, 2, 1))));
		return new IncidenceTable(Optional.empty(), 2019, List.of(), total, List.of(), query, Provenance.today(), Locale.ENGLISH);
	}

	private static Contrast contrast() {
		Side a = new Side("2018", Query.ALL.inYear(2018), "cause.main");
		Side b = new Side("2019", Query.ALL.inYear(2019), "cause.main");
		HouseholdsAndPersons one = new HouseholdsAndPersons(1, 3);
		List<Contrast.Line> lines = List.of(new Contrast.Line("", "not recorded", new Contrast.Part(one, 1, a.query()), new Contrast.Part(HouseholdsAndPersons.NONE, 0, b.query())));
		Contrast.Move move = new Contrast.Move(Optional.of(List.of("")), Optional.of(List.of("因病")), "not recorded", "illness", one, Optional.empty());
		return new Contrast(a, b, "Main cause of poverty", one, one, lines,
				Optional.of(new Contrast.Moves(HouseholdsAndPersons.NONE, one, HouseholdsAndPersons.NONE, HouseholdsAndPersons.NONE, List.of(move))), List.of(), Provenance.today(),
				Locale.ENGLISH);
	}

	private static Changed changed(Changed.Which which) {
		return new Changed(which, 1, List.of(new Changed.Household(7, "K7", "East village", "not recorded", "illness", 3)), Query.ALL.where("household.householdKey", "K7"));
	}

	@Test
	void anIncomeIsMeasuredWithPersonsWeighingUnlessSaid() {
		assertEquals(Command.DONE, run("measure", "--income", "收入", "--line", "4000", "--by", "cause.main", "--filter", "乡镇=大四平", "--workspace", "w", "--json"));
		PovertyQuestion question = (PovertyQuestion) asked.get(1);
		assertEquals(Weighting.PERSONS, question.weighting());
		assertEquals(EquivalenceScale.PER_HEAD, question.scale());
		assertEquals(List.of("cause.main"), question.by());
		assertEquals(Query.parse("乡镇:大四平"), asked.getFirst());
		for (String part : List.of("\"cause.main\" : \"因病\"", "\"cause.main\" : null", "\"headcount\" : 0.5", "\"gini\" : ", "\"leftOut\"", "\"rate\" : 0.1", "\"query\" : ")) {
			assertTrue(out().contains(part), part + " in " + out());
		}
		assertTrue(out().contains("\"n\" : 0") && out().contains("\"headcount\" : null"), "nobody of a row: no measure, not zero");
	}

	@Test
	void whatIsTypedOfWeightAndScaleArrives() {
		assertEquals(Command.DONE, run("measure", "--income", "纯收入", "--line", "60%", "--weight", "households", "--scale", "oecd", "--workspace", "w"));
		PovertyQuestion question = (PovertyQuestion) asked.get(1);
		assertEquals(Weighting.HOUSEHOLDS, question.weighting());
		assertEquals(EquivalenceScale.OECD_MODIFIED, question.scale());
		assertTrue(question.line().ofMedian());
		assertTrue(out().lines().findFirst().orElseThrow().contains("Headcount") && out().contains("Total"), out());
		assertTrue(err.toString(StandardCharsets.UTF_8).contains("4 of 4 households used."));
	}

	@Test
	void dimensionsAreTheGuaranteesOrOnesOwn() {
		assertEquals(Command.DONE, run("measure", "--multi", "guarantees", "--cutoff", "2/6", "--workspace", "w", "--json"));
		DeprivationQuestion usual = (DeprivationQuestion) asked.get(1);
		assertEquals(6, usual.dimensions().size());
		assertEquals(1 / 3.0, usual.cutoff(), 1e-12);
		assertTrue(out().contains("\"unknown\" : 1") && out().contains("\"within\""), out());
		assertEquals(Command.DONE, run("measure", "--multi", "屋=housing.grade:C,D ?? housing.grade:", "--multi", "水=water.safeWater:否", "--cutoff", "0.5", "--workspace", "w"));
		DeprivationQuestion own = (DeprivationQuestion) asked.get(1);
		assertEquals(List.of("屋", "水"), own.dimensions().stream().map(Dimension::id).toList());
		assertEquals(Query.parse("housing.grade:"), own.dimensions().getFirst().unknown().orElseThrow());
		assertTrue(own.dimensions().get(1).unknown().orElseThrow().print().contains("water.safeWater:"));
		assertTrue(out().contains("屋: deprived"), out());
	}

	@Test
	void theIncidenceIsOfWhomeverOneCallsPoor() {
		assertEquals(Command.DONE, run("measure", "--incidence", "--poor", "脱贫属性:未脱贫", "--by", "household.county", "--workspace", "w", "--json"));
		assertEquals(Optional.of(Query.parse("脱贫属性:未脱贫")), asked.get(1));
		assertEquals(Optional.of("household.county"), asked.get(2));
		assertTrue(out().contains("\"population\" : 60") && out().contains("\"villagesUnknown\" : 1") && out().contains("\"rate\" : 0.05"), out());
	}

	@Test
	void twoSidesAndWhoChanged() {
		assertEquals(Command.DONE, run("contrast", "--years", "2018,2019", "--by", "cause.main", "--workspace", "w", "--json"));
		assertEquals(List.of("years", Query.ALL, "cause.main", 2018, 2019, Locale.ENGLISH), asked);
		assertTrue(out().contains("\"value\" : null") && out().contains("\"from\" : [ null ]") && out().contains("\"moved\""), out());
		assertEquals(Command.DONE, run("contrast", "--regions", "临县,阳高县", "--by", "cause.main", "--workspace", "w"));
		assertEquals("regions", asked.getFirst());
		assertTrue(out().contains("2018: households") && out().contains("not recorded"), out());
		assertEquals(Command.DONE, run("contrast", "--packages", "a,b", "--arrived", "--to", "因病,", "--limit", "5", "--workspace", "w"));
		assertEquals(List.of(Changed.Which.ARRIVED, Optional.empty(), Optional.of(List.of("因病", "")), 5), asked.subList(asked.size() - 4, asked.size()));
		assertTrue(out().contains("K7\tEast village\tnot recorded\tillness\t3"), out());
	}

	@ParameterizedTest
	@ValueSource(strings = { "measure", "measure --income 收入", "measure --line 4000", "measure --income 收入 --line many", "measure --income 收入 --line 0", "measure --income 收入 --line -1",
			"measure --income 收入 --line 4000 --scale tall", "measure --income 收入 --line 4000 --incidence", "measure --multi guarantees --cutoff 0", "measure --multi guarantees --cutoff 7/6",
			"measure --multi guarantees --cutoff k", "measure --multi housing", "measure --multi a=x:1 --multi a=y:1", "measure --multi a=", "measure --multi guarantees --multi a=x:1",
			"measure --incidence --by a,b", "measure --incidence --poor 收入<", "measure --income 收入 --line 1 --out x.pdf", "contrast", "contrast --by cause.main", "contrast --years 2018 --by cause.main",
			"contrast --years a,b --by cause.main", "contrast --years 2018,2019", "contrast --years 2018,2019 --regions a,b --by cause.main", "contrast --packages a,b --changed --left",
			"contrast --packages a,b --limit many" })
	void badUsageIsExitTwoAndOneLine(String typed) {
		String[] all = (typed + " --workspace w").split(" ");
		assertEquals(Command.BAD, run(all), typed);
		assertEquals(1, err.toString(StandardCharsets.UTF_8).strip().lines().count(), err.toString(StandardCharsets.UTF_8));
		assertEquals("", out());
	}

	@Test
	void helpNamesTheCommands() {
		for (String command : List.of("measure", "contrast")) {
			assertEquals(Command.DONE, run(command, "--help"));
			assertFalse(out().contains("!help") || out().isBlank(), out());
		}
	}
}
