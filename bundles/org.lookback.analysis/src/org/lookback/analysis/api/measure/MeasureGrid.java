package org.lookback.analysis.api.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lookback.analysis.api.Grid;
import org.lookback.model.api.text.Messages;

/**
 * Tables of measures laid out in rows and columns, as they are printed and exported; the total in the last row. Shares of people are
 * {@link Double}, indices and amounts {@link BigDecimal}. What is not defined stays blank.
 */
public final class MeasureGrid {

	private static final String BLANK = "";
	/** Digits behind the point of an index, and of an amount. */
	private static final int INDEX = 4;
	private static final int YUAN = 2;

	private MeasureGrid() {
	}

	/** A row a population. */
	public static Grid of(PovertyTable table) {
		Messages messages = Messages.in(MeasureGrid.class, table.locale());
		List<String> headings = headings(messages, table.fields(), "households", "persons", "used", "poorPersons", "headcount", "error", "gap", "severity",
				"watts", "gini", "quintiles", "risk", "mean", "median", "share", "incidence");
		List<List<Object>> rows = new ArrayList<>();
		for (PovertyTable.Row row : withTotal(table.rows(), table.total())) {
			rows.add(line(labels(row.labels(), table.fields().size(), messages), row.households(), row.persons(), row.used(), row.poorPersons(),
					of(row.measures().map(Poverty::headcount)), error(row.measures().map(Poverty::headcount)), index(row.measures().map(Poverty::gap)),
					index(row.measures().map(Poverty::severity)), index(row.measures().flatMap(Poverty::watts)), index(row.gini()),
					rounded(of(row.quintileShareRatio()), INDEX), of(row.risk().map(RelativePoverty::rate)), rounded(of(row.mean()), YUAN),
					rounded(of(row.median()), YUAN),
					row.contribution().<Object> map(PovertyTable.Contribution::headcount).orElse(BLANK),
					row.incidence().map(incidence -> of(incidence.rate())).orElse(BLANK)));
		}
		return new Grid(headings, rows, Math.max(1, table.fields().size()));
	}

	/** A row a population, its dimensions across: the share that is poor and deprived in each. */
	public static Grid of(DeprivationTable table) {
		Messages messages = Messages.in(MeasureGrid.class, table.locale());
		List<String> headings = headings(messages, table.fields(), "households", "persons", "used", "unknown", "h", "a", "m0", "within", "m1", "m2", "share");
		List<Dimension> dimensions = table.question().dimensions();
		for (Dimension dimension : dimensions) {
			String name = dimension.label().in(table.locale());
			for (String column : List.of("uncensored", "censored", "contribution")) {
				headings.add(messages.get("measure.column." + column, name));
			}
		}
		List<List<Object>> rows = new ArrayList<>();
		for (DeprivationTable.Row row : withTotal(table.rows(), table.total())) {
			Optional<Multidimensional> measures = row.measures();
			List<Object> cells = line(labels(row.labels(), table.fields().size(), messages), row.households(), row.persons(),
					measures.map(Multidimensional::units).orElse(0L), measures.map(Multidimensional::unknown).orElse(0L),
					of(measures.flatMap(Multidimensional::headcount)), of(measures.flatMap(Multidimensional::intensity)),
					index(measures.flatMap(Multidimensional::adjusted)), measures.map(found -> bounds(found.adjustedWithin(), table.locale())).orElse(BLANK),
					index(measures.flatMap(Multidimensional::gap)), index(measures.flatMap(Multidimensional::severity)),
					row.contribution().<Object> map(share -> share).orElse(BLANK));
			for (int i = 0; i < dimensions.size(); i++) {
				int place = i;
				Optional<Multidimensional.Dimension> of = measures.map(found -> found.dimensions().get(place));
				cells.add(known(of.map(Multidimensional.Dimension::uncensored)));
				cells.add(known(of.map(Multidimensional.Dimension::censored)));
				cells.add(known(of.map(Multidimensional.Dimension::contribution)));
			}
			rows.add(cells);
		}
		return new Grid(headings, rows, Math.max(1, table.fields().size()));
	}

	/** A row a region. */
	public static Grid of(IncidenceTable table) {
		Messages messages = Messages.in(MeasureGrid.class, table.locale());
		List<String> headings = headings(messages, table.field().map(List::of).orElse(List.of()), "poorHouseholds", "poorPersons", "farming", "villages",
				"villagesUnknown", "incidence");
		List<List<Object>> rows = new ArrayList<>();
		for (IncidenceTable.Row row : withTotal(table.rows(), table.total())) {
			Optional<Incidence> incidence = row.incidence();
			rows.add(line(List.of(row.label()), row.households(), whole(incidence.map(Incidence::poor)), whole(incidence.map(one -> one.population().persons())),
					whole(incidence.map(one -> one.population().villages())), whole(incidence.map(one -> one.population().unknown())),
					incidence.map(one -> of(one.rate())).orElse(BLANK)));
		}
		return new Grid(headings, rows, 1);
	}

	private static <T> List<T> withTotal(List<T> rows, T total) {
		List<T> all = new ArrayList<>(rows);
		all.add(total);
		return all;
	}

	private static List<String> headings(Messages messages, List<String> fields, String... columns) {
		List<String> headings = new ArrayList<>(fields.isEmpty() ? List.of(messages.get("measure.column.item")) : fields);
		Arrays.stream(columns).forEach(column -> headings.add(messages.get("measure.column." + column)));
		return headings;
	}

	private static List<Object> line(List<String> labels, Object... numbers) {
		List<Object> line = new ArrayList<>(labels);
		line.addAll(Arrays.asList(numbers));
		return line;
	}

	private static List<String> labels(List<String> labels, int fields, Messages messages) {
		if (!labels.isEmpty()) {
			return labels;
		}
		List<String> total = new ArrayList<>(List.of(messages.get("measure.total")));
		while (total.size() < fields) {
			total.add(BLANK);
		}
		return total;
	}

	private static Object of(Optional<Estimate> estimate) {
		return estimate.<Object> map(Estimate::value).orElse(BLANK);
	}

	private static Object index(Optional<Estimate> estimate) {
		return rounded(of(estimate), INDEX);
	}

	private static Object rounded(Object cell, int digits) {
		return cell instanceof Double number && Double.isFinite(number) ? BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP) : cell;
	}

	private static Object error(Optional<Estimate> estimate) {
		return estimate.map(one -> of(one.standardError())).orElse(BLANK);
	}

	private static Object of(OptionalDouble number) {
		return number.isPresent() ? (Object) number.getAsDouble() : BLANK;
	}

	private static Object known(Optional<Double> number) {
		return number.filter(Double::isFinite).<Object> map(one -> one).orElse(BLANK);
	}

	private static Object whole(Optional<Long> number) {
		return number.<Object> map(one -> one).orElse(BLANK);
	}

	private static Object bounds(Multidimensional.Bounds bounds, Locale locale) {
		return String.format(locale, "%.4f–%.4f", bounds.least(), bounds.most());
	}
}
