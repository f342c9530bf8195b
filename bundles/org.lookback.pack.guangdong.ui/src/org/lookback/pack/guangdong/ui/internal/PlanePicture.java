package org.lookback.pack.guangdong.ui.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
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
		int wanted = pen.width(Items.UNSOLVED.words()) + pen.width(Solvable.UNJUDGED.words()) + 4 * MARGIN;
		return Math.min(wanted, area.width / 3);
	}

	private static int top(Pen pen) {
		return 2 * pen.height() + 2 * MARGIN;
	}

	private Map<Place, Rectangle> places(Pen pen, Rectangle area) {
		int labels = labels(pen, area);
		int width = Math.max(LEAST, (area.width - labels - APART - MARGIN) / data.bands().size());
		int height = Math.max(LEAST, (area.height - top(pen) - pen.height() - MARGIN) / data.rows().size());
		Map<Place, Rectangle> places = new HashMap<>();
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
		pen.left(MESSAGES.get("axis.rows"), new Rectangle(MARGIN, line + MARGIN, labels - MARGIN, line), Role.MUTED);
		for (Band band : data.bands()) {
			Rectangle first = places.get(new Place(data.rows().getFirst(), band));
			Rectangle last = places.get(new Place(data.rows().getLast(), band));
			pen.centre(band.words(), new Rectangle(first.x, first.y - line - 2, first.width, line), Role.MUTED);
			pen.centre(MESSAGES.get("number", data.total(band).in(persons)), new Rectangle(last.x, last.y + last.height + 2, last.width, line), Role.TEXT);
		}
		Rectangle last = places.get(new Place(data.rows().getLast(), data.bands().getFirst()));
		pen.left(MESSAGES.get(persons ? "total.persons" : "total.households"), new Rectangle(MARGIN, last.y + last.height + 2, labels - MARGIN, line),
				Role.TEXT);
		for (Row row : data.rows()) {
			Rectangle first = places.get(new Place(row, data.bands().getFirst()));
			int middle = labels - pen.width(Solvable.UNJUDGED.words()) - 2 * MARGIN;
			if (row.solvable() == Solvable.NO) {
				pen.line(MARGIN, first.y, first.x, first.y, Role.LINE, 1);
				pen.left(row.items().words(), new Rectangle(MARGIN, first.y, middle - MARGIN, first.height), Role.TEXT);
			}
			pen.left(row.solvable().words(), new Rectangle(middle, first.y, labels - middle, first.height), Role.MUTED);
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
		boolean bottom = area.key().equals("refall");
		pen.badge(inside.x + 2 + right, bottom ? inside.y + inside.height - pen.height() - MARGIN : inside.y + 2, String.valueOf(area.number()),
				area.kind() == Area.Kind.RULE ? Role.ACCENT : Role.WARNING);
	}

	private void lines(Pen pen, Map<Place, Rectangle> places) {
		line(pen, places, data.lines().lower(), MESSAGES.get("line.lower", data.lines().lower()));
		line(pen, places, data.lines().upper(), MESSAGES.get("line.upper", data.lines().upper()));
	}

	private void line(Pen pen, Map<Place, Rectangle> places, BigDecimal amount, String words) {
		data.bands().stream().filter(band -> band.from().filter(amount::equals).isPresent()).findFirst().ifPresent(band -> {
			Rectangle first = places.get(new Place(data.rows().getFirst(), band));
			Rectangle last = places.get(new Place(data.rows().getLast(), band));
			int top = first.y - pen.height() - 4;
			pen.line(first.x, top, first.x, last.y + last.height + 4, Role.WARNING, 3);
			int width = pen.width(words) + 4;
			pen.left(words, new Rectangle(Math.max(MARGIN, first.x - width / 2), top - pen.height() - 2, width + 2, pen.height()), Role.WARNING);
		});
	}
}
