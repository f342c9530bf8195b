package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.index.internal.schema.Band;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.schema.Terms;

/** The natural order of a column's values: numbers by size, codes as their list has them, regions by code; "not recorded" last. */
public final class ValueOrder {

	private ValueOrder() {
	}

	public static List<String> of(Schema schema, Column column, Collection<String> values) throws IOException {
		Map<String, Long> ranks = new HashMap<>();
		for (String value : values) {
			ranks.put(value, rank(schema, column, value));
		}
		return values.stream().distinct().sorted(Comparator.<String, Long> comparing(ranks::get).thenComparing(Comparator.naturalOrder())).toList();
	}

	private static long rank(Schema schema, Column column, String value) {
		if (value.isEmpty()) {
			return Long.MAX_VALUE;
		}
		if (column.numeric()) {
			return Band.parse(column, value).map(Band::from).orElse(Long.MAX_VALUE - 1);
		}
		return Terms.rank(schema.dictionary(), column, value);
	}
}
