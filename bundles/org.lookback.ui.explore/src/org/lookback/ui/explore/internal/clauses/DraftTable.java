package org.lookback.ui.explore.internal.clauses;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.Services;
import org.lookback.workbench.api.PolicyLibrary.Draft;

/** The files that may be added, and what each would be. */
final class DraftTable {

	private static final Messages MESSAGES = Messages.in(DraftTable.class);
	private static final List<String> COLUMNS = List.of("file", "title", "number", "issued", "clauses", "state");
	private static final int[] WIDTHS = { 160, 300, 140, 90, 60, 240 };
	private static final int STATE = 5;

	private final Table table;

	DraftTable(Composite parent, Runnable chosen) {
		table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("org.lookback.id", "policy.drafts");
		for (int column = 0; column < WIDTHS.length; column++) {
			TableColumn each = new TableColumn(table, SWT.LEFT);
			each.setText(MESSAGES.get("column." + COLUMNS.get(column)));
			each.setWidth(WIDTHS[column]);
		}
		table.addListener(SWT.Selection, event -> chosen.run());
	}

	void show(List<Draft> drafts) {
		table.setRedraw(false);
		table.removeAll();
		for (Draft draft : drafts) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setData(draft);
			fill(item, draft, draft.details());
		}
		if (!drafts.isEmpty()) {
			table.setSelection(0);
		}
		table.setRedraw(true);
	}

	private static void fill(TableItem item, Draft draft, PolicyDetails details) {
		boolean bad = draft.problem().isPresent();
		item.setText(new String[] { draft.file().getFileName().toString(), bad ? "" : details.title(), details.number(), details.issued(),
				bad ? "" : String.valueOf(draft.clauses()), state(draft) });
		item.setForeground(STATE, Services.appearance().color(draft.addable() && draft.notes().isEmpty() ? Role.TEXT : Role.WARNING));
	}

	private static String state(Draft draft) {
		if (draft.problem().isPresent()) {
			return MESSAGES.get("state.problem", draft.problem().get());
		}
		return draft.duplicate().map(title -> MESSAGES.get("state.duplicate", title))
				.orElseGet(() -> draft.notes().isEmpty() ? MESSAGES.get("state.ready") : draft.notes().getFirst());
	}

	/** Shows what a person corrected. */
	void correct(Draft draft, PolicyDetails details) {
		for (TableItem item : table.getItems()) {
			if (item.getData() == draft) {
				fill(item, draft, details);
			}
		}
	}

	List<Draft> selected() {
		return List.of(table.getSelection()).stream().map(item -> (Draft) item.getData()).toList();
	}
}
