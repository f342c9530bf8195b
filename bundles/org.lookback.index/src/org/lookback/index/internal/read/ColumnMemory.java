package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Columns with one value a document, unpacked for counts that read them again and again. A segment never changes, so what is kept of it serves every
 * later state of the index that still has the segment. When the kept ones take more than a part of the heap, those go that were not asked for longest.
 */
final class ColumnMemory {

	private static final int PART_OF_HEAP = 8;

	/**
	 * A column of one segment.
	 *
	 * @param numbers 0 where there is no value; else, counted from 1, the term's place among the segment's, or the number's in {@code values}
	 * @param values  the different numbers, ascending; empty for terms
	 */
	record Kept(Unpacked numbers, long[] values) {

		private long size() {
			return numbers.size() + 8L * values.length;
		}
	}

	private record Key(Object segment, String column) {
	}

	/** What is known of one column of one segment; read by whoever asks first, while the others wait. */
	private final class Slot {
		private boolean read;
		private volatile Optional<Kept> kept = Optional.empty();
		private volatile long asked;

		synchronized Optional<Kept> get(LeafReaderContext leaf, String column, boolean terms) throws IOException {
			asked = clock.incrementAndGet();
			if (!read) {
				kept = (terms ? readTerms(leaf, column) : readNumbers(leaf, column)).filter(found -> found.size() <= most);
				read = true;
				kept.ifPresent(found -> bytes.addAndGet(found.size()));
			}
			return kept;
		}

		synchronized void forget() {
			kept.ifPresent(found -> bytes.addAndGet(-found.size()));
			kept = Optional.empty();
			read = false;
		}
	}

	private final long most;
	private final Map<Key, Slot> slots = new ConcurrentHashMap<>();
	private final AtomicLong clock = new AtomicLong();
	private final AtomicLong bytes = new AtomicLong();

	ColumnMemory() {
		this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
	}

	/** @param most bytes to keep */
	ColumnMemory(long most) {
		this.most = most;
	}

	/** A column of terms; empty when documents may have several values, or when it would take too much room. */
	Optional<Kept> terms(LeafReaderContext leaf, String column) throws IOException {
		return column(leaf, column, true);
	}

	/** A column of numbers; empty when documents may have several values, or when it would take too much room. */
	Optional<Kept> numbers(LeafReaderContext leaf, String column) throws IOException {
		return column(leaf, column, false);
	}

	private Optional<Kept> column(LeafReaderContext leaf, String column, boolean terms) throws IOException {
		IndexReader.CacheHelper segment = HouseholdReader.lifeOf(leaf.reader(), column);
		if (segment == null || (long) leaf.reader().maxDoc() * Integer.BYTES > most) {
			return Optional.empty();
		}
		Key key = new Key(segment.getKey(), column);
		boolean[] made = new boolean[1];
		Slot slot = slots.computeIfAbsent(key, one -> {
			made[0] = true;
			return new Slot();
		});
		if (made[0]) {
			segment.addClosedListener(closed -> remove(key));
		}
		Optional<Kept> kept = slot.get(leaf, column, terms);
		makeRoom(slot);
		return kept;
	}

	private void remove(Key key) {
		Slot slot = slots.remove(key);
		if (slot != null) {
			slot.forget();
		}
	}

	private void makeRoom(Slot mine) {
		while (bytes.get() > most) {
			Optional<Slot> oldest = slots.values().stream().filter(slot -> slot != mine && slot.kept.isPresent()).min(Comparator.comparingLong(slot -> slot.asked));
			if (oldest.isEmpty()) {
				return;
			}
			oldest.get().forget();
		}
	}

	/** Bytes that are kept now. */
	long size() {
		return bytes.get();
	}

	private static Optional<Kept> readTerms(LeafReaderContext leaf, String column) throws IOException {
		SortedDocValues single = DocValues.unwrapSingleton(DocValues.getSortedSet(leaf.reader(), column));
		if (single == null) {
			return Optional.empty();
		}
		Unpacked numbers = new Unpacked(leaf.reader().maxDoc(), single.getValueCount());
		for (int doc = single.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = single.nextDoc()) {
			numbers.put(doc, single.ordValue() + 1);
		}
		return Optional.of(new Kept(numbers, new long[0]));
	}

	private static Optional<Kept> readNumbers(LeafReaderContext leaf, String column) throws IOException {
		NumericDocValues single = singleNumbers(leaf, column);
		if (single == null) {
			return Optional.empty();
		}
		long[] all = new long[1024];
		int size = 0;
		for (int doc = single.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = single.nextDoc()) {
			if (size == all.length) {
				all = Arrays.copyOf(all, size * 2);
			}
			all[size++] = single.longValue();
		}
		long[] values = Arrays.stream(all, 0, size).sorted().distinct().toArray();
		Unpacked numbers = new Unpacked(leaf.reader().maxDoc(), values.length);
		NumericDocValues again = singleNumbers(leaf, column);
		int read = 0;
		for (int doc = again.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = again.nextDoc()) {
			numbers.put(doc, Arrays.binarySearch(values, all[read++]) + 1);
		}
		return Optional.of(new Kept(numbers, values));
	}

	private static NumericDocValues singleNumbers(LeafReaderContext leaf, String column) throws IOException {
		return DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf.reader(), column));
	}
}
