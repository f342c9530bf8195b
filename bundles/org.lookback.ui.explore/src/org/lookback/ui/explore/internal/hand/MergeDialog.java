package org.lookback.ui.explore.internal.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.facts.Source;
import org.lookback.ui.api.FactWords;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.Services;
import org.lookback.workbench.api.Editing.Clash;
import org.lookback.workbench.api.Editing.Merge;
import org.lookback.workbench.api.Workspace;

/** Two households that are one: the other one comes into this one; where they differ, a tick takes the other one's value. */
final class MergeDialog extends HandDialog {

	private static final List<String> COLUMNS = List.of("field", "object", "year", "kept", "other", "keptSource", "otherSource");
	private static final int[] WIDTHS = { 190, 90, 54, 140, 140, 190, 190 };

	private Text other;
	private Table clashes;
	private LatestWork work;
	private List<Clash> found = List.of();
	private String looked = "";

	MergeDialog(Shell shell, Workspace workspace, HandSubject subject) {
		super(shell, workspace, subject, "merge");
	}

	@Override
	protected int width() {
		return 900;
	}

	@Override
	void fields(Composite body) {
		label(body, "other");
		Composite row = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		other = new Text(row, SWT.BORDER);
		other.setMessage(MESSAGES.get("field.other.example"));
		named(other, "other");
		other.addListener(SWT.Modify, event -> forget());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(other);
		Button look = new Button(row, SWT.PUSH);
		look.setText(MESSAGES.get("merge.look"));
		named(look, "look");
		look.addListener(SWT.Selection, event -> look());
		label(body, "clashes");
		clashes = new Table(body, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		clashes.setHeaderVisible(true);
		clashes.setLinesVisible(true);
		named(clashes, "clashes");
		for (int i = 0; i < COLUMNS.size(); i++) {
			TableColumn column = new TableColumn(clashes, SWT.LEFT);
			column.setText(MESSAGES.get("column." + COLUMNS.get(i)));
			column.setWidth(WIDTHS[i]);
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 300).applyTo(clashes);
		work = new LatestWork(body, MESSAGES.get("hand.merge"), failure -> setErrorMessage(Failures.text(failure)));
	}

	private void forget() {
		looked = "";
		found = List.of();
		clashes.removeAll();
	}

	/** Lays both households side by side. */
	private void look() {
		String key = other.getText().strip();
		if (key.isEmpty() || key.equals(subject.key())) {
			setErrorMessage(MESSAGES.get("merge.missing"));
			return;
		}
		boolean reveal = Services.settings().reveal();
		work.ask(progress -> workspace.editing().clashes(subject.key(), key, reveal, Locale.getDefault()), now -> show(key, now));
	}

	private void show(String key, List<Clash> now) {
		looked = key;
		found = now;
		clashes.removeAll();
		for (Clash clash : now) {
			new TableItem(clashes, SWT.NONE).setText(new String[] { clash.label(), clash.object(),
					clash.year().isPresent() ? Integer.toString(clash.year().getAsInt()) : "", clash.kept(), clash.other(), source(clash.keptSource()),
					source(clash.otherSource()) });
		}
		setErrorMessage(null);
		setMessage(MESSAGES.get("merge.found", now.size()));
	}

	private static String source(Optional<Source> source) {
		return source.map(FactWords::source).orElse("");
	}

	@Override
	String wrong() {
		return looked.isEmpty() ? MESSAGES.get("merge.missing") : "";
	}

	@Override
	Change change(String why) {
		List<String> take = new ArrayList<>();
		for (int i = 0; i < clashes.getItemCount(); i++) {
			if (clashes.getItem(i).getChecked()) {
				take.add(found.get(i).id());
			}
		}
		Merge merge = new Merge(subject.key(), looked, take);
		return progress -> workspace.editing().merge(merge, why, progress);
	}
}
