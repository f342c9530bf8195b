package org.lookback.model.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.model.api.query.QueryTokens.Kind;
import org.lookback.model.api.query.QueryTokens.Token;
import org.lookback.model.api.text.Messages;

/** Reads a typed query: elements that must all hold, each of one unit or of several joined by OR. */
final class QueryReader {

	static final String YEAR = "year";
	private static final List<String> YEARS = List.of(YEAR, "年度");
	private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
	private static final Pattern FIELD = Pattern.compile("(outcome:[^:：\"“”]+|[^<>=!≠≤≥＜＞＝:：\"“”]+)(<=|>=|<>|!=|≠|≤|≥|<|>|＜|＞|=|＝|[:：])(.*)", Pattern.DOTALL);
	private static final Pattern SIGNS = Pattern.compile("[<>=!≠≤≥＜＞＝:：]+");
	private static final Pattern VALUE = Pattern.compile("[\"“]([^\"“”]*)[\"”]?|([^,，\"“”]+)");
	private static final int DEEPEST = 30;
	/** Nobody types more: a whole page was pasted. */
	private static final int LONGEST = 10_000;

	/** One unit between ORs: words, a condition, a year, or a query in parentheses. */
	private record Unit(Query query, boolean word) {
	}

	private final String typed;
	private final Function<Filter, Optional<String>> check;
	private final List<Complaint> complaints = new ArrayList<>();
	private final List<Token> tokens;
	private int at;
	private OptionalInt year = OptionalInt.empty();

	QueryReader(String typed, Function<Filter, Optional<String>> check) {
		this.typed = typed;
		this.check = check;
		this.tokens = typed.length() > LONGEST ? List.of() : QueryTokens.of(typed, (token, key) -> complain(token, say(key, token.text())));
	}

	private static String say(String key, Object... arguments) {
		return Messages.in(QueryReader.class).get(key, arguments);
	}

	private void complain(Token token, String message) {
		complaints.add(new Complaint(token.from(), token.until(), message));
	}

	Reading read() {
		if (typed.length() > LONGEST) {
			return new Reading(Query.ALL.withText(typed), List.of(new Complaint(LONGEST, typed.length(), say("query.tooLong", typed.length(), LONGEST))));
		}
		Query query = elements(0);
		complaints.sort((one, other) -> Integer.compare(one.from(), other.from()));
		return new Reading(new Query(query.text(), query.filters(), query.groups(), year), complaints);
	}

	private Query elements(int depth) {
		Query all = Query.ALL;
		while (at < tokens.size() && !(tokens.get(at).kind() == Kind.CLOSE && depth > 0)) {
			all = all.and(element(depth));
		}
		return all;
	}

	/** One unit, or several with OR between them. */
	private Query element(int depth) {
		List<Unit> units = new ArrayList<>();
		Token or = null;
		while (at < tokens.size()) {
			Token token = tokens.get(at);
			if (token.kind() == Kind.OR) {
				if (units.isEmpty() || or != null) {
					complain(token, say("query.strayOr", token.text()));
				} else {
					or = token;
				}
				at++;
			} else if (token.kind() == Kind.AND && units.isEmpty()) {
				at++;
			} else if (token.kind() == Kind.CLOSE && depth > 0 || !units.isEmpty() && or == null) {
				break;
			} else {
				unit(depth).ifPresent(units::add);
				or = null;
			}
		}
		if (or != null) {
			complain(or, say("query.strayOr", or.text()));
		}
		return alternatives(units);
	}

	private static Query alternatives(List<Unit> units) {
		if (units.size() < 2) {
			return units.isEmpty() ? Query.ALL : units.getFirst().query();
		}
		if (units.stream().allMatch(Unit::word)) {
			return Query.ALL.withText(String.join(" OR ", units.stream().map(unit -> unit.query().text()).toList()));
		}
		return sameField(units).orElseGet(() -> Query.ALL.and(new Group(false, units.stream().map(Unit::query).toList())));
	}

	/** Values of one field are alternatives of one condition. */
	private static Optional<Query> sameField(List<Unit> units) {
		List<String> values = new ArrayList<>();
		String field = null;
		for (Unit unit : units) {
			Query query = unit.query();
			boolean single = query.text().isEmpty() && query.groups().isEmpty() && query.filters().size() == 1;
			if (!single || !(query.filters().getFirst() instanceof Filter.In in) || field != null && !field.equals(in.field())) {
				return Optional.empty();
			}
			field = in.field();
			values.addAll(in.values());
		}
		return Optional.of(Query.ALL.and(new Filter.In(field, values)));
	}

