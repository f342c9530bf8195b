package org.lookback.ingest.internal.run;

import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.UnknownValue;
import org.lookback.ingest.api.ValueSurvey;
import org.lookback.ingest.internal.file.RowSource;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.file.Tables;
import org.lookback.ingest.internal.run.Columns.Known;
import org.lookback.ingest.internal.value.Meanings;
import org.lookback.ingest.internal.value.NotUnderstood;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Reads only the coded columns of a file, for the texts in them that nobody understands. */
public final class Survey {

	private static final int CHECK_EVERY = 500;
	private static final int UNKNOWN = 500;

	private final ImportPlan plan;
	private final Columns columns;
	private final Duration patience;

	/** @param patience after so long the rest of the file is left alone */
	public Survey(ImportPlan plan, Duration patience) {
		this.plan = plan;
		this.columns = new Columns(plan);
		this.patience = patience;
	}

	public ValueSurvey run(Progress progress) throws LookbackException {
		List<Known> coded = columns.values().stream().filter(column -> Meanings.possible(column.field())).toList();
		if (coded.isEmpty() || plan.sniffed().headingRow().value().isEmpty()) {
			return ValueSurvey.NOTHING;
		}
		NotUnderstood unknown = new NotUnderstood(plan.dictionary());
		CellReader cells = new CellReader(plan.dictionary(), unknown);
		int usualYear = plan.year().orElseGet(() -> Year.now().getValue());
		long end = System.nanoTime() + patience.toNanos();
		long rows = 0;
		boolean whole = true;
		try (RowSource source = Tables.spread(plan.sniffed(), Merging.once(plan))) {
			progress.begin(RunMessages.text("survey.task", plan.sniffed().name()), source.total());
			long done = 0;
			for (Optional<SheetRow> row = source.next(); row.isPresent(); row = source.next()) {
				if (row.get().number() >= plan.sniffed().dataRow() && !row.get().blank()) {
					rows++;
					read(row.get(), coded, cells, usualYear);
				}
				if (row.get().number() % CHECK_EVERY == 0) {
					progress.check();
					progress.worked(source.done() - done);
					done = source.done();
					if (System.nanoTime() > end) {
						whole = false;
						break;
					}
				}
			}
		}
		List<UnknownValue> first = unknown.first(UNKNOWN);
		return new ValueSurvey(rows, whole, first, unknown.size() - first.size());
	}

	private void read(SheetRow row, List<Known> coded, CellReader cells, int usualYear) {
		List<CellIssue> issues = new ArrayList<>();
		int year = columns.year().flatMap(column -> cells.read(column, row, usualYear, issues)).map(cell -> ((Long) cell.value()).intValue())
				.orElse(usualYear);
		for (Known column : coded) {
			cells.read(column, row, year, issues);
		}
	}
}
