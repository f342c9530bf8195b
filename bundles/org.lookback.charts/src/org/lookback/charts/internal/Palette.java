package org.lookback.charts.internal;

import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.analysis.api.Axis;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;

/** Colours that also the colour-blind can tell apart; a code has the same colour in every chart. */
final class Palette {

	/** The eight of Okabe and Ito without black and yellow, then Paul Tol's muted ones. */
	private static final int[] COLOURS = { 0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0x56B4E9, 0xCC79A7, 0x882255, 0x999933, 0x332288, 0x44AA99, 0x661100,
			0xDDCC77, 0x6699CC, 0x117733, 0xAA4466, 0x88CCEE };
	private static final Color NOTHING = new Color(0x9E9E9E);
	private static final Color OTHER = new Color(0xBDBDBD);
	private static final Color UNDECIDED = new Color(0x757575);
	/** From few to many, for values that have an order: the lightness alone tells it. */
	private static final Color LOW = new Color(0xC6DBEF);
	private static final Color HIGH = new Color(0x08306B);

	/** Places of values that no code list orders, once given, for as long as the program runs. */
	private static final Map<String, Map<String, Integer>> GIVEN = new HashMap<>();

	private Palette() {
	}

	/** The colour of a value or of several together. */
	static Color of(Axis axis, Key key, Look look) {
		return key.ids().size() > 1 ? OTHER : of(axis, key.ids().isEmpty() ? "" : key.ids().getFirst(), look);
	}

	/** The colour of a value of an axis. */
	static Color of(Axis axis, String value, Look look) {
		if (value.isEmpty()) {
			return NOTHING;
		}
		if (value.equals("undecided")) {
			return UNDECIDED;
		}
		if (axis.ordered()) {
			List<String> ids = axis.values().stream().map(Axis.Value::id).filter(id -> !id.isEmpty()).toList();
			return look.readable(Look.mix(LOW, HIGH, ids.size() < 2 ? 0.6 : (double) ids.indexOf(value) / (ids.size() - 1)));
		}
		int place = place(axis.id(), value);
		Color base = new Color(COLOURS[place % COLOURS.length]);
		int round = place / COLOURS.length;
		return look.readable(round == 0 ? base : Look.mix(base, round % 2 == 1 ? Color.BLACK : Color.WHITE, 0.35));
	}

	/** The colour of bars that are told apart by their labels. */
	static Color single(Look look) {
		return look.readable(new Color(COLOURS[0]));
	}

	/** The colour of what is laid over bars. */
	static Color over(Look look) {
		return look.readable(new Color(COLOURS[3]));
	}

	/** Where the value stands in its code list; any other has a place that its name gives it, or the next one that is free. */
	private static int place(String field, String value) {
		Optional<CodeList> list = Dictionary.core().find(field).flatMap(Dictionary.core()::codeList);
		int at = list.map(codes -> codes.codes().stream().map(Code::id).toList().indexOf(value)).orElse(-1);
		return at >= 0 ? at : given(field, value, list.map(codes -> codes.codes().size()).orElse(0));
	}

	private static synchronized int given(String field, String value, int from) {
		Map<String, Integer> places = GIVEN.computeIfAbsent(field, f -> new HashMap<>());
		Integer known = places.get(value);
		if (known == null) {
			int wanted = from + Math.floorMod(value.hashCode(), COLOURS.length);
			int tries = 0;
			while (places.containsValue(wanted) && tries++ < COLOURS.length * 3) {
				wanted++;
			}
			known = wanted;
			places.put(value, known);
		}
		return known;
	}
}
