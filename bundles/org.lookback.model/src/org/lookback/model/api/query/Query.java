package org.lookback.model.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Which objects: words, conditions on fields, and groups of both, of one year.
 *
 * @param text    words to find, any substring of Chinese; empty finds everything. Several words must all be there; OR between words,
 *                a leading minus excludes, quotation marks keep a phrase together
 * @param filters all must hold
 * @param groups  all must hold, each of a household as a whole
 * @param year    the year spoken of; the current round's when absent
 */
public record Query(String text, List<Filter> filters, List<Group> groups, OptionalInt year) {

	/** Everything of the current round. */
	public static final Query ALL = new Query("", List.of(), OptionalInt.empty());

	public Query {
		text = text.strip();
		filters = List.copyOf(filters);
		groups = List.copyOf(groups);
	}

	/** A query without groups. */
	public Query(String text, List<Filter> filters, OptionalInt year) {
		this(text, filters, List.of(), year);
	}

	/**
	 * Reads what people type; what cannot be understood becomes words.
	 *
	 * <pre>
	 * 危房 漏雨             both words                    危房 OR 漏雨 (或, |)      one of them
	 * -危房                 not this word                 "危房改造"               these characters in a row
	 * 住房等级:C级,D级      one of these values           住房等级:                 not recorded
	 * 住房等级!=A级         recorded, but another one     收入&lt;4000  收入&gt;=0.4万  below, from this on
	 * 收入:3000..4000       from one until below another  出生日期&gt;=2001-09        from that month on
	 * (低保:是 OR 特困:是)  one of these conditions       NOT (饮水:否)  -饮水:否    households without that
	 * </pre>
	 *
	 * OR binds closer than a space. Parentheses and NOT speak of a household as a whole: {@code (病:是) (残疾:是)} may be two of its members.
	 */
	public static Query parse(String typed) {
		return read(typed, filter -> Optional.empty()).query();
	}

	/**
	 * The same, with what could not be understood.
	 *
	 * @param complaint why a condition makes no sense: there is no such field or value; empty when it does
	 */
	public static Reading read(String typed, Function<Filter, Optional<String>> complaint) {
		return new QueryReader(typed, complaint).read();
	}

	/** As a person would type it; {@link #parse} reads it back to the same query. */
	public String print() {
		return QueryPrinter.print(this);
	}

	/** This query with one more condition. */
	public Query and(Filter filter) {
		List<Filter> more = new ArrayList<>(filters);
		more.add(filter);
		return new Query(text, more, groups, year);
	}

	/** This query with the conditions on one field replaced, or removed when there is none. */
	public Query with(String field, List<Filter> replacement) {
		List<Filter> kept = new ArrayList<>(filters.stream().filter(f -> !f.field().equals(field)).toList());
		kept.addAll(replacement);
		return new Query(text, kept, groups, year);
	}

	/** This query with a value of a field as a condition: "not recorded" when the value is empty. */
	public Query where(String field, String value) {
		return and(value.isEmpty() ? new Filter.Missing(field) : new Filter.In(field, List.of(value)));
	}

	public Query withText(String words) {
		return new Query(words, filters, groups, year);
	}

	public Query inYear(int other) {
		return new Query(text, filters, groups, OptionalInt.of(other));
	}

	/** This query without the conditions and groups of another. */
	public Query without(Query part) {
		return new Query(text, filters.stream().filter(one -> !part.filters.contains(one)).toList(),
				groups.stream().filter(one -> !part.groups.contains(one)).toList(), year);
	}

	/** This query with a group more. */
	public Query and(Group group) {
		List<Group> more = new ArrayList<>(groups);
		more.add(group);
		return new Query(text, filters, more, year);
	}

	/** This query and all of another; a condition or group that both have stands there once. */
	public Query and(Query other) {
		Query both = withText(text + ' ' + other.text);
		for (Filter filter : other.filters) {
			both = both.filters.contains(filter) ? both : both.and(filter);
		}
		for (Group group : other.groups) {
			both = both.groups.contains(group) ? both : both.and(group);
		}
		return other.year.isPresent() ? both.inYear(other.year.getAsInt()) : both;
	}

	/** All words that may be found, those of groups too, as far as they are not excluded. */
	public String words() {
		StringBuilder words = new StringBuilder(text);
		groups.stream().filter(group -> !group.not()).flatMap(group -> group.any().stream()).map(Query::words).filter(more -> !more.isEmpty())
				.forEach(more -> words.append(words.isEmpty() ? "" : " ").append(more));
		return words.toString();
	}
}
