package org.lookback.sample.internal.people;

import java.util.List;

/**
 * The people of one household, the head first.
 *
 * @param shape   its shape
 * @param members all who were members in any of the years
 */
public record Family(Shape shape, List<Person> members) {

	public Family {
		members = List.copyOf(members);
	}

	/** The head. */
	public Person head() {
		return members.get(0);
	}
}
