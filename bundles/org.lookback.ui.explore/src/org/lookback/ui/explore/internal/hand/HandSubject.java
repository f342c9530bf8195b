package org.lookback.ui.explore.internal.hand;

import java.util.List;

import org.lookback.ui.api.Services;
import org.lookback.workbench.api.Editing.Done;

/**
 * The household that is changed.
 *
 * @param head    its head as he may be shown
 * @param members who belongs to it now
 */
public record HandSubject(String key, String head, List<Person> members) {

	/**
	 * One of its members.
	 *
	 * @param name as it may be shown
	 */
	public record Person(String code, String name, String relation) {

		/** Name and relation, for a list. */
		String words() {
			return relation.isEmpty() ? name : name + "（" + relation + "）";
		}
	}

	public HandSubject {
		members = List.copyOf(members);
	}

	/** Looks at what came of a change: the new household of a split. */
	void changed(Done done) {
		if (!done.household().isEmpty()) {
			Services.selection().selectHousehold(done.household());
		}
	}
}
