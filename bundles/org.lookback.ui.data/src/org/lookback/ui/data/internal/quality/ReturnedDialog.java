package org.lookback.ui.data.internal.quality;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Services;
import org.lookback.workbench.api.Correcting.Line;
import org.lookback.workbench.api.Correcting.Returned;
import org.lookback.workbench.api.Correcting.State;

/** What a list that came back would change, before it does. */
final class ReturnedDialog extends TitleAreaDialog {

	private static final Messages MESSAGES = Messages.in(ReturnedDialog.class);

	private final Returned returned;

	ReturnedDialog(Shell shell, Returned returned) {
		super(shell);
		this.returned = returned;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(MESSAGES.get("returned.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(MESSAGES.get("returned.head", returned.list()));
		long open = returned.count(State.CONFLICT) + returned.count(State.REJECTED);
		boolean nothing = returned.lines().isEmpty();
		setMessage(nothing ? MESSAGES.get("returned.nothing", returned.blank(), returned.noted()) : MESSAGES.get("returned.counts", returned.count(State.CHANGED), returned.count(State.SAME), returned.count(State.CONFLICT),
				returned.count(State.REJECTED), returned.blank(), returned.noted()), open > 0 || nothing ? IMessageProvider.WARNING : IMessageProvider.NONE);
		Composite body = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 8).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		RowTable<Line> lines = new RowTable<>(body, "quality.returned", Services.appearance(),
				List.of(Column.count(MESSAGES.get("returned.row"), 50, Line::row), Column.text(MESSAGES.get("returned.state"), 80, line -> state(line.state())),
						Column.text(MESSAGES.get("returned.household"), 150, Line::household), Column.text(MESSAGES.get("returned.object"), 130, Line::object),
						Column.text(MESSAGES.get("returned.field"), 130, Line::label), Column.text(MESSAGES.get("returned.before"), 130, Line::before),
						Column.text(MESSAGES.get("returned.after"), 130, Line::after), Column.text(MESSAGES.get("returned.reason"), 260, Line::reason),
						Column.text(MESSAGES.get("column.id"), 80, Line::rule)));
		lines.titled(MESSAGES.get("returned.title")).warnOf(line -> line.state() == State.CONFLICT || line.state() == State.REJECTED)
				.mute(line -> line.state() == State.SAME);
		lines.show(returned.lines());
		GridDataFactory.fillDefaults().grab(true, true).hint(1000, 360).applyTo(lines.control());
		return area;
	}

	static String state(State state) {
		return MESSAGES.get("state." + state.name());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("returned.apply", returned.count(State.CHANGED)), true)
				.setEnabled(returned.count(State.CHANGED) > 0);
		createButton(parent, IDialogConstants.CANCEL_ID, MESSAGES.get("returned.cancel"), false);
	}
}
