package org.lookback.charts.internal;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text broken into lines and measured: nothing of a label is ever cut off. */
final class Texts {

	/** Where a line stands to the point it is drawn at. */
	enum Align {
		LEFT, CENTER, RIGHT
	}

	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	private Texts() {
	}

	static double width(String text, Font font) {
		return font.getStringBounds(text, CONTEXT).getWidth();
	}

	static double widest(List<String> texts, Font font) {
		return texts.stream().mapToDouble(text -> width(text, font)).max().orElse(0);
	}

	static double height(Font font) {
		return font.getLineMetrics("国", CONTEXT).getHeight();
	}

	/** Lines no wider than a width, broken where the language allows it, anywhere when it does not. */
	static List<String> wrap(String text, Font font, double width) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String each : pieces(text)) {
			String piece = each;
			if (line.length() > 0 && width(line + piece.stripTrailing(), font) > width) {
				lines.add(line.toString().strip());
				line.setLength(0);
			}
			while (width(piece.stripTrailing(), font) > width && piece.length() > 1) {
				int fits = fits(piece, font, width);
				lines.add(piece.substring(0, fits));
				piece = piece.substring(fits);
			}
			line.append(piece);
		}
		if (line.length() > 0 || lines.isEmpty()) {
			lines.add(line.toString().strip());
		}
		return lines;
	}

	/** What of a text cannot be broken. */
	static List<String> pieces(String text) {
		List<String> pieces = new ArrayList<>();
		BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
		breaks.setText(text);
		int from = breaks.first();
		for (int until = breaks.next(); until != BreakIterator.DONE; from = until, until = breaks.next()) {
			pieces.add(text.substring(from, until));
		}
		return pieces;
	}

	private static int fits(String piece, Font font, double width) {
		int fits = 1;
		while (fits < piece.length() && width(piece.substring(0, fits + 1), font) <= width) {
			fits++;
		}
		return fits;
	}

	/** Draws lines, the middle of them at a height. */
	static void draw(Graphics2D g2, List<String> lines, double x, double middle, Align align) {
		FontMetrics metrics = g2.getFontMetrics();
		double y = middle - lines.size() * metrics.getHeight() / 2.0 + metrics.getAscent();
		for (String line : lines) {
			double left = switch (align) {
			case LEFT -> x;
			case CENTER -> x - metrics.stringWidth(line) / 2.0;
			case RIGHT -> x - metrics.stringWidth(line);
			};
			g2.drawString(line, (float) left, (float) y);
			y += metrics.getHeight();
		}
	}

	static void draw(Graphics2D g2, String line, double x, double middle, Align align) {
		draw(g2, List.of(line), x, middle, align);
	}
}
