package org.lookback.ingest.internal.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.api.UnknownValue;
import org.lookback.ingest.api.UnknownValue.Near;
import org.lookback.ingest.internal.likeness.CodeLikeness;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;

/** Counts the texts of coded columns that could not be read, or were read as a code of former years. */
public final class NotUnderstood {

	/** So many different texts are counted; a column of free text is no column of codes. */
	private static final int MOST = 2000;

	private record Key(int column, String text) {
	}

	private static final class Count {
		private final Field field;
		private final String heading;
		private final long firstRow;
		private final Optional<String> readAs;
		private long rows;

		Count(Field field, String heading, long firstRow, Optional<String> readAs) {
			this.field = field;
			this.heading = heading;
			this.firstRow = firstRow;
			this.readAs = readAs;
		}
	}

	private final Dictionary dictionary;
	private final Map<Key, Count> counts = new HashMap<>();
	private final Set<Key> beyond = new HashSet<>();

	public NotUnderstood(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	/** @param readAs the old code it was read as; empty when it could not be read */
	public void add(int column, String heading, Field field, String text, long row, Optional<String> readAs) {
		Key key = new Key(column, text.strip());
		Count count = counts.get(key);
		if (count == null && counts.size() >= MOST) {
			if (beyond.size() < MOST) {
				beyond.add(key);
			}
			return;
		}
		if (count == null) {
			count = new Count(field, heading, row, readAs);
			counts.put(key, count);
		}
		count.rows++;
	}

	/** The texts of most rows first, each with the codes it may stand for. */
	public List<UnknownValue> first(int most) {
		List<Map.Entry<Key, Count>> sorted = new ArrayList<>(counts.entrySet());
		sorted.sort(Comparator.comparingLong((Map.Entry<Key, Count> entry) -> -entry.getValue().rows)
				.thenComparingInt(entry -> entry.getKey().column()).thenComparingLong(entry -> entry.getValue().firstRow)
				.thenComparing(entry -> entry.getKey().text()));
		return sorted.stream().limit(most).map(entry -> value(entry.getKey(), entry.getValue())).toList();
	}

	private UnknownValue value(Key key, Count count) {
		List<Near> nearest = count.readAs.map(code -> List.of(new Near(code, 1)))
				.orElseGet(() -> CodeLikeness.nearest(dictionary, count.field, count.heading, key.text()).entrySet().stream()
						.map(entry -> new Near(entry.getKey(), entry.getValue())).toList());
		return new UnknownValue(key.column(), count.heading, count.field.id(), key.text(), count.rows, count.firstRow, count.readAs.isPresent(),
				nearest);
	}

	/** How many different texts there are; many that are not counted one by one are left out. */
	public long size() {
		return counts.size() + (long) beyond.size();
	}
}
