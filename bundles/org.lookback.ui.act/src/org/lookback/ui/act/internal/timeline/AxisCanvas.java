package org.lookback.ui.act.internal.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.workbench.api.Proceeding.Moment;
import org.lookback.workbench.api.Proceeding.MomentKind;

/**
 * Moments on an axis of time, a lane a kind. Stretches of years in which nothing happened are as wide as any other year; years in which much happened
 * take their share of the room that is left, so that days of a procedure stand apart.
 */
final class AxisCanvas {

	private static final int MARGIN = 10;
	private static final int DOT = 9;
	private static final int LEAST_YEAR = 46;

	/** A moment and where it was drawn. */
	private record Spot(Moment moment, Rectangle place) {
	}

	/** A year on the axis, with the first and last of its days that are drawn. */
	private record Stretch(int year, int from, int until, LocalDate first, LocalDate last) {
		int at(LocalDate day) {
			long days = Math.max(1, last.toEpochDay() - first.toEpochDay());
			return (int) (from + DOT + (until - from - 2L * DOT) * (day.toEpochDay() - first.toEpochDay()) / days);
		}
	}

	private final Canvas canvas;
	private final Appearance appearance;
	private final Consumer<Moment> chosen;
	private List<Moment> moments = List.of();
	private List<Spot> spots = List.of();
	private Optional<Moment> marked = Optional.empty();

