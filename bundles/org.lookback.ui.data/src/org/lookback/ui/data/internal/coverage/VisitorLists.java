package org.lookback.ui.data.internal.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lookback.casework.api.coverage.Coverage;
import org.lookback.casework.api.coverage.DayRow;
import org.lookback.casework.api.coverage.VisitorRow;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.workbench.api.Workspace;

/** Who visited how many, and how many were visited by each day. */
final class VisitorLists {

	private static final Messages MESSAGES = Messages.in(VisitorLists.class);

	private final RowTable<VisitorRow> visitors;
	private final RowTable<DayRow> days;
	private Optional<Dictionary> dictionary = Optional.empty();
	private boolean reveal;
	private long most = 1;
	private long due = 1;

	VisitorLists(Composite parent, Appearance appearance) {
		visitors = new RowTable<>(parent, "coverage.visitors", appearance,
				List.of(Column.text(MESSAGES.get("visitor.name"), 110, this::name), Column.text(MESSAGES.get("visitor.role"), 130, this::role),
						Column.share(MESSAGES.get("visitor.households"), 200, row -> String.format(Locale.getDefault(), "%,d", row.visited().households()),
								row -> (double) row.visited().households() / most),
						Column.count(MESSAGES.get("visitor.persons"), 70, row -> row.visited().persons()),
						Column.count(MESSAGES.get("visitor.visits"), 70, VisitorRow::visits), Column.count(MESSAGES.get("visitor.days"), 60, VisitorRow::days),
						Column.text(MESSAGES.get("visitor.first"), 96, row -> row.first().toString()),
						Column.text(MESSAGES.get("visitor.last"), 96, row -> row.last().toString())));
		visitors.titled(MESSAGES.get("list.visitors"));
		days = new RowTable<>(parent, "coverage.days", appearance,
				List.of(Column.text(MESSAGES.get("day.day"), 96, row -> row.day().toString()),
						Column.count(MESSAGES.get("day.visited"), 80, row -> row.visited().households()),
						Column.count(MESSAGES.get("day.fresh"), 90, row -> row.fresh().households()),
						Column.share(MESSAGES.get("day.upTo"), 260, row -> String.format(Locale.getDefault(), "%,d", row.upTo().households()),
								row -> (double) row.upTo().households() / due),
						Column.count(MESSAGES.get("day.persons"), 90, row -> row.upTo().persons())));
		days.titled(MESSAGES.get("list.days"));
	}

	Control visitors() {
		return visitors.control();
	}

	Control days() {
		return days.control();
	}

	void show(Coverage coverage, Optional<Workspace> workspace, boolean names) {
		dictionary = workspace.map(Workspace::dictionary);
		reveal = names;
		most = Math.max(1, coverage.visitors().stream().mapToLong(row -> row.visited().households()).max().orElse(1));
		due = Math.max(1, coverage.total().due().households() + coverage.total().unnamed());
		visitors.show(coverage.visitors());
		days.show(coverage.days());
	}

	private String name(VisitorRow row) {
		return row.visitor().isEmpty() ? MESSAGES.get("visitor.none") : reveal ? row.visitor() : Masking.name(row.visitor());
	}

	private String role(VisitorRow row) {
		return dictionary.flatMap(each -> each.codeList("VisitorRole")).flatMap(list -> list.code(row.role())).map(code -> code.label().in(Locale.getDefault()))
				.orElse(row.role());
	}
}
