package org.lookback.pack.guangdong.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;
import org.lookback.pack.guangdong.ui.internal.PhaseData.Column;
import org.lookback.pack.guangdong.ui.internal.PhaseData.Place;
import org.lookback.ui.api.Appearance.Role;

/**
 * The history of measures: the three phases with their classes of labour to the right, programmes or years down; the distinct households of a
 * phase above them, those that lack one below.
 *
 * @param persons whether persons are counted, else households
 */
record PhasePicture(PhaseData data, Query asked, boolean persons) implements Picture {

	private static final Messages MESSAGES = Messages.in(PhasePicture.class);
	private static final int MARGIN = 6;
	private static final int APART = 8;
	private static final int LEAST = 8;

	@Override
	public List<Spot> draw(Pen pen, Rectangle area) {
		if (data.columns().isEmpty()) {
			return List.of();
		}
		List<Spot> spots = new ArrayList<>();
		long most = data.rows().stream().flatMap(row -> data.columns().stream().map(column -> count(new Place(column, row)))).mapToLong(each -> each.in(persons))
				.max().orElse(0);
		headings(pen, area);
		row(pen, area, 0, MESSAGES.get("phase.any"), Role.TEXT);
		for (int x = 0; x < data.columns().size(); x++) {
			Place place = new Place(data.columns().get(x), PhaseData.ANY);
			spots.add(cell(pen, area, new At(x, 0), count(place), data.query(place), pen.color(Role.HEADING), MESSAGES.get("phase.any")));
		}
		for (int y = 0; y < data.rows().size(); y++) {
			String word = data.word(data.field(), data.rows().get(y));
			row(pen, area, y + 1, word, Role.TEXT);
			for (int x = 0; x < data.columns().size(); x++) {
				Place place = new Place(data.columns().get(x), data.rows().get(y));
				long count = count(place).in(persons);
				spots.add(cell(pen, area, new At(x, y + 1), count(place), data.query(place), pen.heat(most == 0 ? 0 : (double) count / most), word));
			}
		}
		if (!data.lacking().isEmpty()) {
			lacking(pen, area, spots);
		}
		return List.copyOf(spots);
	}

	private void lacking(Pen pen, Rectangle area, List<Spot> spots) {
		int last = data.rows().size() + 1;
		row(pen, area, last, MESSAGES.get("phase.lacking"), Role.WARNING);
		for (int x = 0; x < data.columns().size(); x++) {
			Column column = data.columns().get(x);
			Count count = Optional.ofNullable(data.lacking().get(column)).orElse(Count.ZERO);
			spots.add(cell(pen, area, new At(x, last), count, data.lackingQuery(column), pen.color(Role.STRIPE), MESSAGES.get("phase.lacking")));
		}
	}

	/** A place in the table, from 0. */
	private record At(int x, int y) {
	}

	private Count count(Place place) {
		return data.cells().getOrDefault(place, Count.ZERO);
	}

	private int labels(Pen pen, Rectangle area) {
		int widest = Math.max(pen.width(MESSAGES.get("phase.any")), pen.width(MESSAGES.get("phase.lacking")));
		for (String row : data.rows()) {
			widest = Math.max(widest, pen.width(data.word(data.field(), row)));
		}
		return Math.min(widest + 3 * MARGIN, area.width / 3);
	}

	private static int top(Pen pen) {
		return (1 + Pen.LINES) * pen.height() + 2 * MARGIN;
	}

	private Rectangle place(Pen pen, Rectangle area, At at) {
		int rows = data.rows().size() + 1 + (data.lacking().isEmpty() ? 0 : 1);
		int labels = labels(pen, area);
		int gaps = (data.phases().size() - 1) * APART;
		int width = Math.max(LEAST, (area.width - labels - MARGIN - gaps) / data.columns().size());
		int height = Math.clamp((area.height - top(pen) - MARGIN) / rows, LEAST, 3 * pen.height());
		int group = data.phases().indexOf(data.columns().get(at.x()).phase());
		return new Rectangle(labels + at.x() * width + group * APART, top(pen) + at.y() * height, width, height);
	}

	private void headings(Pen pen, Rectangle area) {
		int line = pen.height();
		for (int x = 0; x < data.columns().size(); x++) {
			Column column = data.columns().get(x);
			Rectangle first = place(pen, area, new At(x, 0));
			Rectangle above = new Rectangle(first.x, first.y - Pen.LINES * line - 2, first.width, Pen.LINES * line);
			pen.heading(Labour.brief(column.labour(), data.word(PhaseData.LABOUR, column.labour())), above, Role.MUTED);
			if (x == 0 || !data.columns().get(x - 1).phase().equals(column.phase())) {
				long wide = data.columns().stream().filter(each -> each.phase().equals(column.phase())).count();
				pen.centre(data.word(PhaseData.PHASE, column.phase()), new Rectangle(first.x, MARGIN / 2, (int) wide * first.width, line), Role.ACCENT);
			}
		}
	}

	private void row(Pen pen, Rectangle area, int y, String words, Role role) {
		Rectangle first = place(pen, area, new At(0, y));
		pen.left(words, new Rectangle(MARGIN, first.y, first.x - MARGIN, first.height), role);
	}

	private Spot cell(Pen pen, Rectangle area, At at, Count count, Query query, Color fill, String row) {
		Rectangle where = place(pen, area, at);
		Column column = data.columns().get(at.x());
		pen.fill(where, fill);
		pen.frame(where, Role.LINE, 1, false);
		if (query.equals(asked)) {
			pen.frame(where, Role.ACCENT, 3, false);
		}
		long number = count.in(persons);
		pen.centre(number == 0 ? "·" : MESSAGES.get("number", number), where, number == 0 ? Role.MUTED : Role.TEXT);
		return new Spot(where, number, query, MESSAGES.get("phase.tip", data.word(PhaseData.PHASE, column.phase()), data.word(PhaseData.LABOUR, column.labour()),
				row, count.households(), count.persons()));
	}
}
