package org.lookback.store.internal.hand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.facts.Source;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.HouseholdKey;
import org.lookback.store.internal.hand.Regroups.Kind;

/** What a change by hand writes: checked, with the store's numbers. */
final class Planned {

	/**
	 * A value.
	 *
	 * @param household minus the number of the subject for a row of no household
	 * @param place     names it in the change log
	 * @param value     null clears the field
	 */
	record Value(int household, int member, String entity, int year, String rowKey, String field, Object value, Optional<Source> source, String place,
			String before, String after) {
	}

	/** A household's identity that is not there yet. */
	record House(int number, HouseholdKey key) {
	}

	/** A member's identity that is not there yet. */
	record Person(int household, int number, Optional<String> code, Optional<String> id, String name, Optional<LocalDate> birth) {
	}

	/** Whose rows are shown with whom. */
	record Link(Kind kind, int from, String fromKey, String fromCode, int to, String toKey, String toCode, int year) {
	}

	private final List<Value> values = new ArrayList<>();
	private final List<House> houses = new ArrayList<>();
	private final List<Person> persons = new ArrayList<>();
	private final List<Link> links = new ArrayList<>();
	private final List<HandStep> steps = new ArrayList<>();
	private final Map<Integer, String> before = new HashMap<>();

	List<Value> values() {
		return values;
	}

	List<House> houses() {
		return houses;
	}

	List<Person> persons() {
		return persons;
	}

	List<Link> links() {
		return links;
	}

	/** What stood where a step sets a value, by the step's place in {@link #steps}. */
	Map<Integer, String> before() {
		return before;
	}

	/** The steps with everything by which members can be told apart. */
	List<HandStep> steps() {
		return steps;
	}
}
