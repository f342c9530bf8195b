package org.lookback.ingest.api;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person says about a file instead of letting it be guessed; empty means: guess.
 *
 * @param encoding    a charset's name, for example GB18030
 * @param delimiter   between the columns of text
 * @param quote       around cells of text that hold a delimiter or a line end; {@link #NO_QUOTE}: quotes are signs like others
 * @param sheet       a sheet's name
 * @param headingRow  the first row of the headings, from 1
 * @param headingRows how many rows the headings take
 */
public record SniffOptions(Optional<String> encoding, Optional<Character> delimiter, Optional<Character> quote, Optional<String> sheet,
		OptionalInt headingRow, OptionalInt headingRows) {

	/** No sign quotes: for text whose quotes are part of its cells. */
	public static final char NO_QUOTE = '\uFFFF';

	public static final SniffOptions NONE = new SniffOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
			OptionalInt.empty(), OptionalInt.empty());

	/** Options that leave the quotes to be guessed. */
	public SniffOptions(Optional<String> encoding, Optional<Character> delimiter, Optional<String> sheet, OptionalInt headingRow,
			OptionalInt headingRows) {
		this(encoding, delimiter, Optional.empty(), sheet, headingRow, headingRows);
	}

	public SniffOptions withEncoding(String name) {
		return new SniffOptions(Optional.of(name), delimiter, quote, sheet, headingRow, headingRows);
	}

	public SniffOptions withDelimiter(char sign) {
		return new SniffOptions(encoding, Optional.of(sign), quote, sheet, headingRow, headingRows);
	}

	/** @param sign around cells, or {@link #NO_QUOTE} */
	public SniffOptions withQuote(char sign) {
		return new SniffOptions(encoding, delimiter, Optional.of(sign), sheet, headingRow, headingRows);
	}

	public SniffOptions withSheet(String name) {
		return new SniffOptions(encoding, delimiter, quote, Optional.of(name), headingRow, headingRows);
	}

	/** @param first the first row of the headings, from 1 */
	public SniffOptions withHeadings(int first, int rows) {
		return new SniffOptions(encoding, delimiter, quote, sheet, OptionalInt.of(first), OptionalInt.of(rows));
	}

	/** The headings begin in that row, however many rows they take. */
	public SniffOptions withHeadingRow(int first) {
		return new SniffOptions(encoding, delimiter, quote, sheet, OptionalInt.of(first), OptionalInt.empty());
	}
}
