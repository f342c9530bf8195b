package org.lookback.pack.guangdong.ui.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.graphics.Rectangle;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;
import org.lookback.pack.guangdong.ui.internal.PlaneData.Cell;
import org.lookback.pack.guangdong.ui.internal.PlaneData.Place;
import org.lookback.pack.guangdong.ui.internal.PlaneData.Row;
import org.lookback.ui.api.Appearance.Role;

/**
 * The plane: income to the right, from what cannot be solved down to what needs no solving, those without a recorded income apart at the
 * right, the two lines across, and the areas of the document marked with their numbers.
 *
 * @param asked   the active query, to mark the cell that it is
 * @param persons whether persons are counted, else households
 */
record PlanePicture(PlaneData data, List<Area> areas, Query asked, boolean persons) implements Picture {

	private static final Messages MESSAGES = Messages.in(PlanePicture.class);
	private static final int MARGIN = 6;
	private static final int APART = 10;
	private static final int LEAST = 8;

	@Override
	public List<Spot> draw(Pen pen, Rectangle area) {
		Map<Place, Rectangle> places = places(pen, area);
		long most = data.cells().values().stream().mapToLong(cell -> cell.count().in(persons)).max().orElse(0);
		List<Spot> spots = new ArrayList<>();
		places.forEach((place, where) -> spots.add(cell(pen, place, where, most)));
		headings(pen, area, places);
		areas.forEach(each -> mark(pen, each, places));
		lines(pen, places);
		return List.copyOf(spots);
	}

	private static int labels(Pen pen, Rectangle area) {
		return Math.min(items(pen) + solvable(pen) + 4 * MARGIN, area.width * 2 / 5);
	}

	private static int items(Pen pen) {
		return Arrays.stream(Items.values()).mapToInt(each -> pen.width(each.brief())).max().orElse(0);
	}

	private static int solvable(Pen pen) {
		return Arrays.stream(Solvable.values()).mapToInt(each -> pen.width(each.brief())).max().orElse(0);
	}

	private static int top(Pen pen) {
		return Pen.LINES * pen.height() + MARGIN;
	}

	private Map<Place, Rectangle> places(Pen pen, Rectangle area) {
		int labels = labels(pen, area);
		int width = Math.max(LEAST, (area.width - labels - APART - MARGIN) / data.bands().size());
		int height = Math.max(LEAST, (area.height - top(pen) - pen.height() - MARGIN) / data.rows().size());
		Map<Place, Rectangle> places = new LinkedHashMap<>();
		for (int y = 0; y < data.rows().size(); y++) {
			for (int x = 0; x < data.bands().size(); x++) {
				Band band = data.bands().get(x);
				int left = labels + x * width + (band.known() ? 0 : APART);
				places.put(new Place(data.rows().get(y), band), new Rectangle(left, top(pen) + y * height, width, height));
			}
		}
		return places;
	}

	private Spot cell(Pen pen, Place place, Rectangle where, long most) {
		Cell cell = data.cell(place.row(), place.band());
		long count = cell.count().in(persons);
		pen.fill(where, pen.heat(most == 0 ? 0 : (double) count / most));
		pen.frame(where, Role.LINE, 1, false);
		Query query = data.query(place.row(), place.band());
		if (query.equals(asked)) {
			pen.frame(where, Role.ACCENT, 3, false);
		}
		pen.centre(count == 0 ? "·" : MESSAGES.get("number", count), where, count == 0 ? Role.MUTED : Role.TEXT);
		return new Spot(where, count, query, tip(place, cell));
	}

	private String tip(Place place, Cell cell) {
		StringBuilder tip = new StringBuilder(MESSAGES.get("cell.tip", place.band().words(), place.row().items().words(), place.row().solvable().words(),
				cell.count().households(), cell.count().persons()));
		if (data.checked()) {
			cell.outcomes().forEach((outcome, count) -> tip.append('\n')
					.append(MESSAGES.get("cell.outcome", Outcome.words(data.standards(), outcome), count.households(), count.persons())));
		}
		return tip.toString();
	}

