package org.lookback.ui.analyse.internal.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.Provenance;
import org.lookback.analysis.api.measure.DeprivationQuestion;
import org.lookback.analysis.api.measure.DeprivationTable;
import org.lookback.analysis.api.measure.IncidenceTable;
import org.lookback.analysis.api.measure.Line;
import org.lookback.analysis.api.measure.MeasureGrid;
import org.lookback.analysis.api.measure.PovertyQuestion;
import org.lookback.analysis.api.measure.PovertyTable;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.analyse.internal.result.ResultRow;
import org.lookback.workbench.api.Measuring;

/**
 * A table of measures as the view shows it.
 *
 * @param headings one a column
 * @param labels   how many columns at the left are words
 * @param notes    what a reader has to know, what the numbers rest on last
 */
record MeasureResult(List<String> headings, int labels, List<ResultRow> rows, List<String> notes) {

	/**
	 * Asks the façade; called beside the window's thread.
	 *
	 * @param line which measures by an income need, and no others
	 */
	static MeasureResult read(Measuring measuring, MeasureSpec spec, Optional<Line> line, Query query, Locale locale) throws LookbackException {
		return switch (spec.kind()) {
		case INCOME -> {
			PovertyTable table = measuring.poverty(query, new PovertyQuestion(spec.income(), line.orElseThrow(), spec.weighting(), spec.scale(), spec.by()), locale);
			List<Optional<Query>> queries = new ArrayList<>(table.rows().stream().map(row -> Optional.of(row.query())).toList());
			queries.add(Optional.of(table.total().query()));
			yield of(MeasureGrid.of(table), queries, table.notes(), table.provenance(), locale);
		}
		case DIMENSIONS -> {
			DeprivationTable table = measuring.multidimensional(query,
					new DeprivationQuestion(measuring.guarantees(), spec.cutoff() / (double) MeasureSpec.DIMENSIONS, spec.weighting(), spec.by()), locale);
			List<Optional<Query>> queries = new ArrayList<>(table.rows().stream().map(row -> Optional.of(row.query())).toList());
			queries.add(Optional.of(table.total().query()));
			yield of(MeasureGrid.of(table), queries, table.notes(), table.provenance(), locale);
		}
		case INCIDENCE -> {
			IncidenceTable table = measuring.incidence(query, Optional.empty(), spec.by().stream().findFirst(), locale);
			List<Optional<Query>> queries = new ArrayList<>(table.rows().stream().map(row -> Optional.of(row.query())).toList());
			queries.add(Optional.of(table.total().query()));
			yield of(MeasureGrid.of(table), queries, table.notes(), table.provenance(), locale);
		}
		};
	}

	private static MeasureResult of(Grid grid, List<Optional<Query>> queries, List<String> notes, Provenance provenance, Locale locale) {
		List<String> lines = new ArrayList<>(notes);
		lines.add(String.join(" · ", provenance.words(locale)));
		return new MeasureResult(grid.headings(), grid.labelColumns(), ResultRow.of(grid, queries), lines);
	}
}
