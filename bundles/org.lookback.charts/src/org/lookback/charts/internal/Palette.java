package org.lookback.charts.internal;

import java.awt.Color;
import java.util.List;
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
	private static final Color UNDECIDED = new Color(0x616161);

	private Palette() {
	}

	/** The colour of a value of an axis. */
	static Color of(Axis axis, String value) {
		if (value.isEmpty()) {
			return NOTHING;
		}
		if (value.equals("undecided")) {
			return UNDECIDED;
		}
		int place = place(axis, value);
		Color base = new Color(COLOURS[place % COLOURS.length]);
		return place < COLOURS.length ? base : place / COLOURS.length % 2 == 1 ? base.darker() : base.brighter();
	}

	/** The colour of bars that are told apart by their labels. */
	static Color single() {
		return new Color(COLOURS[0]);
	}

	/** Where the value stands in its code list; of other values: among those of the table, by their ids. */
	private static int place(Axis axis, String value) {
		Optional<CodeList> list = Dictionary.core().find(axis.id()).flatMap(Dictionary.core()::codeList);
		List<String> ids = list.map(codes -> codes.codes().stream().map(Code::id).toList())
				.orElseGet(() -> axis.values().stream().map(Axis.Value::id).filter(id -> !id.isEmpty()).sorted().toList());
		int at = ids.indexOf(value);
		return at >= 0 ? at : Math.floorMod(value.hashCode(), COLOURS.length);
	}

	/** White or black, whichever reads better on a colour. */
	static Color on(Color colour) {
		double light = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
		return light > 150 ? Color.BLACK : Color.WHITE;
	}
}
