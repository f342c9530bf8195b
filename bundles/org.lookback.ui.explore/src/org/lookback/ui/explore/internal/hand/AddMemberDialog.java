package org.lookback.ui.explore.internal.hand;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.workbench.api.Editing.NewMember;
import org.lookback.workbench.api.Workspace;

/** Somebody has come: born, married in, moved back. */
final class AddMemberDialog extends HandDialog {

	private Text name;
	private Text idNumber;
	private Text birth;
	private Combo relation;
	private Combo gender;
	private Text from;
	private Combo reason;

	AddMemberDialog(Shell shell, Workspace workspace, HandSubject subject) {
		super(shell, workspace, subject, "addMember");
	}

	@Override
	void fields(Composite body) {
		name = text(body, "name", "");
		idNumber = text(body, "idNumber", "");
		birth = text(body, "birth", "");
		gender = codes(body, "gender", "Gender");
		relation = codes(body, "relation", "Relation");
		from = text(body, "from", LocalDate.now().toString());
		reason = reasons(body, "changeReason", COMES);
	}

	@Override
	String wrong() {
		if (name.getText().isBlank()) {
			return MESSAGES.get("name.missing");
		}
		if (reason.getSelectionIndex() < 0) {
			return MESSAGES.get("reason.missing");
		}
		return Stream.of(wrongDay(birth, false), wrongDay(from, true)).filter(wrong -> !wrong.isEmpty()).findFirst().orElse("");
	}

	@Override
	Change change(String why) {
		Map<String, String> values = new HashMap<>();
		put(values, "member.relationToHead", code(relation, "Relation"));
		put(values, "member.gender", code(gender, "Gender"));
		NewMember member = new NewMember(subject.key(), name.getText().strip(), idNumber.getText().strip(), day(birth), day(from).orElseThrow(),
				reason(reason, COMES), values);
		return progress -> workspace.editing().addMember(member, why, progress);
	}

	private static void put(Map<String, String> values, String field, String value) {
		if (!value.isEmpty()) {
			values.put(field, value);
		}
	}
}
