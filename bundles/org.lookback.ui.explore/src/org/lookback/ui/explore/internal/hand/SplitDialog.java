package org.lookback.ui.explore.internal.hand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lookback.ui.explore.internal.hand.HandSubject.Person;
import org.lookback.workbench.api.Editing.Split;
import org.lookback.workbench.api.Workspace;

/** Some members become a household of their own (分户). */
final class SplitDialog extends HandDialog {

	private Table members;
	private Combo head;
	private Text code;
	private Text on;
	private List<Person> leaving = List.of();

	SplitDialog(Shell shell, Workspace workspace, HandSubject subject) {
		super(shell, workspace, subject, "split");
	}

	@Override
	void fields(Composite body) {
		label(body, "leaving");
		members = new Table(body, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
		named(members, "members");
		subject.members().forEach(person -> new TableItem(members, SWT.NONE).setText(person.words()));
		members.addListener(SWT.Selection, event -> chosen());
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 140).applyTo(members);
		label(body, "newHead");
		head = new Combo(body, SWT.READ_ONLY);
		named(head, "head");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		code = text(body, "code", "");
		on = text(body, "on", LocalDate.now().toString());
	}

	private void chosen() {
		List<Person> now = new ArrayList<>();
		for (int i = 0; i < members.getItemCount(); i++) {
			if (members.getItem(i).getChecked()) {
				now.add(subject.members().get(i));
			}
		}
		if (!now.equals(leaving)) {
			int before = head.getSelectionIndex() < 0 ? 0 : Math.max(0, now.indexOf(leaving.get(head.getSelectionIndex())));
			leaving = now;
			head.setItems(now.stream().map(Person::words).toArray(String[]::new));
			head.select(now.isEmpty() ? -1 : before);
		}
	}

	@Override
	String wrong() {
		if (leaving.isEmpty() || leaving.size() == subject.members().size()) {
			return MESSAGES.get("split.members");
		}
		return head.getSelectionIndex() < 0 ? MESSAGES.get("split.head") : wrongDay(on, true);
	}

	@Override
	Change change(String why) {
		Split split = new Split(subject.key(), leaving.stream().map(Person::code).toList(), leaving.get(head.getSelectionIndex()).code(), code.getText().strip(),
				day(on).orElseThrow());
		return progress -> workspace.editing().split(split, why, progress);
	}
}
