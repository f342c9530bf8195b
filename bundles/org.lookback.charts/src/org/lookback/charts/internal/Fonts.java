package org.lookback.charts.internal;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.lookback.charts.api.Charts;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** Finds an installed font that can show a text: well-known Chinese ones first, then whatever there is. */
public final class Fonts {

	static final List<String> KNOWN = List.of("Microsoft YaHei", "SimSun", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
			"Source Han Sans CN", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "PingFang SC", "Hiragino Sans GB", "STHeiti");
	private static final String SAMPLE = "两不愁三保障户主致贫原因";
	private static final int SIZE = 12;
	private static final Map<String, Font> CHOSEN = new HashMap<>();

	private Fonts() {
	}

	/** What to install, when no font can show Chinese. */
	public static Optional<String> problem() {
		try {
			choose(SAMPLE);
			return Optional.empty();
		} catch (LookbackException none) {
			return Optional.of(none.getMessage());
		}
	}

	/**
	 * A font that shows every character of a text.
	 *
	 * @throws LookbackException when none is installed; says what to install
	 */
	static synchronized Font choose(String text) throws LookbackException {
		for (Font font : CHOSEN.values()) {
			if (font.canDisplayUpTo(text) < 0) {
				return font;
			}
		}
		Set<String> installed = new TreeSet<>(Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
		List<String> families = new ArrayList<>(KNOWN.stream().filter(installed::contains).toList());
		families.addAll(installed);
		for (String family : families) {
			Font font = new Font(family, Font.PLAIN, SIZE);
			if (font.canDisplayUpTo(text) < 0) {
				CHOSEN.put(family, font);
				return font;
			}
		}
		throw new LookbackException(Messages.in(Charts.class).get("font.none", sample(text)));
	}

	static String sample(String text) {
		return text.length() > SIZE ? text.substring(0, SIZE) + "…" : text;
	}

	/** The families an SVG names, in the words of CSS, so that it shows on other machines too. */
	static String families(String chosen) {
		List<String> all = new ArrayList<>(List.of(chosen));
		KNOWN.stream().filter(family -> !family.equals(chosen)).forEach(all::add);
		return all.stream().map(family -> "'" + family + "', ").collect(Collectors.joining()) + "sans-serif";
	}
}
