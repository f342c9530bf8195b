package org.lookback.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lookback.analysis.api.Provenance;
import org.lookback.analysis.api.measure.DeprivationTable;
import org.lookback.analysis.api.measure.Estimate;
import org.lookback.analysis.api.measure.Incidence;
import org.lookback.analysis.api.measure.IncidenceTable;
import org.lookback.analysis.api.measure.LeftOut;
import org.lookback.analysis.api.measure.Multidimensional;
import org.lookback.analysis.api.measure.Poverty;
import org.lookback.analysis.api.measure.PovertyTable;
import org.lookback.analysis.api.measure.RelativePoverty;
import org.lookback.cli.internal.Json;

/** Tables of measures as JSON; what is not defined is null, and so is a value that is not recorded. */
final class MeasureJson {

	private MeasureJson() {
	}

	static Object of(PovertyTable table, List<String> fields) {
		Map<String, Object> json = Json.of("income", table.question().income(), "line", table.line(), "weight", table.question().weighting().id(), "scale",
				table.question().scale().id(), "year", table.year(), "query", table.query().print());
		json.put("rows", rows(table.rows(), table.total(), row -> row(row, fields)));
		json.put("total", row(table.total(), fields));
		return end(json, table.notes(), table.provenance());
	}

	/** All together are the only row when there is nothing to break down by. */
	private static <T> List<Object> rows(List<T> rows, T total, java.util.function.Function<T, Object> json) {
		List<Object> all = new ArrayList<>();
		(rows.isEmpty() ? List.of(total) : rows).forEach(row -> all.add(json.apply(row)));
		return all;
	}

	private static Object end(Map<String, Object> json, List<String> notes, Provenance provenance) {
		json.put("notes", notes);
		json.put("data", provenance.dataVersion());
		json.put("asOf", provenance.asOf());
		json.put("package", provenance.packageVersion());
		return json;
	}

	private static Map<String, Object> keys(List<String> fields, List<String> values) {
		Map<String, Object> keys = Json.of();
		for (int i = 0; i < values.size(); i++) {
			keys.put(fields.get(i), values.get(i).isEmpty() ? null : values.get(i));
		}
		return keys;
	}

	private static Object row(PovertyTable.Row row, List<String> fields) {
		Optional<Poverty> measures = row.measures();
		Map<String, Object> json = Json.of("keys", keys(fields, row.key()), "n", row.used(), "households", row.households(), "persons", row.persons(), "weight",
				row.weight(), "headcount", value(measures.map(Poverty::headcount)), "gap", value(measures.map(Poverty::gap)), "severity",
				value(measures.map(Poverty::severity)), "watts", value(measures.flatMap(Poverty::watts)), "gini", value(row.gini()), "s80s20",
				number(row.quintileShareRatio()), "arpr", value(row.risk().map(RelativePoverty::rate)), "arpt",
				row.risk().<Object> map(RelativePoverty::threshold).orElse(null), "mean", number(row.mean()), "median", number(row.median()));
		json.put("poor", Json.of("households", measures.<Object> map(Poverty::poor).orElse(null), "persons", row.poorPersons(), "query",
				row.poor().map(poor -> poor.print())));
		json.put("errors", Json.of("headcount", error(measures.map(Poverty::headcount)), "gap", error(measures.map(Poverty::gap)), "severity",
				error(measures.map(Poverty::severity)), "watts", error(measures.flatMap(Poverty::watts)), "gini", error(row.gini()), "arpr",
				error(row.risk().map(RelativePoverty::rate))));
		Optional<Poverty> each = row.unweighted();
		json.put("unweighted", Json.of("headcount", value(each.map(Poverty::headcount)), "gap", value(each.map(Poverty::gap)), "severity",
				value(each.map(Poverty::severity))));
		json.put("contribution", row.contribution().map(share -> Json.of("weight", share.weight(), "headcount", share.headcount(), "gap", share.gap(),
				"severity", share.severity())));
		json.put("incidence", row.incidence().map(MeasureJson::incidence));
		json.put("leftOut", leftOut(row.leftOut()));
		json.put("query", row.query().print());
		return json;
	}

