package org.lookback.ui.act.internal.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FormDialog;
import org.lookback.workbench.api.Proceeding.Choice;
import org.lookback.workbench.api.Proceeding.Start;

/** Asks which procedure begins, for whom, and when. */
final class StartDialog extends FormDialog {

	/** What was answered. */
	record Answer(Start start, String who) {
	}

	private static final Messages MESSAGES = Messages.in(StartDialog.class);

	private final List<Choice> choices;
	private final Optional<Choice> chosen;
	private final Query query;
	private final Optional<String> household;
	private Combo procedure;
	private Label opens;
	private Button fitting;
	private Button asked;
	private Button one;
	private Button together;
	private boolean decided;
	private Text date;
	private Text name;
	private Text reason;
	private Text who;
	private Optional<Answer> answer = Optional.empty();

	StartDialog(Shell shell, List<Choice> choices, Optional<Choice> chosen, Query query, Optional<String> household) {
		super(shell, MESSAGES, "start");
		this.choices = choices;
		this.chosen = chosen;
		this.query = query;
		this.household = household;
	}

	Answer answer() {
		return answer.orElseThrow();
	}

	@Override
	protected String window() {
		return MESSAGES.get("start.window");
	}

	@Override
	protected void fill(Composite body) {
		setTitle(MESSAGES.get("start.title"));
		setMessage(MESSAGES.get("start.message"));
		label(body, "procedure");
		procedure = named(new Combo(body, SWT.READ_ONLY), "procedure");
		procedure.setItems(choices.stream().map(ProcedureView::words).toArray(String[]::new));
		procedure.select(Math.max(0, chosen.map(choices::indexOf).orElse(0)));
		procedure.addListener(SWT.Selection, event -> explain());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(procedure);
		label(body, "opens");
		opens = new Label(body, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(opens);
		label(body, "whom");
		Composite whom = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(whom);
		fitting = radio(whom, "fitting", MESSAGES.get("start.fitting"));
		asked = radio(whom, "asked", MESSAGES.get("start.asked", query.equals(Query.ALL) ? MESSAGES.get("start.everybody") : query.print()));
		one = radio(whom, "one", MESSAGES.get("start.one", household.orElse(MESSAGES.get("start.nobody"))));
		one.setEnabled(household.isPresent());
		together = named(new Button(body, SWT.CHECK), "together");
		together.setText(MESSAGES.get("start.together"));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(together);
		date = text(body, "date", LocalDate.now().toString());
		name = text(body, "name", "");
		reason = text(body, "reason", "");
		who = text(body, "who", System.getProperty("user.name", ""));
		explain();
	}

	private Button radio(Composite parent, String id, String words) {
		Button button = named(new Button(parent, SWT.RADIO), id);
		button.setText(words.replace("&", "&&"));
		button.addListener(SWT.Selection, event -> decided = true);
		return button;
	}

	private Choice choice() {
		return choices.get(Math.max(0, procedure.getSelectionIndex()));
	}

	private void explain() {
		List<String> outcomes = choice().procedure().outcomes();
		opens.setText(outcomes.isEmpty() ? MESSAGES.get("start.anybody") : String.join(MESSAGES.get("start.or"), outcomes));
		fitting.setEnabled(!outcomes.isEmpty());
		if (!decided || outcomes.isEmpty() && fitting.getSelection()) {
			fitting.setSelection(!outcomes.isEmpty());
			asked.setSelection(outcomes.isEmpty());
		}
		opens.getParent().layout(true, true);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("start.ok"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		Optional<LocalDate> day = EntryDialog.day(date.getText());
		if (day.isEmpty()) {
			setErrorMessage(MESSAGES.get("entry.badDate"));
			return;
		}
		Choice choice = choice();
		List<String> households = one.getSelection() ? household.stream().toList() : List.of();
		Query whom = fitting.getSelection() ? Query.ALL.and(new Filter.In("outcome:" + choice.standards().id(), choice.procedure().outcomes())) : query;
		answer = Optional.of(new Answer(new Start(choice.standards().id(), choice.procedure().id(), households, whom, day.get(), together.getSelection(), name.getText().strip(),
				reason.getText().strip()), who.getText().strip()));
		super.okPressed();
	}
}
