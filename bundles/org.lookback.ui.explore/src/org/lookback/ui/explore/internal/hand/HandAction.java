package org.lookback.ui.explore.internal.hand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FactWords;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Services;
import org.lookback.ui.explore.internal.hand.HandSubject.Person;
import org.lookback.workbench.api.Editing.Sheet;
import org.lookback.workbench.api.Editing.Subject;
import org.lookback.workbench.api.Versions.Entry;
import org.lookback.workbench.api.Versions.Kind;
import org.lookback.workbench.api.Versions.State;
import org.lookback.workbench.api.Workspace;

/** What can be done with a household by hand; each opens a dialog of its own. */
public enum HandAction {
	/** Facts are typed anew. */
	EDIT,
	/** Somebody came. */
	ADD_MEMBER,
	/** Somebody left. */
	REMOVE_MEMBER,
	/** Some members become a household. */
	SPLIT,
	/** Another household comes in. */
	MERGE,
	/** The last change by hand is taken back. */
	UNDO;

	private static final Messages MESSAGES = Messages.in(HandAction.class);

	/** As a menu says it. */
	public String words() {
		return MESSAGES.get("action." + name());
	}

	/** The action of that name; the first when there is none. */
	static HandAction of(String name) {
		return List.of(values()).stream().filter(each -> each.name().equals(name)).findFirst().orElse(EDIT);
	}

	/** What is read of a household before a dialog opens. */
	private record Prepared(HandSubject subject, Optional<Sheet> sheet, Optional<Entry> last) {
	}

	/** Reads the household in a job, and opens the dialog. */
	public void open(Shell shell, Workspace workspace, String household) {
		boolean reveal = Services.settings().reveal();
		new LookbackJob<>(MESSAGES.get("reading"), progress -> prepare(workspace, household, reveal)).whenDone(prepared -> open(shell, workspace, prepared)).start();
	}

	private Prepared prepare(Workspace workspace, String key, boolean reveal) throws LookbackException {
		Household household = workspace.checking().household(key);
		FactWords words = new FactWords(workspace, reveal);
		List<Person> members = household.members().stream().filter(member -> member.date("memberUntil").isEmpty()).map(member -> person(member, words)).toList();
		String head = household.root().get("headName").isPresent() ? words.of(household.root(), "headName")
				: members.isEmpty() ? "" : members.getFirst().name();
		Optional<Sheet> sheet = this == EDIT ? Optional.of(workspace.editing().sheet(Subject.household(household.key()), reveal, Locale.getDefault()))
				: Optional.empty();
		Optional<Entry> last = this == UNDO ? workspace.versions().ofHousehold(household.key(), Locale.getDefault()).stream()
				.filter(entry -> entry.kind() == Kind.HAND && entry.state() == State.IN_FORCE).findFirst() : Optional.empty();
		return new Prepared(new HandSubject(household.key(), head, members), sheet, last);
	}

	private static Person person(Fact member, FactWords words) {
		return new Person(member.text("memberCode").orElse(""), words.of(member, "name"),
				member.get("relationToHead").isPresent() ? words.of(member, "relationToHead") : "");
	}

	private void open(Shell shell, Workspace workspace, Prepared prepared) {
		HandSubject subject = prepared.subject();
		switch (this) {
		case EDIT -> new EditDialog(shell, workspace, subject, prepared.sheet().orElseThrow()).open();
		case ADD_MEMBER -> new AddMemberDialog(shell, workspace, subject).open();
		case REMOVE_MEMBER -> new RemoveMemberDialog(shell, workspace, subject).open();
		case SPLIT -> new SplitDialog(shell, workspace, subject).open();
		case MERGE -> new MergeDialog(shell, workspace, subject).open();
		case UNDO -> undo(shell, workspace, prepared.last());
		}
	}

	private static void undo(Shell shell, Workspace workspace, Optional<Entry> last) {
		if (last.isEmpty()) {
			MessageDialog.openInformation(shell, MESSAGES.get("action.UNDO"), MESSAGES.get("undo.none"));
			return;
		}
		InputDialog dialog = new InputDialog(shell, MESSAGES.get("action.UNDO"), MESSAGES.get("undo.ask", last.get().title(), last.get().who(), last.get().why()),
				"", typed -> typed.isBlank() ? MESSAGES.get("why.missing") : null);
		if (dialog.open() == Window.OK) {
			String why = dialog.getValue().strip();
			new LookbackJob<>(MESSAGES.get("action.UNDO"), progress -> workspace.versions().undo(last.get().id(), why, progress)).inFront().start();
		}
	}
}
