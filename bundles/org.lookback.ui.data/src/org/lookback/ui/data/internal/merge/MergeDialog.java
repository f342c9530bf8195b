package org.lookback.ui.data.internal.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Styles;
import org.lookback.ui.data.internal.parts.Parts;
import org.lookback.workbench.api.Merging.Conflict;
import org.lookback.workbench.api.Merging.Item;
import org.lookback.workbench.api.Merging.Merged;
import org.lookback.workbench.api.Merging.Outcome;

/** What would come, or came, from the other workspace: its entries one by one, and the values that both say differently. */
final class MergeDialog extends TitleAreaDialog {

	private static final Messages MESSAGES = Messages.in(MergeDialog.class);
	private static final Point SIZE = new Point(1040, 620);

	private final Appearance appearance;
	private final Merged merged;
	private final List<String> headings;
	private final Function<Conflict, List<String>> cells;

	/** @param cells a conflict below the headings */
	MergeDialog(Shell shell, Appearance appearance, Merged merged, List<String> headings, Function<Conflict, List<String>> cells) {
		super(shell);
		this.appearance = appearance;
		this.merged = merged;
		this.headings = headings;
		this.cells = cells;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(MESSAGES.get("title"));
	}

	@Override
	protected Point getInitialSize() {
		return SIZE;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(MESSAGES.get(merged.dryRun() ? "expected" : "done", merged.origin(), merged.count(Outcome.NEW), merged.count(Outcome.THERE), merged.count(Outcome.UNDONE),
				merged.count(Outcome.FAILED)));
		setMessage(merged.conflicts().isEmpty() ? MESSAGES.get("agree") : MESSAGES.get(merged.dryRun() ? "differ" : "kept", merged.conflicts().size(), merged.keeping()));
		Composite body = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(body);
		if (!merged.left().isEmpty()) {
			Label left = Styles.STRONG.on(new Label(body, SWT.WRAP));
			left.setData("org.lookback.id", "merge.left");
			left.setText(String.join("\n", merged.left()).replace("&", "&&"));
			GridDataFactory.fillDefaults().grab(true, false).hint(SIZE.x, SWT.DEFAULT).applyTo(left);
		}
		TabFolder tabs = Parts.tabs(body, "merge.tabs");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		Parts.tab(tabs, MESSAGES, "tab.items", items(tabs));
		Parts.tab(tabs, MESSAGES, "tab.conflicts", conflicts(tabs));
		return area;
	}

	private Control items(Composite parent) {
		RowTable<Item> items = new RowTable<>(parent, "merge.items", appearance, List.of(Column.text(MESSAGES.get("column.entry"), 80, Item::entry),
				Column.text(MESSAGES.get("column.title"), 340, Item::title), Column.text(MESSAGES.get("column.outcome"), 120, item -> MESSAGES.get("outcome." + item.outcome())),
				Column.text(MESSAGES.get("column.here"), 100, Item::here), Column.text(MESSAGES.get("column.reason"), 330, Item::reason)));
		items.titled(MESSAGES.get("tab.items")).warnOf(item -> item.outcome() == Outcome.FAILED).mute(item -> item.outcome() != Outcome.NEW);
		items.show(merged.items());
		return items.control();
	}

	private Control conflicts(Composite parent) {
		List<Column<Conflict>> columns = new ArrayList<>();
		for (int i = 0; i < headings.size(); i++) {
			int at = i;
			columns.add(Column.text(headings.get(i), 120, one -> cells.apply(one).get(at)));
		}
		RowTable<Conflict> conflicts = new RowTable<>(parent, "merge.conflicts", appearance, columns);
		conflicts.titled(MESSAGES.get("tab.conflicts"));
		conflicts.show(merged.conflicts());
		return conflicts.control();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		if (merged.dryRun() && merged.count(Outcome.NEW) > 0) {
			createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("merge"), true);
			createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		} else {
			createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
		}
	}
}