	private void headings(Pen pen, Rectangle area, Map<Place, Rectangle> places) {
		int labels = labels(pen, area);
		int line = pen.height();
		pen.left(MESSAGES.get("axis.rows"), new Rectangle(MARGIN, top(pen) - line - 2, labels - MARGIN, line), Role.MUTED);
		ticks(pen, places);
		for (Band band : data.bands()) {
			Rectangle first = places.get(new Place(data.rows().getFirst(), band));
			Rectangle last = places.get(new Place(data.rows().getLast(), band));
			if (!band.known()) {
				pen.heading(MESSAGES.get("income.unknown.brief"), new Rectangle(first.x, first.y - Pen.LINES * line - 2, first.width, Pen.LINES * line), Role.MUTED);
			}
			pen.centre(MESSAGES.get("number", data.total(band).in(persons)), new Rectangle(last.x, last.y + last.height + 2, last.width, line), Role.TEXT);
		}
		Rectangle last = places.get(new Place(data.rows().getLast(), data.bands().getFirst()));
		pen.left(MESSAGES.get(persons ? "total.persons" : "total.households"), new Rectangle(MARGIN, last.y + last.height + 2, labels - MARGIN, line),
				Role.TEXT);
		for (Row row : data.rows()) {
			Rectangle first = places.get(new Place(row, data.bands().getFirst()));
			int middle = labels - solvable(pen) - 2 * MARGIN;
			if (row.solvable() == Solvable.NO) {
				pen.line(MARGIN, first.y, first.x, first.y, Role.LINE, 1);
				pen.left(row.items().brief(), new Rectangle(MARGIN, first.y, middle - MARGIN, first.height), Role.TEXT);
			}
			pen.left(row.solvable().brief(), new Rectangle(middle, first.y, labels - middle, first.height), Role.MUTED);
		}
	}

	/** The bounds of the bands, as many as there is room for; the lines have words of their own. */
	private void ticks(Pen pen, Map<Place, Rectangle> places) {
		int free = Integer.MIN_VALUE;
		for (Band band : data.bands()) {
			if (band.from().isPresent()) {
				Rectangle first = places.get(new Place(data.rows().getFirst(), band));
				String amount = MESSAGES.get("number", band.from().get());
				int width = pen.width(amount) + MARGIN;
				int left = first.x - width / 2;
				if (left >= free) {
					pen.left(amount, new Rectangle(left, first.y - pen.height() - 2, width + 2, pen.height()), Role.MUTED);
					free = left + width;
				}
			}
		}
	}

	private void mark(Pen pen, Area area, Map<Place, Rectangle> places) {
		Rectangle whole = area.places().stream().map(places::get).reduce(Rectangle::union).orElse(new Rectangle(0, 0, 0, 0));
		if (whole.isEmpty()) {
			return;
		}
		if (area.kind() != Area.Kind.RULE) {
			pen.hatch(whole, Role.WARNING, area.kind() == Area.Kind.OVERLAP);
		}
		Rectangle inside = new Rectangle(whole.x + 1, whole.y + 1, whole.width - 2, whole.height - 2);
		pen.frame(inside, area.kind() == Area.Kind.RULE ? Role.ACCENT : Role.WARNING, 2, area.kind() == Area.Kind.GAP);
		int right = area.kind() == Area.Kind.OVERLAP ? pen.height() + MARGIN : 0;
		// Two areas begin at the same corner: the second has its number at the end.
		boolean last = area.key().equals("refall");
		int x = last ? inside.x + inside.width - pen.height() - MARGIN : inside.x + 2 + right;
		int y = last ? inside.y + inside.height - pen.height() - MARGIN : inside.y + 2;
		pen.badge(x, y, String.valueOf(area.number()), area.kind() == Area.Kind.RULE ? Role.ACCENT : Role.WARNING);
	}

	/** The words of the lower line end at it, those of the upper begin at it, so that they do not meet. */
	private void lines(Pen pen, Map<Place, Rectangle> places) {
		line(pen, places, data.lines().lower(), MESSAGES.get("line.lower", data.lines().lower()), true);
		line(pen, places, data.lines().upper(), MESSAGES.get("line.upper", data.lines().upper()), false);
	}

	private void line(Pen pen, Map<Place, Rectangle> places, BigDecimal amount, String words, boolean before) {
		data.bands().stream().filter(band -> band.from().filter(amount::equals).isPresent()).findFirst().ifPresent(band -> {
			Rectangle first = places.get(new Place(data.rows().getFirst(), band));
			Rectangle last = places.get(new Place(data.rows().getLast(), band));
			int top = first.y - 2 * pen.height() - 4;
			pen.line(first.x, top, first.x, first.y - pen.height() - 2, Role.WARNING, 3);
			pen.line(first.x, first.y, first.x, last.y + last.height + 4, Role.WARNING, 3);
			int width = pen.width(words) + MARGIN;
			pen.left(words, new Rectangle(before ? first.x - width : first.x + 2, top, width + 2, pen.height()), Role.WARNING);
		});
	}
}
