package org.lookback.model.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A query as a person would type it. */
final class QueryPrinter {

	private QueryPrinter() {
	}

	static String print(Query query) {
		List<String> parts = parts(query);
		query.year().ifPresent(year -> parts.add(QueryReader.YEAR + ':' + year));
		return String.join(" ", parts);
	}

	private static List<String> parts(Query query) {
		List<String> parts = new ArrayList<>();
		if (!query.text().isEmpty()) {
			parts.add(query.text());
		}
		for (Filter filter : query.filters()) {
			parts.addAll(switch (filter) {
			case Filter.In in -> List.of(in.field() + ':' + values(in.values()));
			case Filter.Other other -> List.of(other.field() + "!=" + values(other.values()));
			case Filter.Missing missing -> List.of(missing.field() + ':');
			case Filter.Between between -> bounds(between);
			});
		}
		query.groups().forEach(group -> parts.add(group(group)));
		return parts;
	}

	private static String group(Group group) {
		return (group.not() ? "-(" : "(") + group.any().stream().map(one -> alternative(one, group.any().size() > 1)).collect(Collectors.joining(" OR ")) + ')';
	}

	/** What stands between two ORs is one thing, or in parentheses. */
	private static String alternative(Query query, boolean amongOthers) {
		String printed = String.join(" ", parts(query));
		boolean one = parts(query).size() == 1 && (query.text().isEmpty() || query.text().chars().noneMatch(Character::isWhitespace));
		return !amongOthers || one ? printed : '(' + printed + ')';
	}

	private static List<String> bounds(Filter.Between between) {
		List<String> bounds = new ArrayList<>();
		between.from().ifPresent(from -> bounds.add(between.field() + (between.fromIncluded() ? ">=" : ">") + from.toPlainString()));
		between.until().ifPresent(until -> bounds.add(between.field() + (between.untilIncluded() ? "<=" : "<") + until.toPlainString()));
		return bounds;
	}

	private static String values(List<String> values) {
		return values.stream().map(QueryPrinter::quote).collect(Collectors.joining(","));
	}

	private static String quote(String value) {
		return value.isEmpty() || value.chars().anyMatch(c -> Character.isWhitespace(c) || ",，:：<>=!()（）".indexOf(c) >= 0) ? '"' + value + '"' : value;
	}
}
