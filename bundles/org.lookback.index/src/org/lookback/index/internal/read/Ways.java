package org.lookback.index.internal.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.index.api.Suggestion;

/** The piece that ends where a person types, and the ways to go on from it that are offered, the nearest first. */
final class Ways {

	private static final Pattern CONDITION = Pattern.compile("([^:：=!≠<>]+)(!=|<>|[:：=≠])(.*)");
	private static final String BREAKS = " \t　()（）\"“”";
	private static final String SIGNS = ",，:：<>=!*";

	/** The shorter the way from what was typed, the better. */
	private enum Nearness {
		BEGINS, CONTAINS
	}

	/**
	 * A field and its sign, and the value after it that is being typed, the last of several.
	 *
	 * @param field as it was typed
	 */
	record Condition(String field, String value) {
	}

	private final Map<Nearness, List<Suggestion>> found = new LinkedHashMap<>();
	private final int limit;
	private final int until;
	private final String piece;
	private final Optional<Condition> condition;
	private int from;

	/** @param caret in characters from 0 */
	Ways(String typed, int caret, int limit) {
		this.limit = limit;
		for (Nearness nearness : Nearness.values()) {
			found.put(nearness, new ArrayList<>());
		}
		until = Math.clamp(caret, 0, typed.length());
		from = until;
		while (from > 0 && BREAKS.indexOf(typed.charAt(from - 1)) < 0) {
			from--;
		}
		while (from < until && "-－".indexOf(typed.charAt(from)) >= 0) {
			from++;
		}
		piece = typed.substring(from, until);
		Matcher matcher = CONDITION.matcher(piece);
		condition = matcher.matches() ? Optional.of(condition(matcher)) : Optional.empty();
	}

	private Condition condition(Matcher matcher) {
		String typed = matcher.group(3);
		int comma = Math.max(typed.lastIndexOf(','), typed.lastIndexOf('，'));
		String last = typed.substring(comma + 1);
		from = until - last.length();
		return new Condition(matcher.group(1), last);
	}

	/** What is being typed when it is no condition. */
	String piece() {
		return piece;
	}

	Optional<Condition> condition() {
		return condition;
	}

	/**
	 * Offers something when its name has what was typed.
	 *
	 * @param typed what was typed of the name
	 * @param text  what is to stand there instead
	 */
	void offer(String name, String typed, String text, String label) {
		nearness(name, typed).ifPresent(near -> {
			if (!typed.equals(text)) {
				found.get(near).add(new Suggestion(from, until, text, label));
			}
		});
	}

	/** Whether something of that name would be offered. */
	boolean wants(String name, String typed) {
		return nearness(name, typed).isPresent();
	}

	/** How near a name is to what was typed; nothing when it is not, or when there are enough that are as near. */
	private Optional<Nearness> nearness(String name, String typed) {
		int at = name.toLowerCase(Locale.ROOT).indexOf(typed.toLowerCase(Locale.ROOT));
		return Optional.of(at == 0 ? Nearness.BEGINS : Nearness.CONTAINS).filter(near -> at >= 0 && found.get(near).size() < limit);
	}

	List<Suggestion> all() {
		return found.values().stream().flatMap(List::stream).distinct().limit(limit).toList();
	}

	/** A value as it has to be typed. */
	static String quoted(String value) {
		return value.chars().anyMatch(c -> BREAKS.indexOf(c) >= 0 || SIGNS.indexOf(c) >= 0) ? '"' + value + '"' : value;
	}
}
