package org.lookback.ui.act.internal.procedure;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.casework.api.procedure.StepState;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Procedure.Step;
import org.lookback.ui.api.FileDialogs;
import org.lookback.ui.api.FormDialog;
import org.lookback.ui.api.ListFiles;

/** Asks which notice of a case is printed, and who takes objections. */
final class PrintDialog extends FormDialog {

	/** What was answered. */
	record Answer(String step, String objectionsTo, boolean reveal) {
	}

	private static final Messages MESSAGES = Messages.in(PrintDialog.class);
	private static final String WORD = ".docx";

	private final CaseView view;
	private final List<Step> steps;
	private Combo step;
	private Text objectionsTo;
	private Button reveal;
	private Optional<Answer> answer = Optional.empty();

	PrintDialog(Shell shell, CaseView view) {
		super(shell, MESSAGES, "print");
		this.view = view;
		this.steps = view.state().steps().stream().map(StepState::step).filter(one -> one.notice().isPresent()).toList();
	}

	Answer answer() {
		return answer.orElseThrow();
	}

	/** Where the page is to be written. */
	static Optional<Path> file(Shell shell, String name) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(MESSAGES.get("print.window"));
		dialog.setFilterNames(new String[] { MESSAGES.get("print.word") });
		dialog.setFilterExtensions(new String[] { "*" + WORD });
		dialog.setFileName(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + WORD);
		dialog.setOverwrite(true);
		return FileDialogs.file(dialog).map(chosen -> chosen.toString().endsWith(WORD) ? chosen : Path.of(chosen + WORD));
	}

	/** Says where it was written, and opens it when the person wants to. */
	static void tell(Shell shell, Path file) {
		ListFiles.tell(shell, MESSAGES.get("print.window"), MESSAGES.get("print.done", file), file);
	}

	@Override
	protected String window() {
		return MESSAGES.get("print.window");
	}

	@Override
	protected void fill(Composite body) {
		setTitle(MESSAGES.get("print.title", view.count().households(), view.count().persons()));
		setMessage(MESSAGES.get("print.message"));
		label(body, "step");
		step = named(new Combo(body, SWT.READ_ONLY), "step");
		step.setItems(steps.stream().map(one -> one.title().in(Locale.getDefault())).toArray(String[]::new));
		int current = view.state().current().map(one -> steps.indexOf(one.step())).orElse(-1);
		step.select(Math.max(0, current));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(step);
		objectionsTo = text(body, "objectionsTo", "");
		reveal = named(new Button(body, SWT.CHECK), "reveal");
		reveal.setText(MESSAGES.get("print.reveal"));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(reveal);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("print.ok"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		answer = Optional.of(new Answer(steps.get(Math.max(0, step.getSelectionIndex())).id(), objectionsTo.getText().strip(), reveal.getSelection()));
		super.okPressed();
	}
}
