package org.lookback.ui.packages.internal.editor;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.graphics.Color;
import org.lookback.ui.packages.internal.text.Painting.Ink;

/** The colours of a package file, light and dark. */
final class Inks {

	private static final Map<Ink, Integer> LIGHT = new EnumMap<>(Ink.class);
	private static final Map<Ink, Integer> DARK = new EnumMap<>(Ink.class);

	static {
		both(Ink.KEY, 0x1F5FA8, 0x6CA9F0);
		both(Ink.ID, 0x6B3FA0, 0xB794F4);
		both(Ink.QUOTE, 0x7A5200, 0xD9B46A);
		both(Ink.NUMBER, 0x0B7A75, 0x5FC9C3);
		both(Ink.COMMENT, 0x6B7480, 0x8A919B);
		both(Ink.FIELD, 0x1F2329, 0xDFE1E5);
		both(Ink.FUNCTION, 0x9B2D6F, 0xE08BBE);
		both(Ink.CODE, 0x1E7A34, 0x7CC78A);
		both(Ink.KEYWORD, 0xA33A00, 0xF0A35E);
		both(Ink.ANCHOR, 0x6B3FA0, 0xB794F4);
	}

	private final Map<Integer, Color> colours = new java.util.HashMap<>();

	private static void both(Ink ink, int light, int dark) {
		LIGHT.put(ink, light);
		DARK.put(ink, dark);
	}

	/** Nobody disposes of it. */
	Color of(Ink ink, boolean dark) {
		return colours.computeIfAbsent((dark ? DARK : LIGHT).get(ink), rgb -> new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
	}
}
