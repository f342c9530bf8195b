package org.lookback.briefing.api.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.charts.api.ChartSpec;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;

/** Something that stands in a briefing. Queries are kept as they are typed in a search box. */
public sealed interface Element {

	/** Unique in its storyboard and kept when elements move: by it a figure is found again next month. */
	String id();

	/** The same under another id. */
	Element withId(String other);

	/** What numbers its sentences may name, besides those of the storyboard. */
	default Map<String, Amount> numbers() {
		return Map.of();
	}

	/**
	 * A heading.
	 *
	 * @param level 1 to 3
	 */
	record Heading(String id, int level, String text) implements Element {
		@Override
		public Element withId(String other) {
			return new Heading(other, level, text);
		}
	}

	/**
	 * A paragraph. {@code {name}} stands for a number, {@code {name.households}}, {@code {name.persons}}, {@code {name.last}} and {@code {name.change}} for
	 * what goes with it; what stands in square brackets is left out when a number in it has no value.
	 */
	record Text(String id, String text, Map<String, Amount> numbers) implements Element {
		public Text {
			numbers = kept(numbers);
		}

		@Override
		public Element withId(String other) {
			return new Text(other, text, numbers);
		}
	}

	/**
	 * A chart.
	 *
	 * @param title   over it; empty: made of the fields
	 * @param caption under it
	 * @param says    the sentence that it proves: title of its slide; may be empty
	 */
	record Chart(String id, ChartSpec.Kind kind, List<String> fields, Unit unit, String query, String title, String caption, String says,
			Map<String, Amount> numbers) implements Element {
		public Chart {
			fields = List.copyOf(fields);
			numbers = kept(numbers);
		}

		@Override
		public Element withId(String other) {
			return new Chart(other, kind, fields, unit, query, title, caption, says, numbers);
		}
	}

	/**
	 * A table.
	 *
	 * @param caption over it
	 * @param says    the sentence that it proves; may be empty
	 */
	record Grid(String id, GridSource of, String caption, String says, Map<String, Amount> numbers) implements Element {
		public Grid {
			numbers = kept(numbers);
		}

		@Override
		public Element withId(String other) {
			return new Grid(other, of, caption, says, numbers);
		}
	}

	/**
	 * A list of households, members, findings or measures, or of items of the ledger.
	 *
	 * @param columns the dictionary's ids or labels
	 * @param sort    a column; as the index has them when absent
	 * @param show    rows on the page; the rest is counted
	 * @param annex   whether the whole list stands at the end
	 */
	record Names(String id, Shape.Kind of, String query, List<String> columns, Optional<String> sort, boolean descending, int show, boolean annex,
			String caption) implements Element {
		public Names {
			columns = List.copyOf(columns);
		}

		@Override
		public Element withId(String other) {
			return new Names(other, of, query, columns, sort, descending, show, annex, caption);
		}
	}

	/**
	 * Words of a document.
	 *
	 * @param words that must stand in the clause; empty: the whole clause
	 */
	record Clause(String id, String packageId, String document, String anchor, String words) implements Element {
		@Override
		public Element withId(String other) {
			return new Clause(other, packageId, document, anchor, words);
		}
	}

	private static Map<String, Amount> kept(Map<String, Amount> numbers) {
		return Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
	}
}