	private Optional<Unit> unit(int depth) {
		Token token = tokens.get(at++);
		return switch (token.kind()) {
		case NOT -> {
			if (at == tokens.size() || tokens.get(at).kind() != Kind.OPEN && tokens.get(at).kind() != Kind.PIECE) {
				complain(token, say("query.strayNot", token.text()));
				yield Optional.empty();
			}
			yield unit(depth).flatMap(QueryReader::negated);
		}
		case OPEN -> group(token, depth);
		case PIECE -> piece(token, depth);
		case CLOSE, AND, OR -> Optional.empty();
		};
	}

	private static Optional<Unit> negated(Unit unit) {
		Query query = unit.query();
		if (query.equals(Query.ALL)) {
			return Optional.empty();
		}
		if (unit.word() && !query.text().startsWith("-")) {
			return Optional.of(new Unit(Query.ALL.withText('-' + query.text()), false));
		}
		boolean group = query.text().isEmpty() && query.filters().isEmpty() && query.groups().size() == 1 && !query.groups().getFirst().not();
		return Optional.of(new Unit(Query.ALL.and(new Group(true, group ? query.groups().getFirst().any() : List.of(query))), false));
	}

	private Optional<Unit> group(Token open, int depth) {
		if (depth == DEEPEST) {
			complain(open, say("query.tooDeep", DEEPEST));
			return Optional.empty();
		}
		Query inner = elements(depth + 1);
		if (at < tokens.size()) {
			at++;
		} else {
			complain(open, say("query.noClose", open.text()));
		}
		if (inner.equals(Query.ALL)) {
			return Optional.empty();
		}
		boolean plain = inner.filters().isEmpty() && (inner.groups().isEmpty() || inner.text().isEmpty() && inner.groups().size() == 1);
		return Optional.of(new Unit(plain ? inner : Query.ALL.and(new Group(false, List.of(inner))), false));
	}

	private Optional<Unit> piece(Token token, int depth) {
		String text = QueryTokens.tidy(token.text());
		boolean not = text.length() > 1 && (text.startsWith("-") || text.startsWith("－"));
		Matcher field = FIELD.matcher(not ? text.substring(1) : text);
		if (!field.matches()) {
			return words(text.startsWith("－") ? '-' + text.substring(1) : text, not);
		}
		String name = field.group(1).strip();
		String value = field.group(3).strip();
		if (YEARS.contains(name) && FOUR_DIGITS.matcher(value).matches() && !not) {
			if (depth > 0) {
				complain(token, say("query.yearInside", token.text()));
			} else {
				year = OptionalInt.of(Integer.parseInt(value));
			}
			return Optional.empty();
		}
		Optional<Filter> filter = condition(token, name, field.group(2), value);
		Optional<String> wrong = filter.flatMap(check);
		wrong.ifPresent(message -> complain(token, message));
		if (filter.isEmpty() || wrong.isPresent()) {
			return words(SIGNS.matcher(field.group()).replaceAll(" ").strip(), false);
		}
		Unit unit = new Unit(Query.ALL.and(filter.get()), false);
		return not ? negated(unit) : Optional.of(unit);
	}

	private static Optional<Unit> words(String typed, boolean not) {
		String text = QueryTokens.asWords(typed);
		return text.isEmpty() ? Optional.empty() : Optional.of(new Unit(Query.ALL.withText(text), !not && text.chars().noneMatch(Character::isWhitespace) || text.startsWith("\"")));
	}

	/** A condition; nothing when a comparison has no number or date. */
	private Optional<Filter> condition(Token token, String field, String sign, String value) {
		return switch (sign) {
		case ":", "：", "=", "＝" -> Optional.of(value.isEmpty() ? new Filter.Missing(field) : new Filter.In(field, values(value)));
		case "!=", "<>", "≠" -> {
			if (value.isEmpty()) {
				complain(token, say("query.noValue", token.text()));
				yield Optional.empty();
			}
			yield Optional.of(new Filter.Other(field, values(value)));
		}
		default -> {
			Optional<Filter> bound = TypedNumber.of(value).map(number -> TypedNumber.bound(field, sign, number));
			if (bound.isEmpty()) {
				complain(token, say("query.notNumber", token.text()));
			}
			yield bound;
		}
		};
	}

	private static List<String> values(String typed) {
		List<String> values = new ArrayList<>();
		Matcher part = VALUE.matcher(typed);
		while (part.find()) {
			values.add(part.group(1) != null ? part.group(1) : part.group(2).strip());
		}
		return values;
	}
}
