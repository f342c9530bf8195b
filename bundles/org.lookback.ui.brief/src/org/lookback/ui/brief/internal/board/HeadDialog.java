package org.lookback.ui.brief.internal.board;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FormDialog;

/** Asks for what stands over a briefing: title, who issues it, number, date, and whom it speaks of. */
final class HeadDialog extends FormDialog {

	private static final Messages MESSAGES = Messages.in(HeadDialog.class);

	private final Storyboard.Head before;
	private Storyboard.Head after;
	private Text title;
	private Text organisation;
	private Text number;
	private Text date;
	private Text filter;
	private Button red;

	private HeadDialog(Shell shell, Storyboard.Head head) {
		super(shell, MESSAGES, "head");
		before = head;
		after = head;
	}

	static Optional<Storyboard.Head> ask(Shell shell, Storyboard.Head head) {
		HeadDialog dialog = new HeadDialog(shell, head);
		return dialog.open() == OK ? Optional.of(dialog.after) : Optional.empty();
	}

	@Override
	protected String window() {
		return MESSAGES.get("head.title");
	}

	@Override
	protected void fill(Composite body) {
		setTitle(MESSAGES.get("head.title"));
		setMessage(MESSAGES.get("head.message"));
		label(body, "title");
		title = named(new Text(body, SWT.BORDER | SWT.MULTI | SWT.WRAP), "title");
		title.setText(before.title());
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 50).applyTo(title);
		organisation = text(body, "organisation", before.organisation());
		number = text(body, "number", before.number());
		date = text(body, "date", before.date().map(LocalDate::toString).orElse(""));
		filter = text(body, "filter", before.filter());
		new Label(body, SWT.NONE);
		red = named(new Button(body, SWT.CHECK), "red");
		red.setText(MESSAGES.get("head.red"));
		red.setSelection(before.redHead());
	}

	@Override
	protected void okPressed() {
		try {
			Optional<LocalDate> day = Optional.of(date.getText().strip()).filter(text -> !text.isEmpty()).map(LocalDate::parse);
			after = new Storyboard.Head(title.getText().strip(), organisation.getText().strip(), number.getText().strip(), red.getSelection(), before.paper(), day,
					before.packages(), before.year(), before.round(), filter.getText().strip(), before.least(), before.signature());
			super.okPressed();
		} catch (DateTimeParseException wrong) {
			setErrorMessage(MESSAGES.get("head.date", wrong.getParsedString()));
		}
	}
}
