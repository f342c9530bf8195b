package org.lookback.ingest.internal.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who the records of a register are: a person's number, or candidates among whom people must decide, or nobody. */
final class Links {

	/** Somebody who may be meant. */
	record Choice(int person, Likeness likeness) {
	}

	private static final int NOBODY = -1;
	private static final int UNDECIDED = -2;
	private static final int MOST_CHOICES = 5;

	private final int[] persons;
	private final Map<Integer, List<Choice>> choices = new HashMap<>();
	/** For those that were not found by a number alike on both sides. */
	private final Map<Integer, Likeness> reasons = new HashMap<>();

	Links(int records) {
		persons = new int[records];
		Arrays.fill(persons, NOBODY);
	}

	/** A record is this person, which needs no more words: number and name agree. */
	void link(int number, int person) {
		persons[number] = person;
	}

	void link(int number, Choice choice) {
		persons[number] = choice.person();
		reasons.put(number, choice.likeness());
	}

	/** @param possible the likeliest first; none means nobody */
	void choose(int number, List<Choice> possible) {
		if (!possible.isEmpty()) {
			persons[number] = UNDECIDED;
			choices.put(number, List.copyOf(possible.subList(0, Math.min(MOST_CHOICES, possible.size()))));
		}
	}

	boolean nobody(int number) {
		return persons[number] == NOBODY;
	}

	/** The person, or a number below 0. */
	int person(int number) {
		return persons[number];
	}

	List<Choice> choices(int number) {
		return choices.getOrDefault(number, List.of());
	}

	/** Why the record is that person, when it is not simply the same number and name. */
	Optional<Likeness> reason(int number) {
		return Optional.ofNullable(reasons.get(number));
	}

	int size() {
		return persons.length;
	}

	/** Everybody who may be meant by a record that people must decide on. */
	int[] perhaps() {
		return choices.values().stream().flatMap(List::stream).mapToInt(Choice::person).sorted().distinct().toArray();
	}
}
