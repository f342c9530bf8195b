package org.lookback.ui.internal.checking;

import java.util.Comparator;
import java.util.Locale;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.DecisionText;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.api.Workbenches;

/** What a check found: outcomes and findings with their counts; a double click opens the households behind a line. */
final class CheckResultDialog extends TitleAreaDialog {

	private static final Messages MESSAGES = Messages.in(CheckResultDialog.class);
	private static final String UNDECIDED = "undecided";

	private final StandardsPackage standards;
	private final CheckSummary summary;
	private Table table;

	CheckResultDialog(Shell parent, StandardsPackage standards, CheckSummary summary) {
		super(parent);
		this.standards = standards;
		this.summary = summary;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(MESSAGES.get("result.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(MESSAGES.get("result.done", standards.title().in(Locale.getDefault())));
		setMessage(MESSAGES.get("result.message", UiMessages.householdsAndPersons(summary.households(), summary.persons()),
				summary.asOf().toString(), Integer.toString(summary.year())));
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 12;
		layout.marginHeight = 12;
		area.setLayout(layout);
		table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(560, 320).applyTo(table);
		column(MESSAGES.get("result.what"), 330, SWT.LEFT);
		column(MESSAGES.get("result.households"), 100, SWT.RIGHT);
		column(MESSAGES.get("result.persons"), 100, SWT.RIGHT);
		String outcome = "outcome:" + summary.packageId();
		summary.outcomes().forEach(each -> row(DecisionText.outcome(standards, each.outcome()), each.households(), each.persons(), Query.ALL.where(outcome, each.outcome())));
		if (summary.undecided() > 0) {
			row(MESSAGES.get("result.undecided"), summary.undecided(), summary.undecidedPersons(), Query.ALL.where(outcome, UNDECIDED));
		}
		summary.findings().stream().sorted(Comparator.comparingLong(CheckSummary.FindingCount::households).reversed())
				.forEach(each -> row(MESSAGES.get("result.finding", title(each)), each.households(), each.persons(),
						Query.ALL.where("finding.rule", each.rule())));
		table.addListener(SWT.DefaultSelection, event -> openList());
		Label made = new Label(area, SWT.WRAP);
		made.setText(made(summary.made()));
		Label hint = new Label(area, SWT.WRAP);
		hint.setText(MESSAGES.get("result.hint"));
		return area;
	}

	private String title(CheckSummary.FindingCount found) {
		return standards.rule(found.rule()).map(rule -> rule.title().in(Locale.getDefault())).orElse(found.title());
	}

	private static String made(CheckSummary.Made made) {
		return made.since().isPresent()
				? MESSAGES.get("result.again", made.evaluated(), made.carriedOver(), Long.toString(made.since().getAsLong()))
				: MESSAGES.get("result.all", made.evaluated());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("result.open"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
	}

	@Override
	protected void okPressed() {
		openList();
	}

	private void openList() {
		TableItem[] chosen = table.getSelection();
		Query query = chosen.length == 0 ? Query.ALL : (Query) chosen[0].getData();
		close();
		Services.query().set(query, Kind.HOUSEHOLDS);
		Workbenches.show(Ids.VIEW_GRID);
	}

	private void row(String what, long households, long persons, Query query) {
		TableItem item = new TableItem(table, SWT.NONE);
		item.setText(new String[] { what, String.format("%,d", households), String.format("%,d", persons) });
		item.setData(query);
	}

	private void column(String heading, int width, int style) {
		TableColumn column = new TableColumn(table, style);
		column.setText(heading);
		column.setWidth(width);
	}
}
