package org.lookback.charts.internal;

import java.awt.Color;
import java.awt.Font;

import org.lookback.charts.api.ChartSpec.Theme;

/** The colours of a theme and the fonts of a chart. */
record Look(Font font, Color background, Color text, Color faint, Color grid) {

	private static final float TITLE = 16;
	private static final float SMALL = 10.5f;
	private static final float NORMAL = 12;

	static Look of(Theme theme, Font font) {
		return switch (theme) {
		case LIGHT -> new Look(font, Color.WHITE, new Color(0x212121), new Color(0x616161), new Color(0xDADADA));
		case DARK -> new Look(font, new Color(0x2B2B2B), new Color(0xE6E6E6), new Color(0xB0B0B0), new Color(0x505050));
		case PRINT -> new Look(font, Color.WHITE, Color.BLACK, Color.DARK_GRAY, Color.LIGHT_GRAY);
		};
	}

	Font title() {
		return font.deriveFont(Font.BOLD, TITLE);
	}

	Font normal() {
		return font.deriveFont(Font.PLAIN, NORMAL);
	}

	Font small() {
		return font.deriveFont(Font.PLAIN, SMALL);
	}
}
