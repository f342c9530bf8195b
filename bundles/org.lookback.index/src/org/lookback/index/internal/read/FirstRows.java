package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.lookback.index.internal.read.FirstRows.Best;
import org.lookback.index.internal.read.FirstRows.Found;
import org.lookback.index.internal.schema.Names;

/** The first rows of an {@link Ordering}, found in one walk that keeps only as many as are wanted; several threads walk. */
final class FirstRows implements CollectorManager<Best, Found> {

	/**
	 * What was found.
	 *
	 * @param docs  numbers of documents, in order
	 * @param total how many rows there are in all
	 */
	record Found(int[] docs, int total) {
	}

	private final SortKeys keys;
	private final boolean descending;
	private final int most;

	/** @param most rows wanted, from 1 on */
	FirstRows(SortKeys keys, boolean descending, int most) {
		this.keys = keys;
		this.descending = descending;
		this.most = most;
	}

	@Override
	public Best newCollector() {
		return new Best();
	}

	@Override
	public Found reduce(Collection<Best> parts) {
		Best best = new Best();
		for (Best part : parts) {
			best.add(part);
		}
		return best.found();
	}

	/** The best of what one thread has seen: a heap with the worst of them at its root, in plain numbers because millions pass by. */
	final class Best implements Collector {

		private long[] keysOf = new long[Math.min(most, 128)];
		private long[] numbers = new long[keysOf.length];
		private int[] docs = new int[keysOf.length];
		private int size;
		private int total;

		@Override
		public ScoreMode scoreMode() {
			return ScoreMode.COMPLETE_NO_SCORES;
		}

		@Override
		public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
			SortKeys.Keys own = keys.of(leaf);
			NumericDocValues number = DocValues.getNumeric(leaf.reader(), Names.NUMBER);
			return new LeafCollector() {
				@Override
				public void setScorer(Scorable scorer) {
					// rows have no score
				}

				@Override
				public void collect(int doc) throws IOException {
					total++;
					long key = own.of(doc);
					// the complement turns the order round; who has no value comes last all the same
					key = descending && key != SortKeys.NONE ? ~key : key;
					if (size < most || key <= keysOf[0]) {
						offer(key, number.advanceExact(doc) ? number.longValue() : 0, leaf.docBase + doc);
					}
				}
			};
		}

		private void offer(long key, long number, int doc) {
			if (size < most) {
				grow();
				put(size, key, number, doc);
				up(size++);
			} else if (isAfter(0, key, number, doc)) {
				put(0, key, number, doc);
				down();
			}
		}

		private void grow() {
			if (size == docs.length) {
				int longer = Math.min(most, size * 2);
				keysOf = Arrays.copyOf(keysOf, longer);
				numbers = Arrays.copyOf(numbers, longer);
				docs = Arrays.copyOf(docs, longer);
			}
		}

		private void put(int at, long key, long number, int doc) {
			keysOf[at] = key;
			numbers[at] = number;
			docs[at] = doc;
		}

		/** Whether the row at a place comes after another. */
		private boolean isAfter(int at, long key, long number, int doc) {
			return keysOf[at] != key ? keysOf[at] > key : numbers[at] != number ? numbers[at] > number : docs[at] > doc;
		}

		private boolean isAfter(int at, int other) {
			return isAfter(at, keysOf[other], numbers[other], docs[other]);
		}

		private void swap(int one, int other) {
			long key = keysOf[one];
			long number = numbers[one];
			int doc = docs[one];
			put(one, keysOf[other], numbers[other], docs[other]);
			put(other, key, number, doc);
		}

		private void up(int from) {
			for (int at = from; at > 0 && isAfter(at, (at - 1) / 2); at = (at - 1) / 2) {
				swap(at, (at - 1) / 2);
			}
		}

		private void down() {
			int at = 0;
			for (int child = 1; child < size; child = 2 * at + 1) {
				if (child + 1 < size && isAfter(child + 1, child)) {
					child++;
				}
				if (!isAfter(child, at)) {
					return;
				}
				swap(at, child);
				at = child;
			}
		}

		private void add(Best other) {
			for (int i = 0; i < other.size; i++) {
				offer(other.keysOf[i], other.numbers[i], other.docs[i]);
			}
			total += other.total;
		}

		/** Empties the heap: the worst comes off first. */
		private Found found() {
			int[] order = new int[size];
			while (size > 0) {
				order[--size] = docs[0];
				put(0, keysOf[size], numbers[size], docs[size]);
				down();
			}
			return new Found(order, total);
		}
	}
}
