package org.lookback.standards.internal.load;

import java.util.HashSet;
import java.util.Set;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** The ids of one kind of thing in a package; none may be there twice. */
final class Ids {

	private final Problems problems;
	private final Set<String> taken = new HashSet<>();

	Ids(Problems problems) {
		this.problems = problems;
	}

	/** The id under a key, which must be there. */
	String read(Section section, String key) {
		String id = section.text(key);
		if (!id.isEmpty() && !taken.add(id)) {
			problems.add(section.place(key), Messages.in(Ids.class).get("idTwice", id));
		}
		return id;
	}
}
