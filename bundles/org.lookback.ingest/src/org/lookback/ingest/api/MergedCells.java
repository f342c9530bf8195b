package org.lookback.ingest.api;

import java.util.List;
import java.util.Map;

/**
 * Data cells of a sheet that are merged over several rows: county, township, village or household over the rows they hold for.
 *
 * @param ranges  how many there are
 * @param preview for each row of the preview the cells whose text stands in a row above, by column: that row's number
 */
public record MergedCells(int ranges, List<Map<Integer, Long>> preview) {

	/** None. */
	public static final MergedCells NONE = new MergedCells(0, List.of());

	public MergedCells {
		preview = preview.stream().map(Map::copyOf).toList();
	}
}
