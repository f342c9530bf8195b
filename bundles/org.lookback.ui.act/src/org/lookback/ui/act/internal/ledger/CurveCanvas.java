package org.lookback.ui.act.internal.ledger;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lookback.casework.api.ledger.LedgerCurve.Day;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;

/** Open problems by day: the way to zero. */
final class CurveCanvas {

	private static final Messages MESSAGES = Messages.in(CurveCanvas.class);
	private static final int LEFT = 60;
	private static final int TOP = 26;
	private static final int BOTTOM = 26;
	private static final int RIGHT = 90;

	private final Canvas canvas;
	private final Appearance appearance;
	private List<Day> days = List.of();

	CurveCanvas(Composite parent, Appearance appearance) {
		this.appearance = appearance;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setData("org.lookback.id", "ledger.curve");
		canvas.addListener(SWT.Paint, event -> paint(event.gc, canvas.getClientArea()));
		Runnable stop = appearance.listen(() -> {
			if (!canvas.isDisposed()) {
				canvas.redraw();
			}
		});
		canvas.addListener(SWT.Dispose, event -> stop.run());
	}

	Canvas control() {
		return canvas;
	}

	void show(List<Day> others) {
		days = List.copyOf(others);
		canvas.redraw();
	}

	List<Day> days() {
		return days;
	}

	private void paint(GC gc, Rectangle area) {
		gc.setBackground(appearance.color(Role.BACKGROUND));
		gc.fillRectangle(area);
		gc.setForeground(appearance.color(Role.MUTED));
		if (days.isEmpty()) {
			gc.drawText(MESSAGES.get("curve.empty"), 12, 10, true);
			return;
		}
		long most = Math.max(1, days.stream().mapToLong(Day::total).max().orElse(1));
		int width = Math.max(1, area.width - LEFT - RIGHT);
		int height = Math.max(1, area.height - TOP - BOTTOM);
		int zero = TOP + height;
		gc.drawText(MESSAGES.get("curve.title"), LEFT, 4, true);
		gc.drawLine(LEFT, zero, LEFT + width, zero);
		gc.drawText(number(most), 8, TOP - gc.getFontMetrics().getHeight() / 2, true);
		gc.drawText("0", 8, zero - gc.getFontMetrics().getHeight() / 2, true);
		gc.drawText(days.getFirst().day().toString(), LEFT, zero + 4, true);
		if (days.size() > 1) {
			String last = days.getLast().day().toString();
			gc.drawText(last, LEFT + width - gc.textExtent(last).x, zero + 4, true);
		}
		int points = Math.max(2, days.size());
		int[] line = new int[points * 2];
		for (int i = 0; i < points; i++) {
			line[2 * i] = LEFT + (int) ((long) width * i / (points - 1));
			line[2 * i + 1] = zero - (int) (height * days.get(Math.min(i, days.size() - 1)).total() / most);
		}
		fill(gc, line, zero);
		gc.setForeground(appearance.color(Role.ACCENT));
		gc.setLineWidth(2);
		gc.drawPolyline(line);
		gc.drawText(MESSAGES.get("curve.now", days.getLast().total()), LEFT + width + 8, line[line.length - 1] - gc.getFontMetrics().getHeight() / 2, true);
	}

	private void fill(GC gc, int[] line, int zero) {
		int[] area = new int[line.length + 4];
		area[0] = line[0];
		area[1] = zero;
		System.arraycopy(line, 0, area, 2, line.length);
		area[area.length - 2] = line[line.length - 2];
		area[area.length - 1] = zero;
		gc.setBackground(appearance.color(Role.BAR));
		gc.fillPolygon(area);
	}

	private static String number(long count) {
		return String.format("%,d", count);
	}
}
