package org.lookback.sample.api;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One file of the sample.
 *
 * @param path       where it lies
 * @param kind       what an import calls it: {@code wide}, {@code income}, {@code register:机动车}
 * @param year       the year it speaks of; empty when its rows are of several years
 * @param encoding   the charset's name; {@code XLSX} for a workbook
 * @param headingRow the row of the headings, from 1
 * @param rows       rows of data, without titles and headings
 * @param oddities   how many oddities of each kind it holds
 */
public record SampleFile(Path path, String kind, OptionalInt year, String encoding, int headingRow, long rows,
		Map<Oddity, Integer> oddities) {

	public SampleFile {
		oddities = Map.copyOf(oddities);
	}

	/** The file's name without folders. */
	public String name() {
		return path.getFileName().toString();
	}

	/** How many oddities of a kind it holds. */
	public int count(Oddity oddity) {
		return oddities.getOrDefault(oddity, 0);
	}
}
