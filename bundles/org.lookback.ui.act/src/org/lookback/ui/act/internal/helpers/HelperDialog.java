package org.lookback.ui.act.internal.helpers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FormDialog;
import org.lookback.workbench.api.Helping.Newcomer;

/** Asks who comes to some households, from which day on, and why. */
final class HelperDialog extends FormDialog {

	private static final Messages MESSAGES = Messages.in(HelperDialog.class);

	/** What was entered. */
	record Entered(Newcomer newcomer, LocalDate from, String why) {
	}

	private final String kind;
	private final String whom;
	private final LocalDate today;
	private Text name;
	private Text unit;
	private Text key;
	private Text from;
	private Text why;
	private Optional<Entered> entered = Optional.empty();

	/**
	 * @param kind {@code assign} or {@code handOver}
	 * @param whom the households, and who leaves them, in words
	 */
	HelperDialog(Shell shell, String kind, String whom, LocalDate today) {
		super(shell, MESSAGES, "helper");
		this.kind = kind;
		this.whom = whom;
		this.today = today;
	}

	@Override
	protected String window() {
		return MESSAGES.get(kind + ".window");
	}

	@Override
	protected void fill(Composite body) {
		setTitle(whom);
		setMessage(MESSAGES.get(kind + ".message"));
		name = text(body, "name", "");
		unit = text(body, "unit", "");
		key = text(body, "key", "");
		from = text(body, "from", today.toString());
		why = text(body, "why", "");
		name.setFocus();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get(kind + ".ok"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		Optional<LocalDate> day = day();
		if (name.getText().isBlank()) {
			setErrorMessage(MESSAGES.get("missing.name"));
		} else if (day.isEmpty()) {
			setErrorMessage(MESSAGES.get("missing.day"));
		} else if (why.getText().isBlank()) {
			setErrorMessage(MESSAGES.get("missing.why"));
		} else {
			entered = Optional.of(new Entered(new Newcomer(name.getText(), unit.getText(), key.getText(), ""), day.get(), why.getText().strip()));
			super.okPressed();
		}
	}

	private Optional<LocalDate> day() {
		String[] parts = from.getText().strip().split("[-./年月日]");
		try {
			return parts.length == 3 ? Optional.of(LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))) : Optional.empty();
		} catch (NumberFormatException | DateTimeException noDay) {
			return Optional.empty();
		}
	}

	Entered entered() {
		return entered.orElseThrow();
	}
}
