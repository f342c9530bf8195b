package org.lookback.ui.act.internal.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.casework.api.procedure.Advance;
import org.lookback.casework.api.procedure.CaseHousehold;
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.casework.api.procedure.StepState;
import org.lookback.casework.api.procedure.StepState.Progress;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Procedure.Step;
import org.lookback.ui.act.internal.procedure.CaseEntry.Kind;
import org.lookback.ui.api.FormDialog;

/** Asks what happened to a case: the next step, an objection, its answer, its end, or that the last entry was wrong. */
final class EntryDialog extends FormDialog {

	private static final Messages MESSAGES = Messages.in(EntryDialog.class);
	private static final int SHOWN_HOUSEHOLDS = 6;

	private final Kind kind;
	private final CaseView view;
	private final Map<String, String> heads;
	private Optional<Text> date = Optional.empty();
	private Optional<Text> actor = Optional.empty();
	private Optional<Text> result = Optional.empty();
	private Optional<Text> days = Optional.empty();
	private Optional<Text> by = Optional.empty();
	private Optional<Text> words = Optional.empty();
	private Optional<Button> confirmed = Optional.empty();
	private Optional<Button> skipped = Optional.empty();
	private Optional<Button> justified = Optional.empty();
	private Optional<org.eclipse.swt.widgets.List> households = Optional.empty();
	private Text who;
	private Optional<CaseEntry> answer = Optional.empty();

	/** @param heads names by the households' keys, as they may be shown; none when no household is to be named */
	EntryDialog(Shell shell, Kind kind, CaseView view, Map<String, String> heads) {
		super(shell, MESSAGES, "entry");
		this.heads = heads;
		this.kind = kind;
		this.view = view;
	}

	CaseEntry answer() {
		return answer.orElseThrow();
	}

	@Override
	protected String window() {
		return MESSAGES.get("entry." + kind);
	}

	private StepState current() {
		return view.state().current().orElseGet(() -> view.state().steps().getLast());
	}

	/** Whether the step's beginning is what is entered. */
	private boolean begins() {
		return current().days().isPresent() && current().progress() == Progress.NEXT;
	}

	@Override
	protected void fill(Composite body) {
		Step step = current().step();
		String title = step.title().in(Locale.getDefault());
		setTitle(kind == Kind.ADVANCE ? MESSAGES.get(begins() ? "entry.begin" : "entry.end", title) : MESSAGES.get("entry." + kind + ".title", title));
		setMessage(kind == Kind.ADVANCE || kind == Kind.OBJECT ? view.state().pinned().cite(step.clause()) : MESSAGES.get("entry." + kind + ".message",
				view.newer().orElse("")));
		if (kind != Kind.UNDO && kind != Kind.MOVE) {
			date = Optional.of(text(body, "date", LocalDate.now().toString()));
		}
		switch (kind) {
		case ADVANCE -> advance(body, step);
		case OBJECT -> {
			chooseHouseholds(body);
			by = Optional.of(text(body, "by", ""));
			words = Optional.of(text(body, "objection", ""));
		}
		case RESOLVE -> {
			label(body, "justified");
			Composite row = new Composite(body, SWT.NONE);
			row.setLayout(new RowLayout());
			button(row, SWT.RADIO, "groundless").setSelection(true);
			justified = Optional.of(button(row, SWT.RADIO, "justified"));
			words = Optional.of(text(body, "answer", ""));
		}
		case WITHDRAW -> {
			chooseHouseholds(body);
			words = Optional.of(text(body, "reason", ""));
		}
		default -> words = Optional.of(text(body, "reason", ""));
		}
		who = text(body, "who", System.getProperty("user.name", ""));
		date.ifPresent(Text::selectAll);
	}

	private void advance(Composite body, Step step) {
		actor = Optional.of(text(body, "actor", step.actor()));
		result = Optional.of(text(body, "result", ""));
		if (step.term().isEmpty() && step.notice().isPresent() && current().progress() == Progress.NEXT) {
			days = Optional.of(text(body, "days", ""));
		}
		if (!step.confirm().zh().isEmpty() && !begins()) {
			confirmed = Optional.of(check(body, "confirmed", step.confirm().in(Locale.getDefault())));
		}
		step.skip().ifPresent(skip -> skipped = Optional.of(check(body, "skipped", MESSAGES.get("entry.skipped", skip.when().in(Locale.getDefault())))));
	}

	private Button check(Composite body, String name, String text) {
		Button button = named(new Button(body, SWT.CHECK | SWT.WRAP), name);
		button.setText(text.replace("&", "&&"));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	private Button button(Composite row, int style, String name) {
		Button button = named(new Button(row, style), name);
		button.setText(MESSAGES.get("entry." + name));
		return button;
	}

	/** Whether it asks which households of several are meant. */
	static boolean namesHouseholds(Kind kind, CaseView view) {
		return (kind == Kind.OBJECT || kind == Kind.WITHDRAW) && view.households().size() > 1;
	}

	private void chooseHouseholds(Composite body) {
		if (!namesHouseholds(kind, view)) {
			return;
		}
		label(body, "households");
		org.eclipse.swt.widgets.List list = named(new org.eclipse.swt.widgets.List(body, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL), "households");
		view.households().forEach(one -> list.add(MESSAGES.get("entry.household", one.key(), heads.getOrDefault(one.key(), ""), one.persons())));
		list.setToolTipText(MESSAGES.get("entry.households.tip"));
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, list.getItemHeight() * Math.min(SHOWN_HOUSEHOLDS, view.households().size())).applyTo(list);
		households = Optional.of(list);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("entry." + kind + ".ok"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		Optional<LocalDate> day = date.isEmpty() ? Optional.of(view.state().last()) : day(date.get().getText());
		if (day.isEmpty()) {
			setErrorMessage(MESSAGES.get("entry.badDate"));
			return;
		}
		if (days.filter(text -> !text.getText().isBlank() && !text.getText().strip().matches("\\d{1,3}")).isPresent()) {
			setErrorMessage(MESSAGES.get("entry.badDays"));
			return;
		}
		boolean skip = skipped.filter(Button::getSelection).isPresent();
		Optional<Integer> lasts = days.map(Text::getText).map(String::strip).filter(text -> !text.isEmpty()).map(Integer::valueOf);
		Advance advance = new Advance(Optional.of(current().step().id()), day.get(), skip ? Advance.How.SKIP : Advance.How.NEXT, said(actor), said(result),
				confirmed.filter(Button::getSelection).isPresent(), lasts);
		answer = Optional.of(new CaseEntry(kind, advance, day.get(), keys(), said(by), said(words), justified.filter(Button::getSelection).isPresent(), who.getText().strip()));
		super.okPressed();
	}

	private static String said(Optional<Text> text) {
		return text.map(Text::getText).map(String::strip).orElse("");
	}

	private List<String> keys() {
		List<String> keys = new ArrayList<>();
		households.ifPresent(list -> {
			for (int index : list.getSelectionIndices()) {
				keys.add(view.households().stream().map(CaseHousehold::key).toList().get(index));
			}
		});
		return keys;
	}

	/** A day as people type it: 2019-9-27, 2019.9.27, 20190927. */
	static Optional<LocalDate> day(String typed) {
		String[] parts = typed.strip().matches("\\d{8}") ? new String[] { typed.strip().substring(0, 4), typed.strip().substring(4, 6), typed.strip().substring(6) }
				: typed.strip().split("[-./年月日]");
		try {
			return parts.length == 3 ? Optional.of(LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))) : Optional.empty();
		} catch (NumberFormatException | DateTimeException noDay) {
			return Optional.empty();
		}
	}
}
