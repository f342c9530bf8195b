package org.lookback.sample.internal.sheet;

import org.lookback.sample.api.Oddity;
import org.lookback.sample.internal.dice.Dice;

/** The harmless dirt of a cell: how it looks, by what kind of cell it is. */
final class Dirt {

	private static final double RATE = 0.02;

	private final Dice dice;

	Dirt(Dice dice) {
		this.dice = dice;
	}

	/** Index of the column to be soiled in the next row, or -1. */
	int column(int columns) {
		return dice.chance(RATE) ? dice.between(0, columns - 1) : -1;
	}

	/** What kind of dirt fits. */
	static Oddity fitting(Column.Kind kind) {
		return switch (kind) {
		case NUMBER, ID -> Oddity.FULL_WIDTH_DIGITS;
		case MONEY -> Oddity.MONEY_AS_TEXT;
		case DATE -> Oddity.OTHER_DATE_FORMAT;
		default -> Oddity.STRAY_SPACES;
		};
	}

	/** The text made dirty; the text itself when it cannot be. */
	String soil(Oddity oddity, String text, DateStyle usual) {
		return switch (oddity) {
		case FULL_WIDTH_DIGITS -> fullWidth(text);
		case MONEY_AS_TEXT -> money(text);
		case OTHER_DATE_FORMAT -> text.length() == 10 ? usual.other(dice.between(0, 2)).write(text) : text;
		default -> dice.of(" " + text, text + " ", "\u3000" + text, text + "  ");
		};
	}

	private static String fullWidth(String text) {
		StringBuilder wide = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : c);
		}
		return wide.toString();
	}

	private static String money(String text) {
		int point = text.indexOf('.');
		String whole = point < 0 ? text : text.substring(0, point);
		if (whole.length() < 4 || whole.charAt(0) == '-') {
			return text;
		}
		StringBuilder grouped = new StringBuilder(whole);
		for (int i = whole.length() - 3; i > 0; i -= 3) {
			grouped.insert(i, ',');
		}
		return grouped + (point < 0 ? ".00" : (text.substring(point) + "00").substring(0, 3)) + "元";
	}
}
