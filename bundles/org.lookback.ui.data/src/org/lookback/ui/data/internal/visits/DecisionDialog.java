package org.lookback.ui.data.internal.visits;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FormDialog;
import org.lookback.ui.data.internal.visits.DifferencesPage.Line;

/** Asks who decides on differences, and why; of one that is accepted also for another value and the evidence. */
final class DecisionDialog extends FormDialog {

	/** @param value another one than the found; empty for the found one */
	record Answer(Optional<String> value, String who, String reason, String evidence) {
	}

	private static final Messages MESSAGES = Messages.in(DecisionDialog.class);
	private static final int FOUND = 7;

	private final List<Line> lines;
	private final boolean accept;
	private String key;
	private Optional<Text> value = Optional.empty();
	private Optional<Text> evidence = Optional.empty();
	private Text who;
	private Text reason;
	private Answer answer = new Answer(Optional.empty(), "", "", "");

	DecisionDialog(Shell shell, List<Line> lines, boolean accept) {
		super(shell, MESSAGES, "decide");
		this.lines = List.copyOf(lines);
		this.accept = accept;
		this.key = accept ? "accept" : "reject";
	}

	/** Asks for taking a decision back instead. */
	DecisionDialog withdrawing() {
		key = "withdraw";
		return this;
	}

	Answer answer() {
		return answer;
	}

	@Override
	protected String window() {
		return MESSAGES.get("decide." + key);
	}

	@Override
	protected void fill(Composite body) {
		Line first = lines.getFirst();
		setTitle(lines.size() == 1 ? MESSAGES.get("decide.one", first.cells().get(2), first.cells().get(4)) : MESSAGES.get("decide.many", lines.size()));
		setMessage(lines.size() == 1 ? MESSAGES.get("decide.sides", first.cells().get(5), first.cells().get(6), first.cells().get(FOUND))
				: MESSAGES.get("decide.all"));
		if (accept && lines.size() == 1) {
			value = Optional.of(text(body, "value", ""));
		}
		who = text(body, "who", System.getProperty("user.name", ""));
		reason = text(body, "reason", "");
		if (accept) {
			evidence = Optional.of(text(body, "evidence", ""));
		}
		reason.setFocus();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("decide." + key), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		if (who.getText().isBlank() || reason.getText().isBlank()) {
			setErrorMessage(MESSAGES.get("decide.missing"));
			return;
		}
		answer = new Answer(value.map(Text::getText).map(String::strip).filter(typed -> !typed.isEmpty()), who.getText().strip(), reason.getText().strip(),
				evidence.map(Text::getText).orElse("").strip());
		super.okPressed();
	}
}
