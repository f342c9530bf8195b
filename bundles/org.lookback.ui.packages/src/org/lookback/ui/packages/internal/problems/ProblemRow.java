package org.lookback.ui.packages.internal.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Problem;
import org.lookback.ui.packages.internal.desk.Draft;
import org.lookback.workbench.api.Authoring.Remark;
import org.lookback.workbench.api.Authoring.Weight;

/** One line of the list: a remark, or an example that failed. */
record ProblemRow(Weight weight, String what, Problem place, String advice, String witness) {

	/** Everything there is to be said about a draft, the heaviest first. */
	static List<ProblemRow> of(Draft draft) {
		Messages messages = Messages.in(ProblemRow.class);
		List<ProblemRow> rows = new ArrayList<>();
		draft.assessment().ifPresent(assessment -> {
			for (Remark remark : assessment.remarks()) {
				rows.add(new ProblemRow(remark.weight(), messages.get("weight." + remark.weight()), remark.place(), remark.advice(), remark.witness()));
			}
		});
		draft.results().stream().filter(result -> !result.passed()).forEach(result -> rows.add(new ProblemRow(Weight.ERROR, messages.get("example"),
				new Problem(result.file(), result.line(), 1, messages.get("example.failed", result.name(), String.join("；", result.differences()))),
				messages.get("example.advice"), "")));
		rows.sort(Comparator.comparing(ProblemRow::weight).thenComparing(row -> row.place().file()).thenComparing(row -> row.place().line()));
		return rows;
	}

	/** File, line and column for people. */
	String where() {
		return place.line() == 0 ? place.file() : place.file() + ':' + place.line() + ':' + place.column();
	}
}
