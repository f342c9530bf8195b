package org.lookback.pack.guangdong.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;

/** Shows a picture, says what is under the mouse, and hears which number was chosen, with the mouse or with arrows and Enter. */
final class CellCanvas {

	private final Canvas canvas;
	private final Appearance appearance;
	private final Consumer<Spot> chosen;
	private Optional<Picture> picture = Optional.empty();
	private List<Spot> spots = List.of();
	private int current = -1;

	CellCanvas(Composite parent, Appearance appearance, String id, Consumer<Spot> chosen) {
		this.appearance = appearance;
		this.chosen = chosen;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		canvas.setData("org.lookback.id", id);
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.Resize, event -> canvas.redraw());
		canvas.addListener(SWT.MouseMove, this::moved);
		canvas.addListener(SWT.MouseUp, this::clicked);
		canvas.addListener(SWT.KeyDown, this::typed);
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
	}

	Canvas control() {
		return canvas;
	}

	void show(Picture other) {
		picture = Optional.of(other);
		current = -1;
		canvas.redraw();
	}

	private void paint(Event event) {
		event.gc.setBackground(appearance.color(Role.BACKGROUND));
		Rectangle area = canvas.getClientArea();
		event.gc.fillRectangle(area);
		Pen pen = new Pen(event.gc, appearance);
		spots = picture.map(each -> each.draw(pen, area)).orElse(List.of());
		canvas.setData("org.lookback.areas", spots);
		if (canvas.isFocusControl() && current >= 0 && current < spots.size()) {
			pen.frame(spots.get(current).place(), Role.TEXT, 1, true);
		}
	}

	private void moved(Event event) {
		Optional<Spot> spot = at(event.x, event.y);
		canvas.setCursor(spot.filter(each -> each.count() > 0).isPresent() ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
		String tip = spot.map(Spot::tip).orElse("");
		if (!tip.equals(canvas.getToolTipText() == null ? "" : canvas.getToolTipText())) {
			canvas.setToolTipText(tip.isEmpty() ? null : tip);
		}
	}

	private void clicked(Event event) {
		canvas.setFocus();
		if (event.button == 1) {
			at(event.x, event.y).ifPresent(spot -> {
				current = spots.indexOf(spot);
				choose(spot);
			});
		}
	}

	private void choose(Spot spot) {
		if (spot.count() > 0) {
			chosen.accept(spot);
		}
	}

	private void typed(Event event) {
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> move(-1, 0);
		case SWT.ARROW_RIGHT -> move(1, 0);
		case SWT.ARROW_UP -> move(0, -1);
		case SWT.ARROW_DOWN -> move(0, 1);
		case SWT.CR, SWT.KEYPAD_CR -> {
			if (current >= 0 && current < spots.size()) {
				choose(spots.get(current));
			}
		}
		default -> {
			return;
		}
		}
	}

	/** To the nearest number that way. */
	private void move(int right, int down) {
		if (spots.isEmpty()) {
			return;
		}
		if (current < 0) {
			current = 0;
		} else {
			Point from = middle(spots.get(current));
			int best = current;
			long nearest = Long.MAX_VALUE;
			for (int i = 0; i < spots.size(); i++) {
				Point to = middle(spots.get(i));
				long along = (long) right * (to.x - from.x) + (long) down * (to.y - from.y);
				long aside = Math.abs((long) down * (to.x - from.x)) + Math.abs((long) right * (to.y - from.y));
				if (along > 0 && along + 3 * aside < nearest) {
					nearest = along + 3 * aside;
					best = i;
				}
			}
			current = best;
		}
		canvas.setToolTipText(spots.get(current).tip());
		canvas.redraw();
	}

	private static Point middle(Spot spot) {
		return new Point(spot.place().x + spot.place().width / 2, spot.place().y + spot.place().height / 2);
	}

	private Optional<Spot> at(int x, int y) {
		return spots.stream().filter(spot -> spot.place().contains(x, y)).findFirst();
	}
}
