package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lookback.index.api.Fragment;
import org.lookback.index.api.Mark;
import org.lookback.index.api.Hit;
import org.lookback.index.internal.read.Cells.Place;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.text.Marking;
import org.lookback.index.internal.text.Words;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.query.Shape;

/** Makes a hit of a document: title, values and the places of the words, all from the index's own columns. */
final class HitMaker {

	private final Cells cells;
	private final Plan plan;
	private final boolean reveal;
	private final Locale locale;
	private final Titles titles;

	HitMaker(Cells cells, Plan plan, boolean reveal, Locale locale) {
		this.cells = cells;
		this.plan = plan;
		this.reveal = reveal;
		this.locale = locale;
		this.titles = new Titles(cells, reveal, locale);
	}

	/** Says which documents hits will be made of. */
	void expect(Level level, int[] globalDocs) throws IOException {
		List<Place> places = new ArrayList<>();
		for (int doc : globalDocs) {
			Place place = cells.place(level, doc);
			places.add(place);
			places.add(cells.household(place, plan.year()));
			if (level == Level.HOUSEHOLD && !plan.words().isEmpty()) {
				places.addAll(cells.members(place));
			}
		}
		List<Column> columns = new ArrayList<>(cells.schema().columns());
		Searcher.packages(cells.snapshot()).forEach(packageId -> columns.add(Schema.outcome(packageId)));
		cells.expect(places, columns);
	}

	Hit make(Shape.Kind kind, Level level, int globalDoc, float score) throws IOException {
		Place place = cells.place(level, globalDoc);
		Place household = cells.household(place, plan.year());
		Map<String, List<Fragment>> highlights = new LinkedHashMap<>();
		if (!plan.words().isEmpty()) {
			highlight(place, highlights);
			if (level != Level.HOUSEHOLD) {
				highlight(household, highlights);
			} else {
				for (Place member : cells.members(place)) {
					highlight(member, highlights);
				}
			}
		}
		return new Hit(kind, cells.key(place), cells.number(place), titles.title(place, household), score, highlights, fields(place, household));
	}

	private Map<String, String> fields(Place place, Place household) throws IOException {
		Map<String, String> fields = new LinkedHashMap<>();
		for (Column column : cells.schema().columns()) {
			boolean own = column.level() == place.level() || column.level().event() && column.facettable() && !place.level().event();
			Place from = own ? place : column.level() == Level.HOUSEHOLD && lead(column) ? household : null;
			String text = from == null ? "" : cells.text(from, column, reveal, locale);
			if (!text.isEmpty()) {
				fields.put(column.id(), text);
			}
		}
		for (String packageId : Searcher.packages(cells.snapshot())) {
			Column column = Schema.outcome(packageId);
			String text = cells.text(household, column, reveal, locale);
			if (!text.isEmpty()) {
				fields.put(column.id(), text);
			}
		}
		return fields;
	}

	/** Whether a column of the household also stands on what belongs to it: keys and regions. */
	private boolean lead(Column column) {
		return column.id().startsWith("household.") && (column.type() == FieldType.REGION || column.type() == FieldType.TEXT && !column.personal())
				|| column.id().equals("household.headName");
	}

	private void highlight(Place place, Map<String, List<Fragment>> highlights) throws IOException {
		List<Words.Word> words = plan.words().wanted();
		StringBuilder path = new StringBuilder();
		for (Column column : cells.schema().columns()) {
			boolean here = column.level() == place.level() || place.level() == Level.HOUSEHOLD && column.level().event();
			if (!here || column.numeric()) {
				continue;
			}
			for (String term : cells.values(place, column)) {
				if (cells.schema().regionLevel(column)) {
					path.append(cells.word(column, term, locale));
				} else {
					mark(column, shown(column, term), words, highlights);
				}
			}
		}
		cells.schema().region(org.lookback.model.api.region.RegionLevel.VILLAGE).filter(column -> !path.isEmpty())
				.ifPresent(column -> mark(column, path.toString(), words, highlights));
	}

	/** The text that was indexed for a term. */
	private String shown(Column column, String term) throws IOException {
		if (column.type() == FieldType.BOOL) {
			return org.lookback.model.api.dictionary.ValueReader.canonical(true).equals(term) ? column.field().orElseThrow().label().zh() : "";
		}
		return column.type() == FieldType.TEXT || column.type().coded() ? cells.word(column, term, Locale.CHINESE) : "";
	}

	private void mark(Column column, String text, List<Words.Word> words, Map<String, List<Fragment>> highlights) {
		List<Mark> marks = text.isEmpty() ? List.of() : Marking.marks(words, text);
		if (marks.isEmpty()) {
			return;
		}
		List<Fragment> fragments;
		if (column.personal() && !reveal) {
			String masked = Masking.mask(column.field().orElseThrow(), text);
			fragments = List.of(new Fragment(masked, List.of(new Mark(0, masked.length()))));
		} else {
			fragments = Marking.fragments(text, marks);
		}
		List<Fragment> all = highlights.computeIfAbsent(column.id(), id -> new ArrayList<>());
		fragments.stream().filter(fragment -> !all.contains(fragment)).forEach(all::add);
	}
}