	AxisCanvas(Composite parent, Appearance appearance, Consumer<Moment> chosen) {
		this.appearance = appearance;
		this.chosen = chosen;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
		canvas.setData("org.lookback.id", "timeline.axis");
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.MouseDown, this::pressed);
		canvas.addListener(SWT.MouseMove, this::moved);
		Runnable stop = appearance.listen(() -> {
			if (!canvas.isDisposed()) {
				canvas.redraw();
			}
		});
		canvas.addListener(SWT.Dispose, event -> stop.run());
	}

	void show(List<Moment> shown) {
		moments = List.copyOf(shown);
		marked = Optional.empty();
		canvas.redraw();
	}

	/** Marks a moment. */
	void choose(Optional<Moment> moment) {
		marked = moment;
		canvas.redraw();
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setBackground(appearance.color(Role.BACKGROUND));
		gc.fillRectangle(area);
		gc.setAntialias(SWT.ON);
		spots = new ArrayList<>();
		if (moments.isEmpty()) {
			return;
		}
		List<MomentKind> lanes = List.copyOf(new TreeSet<>(moments.stream().map(Moment::kind).toList()));
		int left = MARGIN + lanes.stream().mapToInt(kind -> gc.textExtent(TimelineView.kind(kind)).x).max().orElse(0) + MARGIN;
		int line = gc.getFontMetrics().getHeight();
		List<Stretch> stretches = stretches(left, area.width - MARGIN);
		int top = MARGIN + line + 4;
		int lane = Math.max(DOT + 4, (area.height - top - MARGIN) / lanes.size());
		years(gc, stretches, top, area.height);
		for (int i = 0; i < lanes.size(); i++) {
			int middle = top + i * lane + lane / 2;
			gc.setForeground(appearance.color(Role.LINE));
			gc.drawLine(left, middle, area.width - MARGIN, middle);
			gc.setForeground(appearance.color(Role.TEXT));
			gc.drawText(TimelineView.kind(lanes.get(i)), MARGIN, middle - line / 2, true);
			MomentKind kind = lanes.get(i);
			moments.stream().filter(moment -> moment.kind() == kind).forEach(moment -> dot(gc, stretches, moment, middle));
		}
	}

	private void years(GC gc, List<Stretch> stretches, int top, int bottom) {
		for (Stretch stretch : stretches) {
			gc.setForeground(appearance.color(Role.LINE));
			gc.drawLine(stretch.from(), top, stretch.from(), bottom);
			gc.setForeground(appearance.color(Role.MUTED));
			gc.drawText(String.valueOf(stretch.year()), stretch.from() + 3, MARGIN, true);
			if (stretch.until() - stretch.from() > 4 * LEAST_YEAR) {
				months(gc, stretch);
			}
		}
	}

	/** The first and the last day that are drawn of a year that is wide enough. */
	private static void months(GC gc, Stretch stretch) {
		String last = stretch.last().toString().substring(5);
		gc.drawText(last, stretch.until() - gc.textExtent(last).x - 4, MARGIN, true);
		String first = stretch.first().toString().substring(5);
		gc.drawText(first, stretch.from() + LEAST_YEAR + 6, MARGIN, true);
	}

	private void dot(GC gc, List<Stretch> stretches, Moment moment, int middle) {
		Stretch stretch = stretches.stream().filter(one -> one.year() == moment.day().getYear()).findFirst().orElseThrow();
		int x = moment.yearly() ? stretch.from() + DOT : stretch.at(moment.day());
		Rectangle place = new Rectangle(x - DOT / 2, middle - DOT / 2, DOT, DOT);
		boolean chosenOne = marked.filter(moment::equals).isPresent();
		Color color = appearance.color(chosenOne || moment.kind() == MomentKind.FINDING || moment.kind() == MomentKind.OBJECTION ? Role.WARNING
				: moment.ahead() ? Role.MUTED : Role.ACCENT);
		gc.setBackground(color);
		gc.setForeground(color);
		if (moment.ahead() || moment.kind() == MomentKind.DEADLINE) {
			gc.setLineWidth(2);
			gc.drawOval(place.x, place.y, place.width, place.height);
			gc.setLineWidth(1);
		} else if (moment.yearly()) {
			gc.fillRectangle(place);
		} else {
			gc.fillOval(place.x, place.y, place.width, place.height);
		}
		if (chosenOne) {
			gc.drawOval(place.x - 4, place.y - 4, place.width + 8, place.height + 8);
		}
		spots.add(new Spot(moment, place));
	}

	/** The years that have moments, each as wide as it needs: a little for every year, the rest by how many days of it are spoken of. */
	private List<Stretch> stretches(int left, int right) {
		List<Integer> years = List.copyOf(new TreeSet<>(moments.stream().map(moment -> moment.day().getYear()).toList()));
		long[] weights = years.stream().mapToLong(year -> moments.stream().filter(one -> !one.yearly() && one.day().getYear() == year).map(Moment::day).distinct().count())
				.toArray();
		long all = Math.max(1, Arrays.stream(weights).sum());
		int spare = Math.max(0, right - left - years.size() * LEAST_YEAR);
		List<Stretch> stretches = new ArrayList<>();
		int from = left;
		for (int i = 0; i < years.size(); i++) {
			int year = years.get(i);
			int until = from + LEAST_YEAR + (int) (spare * weights[i] / all);
			List<LocalDate> days = moments.stream().filter(one -> !one.yearly() && one.day().getYear() == year).map(Moment::day).sorted().toList();
			LocalDate first = days.isEmpty() ? LocalDate.of(year, 1, 1) : days.getFirst().minusDays(1);
			LocalDate last = days.isEmpty() ? LocalDate.of(year, 12, 31) : days.getLast();
			stretches.add(new Stretch(year, from, until, first, last));
			from = until;
		}
		return stretches;
	}

	private Optional<Moment> at(int x, int y) {
		return spots.stream().filter(spot -> spot.place().contains(new Point(x, y))).map(Spot::moment).findFirst();
	}

	private void pressed(Event event) {
		at(event.x, event.y).ifPresent(moment -> {
			choose(Optional.of(moment));
			chosen.accept(moment);
		});
	}

	private void moved(Event event) {
		Optional<Moment> moment = at(event.x, event.y);
		String words = moment.map(one -> TimelineView.day(one) + '　' + one.title() + (one.detail().isEmpty() ? "" : "\n" + one.detail())).orElse("");
		if (!words.equals(canvas.getToolTipText() == null ? "" : canvas.getToolTipText())) {
			canvas.setToolTipText(words.isEmpty() ? null : words);
		}
		canvas.setCursor(moment.isPresent() ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
	}
}
