package org.lookback.pack.guangdong.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;

/** Draws words, cells and marks in the colours of the window's theme. */
final class Pen {

	/** The most lines a heading takes. */
	static final int LINES = 3;

	private static final int HATCH = 9;
	private static final int OPAQUE = 255;
	private static final int FAINT = 120;
	private static final String MORE = "…";

	private final GC gc;
	private final Appearance appearance;

	Pen(GC gc, Appearance appearance) {
		this.gc = gc;
		this.appearance = appearance;
	}

	Color color(Role role) {
		return appearance.color(role);
	}

	/** From the background, for nothing, to the colour of bars, for the most there is. */
	Color heat(double share) {
		Color from = color(Role.BACKGROUND);
		Color to = color(Role.BAR);
		double weight = share <= 0 ? 0 : 0.15 + 0.85 * Math.sqrt(Math.min(1, share));
		return new Color(mix(from.getRed(), to.getRed(), weight), mix(from.getGreen(), to.getGreen(), weight), mix(from.getBlue(), to.getBlue(), weight));
	}

	private static int mix(int from, int to, double weight) {
		return (int) Math.round(from + (to - from) * weight);
	}

	void fill(Rectangle place, Color color) {
		gc.setBackground(color);
		gc.fillRectangle(place);
	}

	void frame(Rectangle place, Role role, int width, boolean dashed) {
		gc.setForeground(color(role));
		gc.setLineWidth(width);
		gc.setLineStyle(dashed ? SWT.LINE_DASH : SWT.LINE_SOLID);
		gc.drawRectangle(place.x, place.y, place.width - 1, place.height - 1);
		gc.setLineWidth(1);
		gc.setLineStyle(SWT.LINE_SOLID);
	}

	void line(int x, int y, int toX, int toY, Role role, int width) {
		gc.setForeground(color(role));
		gc.setLineWidth(width);
		gc.drawLine(x, y, toX, toY);
		gc.setLineWidth(1);
	}

	/** Slanting lines; the other way too when crossed. */
	void hatch(Rectangle place, Role role, boolean crossed) {
		gc.setClipping(place);
		gc.setAlpha(FAINT);
		gc.setForeground(color(role));
		for (int x = -place.height; x < place.width; x += HATCH) {
			gc.drawLine(place.x + x, place.y + place.height, place.x + x + place.height, place.y);
			if (crossed) {
				gc.drawLine(place.x + x, place.y, place.x + x + place.height, place.y + place.height);
			}
		}
		gc.setAlpha(OPAQUE);
		gc.setClipping((Rectangle) null);
	}

	/** A number in a disc. */
	void badge(int x, int y, String text, Role role) {
		Point size = gc.textExtent(text);
		int round = Math.max(size.x, size.y) + 2;
		gc.setAntialias(SWT.ON);
		gc.setBackground(color(role));
		gc.fillOval(x, y, round, round);
		gc.setForeground(color(Role.BACKGROUND));
		gc.drawText(text, x + (round - size.x) / 2, y + (round - size.y) / 2, true);
	}

	int height() {
		return gc.getFontMetrics().getHeight();
	}

	int width(String text) {
		return gc.textExtent(text).x;
	}

	/** In the middle of a place; shortened when it is too long. */
	void centre(String text, Rectangle place, Role role) {
		String fitting = fit(text, place.width - 2);
		Point size = gc.textExtent(fitting);
		gc.setForeground(color(role));
		gc.drawText(fitting, place.x + (place.width - size.x) / 2, place.y + (place.height - size.y) / 2, true);
	}

	/** At the left of a place; shortened when it is too long. */
	void left(String text, Rectangle place, Role role) {
		gc.setForeground(color(role));
		gc.drawText(fit(text, place.width - 4), place.x + 2, place.y + (place.height - height()) / 2, true);
	}

	/** Centred at the foot of a place, in as many lines as it takes, at most three. */
	void heading(String text, Rectangle place, Role role) {
		List<String> lines = new ArrayList<>();
		String left = text;
		while (!left.isEmpty() && lines.size() < LINES - 1 && width(left) > place.width - 2) {
			int end = left.length();
			while (end > 1 && width(left.substring(0, end)) > place.width - 2) {
				end--;
			}
			int space = left.lastIndexOf(' ', end);
			int cut = space > 0 ? space : end;
			lines.add(left.substring(0, cut).strip());
			left = left.substring(cut).strip();
		}
		lines.add(left);
		int y = place.y + place.height - lines.size() * height();
		for (String line : lines) {
			centre(line, new Rectangle(place.x, y, place.width, height()), role);
			y += height();
		}
	}

	private String fit(String text, int width) {
		if (width(text) <= width) {
			return text;
		}
		int end = text.length();
		while (end > 0 && width(text.substring(0, end) + MORE) > width) {
			end--;
		}
		return end == 0 ? "" : text.substring(0, end) + MORE;
	}
}
