package org.lookback.ingest.api;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person says about a file instead of letting it be guessed; empty means: guess.
 *
 * @param encoding    a charset's name, for example GB18030
 * @param delimiter   between the columns of text
 * @param sheet       a sheet's name
 * @param headingRow  the first row of the headings, from 1
 * @param headingRows how many rows the headings take
 */
public record SniffOptions(Optional<String> encoding, Optional<Character> delimiter, Optional<String> sheet, OptionalInt headingRow,
		OptionalInt headingRows) {

	public static final SniffOptions NONE = new SniffOptions(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(),
			OptionalInt.empty());

	public SniffOptions withEncoding(String name) {
		return new SniffOptions(Optional.of(name), delimiter, sheet, headingRow, headingRows);
	}

	public SniffOptions withDelimiter(char sign) {
		return new SniffOptions(encoding, Optional.of(sign), sheet, headingRow, headingRows);
	}

	public SniffOptions withSheet(String name) {
		return new SniffOptions(encoding, delimiter, Optional.of(name), headingRow, headingRows);
	}

	/** @param first the first row of the headings, from 1 */
	public SniffOptions withHeadings(int first, int rows) {
		return new SniffOptions(encoding, delimiter, sheet, OptionalInt.of(first), OptionalInt.of(rows));
	}
}
