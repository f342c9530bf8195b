package org.lookback.model.api.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one-line language of the search box: {@code 危房 乡镇:大四平镇 收入<4000 year:2018}. */
final class QueryText {

	private static final Pattern TOKEN = Pattern.compile("(?:[^\\s\"“”]|[\"“][^\"“”]*[\"”])+");
	private static final Pattern COMPARE = Pattern.compile("([^<>=:：\"“]+)(<=|>=|≤|≥|<|>|＜|＞)(-?\\d+(?:\\.\\d+)?)");
	private static final Pattern FIELD = Pattern.compile("(outcome:[^:：\"“]+|[^<>=:：\"“]+)[:：](.*)", Pattern.DOTALL);
	private static final String YEAR = "year";

	private QueryText() {
	}

	static Query parse(String typed) {
		StringBuilder words = new StringBuilder();
		List<Filter> filters = new ArrayList<>();
		OptionalInt year = OptionalInt.empty();
		Matcher tokens = TOKEN.matcher(typed);
		while (tokens.find()) {
			String token = tokens.group();
			Matcher compare = COMPARE.matcher(token);
			Matcher field = FIELD.matcher(token);
			if (compare.matches()) {
				filters.add(compare(compare.group(1), compare.group(2), new BigDecimal(compare.group(3))));
			} else if (field.matches() && (YEAR.equals(field.group(1)) || "年度".equals(field.group(1))) && field.group(2).matches("\\d{4}")) {
				year = OptionalInt.of(Integer.parseInt(field.group(2)));
			} else if (field.matches()) {
				filters.add(values(field.group(1), field.group(2)));
			} else {
				words.append(words.isEmpty() ? "" : " ").append(token);
			}
		}
		return new Query(words.toString(), filters, year);
	}

	private static Filter compare(String field, String operator, BigDecimal bound) {
		Optional<BigDecimal> some = Optional.of(bound);
		return switch (operator) {
		case "<", "＜" -> new Filter.Between(field, Optional.empty(), false, some, false);
		case "<=", "≤" -> new Filter.Between(field, Optional.empty(), false, some, true);
		case ">", "＞" -> new Filter.Between(field, some, false, Optional.empty(), false);
		default -> new Filter.Between(field, some, true, Optional.empty(), false);
		};
	}

	private static Filter values(String field, String typed) {
		if (typed.isBlank()) {
			return new Filter.Missing(field);
		}
		return new Filter.In(field, splitOutsideQuotes(typed));
	}

	private static List<String> splitOutsideQuotes(String typed) {
		List<String> values = new ArrayList<>();
		Matcher part = Pattern.compile("[\"“]([^\"“”]*)[\"”]|([^,，\"“”]+)").matcher(typed);
		while (part.find()) {
			values.add(part.group(1) != null ? part.group(1) : part.group(2));
		}
		return values;
	}

	static String print(Query query) {
		List<String> parts = new ArrayList<>();
		if (!query.text().isEmpty()) {
			parts.add(query.text());
		}
		for (Filter filter : query.filters()) {
			parts.addAll(switch (filter) {
			case Filter.In in -> List.of(in.field() + ":" + in.values().stream().map(QueryText::quote).collect(Collectors.joining(",")));
			case Filter.Missing missing -> List.of(missing.field() + ":");
			case Filter.Between between -> bounds(between);
			});
		}
		query.year().ifPresent(year -> parts.add(YEAR + ":" + year));
		return String.join(" ", parts);
	}

	private static List<String> bounds(Filter.Between between) {
		List<String> bounds = new ArrayList<>();
		between.from().ifPresent(from -> bounds.add(between.field() + (between.fromIncluded() ? ">=" : ">") + from.toPlainString()));
		between.until().ifPresent(until -> bounds.add(between.field() + (between.untilIncluded() ? "<=" : "<") + until.toPlainString()));
		return bounds;
	}

	private static String quote(String value) {
		return Arrays.stream(value.split("")).anyMatch(c -> c.isBlank() || ",，:：<>".contains(c)) ? '"' + value + '"' : value;
	}
}
