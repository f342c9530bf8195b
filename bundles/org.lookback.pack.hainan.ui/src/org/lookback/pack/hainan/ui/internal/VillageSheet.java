package org.lookback.pack.hainan.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.index.api.Counts;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.CountTable.Cell;
import org.lookback.ui.api.CountTable.Heading;
import org.lookback.ui.api.CountTable.Row;
import org.lookback.workbench.api.Searching;

/**
 * Where the risks are: a row a village, those with most first.
 *
 * @param any all risks together, when one condition can say so
 */
record VillageSheet(Searching searching, Regions regions, Query base, List<Risk> risks, Optional<Risk> any) {

	private static final Messages MESSAGES = Messages.in(VillageSheet.class);
	private static final int LABEL_WIDTH = 210;
	private static final int RISK_WIDTH = 118;

	private record Village(String code, Figures[] of, long rank) {
	}

	/** The risks of a package's warnings together: households with any of them. */
	static Optional<Risk> any(List<Risk> warnings) {
		List<String> rules = warnings.stream().map(Risk::id).toList();
		return rules.isEmpty() ? Optional.empty()
				: Optional.of(new Risk("", MESSAGES.get("villages.any"), MESSAGES.get("villages.any.tip"), List.of(new Filter.In(Risks.RULE, rules)), false));
	}

	Sheet read(Figures everyone, Progress progress) throws LookbackException {
		List<Risk> columns = new ArrayList<>();
		columns.add(new Risk("", MESSAGES.get("villages.households"), MESSAGES.get("villages.households.tip"), List.of(), false));
		any.ifPresent(columns::add);
		columns.addAll(risks);
		Map<String, Figures[]> found = new HashMap<>();
		for (int column = 0; column < columns.size(); column++) {
			progress.check();
			Risk risk = columns.get(column);
			Counts counts = searching.count(risk.of(base), new Shape.Counts(List.of(regions.field()), risk.unit()));
			for (Counts.Row row : counts.rows()) {
				found.computeIfAbsent(row.keys().get(regions.field()), code -> new Figures[columns.size()])[column] = Figures.of(row, risk.unit());
			}
		}
		List<Village> villages = found.entrySet().stream().map(each -> village(each.getKey(), each.getValue()))
				.sorted(Comparator.comparingLong(Village::rank).reversed().thenComparing(Village::code)).toList();
		List<Village> warned = villages.stream().filter(village -> village.rank > 0).toList();
		List<Row> rows = new ArrayList<>();
		long most = warned.stream().mapToLong(village -> most(village.of)).max().orElse(0);
		for (Village village : warned) {
			rows.add(row(village, columns, most));
		}
		List<Heading> headings = columns.stream().map(risk -> new Heading(risk.label(), risk.tip(), Math.max(RISK_WIDTH, everyone.width()))).toList();
		return new Sheet(List.of(new Heading(MESSAGES.get("villages.village"), "", LABEL_WIDTH)), headings, rows,
				MESSAGES.get("villages.note", warned.size(), villages.size() - warned.size()));
	}

	/** Ranked by households with any risk, else by all risks summed up. */
	private Village village(String code, Figures[] of) {
		long rank = 0;
		for (int i = 0; i < of.length; i++) {
			of[i] = of[i] == null ? Figures.NONE : of[i];
			rank += i == 0 ? 0 : of[i].households();
		}
		return new Village(code, of, any.isPresent() && of.length > 1 ? of[1].households() : rank);
	}

	private static long most(Figures[] of) {
		long most = 0;
		for (int i = 1; i < of.length; i++) {
			most = Math.max(most, of[i].households());
		}
		return most;
	}

	private Row row(Village village, List<Risk> columns, long most) throws LookbackException {
		List<Cell> cells = new ArrayList<>();
		for (int column = 0; column < columns.size(); column++) {
			cells.add(village.of[column].cell(column == 0 ? 0 : most, regions.in(columns.get(column).of(base), village.code)));
		}
		return new Row(List.of(regions.label(village.code)), cells, false);
	}
}
