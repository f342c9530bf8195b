package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.text.LookbackException;

/**
 * Everything that a query finds, in order. Rows without a value come last, whichever the direction; equal rows stay in the order of
 * household numbers. Columns of the household order its members and its events too.
 */
final class Ordering {

	/** As many more places than rows are still counted instead of compared. */
	private static final int FEW = 1 << 20;

	private final Snapshot snapshot;
	private final Schema schema;
	private final int currentYear;
	private int[] docs = new int[1024];
	private long[] keys = new long[1024];
	private long[] numbers = new long[1024];
	private int size;

	Ordering(Snapshot snapshot, Schema schema, int currentYear) {
		this.snapshot = snapshot;
		this.schema = schema;
		this.currentYear = currentYear;
	}

	/** The documents of everything, in order. */
	int[] order(org.lookback.model.api.query.Query query, Level level, Optional<String> sort, boolean descending)
			throws IOException, LookbackException {
		IndexSearcher searcher = snapshot.searcher(level);
		SortKeys keysOf = new SortKeys(snapshot, schema, currentYear, query, level, sort, true);
		Weight weight = searcher.createWeight(searcher.rewrite(found(query, level)), ScoreMode.COMPLETE_NO_SCORES, 1);
		for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
			Scorer scorer = weight.scorer(leaf);
			if (scorer != null) {
				collect(leaf, scorer.iterator(), keysOf.of(leaf));
			}
		}
		return sort.isEmpty() ? documents(byNumber()) : sorted(keysOf.arePlaces(), descending);
	}

	/**
	 * The first of them, without the others.
	 *
	 * @param most how many, from 1 on
	 */
	FirstRows.Found first(org.lookback.model.api.query.Query query, Level level, Optional<String> sort, boolean descending, int most)
			throws IOException, LookbackException {
		SortKeys keysOf = new SortKeys(snapshot, schema, currentYear, query, level, sort, false);
		return snapshot.searcher(level).search(found(query, level), new FirstRows(keysOf, descending, most));
	}

	private Query found(org.lookback.model.api.query.Query query, Level level) throws IOException, LookbackException {
		return new ObjectQueries(snapshot, schema, Plan.of(schema, query, currentYear)).listed(level);
	}

	private void collect(LeafReaderContext leaf, DocIdSetIterator found, SortKeys.Keys keysOf) throws IOException {
		Bits live = leaf.reader().getLiveDocs();
		NumericDocValues number = DocValues.getNumeric(leaf.reader(), Names.NUMBER);
		for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
			if (live != null && !live.get(doc)) {
				continue;
			}
			if (size == docs.length) {
				docs = Arrays.copyOf(docs, size * 2);
				keys = Arrays.copyOf(keys, size * 2);
				numbers = Arrays.copyOf(numbers, size * 2);
			}
			docs[size] = leaf.docBase + doc;
			keys[size] = keysOf.of(doc);
			numbers[size++] = number.advanceExact(doc) ? number.longValue() : 0;
		}
	}

	/** @param placed whether the keys are places already: small numbers from 0 on */
	private int[] sorted(boolean placed, boolean descending) {
		long highest = placed ? highest() : places();
		for (int row = 0; row < size; row++) {
			keys[row] = keys[row] == SortKeys.NONE ? highest + 1 : descending ? highest - keys[row] : keys[row];
		}
		return documents(ordered(keys, byNumber()));
	}

	private int[] byNumber() {
		return ordered(numbers, IntStream.range(0, size).toArray());
	}

	private int[] documents(int[] rows) {
		for (int i = 0; i < rows.length; i++) {
			rows[i] = docs[rows[i]];
		}
		return rows;
	}

	private long highest() {
		long highest = 0;
		for (int row = 0; row < size; row++) {
			highest = keys[row] == SortKeys.NONE ? highest : Math.max(highest, keys[row]);
		}
		return highest;
	}

	/** Turns keys into places; the highest of them. */
	private long places() {
		long[] distinct = Arrays.stream(keys, 0, size).filter(key -> key != SortKeys.NONE).sorted().distinct().toArray();
		for (int row = 0; row < size; row++) {
			keys[row] = keys[row] == SortKeys.NONE ? keys[row] : Arrays.binarySearch(distinct, keys[row]);
		}
		return Math.max(0, distinct.length - 1);
	}

	/** Rows ordered by numbers from 0 on and below 2³¹; equal ones stay in the order they come in. */
	private static int[] ordered(long[] by, int[] rows) {
		boolean already = true;
		long highest = 0;
		for (int i = 0; i < rows.length; i++) {
			already &= i == 0 || by[rows[i]] >= by[rows[i - 1]];
			highest = Math.max(highest, by[rows[i]]);
		}
		return already ? rows : highest < rows.length + FEW ? counted(by, (int) highest, rows) : compared(by, rows);
	}

	private static int[] counted(long[] by, int highest, int[] rows) {
		int[] starts = new int[highest + 2];
		for (int row : rows) {
			starts[(int) by[row] + 1]++;
		}
		for (int number = 0; number <= highest; number++) {
			starts[number + 1] += starts[number];
		}
		int[] sorted = new int[rows.length];
		for (int row : rows) {
			sorted[starts[(int) by[row]]++] = row;
		}
		return sorted;
	}

	/** Sorts plain numbers: a million rows take a tenth of a second. */
	private static int[] compared(long[] by, int[] rows) {
		long[] packed = new long[rows.length];
		for (int i = 0; i < rows.length; i++) {
			packed[i] = by[rows[i]] << Integer.SIZE | i;
		}
		Arrays.parallelSort(packed);
		int[] sorted = new int[rows.length];
		for (int i = 0; i < rows.length; i++) {
			sorted[i] = rows[(int) packed[i]];
		}
		return sorted;
	}
}
