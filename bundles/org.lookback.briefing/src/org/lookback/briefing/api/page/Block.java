package org.lookback.briefing.api.page;

import java.util.List;
import java.util.Optional;

import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.Drawing;

/** What stands on a page: words, a chart, a table. */
public sealed interface Block {

	/** The element of the storyboard that it comes from; empty for what every briefing has. */
	String element();

	/**
	 * A heading.
	 *
	 * @param level   1 to 3
	 * @param newPage whether it begins a page
	 */
	record Heading(String element, int level, List<Span> words, boolean newPage) implements Block {
		public Heading {
			words = List.copyOf(words);
		}
	}

	/** A paragraph. */
	record Paragraph(String element, List<Span> words) implements Block {
		public Paragraph {
			words = List.copyOf(words);
		}
	}

	/**
	 * A chart.
	 *
	 * @param caption under it, with its number: 图1 …
	 * @param message the sentence that it proves; may be empty
	 * @param clauses what it rests on, a line each
	 */
	record Chart(String element, Drawing drawing, ChartSpec spec, String caption, List<Span> message, String figure, List<String> clauses) implements Block {
		public Chart {
			message = List.copyOf(message);
			clauses = List.copyOf(clauses);
		}
	}

	/**
	 * A table or list.
	 *
	 * @param caption over it, with its number: 表1 …; may be empty
	 * @param message the sentence that it proves; may be empty
	 * @param labels  columns of words on the left
	 * @param rows    words as {@link String}, counts as {@link Long}, amounts as {@link java.math.BigDecimal}, shares as {@link Double} from 0 to 1
	 * @param total   whether the last row is a total
	 * @param notes   small print under it
	 * @param annex   whether it is for looking things up, and no page of a presentation
	 */
	record Grid(String element, String caption, List<Span> message, List<String> headings, int labels, List<List<Object>> rows, boolean total,
			List<String> notes, Optional<String> figure, boolean annex) implements Block {
		public Grid {
			message = List.copyOf(message);
			headings = List.copyOf(headings);
			rows = List.copyOf(rows);
			notes = List.copyOf(notes);
		}
	}

	/**
	 * Words of a document.
	 *
	 * @param source which document, and where in it
	 */
	record Quote(String element, String text, String source) implements Block {
	}

	/** Something that could not be made: only a preview has it. */
	record Failed(String element, String message) implements Block {
	}
}
