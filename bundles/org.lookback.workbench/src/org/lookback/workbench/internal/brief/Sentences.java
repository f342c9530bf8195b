package org.lookback.workbench.internal.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Span;
import org.lookback.briefing.api.story.Amount;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.text.LookbackException;

/** Sentences with their numbers filled in. */
final class Sentences {

	/** Placeholders that every sentence may name. */
	static final List<String> BUILT_IN = List.of("date", "year", "month", "day", "dataYear", "organisation");

	/** Characters of a label that says something. */
	private static final int LEAST = 5;
	private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)\\]");
	private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
	private static final Pattern PAUSE = Pattern.compile("[，。；：、！？,.;:!?\\n（）()]");

	private final Ask ask;
	private final Numbers numbers;
	private final Map<String, String> builtIn;

	Sentences(Ask ask, Numbers numbers, Storyboard story, LocalDate date) {
		this.ask = ask;
		this.numbers = numbers;
		this.builtIn = Map.of("date", ask.say("brief.date", date.getYear(), date.getMonthValue(), date.getDayOfMonth()), "year", Integer.toString(date.getYear()),
				"month", Integer.toString(date.getMonthValue()), "day", Integer.toString(date.getDayOfMonth()), "dataYear", Integer.toString(ask.year()),
				"organisation", story.head().organisation());
	}

	/** Words alone: title, organisation, captions, headings; numbers are not theirs. */
	String plain(String element, String text) throws LookbackException {
		return Span.text(spans(element, text, Map.of()));
	}

	/** A sentence; parts in square brackets are left out when a number in them has no value. */
	List<Span> spans(String element, String text, Map<String, Amount> own) throws LookbackException {
		List<Span> spans = new ArrayList<>();
		Matcher part = PART.matcher(text);
		int from = 0;
		while (part.find()) {
			fill(element, text.substring(from, part.start()), own, false, spans);
			List<Span> optional = new ArrayList<>();
			if (fill(element, part.group(1), own, true, optional)) {
				spans.addAll(optional);
			}
			from = part.end();
		}
		fill(element, text.substring(from), own, false, spans);
		return spans;
	}

	/** @return whether every number has a value */
	private boolean fill(String element, String text, Map<String, Amount> own, boolean optional, List<Span> spans) throws LookbackException {
		Matcher place = PLACE.matcher(text);
		int from = 0;
		boolean all = true;
		while (place.find()) {
			words(text.substring(from, place.start()), spans);
			String name = place.group(1).strip();
			if (builtIn.containsKey(name) && !own.containsKey(name)) {
				words(builtIn.get(name), spans);
			} else {
				Numbers.Value value = numbers.value(element, own, name, label(text, place.start(), place.end()));
				all &= value.known();
				if (!value.known() && !optional) {
					words(ask.say("brief.none"), spans);
				} else if (value.known()) {
					spans.add(new Span(value.text(), value.figure().map(Figure::id).orElse("")));
				}
			}
			from = place.end();
		}
		words(text.substring(from), spans);
		return all;
	}

	private static void words(String text, List<Span> spans) {
		if (!text.isEmpty()) {
			spans.add(Span.of(text));
		}
	}

	/** The part of the sentence around a number; with what stands before it where that alone says little. */
	private static String label(String text, int from, int until) {
		List<Integer> starts = new ArrayList<>(List.of(0));
		Matcher pause = PAUSE.matcher(text);
		int right = text.length();
		while (pause.find()) {
			if (pause.end() <= from) {
				starts.add(pause.end());
			} else if (pause.start() >= until) {
				right = pause.start();
				break;
			}
		}
		String label = "";
		while (label.length() < LEAST && !starts.isEmpty()) {
			int left = starts.removeLast();
			label = (PLACE.matcher(text.substring(left, from)).replaceAll("…") + '×' + PLACE.matcher(text.substring(until, right)).replaceAll("…")).strip().replaceFirst("^[，。；：、,;:]+", "");
		}
		return label;
	}
}
