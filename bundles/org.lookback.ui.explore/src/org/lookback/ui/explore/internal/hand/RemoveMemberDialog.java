package org.lookback.ui.explore.internal.hand;

import java.time.LocalDate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.ui.explore.internal.hand.HandSubject.Person;
import org.lookback.workbench.api.Editing.Departure;
import org.lookback.workbench.api.Workspace;

/** Somebody has left: died, married out, moved away. What is known of him stays. */
final class RemoveMemberDialog extends HandDialog {

	private Combo member;
	private Text until;
	private Combo reason;
	private Text evidence;

	RemoveMemberDialog(Shell shell, Workspace workspace, HandSubject subject) {
		super(shell, workspace, subject, "removeMember");
	}

	@Override
	void fields(Composite body) {
		label(body, "member");
		member = new Combo(body, SWT.READ_ONLY);
		member.setItems(subject.members().stream().map(Person::words).toArray(String[]::new));
		named(member, "member");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(member);
		until = text(body, "until", LocalDate.now().toString());
		reason = reasons(body, "changeReason", GOES);
		evidence = text(body, "evidence", "");
	}

	@Override
	String wrong() {
		if (member.getSelectionIndex() < 0) {
			return MESSAGES.get("member.missing");
		}
		return reason.getSelectionIndex() < 0 ? MESSAGES.get("reason.missing") : wrongDay(until, true);
	}

	@Override
	Change change(String why) {
		Departure departure = new Departure(subject.key(), subject.members().get(member.getSelectionIndex()).code(), day(until).orElseThrow(),
				reason(reason, GOES), evidence.getText().strip());
		return progress -> workspace.editing().removeMember(departure, why, progress);
	}
}
