package org.lookback.ui.internal.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.CheckDates;
import org.lookback.ui.api.Services;

/** Which package, as of which date. */
final class CheckDialog extends TitleAreaDialog {

	/** What was chosen. */
	record Choice(String packageId, String title, LocalDate asOf) {
	}

	private static final Messages MESSAGES = Messages.in(CheckDialog.class);

	private final List<StandardsPackage> packages;
	private Combo combo;
	private DateTime date;
	private Choice choice;

	CheckDialog(Shell parent, List<StandardsPackage> packages) {
		super(parent);
		this.packages = packages;
	}

	/** Valid once the dialog was closed with OK. */
	Choice choice() {
		return choice;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(MESSAGES.get("title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(MESSAGES.get("title"));
		setMessage(MESSAGES.get("message"));
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 16;
		layout.marginHeight = 16;
		layout.verticalSpacing = 10;
		area.setLayout(layout);
		new Label(area, SWT.NONE).setText(MESSAGES.get("package"));
		combo = new Combo(area, SWT.READ_ONLY);
		combo.setItems(packages.stream().map(CheckDialog::title).toArray(String[]::new));
		combo.select(0);
		GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(combo);
		new Label(area, SWT.NONE).setText(MESSAGES.get("asOf"));
		date = new DateTime(area, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER);
		combo.addListener(SWT.Selection, event -> suggestDate());
		suggestDate();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("start"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		StandardsPackage chosen = packages.get(combo.getSelectionIndex());
		choice = new Choice(chosen.id(), title(chosen), LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay()));
		super.okPressed();
	}

	private void suggestDate() {
		LocalDate suggested = CheckDates.suggested(packages.get(combo.getSelectionIndex()), Services.workspaces().overview(), LocalDate.now());
		date.setDate(suggested.getYear(), suggested.getMonthValue() - 1, suggested.getDayOfMonth());
	}

	private static String title(StandardsPackage each) {
		return MESSAGES.get("package.title", each.title().in(Locale.getDefault()), each.version());
	}
}
