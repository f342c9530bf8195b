package org.lookback.ui.explore.internal.chart;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.lookback.charts.api.ChartSpec.Kind;

/** A small picture of each kind of chart. */
final class KindPictures {

	private static final int SIZE = 16;
	private static final RGB BLUE = new RGB(0x00, 0x72, 0xB2);
	private static final RGB ORANGE = new RGB(0xE6, 0x9F, 0x00);
	private static final RGB GREEN = new RGB(0x00, 0x9E, 0x73);
	private static final RGB PALE = new RGB(0x9E, 0xCA, 0xE1);

	private final Map<Kind, Image> images = new EnumMap<>(Kind.class);
	private final Control owner;

	KindPictures(Control owner) {
		this.owner = owner;
		owner.addListener(SWT.Dispose, event -> images.values().forEach(Image::dispose));
	}

	Image of(Kind kind) {
		return images.computeIfAbsent(kind, each -> new Image(owner.getDisplay(), (ImageGcDrawer) (gc, width, height) -> draw(gc, each), SIZE, SIZE));
	}

	private static void draw(GC gc, Kind kind) {
		gc.setAntialias(SWT.ON);
		switch (kind) {
		case BAR -> bars(gc, BLUE, 4, 14, 9, 6);
		case GROUPED -> {
			fill(gc, BLUE, 1, 4, 3, 11);
			fill(gc, ORANGE, 4, 8, 3, 7);
			fill(gc, BLUE, 9, 7, 3, 8);
			fill(gc, ORANGE, 12, 2, 3, 13);
		}
		case STACKED -> stacked(gc, 7, 4);
		case PERCENT -> stacked(gc, 8, 8);
		case LINE -> line(gc, BLUE, 1, 12, 5, 6, 10, 9, 15, 2);
		case PIE -> {
			slice(gc, BLUE, 90, 150);
			slice(gc, ORANGE, 240, 110);
			slice(gc, GREEN, 350, 100);
		}
		case HEAT -> {
			fill(gc, BLUE, 1, 1, 7, 7);
			fill(gc, PALE, 8, 1, 7, 7);
			fill(gc, PALE, 1, 8, 7, 7);
			fill(gc, new RGB(0x42, 0x92, 0xC6), 8, 8, 7, 7);
		}
		case HISTOGRAM -> {
			fill(gc, BLUE, 1, 9, 3, 6);
			fill(gc, BLUE, 4, 4, 4, 11);
			fill(gc, BLUE, 8, 2, 3, 13);
			fill(gc, BLUE, 11, 7, 4, 8);
		}
		case PARETO -> {
			bars(gc, BLUE, 3, 12, 7, 4);
			line(gc, ORANGE, 2, 8, 8, 4, 15, 1);
		}
		case PROGRESS -> {
			bars(gc, PALE, 3, 5, 7, 6);
			line(gc, ORANGE, 1, 13, 8, 8, 15, 1);
		}
		case PYRAMID -> {
			for (int row = 0; row < 4; row++) {
				fill(gc, BLUE, 6 - row, 1 + row * 4, 2 + row, 3);
				fill(gc, ORANGE, 9, 1 + row * 4, 2 + row, 3);
			}
		}
		case MULTIPLES -> {
			for (int panel = 0; panel < 4; panel++) {
				fill(gc, BLUE, 1 + panel % 2 * 8, 2 + panel / 2 * 8, 6, 2);
				fill(gc, PALE, 1 + panel % 2 * 8, 5 + panel / 2 * 8, 4, 2);
			}
		}
		case BOX -> {
			line(gc, BLUE, 1, 8, 15, 8);
			fill(gc, PALE, 5, 4, 7, 8);
			line(gc, BLUE, 8, 4, 8, 12);
		}
		case LORENZ -> {
			line(gc, PALE, 1, 15, 15, 1);
			line(gc, BLUE, 1, 15, 8, 12, 12, 8, 15, 1);
		}
		}
	}

	private static void bars(GC gc, RGB colour, int width, int... heights) {
		for (int i = 0; i < heights.length; i++) {
			fill(gc, colour, 1 + i * (width + 1), SIZE - 1 - heights[i], width, heights[i]);
		}
	}

	private static void stacked(GC gc, int lower, int upper) {
		for (int bar = 0; bar < 3; bar++) {
			int shorter = upper == lower ? 0 : bar * 2;
			fill(gc, BLUE, 1 + bar * 5, SIZE - 1 - lower + shorter, 4, lower - shorter);
			fill(gc, ORANGE, 1 + bar * 5, SIZE - 1 - lower - upper + shorter * 2, 4, upper - shorter / 2);
		}
	}

	private static void fill(GC gc, RGB colour, int x, int y, int width, int height) {
		gc.setBackground(new Color(colour));
		gc.fillRectangle(x, y, width, height);
	}

	private static void slice(GC gc, RGB colour, int from, int angle) {
		gc.setBackground(new Color(colour));
		gc.fillArc(1, 1, 14, 14, from, angle);
	}

	private static void line(GC gc, RGB colour, int... points) {
		gc.setForeground(new Color(colour));
		gc.setLineWidth(2);
		gc.drawPolyline(points);
	}
}
