package org.lookback.ui.explore.internal.grid;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.index.api.Fragment;
import org.lookback.index.api.Hit;
import org.lookback.index.api.Hits;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Selection.ClausePlace;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** The policy clauses that hold the query's words and meet its conditions on clauses, the best first; conditions on households say nothing of clauses and are left aside. */
final class ClauseHits {

	private static final Messages MESSAGES = Messages.in(ClauseHits.class);
	private static final int MOST = 300;
	private static final int TITLE_WIDTH = 600;
	private static final int TEXT_WIDTH = 460;

	private final Table table;

	ClauseHits(Composite parent, Selection selection) {
		table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("org.lookback.id", "grid.clauses");
		column(MESSAGES.get("clauses.text"), TEXT_WIDTH);
		column(MESSAGES.get("clauses.title"), TITLE_WIDTH);
		table.addListener(SWT.Selection, event -> selection.selectClause(new ClausePlace((String) event.item.getData(), "")));
		table.addListener(SWT.DefaultSelection, event -> Workbenches.show(Ids.VIEW_CLAUSES));
	}

	Control control() {
		return table;
	}

	/** Asks for the clauses of a query; those that come nearest when none has its words. */
	void ask(LatestWork work, Workspace workspace, Query query, Consumer<Hits> told) {
		Query words = new Query(query.words(), query.filters().stream().filter(ActiveQuery::isOfClauses).toList(), OptionalInt.empty());
		work.ask(progress -> workspace.searching().search(words, Shape.Rows.first(Kind.CLAUSES, MOST), false), hits -> {
			show(hits);
			told.accept(hits);
		});
	}

	private void show(Hits hits) {
		table.removeAll();
		for (Hit hit : hits.hits()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { text(hit), hit.title() });
			item.setData(hit.id());
		}
	}

	private static String text(Hit hit) {
		List<Fragment> found = hit.highlights().values().stream().flatMap(List::stream).toList();
		String text = found.isEmpty() ? hit.fields().getOrDefault("text", "") : String.join(" … ", found.stream().map(Fragment::text).toList());
		return text.replace('\n', ' ');
	}

	private void column(String heading, int width) {
		TableColumn column = new TableColumn(table, SWT.LEFT);
		column.setText(heading);
		column.setWidth(width);
	}
}
