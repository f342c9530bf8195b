package org.lookback.index.internal.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.lookback.index.api.Searching;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.text.Words;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Group;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** A query taken apart: the year, the words, and the conditions of each level. */
final class Plan {

	/** One condition with the column it speaks of. */
	record Condition(Column column, Filter filter) {

		boolean missing() {
			return filter instanceof Filter.Missing;
		}
	}

	/** Something that a household as a whole meets or not. */
	record Part(boolean not, List<Plan> any) {
	}

	private static final int MOST_WORDS = 64;
	private static final int MOST_CONDITIONS = 500;
	private static final int LONGEST = 4000;

	private final int year;
	private final Words words;
	private final Map<Level, List<Condition>> conditions = new EnumMap<>(Level.class);
	private final List<Part> parts = new ArrayList<>();

	private Plan(int year, Words words) {
		this.year = year;
		this.words = words;
		for (Level level : Level.values()) {
			conditions.put(level, new ArrayList<>());
		}
	}

	/**
	 * Takes a query apart.
	 *
	 * @throws LookbackException when a field does not exist, or there are too many words or conditions
	 */
	static Plan of(Schema schema, Query query, int currentYear) throws LookbackException {
		if (size(query) > MOST_CONDITIONS) {
			throw new LookbackException(Messages.in(Searching.class).get("conditions.tooMany", MOST_CONDITIONS));
		}
		return inYear(schema, query, query.year().orElse(currentYear));
	}

	private static int size(Query query) {
		return 1 + query.filters().size() + query.groups().stream().flatMap(group -> group.any().stream()).mapToInt(Plan::size).sum();
	}

	private static Plan inYear(Schema schema, Query query, int year) throws LookbackException {
		Plan plan = new Plan(year, words(query));
		for (Filter filter : query.filters()) {
			Column column = schema.find(filter.field());
			plan.conditions.get(column.level()).add(new Condition(column, filter));
		}
		for (Group group : query.groups()) {
			List<Plan> any = new ArrayList<>();
			for (Query alternative : group.any()) {
				any.add(inYear(schema, alternative, year));
			}
			plan.parts.add(new Part(group.not(), any));
		}
		return plan;
	}

	/**
	 * The words of a query.
	 *
	 * @throws LookbackException when there are more than anyone types: a whole page was pasted
	 */
	static Words words(Query query) throws LookbackException {
		Words words = query.text().length() > LONGEST ? null : Words.parse(query.text());
		if (words == null || words.size() > MOST_WORDS) {
			throw new LookbackException(Messages.in(Searching.class).get("words.tooMany", MOST_WORDS));
		}
		return words;
	}

	int year() {
		return year;
	}

	Words words() {
		return words;
	}

	List<Condition> conditions(Level level) {
		return conditions.get(level);
	}

	/** What the household as a whole has to meet besides. */
	List<Part> parts() {
		return parts;
	}

	/** Whether an object without any value meets the conditions of a level: there are none, or all ask for nothing. */
	boolean metByNothing(Level level) {
		return conditions(level).stream().allMatch(Condition::missing);
	}

	/** Whether anything but conditions of one level narrows the households down. */
	boolean narrowedBeside(Level level) {
		return !words.isEmpty() || !parts.isEmpty() || conditions.entrySet().stream().anyMatch(entry -> entry.getKey() != level && !entry.getValue().isEmpty());
	}
}
