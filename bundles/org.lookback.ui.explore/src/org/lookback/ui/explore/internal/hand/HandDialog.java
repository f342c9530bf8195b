package org.lookback.ui.explore.internal.hand;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.FormDialog;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.Editing.Done;
import org.lookback.workbench.api.Workspace;

/** What all changes by hand ask: the reason at the bottom; done in a job; what cannot be is said in the dialog, which stays open. */
abstract class HandDialog extends FormDialog {

	static final Messages MESSAGES = Messages.in(HandDialog.class);
	/** Somebody comes, and goes, as the reasons are noted. */
	static final String COMES = "增";
	static final String GOES = "减";
	private static final String REASONS = "ChangeReason";

	final Workspace workspace;
	final HandSubject subject;
	private final String key;
	private Text why;
	private boolean busy;

	/** @param key of the words that the dialog begins with */
	HandDialog(Shell shell, Workspace workspace, HandSubject subject, String key) {
		super(shell, MESSAGES, "hand");
		this.workspace = workspace;
		this.subject = subject;
		this.key = key;
	}

	@Override
	protected String window() {
		return MESSAGES.get("hand." + key);
	}

	@Override
	protected void fill(Composite body) {
		setTitle(MESSAGES.get(key + ".title", subject.head(), subject.key()));
		setMessage(MESSAGES.get(key + ".message"));
		fields(body);
		why = text(body, "why", "");
	}

	/** Puts what this change asks into two columns. */
	abstract void fields(Composite body);

	/** What is wrong with what was typed; empty when nothing is. */
	abstract String wrong();

	/** The change, made ready on the window's thread. */
	abstract Change change(String reason);

	/** Makes the change, beside the window's thread. */
	interface Change {
		Done make(Progress progress) throws LookbackException;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get(key + ".ok"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		String trouble = wrong();
		if (trouble.isEmpty() && why.getText().isBlank()) {
			trouble = MESSAGES.get("why.missing");
		}
		if (!trouble.isEmpty() || busy) {
			setErrorMessage(trouble.isEmpty() ? null : trouble);
			return;
		}
		busy(true);
		Change change = change(why.getText().strip());
		new LookbackJob<>(getShell().getText(), change::make).inFront().whenDone(this::done).whenFailed(failure -> {
			if (getShell() != null && !getShell().isDisposed()) {
				busy(false);
				setErrorMessage(Failures.text(failure));
			}
		}).whenCancelled(() -> busy(false)).start();
	}

	private void busy(boolean now) {
		busy = now;
		Button button = getButton(IDialogConstants.OK_ID);
		if (button != null && !button.isDisposed()) {
			button.setEnabled(!now);
		}
	}

	private void done(Done done) {
		Shell parent = getParentShell();
		if (getShell() != null && !getShell().isDisposed()) {
			setReturnCode(OK);
			close();
		}
		subject.changed(done);
		if (!done.remarks().isEmpty()) {
			MessageDialog.openInformation(parent, MESSAGES.get("hand." + key), MESSAGES.get("done", String.join("\n", done.remarks())));
		}
	}

	/** A choice among the terms of a code list; nothing is chosen at first. */
	Combo codes(Composite body, String name, String list) {
		return codes(body, name, offered(list));
	}

	/** A choice among the reasons for which somebody comes ({@code 增}) or goes ({@code 减}), as the list notes it. */
	Combo reasons(Composite body, String name, String way) {
		return codes(body, name, reasons(way));
	}

	private List<Code> reasons(String way) {
		return offered(REASONS).stream().filter(code -> code.note().filter(note -> !note.equals(way)).isEmpty()).toList();
	}

	/** The reason that was chosen; empty when none was. */
	String reason(Combo combo, String way) {
		int index = combo.getSelectionIndex();
		return index < 0 ? "" : reasons(way).get(index).id();
	}

	private Combo codes(Composite body, String name, List<Code> codes) {
		label(body, name);
		Combo combo = new Combo(body, SWT.READ_ONLY);
		combo.setItems(codes.stream().map(code -> code.label().in(Locale.getDefault())).toArray(String[]::new));
		named(combo, name);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private List<Code> offered(String list) {
		return workspace.dictionary().codeList(list).map(CodeList::offered).orElse(List.of());
	}

	/** The code that was chosen; empty when none was. */
	String code(Combo combo, String list) {
		int index = combo.getSelectionIndex();
		return index < 0 ? "" : offered(list).get(index).id();
	}

	/** A day as people type it. */
	static Optional<LocalDate> day(Text text) {
		try {
			String typed = text.getText().strip().replace('/', '-').replace('.', '-');
			return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
		} catch (DateTimeException wrong) {
			return Optional.empty();
		}
	}

	/** What is wrong with a day; empty when nothing is. */
	static String wrongDay(Text text, boolean required) {
		boolean blank = text.getText().isBlank();
		return blank && !required || day(text).isPresent() ? "" : MESSAGES.get("day.wrong", text.getText());
	}
}