	private static Object incidence(Incidence incidence) {
		return Json.of("poor", incidence.poor(), "population", incidence.population().persons(), "villages", incidence.population().villages(),
				"villagesUnknown", incidence.population().unknown(), "rate", number(incidence.rate()));
	}

	private static Object leftOut(LeftOut left) {
		return Json.of("total", left.total(), "valueMissing", left.valueMissing(), "weightMissing", left.weightMissing(), "weightNegative",
				left.weightNegative(), "weightZero", left.weightZero());
	}

	static Object of(DeprivationTable table, List<String> fields) {
		Map<String, Object> json = Json.of("cutoff", table.question().cutoff(), "weight", table.question().weighting().id(), "year", table.year(), "query",
				table.query().print(), "dimensions", table.question().dimensions().stream().map(one -> Json.of("id", one.id(), "labels",
						Json.of("zh", one.label().zh(), "en", one.label().en()), "deprived", one.deprived().print(), "unknown",
						one.unknown().map(unknown -> unknown.print()))).toList());
		json.put("rows", rows(table.rows(), table.total(), row -> row(row, fields)));
		json.put("total", row(table.total(), fields));
		return end(json, table.notes(), table.provenance());
	}

	private static Object row(DeprivationTable.Row row, List<String> fields) {
		Optional<Multidimensional> found = row.measures();
		Map<String, Object> json = Json.of("keys", keys(fields, row.key()), "n", found.map(Multidimensional::units).orElse(0L), "households", row.households(),
				"persons", row.persons(), "unknown", found.map(Multidimensional::unknown).orElse(0L), "poor", found.map(Multidimensional::poor).orElse(0L), "headcount",
				value(found.flatMap(Multidimensional::headcount)), "intensity", value(found.flatMap(Multidimensional::intensity)), "m0",
				value(found.flatMap(Multidimensional::adjusted)), "m1", value(found.flatMap(Multidimensional::gap)), "m2",
				value(found.flatMap(Multidimensional::severity)));
		json.put("errors", Json.of("headcount", error(found.flatMap(Multidimensional::headcount)), "intensity", error(found.flatMap(Multidimensional::intensity)),
				"m0", error(found.flatMap(Multidimensional::adjusted))));
		json.put("within", found.map(one -> Json.of("headcount", bounds(one.headcountWithin()), "m0", bounds(one.adjustedWithin()))));
		json.put("contribution", row.contribution());
		List<Object> dimensions = new ArrayList<>();
		found.ifPresent(one -> {
			for (int i = 0; i < one.dimensions().size(); i++) {
				Multidimensional.Dimension dimension = one.dimensions().get(i);
				dimensions.add(Json.of("id", dimension.deprivation().id(), "uncensored", known(dimension.uncensored()), "censored", known(dimension.censored()),
						"contribution", known(dimension.contribution()), "deprived", dimension.deprived(), "unknown", dimension.unknown(), "query",
						row.deprived().get(i).print()));
			}
		});
		json.put("dimensions", dimensions);
		json.put("leftOut", found.map(one -> leftOut(one.leftOut())));
		json.put("query", row.query().print());
		return json;
	}

	static Object of(IncidenceTable table, List<String> fields) {
		Map<String, Object> json = Json.of("year", table.year(), "query", table.query().print());
		json.put("rows", rows(table.rows(), table.total(), row -> row(row, fields)));
		json.put("total", row(table.total(), fields));
		return end(json, table.notes(), table.provenance());
	}

	private static Object row(IncidenceTable.Row row, List<String> fields) {
		return Json.of("keys", keys(fields, row.key().map(List::of).orElse(List.of())), "households", row.households(), "incidence",
				row.incidence().map(MeasureJson::incidence), "query", row.query().print());
	}

	private static Object bounds(Multidimensional.Bounds bounds) {
		return List.of(bounds.least(), bounds.most());
	}

	private static Object value(Optional<Estimate> estimate) {
		return estimate.<Object> map(Estimate::value).orElse(null);
	}

	private static Object error(Optional<Estimate> estimate) {
		return estimate.map(one -> number(one.standardError())).orElse(null);
	}

	private static Object number(OptionalDouble number) {
		return number.isPresent() ? (Object) number.getAsDouble() : null;
	}

	private static Object known(double number) {
		return Double.isFinite(number) ? (Object) number : null;
	}
}
