package org.lookback.charts.internal;

import java.awt.Color;
import java.awt.Font;

import org.lookback.charts.api.ChartSpec.Theme;

/** The colours of a theme and the fonts of a chart. */
record Look(Font font, Color background, Color text, Color faint, Color grid, boolean dark) {

	private static final float TITLE = 16;
	private static final float SMALL = 10.5f;
	private static final float NORMAL = 12;
	private static final double LIGHTER = 0.45;
	private static final int TOO_DARK = 95;

	static Look of(Theme theme, Font font) {
		return switch (theme) {
		case LIGHT -> new Look(font, Color.WHITE, new Color(0x212121), new Color(0x616161), new Color(0xDADADA), false);
		case DARK -> new Look(font, new Color(0x2B2B2B), new Color(0xE6E6E6), new Color(0xB0B0B0), new Color(0x505050), true);
		case PRINT -> new Look(font, Color.WHITE, Color.BLACK, Color.DARK_GRAY, Color.LIGHT_GRAY, false);
		};
	}

	Font title() {
		return font.deriveFont(Font.BOLD, TITLE);
	}

	Font heading() {
		return font.deriveFont(Font.BOLD, NORMAL);
	}

	Font normal() {
		return font.deriveFont(Font.PLAIN, NORMAL);
	}

	Font small() {
		return font.deriveFont(Font.PLAIN, SMALL);
	}

	/** A colour of the palette; on a dark background the dark ones are lighter, of the same hue. */
	Color readable(Color colour) {
		return dark && light(colour) < TOO_DARK ? mix(colour, Color.WHITE, LIGHTER) : colour;
	}

	/** White or black, whichever reads better on a colour. */
	static Color on(Color colour) {
		return light(colour) > 150 ? Color.BLACK : Color.WHITE;
	}

	private static double light(Color colour) {
		return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
	}

	/** A colour between two. */
	static Color mix(Color from, Color until, double part) {
		return new Color(mix(from.getRed(), until.getRed(), part), mix(from.getGreen(), until.getGreen(), part), mix(from.getBlue(), until.getBlue(), part));
	}

	private static int mix(int from, int until, double part) {
		return (int) Math.round(from + (until - from) * Math.clamp(part, 0, 1));
	}
}
