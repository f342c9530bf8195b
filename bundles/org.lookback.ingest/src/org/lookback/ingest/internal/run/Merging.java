package org.lookback.ingest.internal.run;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.model.api.dictionary.FieldType;

/**
 * What is said of cells that are merged over several rows: which value comes from where, which amounts count only once, and which rows are
 * blank as they are when such a sheet was saved as text.
 */
final class Merging {

	/** Every row of these is added up: an amount over several rows is their sum, and would be counted as often as there are rows. */
	private static final Set<Form> SUMMED = EnumSet.of(Form.MEASURES, Form.LOANS, Form.PROJECTS, Form.FACILITIES, Form.REGISTER);
	private static final Set<FieldType> AMOUNTS = EnumSet.of(FieldType.YUAN, FieldType.DEC);

	private final ImportPlan plan;
	private final BitSet once;
	private final Map<String, Integer> byHeading = new HashMap<>();
	private final BitSet said = new BitSet();

	Merging(ImportPlan plan) {
		this.plan = plan;
		once = once(plan);
		plan.columns().forEach(column -> byHeading.putIfAbsent(column.heading(), column.index()));
	}

	/** The columns whose cells count only in the first of the rows that they are merged over. */
	static BitSet once(ImportPlan plan) {
		BitSet columns = new BitSet();
		if (SUMMED.contains(plan.kind().form())) {
			plan.columns().stream().filter(column -> column.field().filter(id -> AMOUNTS.contains(plan.dictionary().field(id).type())).isPresent())
					.forEach(column -> columns.set(column.index()));
		}
		return columns;
	}

	/** What is wrong with a cell, and where it stands when that is another row. */
	String reason(SheetRow row, String heading, String reason) {
		Long from = row.merged().isEmpty() ? null : row.merged().get(byHeading.getOrDefault(heading, -1));
		return from == null ? reason : RunMessages.text("merged.from", reason, from);
	}

	/** Amounts that are not repeated in this row. */
	List<CellIssue> amounts(SheetRow row) {
		return row.merged().isEmpty() ? List.of()
				: once.stream().filter(row.merged()::containsKey).mapToObj(column -> amount(plan.columns().get(column), row.merged().get(column))).toList();
	}

	private static CellIssue amount(ColumnMapping column, long from) {
		return new CellIssue(IssueKind.MERGED_AMOUNT, column.heading(), "", RunMessages.text("merged.amount", from), RunMessages.text("merged.amount.do"));
	}

	/** What to do about a row that was refused: one that lacks what rows above have may be of a sheet whose cells were merged. */
	String remedy(SheetRow row, RowRejected refused) {
		Integer column = byHeading.get(refused.column());
		boolean lost = column != null && row.cell(column).isBlank() && said.get(column);
		return lost ? RunMessages.text("merged.lost", refused.remedy(), refused.column()) : refused.remedy();
	}

	/** Notes what a row says; call it for every row. */
	void seen(SheetRow row) {
		for (int column = said.nextClearBit(0); column < plan.columns().size(); column = said.nextClearBit(column + 1)) {
			if (!row.cell(column).isBlank()) {
				said.set(column);
			}
		}
	}
}
