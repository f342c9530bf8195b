package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.schema.Terms;
import org.lookback.model.api.text.LookbackException;

/**
 * Everything that a query finds, in order. Rows without a value come last, whichever the direction; equal rows stay in the order of
 * household numbers. Columns of the household order its members too.
 */
final class Ordering {

	/** Gives the key of a document; {@link Long#MAX_VALUE} when it has none. */
	@FunctionalInterface
	private interface Keys {
		long of(int doc) throws IOException;
	}

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

	int[] order(org.lookback.model.api.query.Query query, Level level, Optional<String> sort, boolean descending)
			throws IOException, LookbackException {
		IndexSearcher searcher = snapshot.searcher(level);
		Query lucene = new ObjectQueries(snapshot, schema, Plan.of(schema, query, currentYear)).listed(level);
		Column column = sort.isPresent() ? schema.find(sort.get()) : null;
		long[] ranks = column == null || column.numeric() ? null : ranks(column, level);
		Weight weight = searcher.createWeight(searcher.rewrite(lucene), ScoreMode.COMPLETE_NO_SCORES, 1);
		for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
			Scorer scorer = weight.scorer(leaf);
			if (scorer != null) {
				collect(leaf, scorer.iterator(), column == null ? doc -> 0 : keys(column, level, leaf, ranks));
			}
		}
		return sorted(descending);
	}

	private void collect(LeafReaderContext leaf, DocIdSetIterator found, Keys keysOf) throws IOException {
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

	private int[] sorted(boolean descending) {
		int[] byNumber = ordered(numbers, IntStream.range(0, size).toArray());
		if (Arrays.stream(keys, 0, size).allMatch(key -> key == 0)) {
			return Arrays.stream(byNumber).map(row -> docs[row]).toArray();
		}
		long[] places = new long[size];
		long[] distinct = Arrays.stream(keys, 0, size).sorted().distinct().toArray();
		for (int row = 0; row < size; row++) {
			long place = Arrays.binarySearch(distinct, keys[row]);
			places[row] = keys[row] == Long.MAX_VALUE ? distinct.length : descending ? distinct.length - 1 - place : place;
		}
		return Arrays.stream(ordered(places, byNumber)).map(row -> docs[row]).toArray();
	}

	/** Rows ordered by numbers below 2³¹; equal ones stay in the order they come in. Sorts plain numbers: a million rows take a tenth of a second. */
	private static int[] ordered(long[] by, int[] rows) {
		long[] packed = new long[rows.length];
		boolean already = true;
		for (int i = 0; i < rows.length; i++) {
			packed[i] = by[rows[i]] << Integer.SIZE | i;
			already &= i == 0 || packed[i] > packed[i - 1];
		}
		if (already) {
			return rows;
		}
		Arrays.parallelSort(packed);
		return Arrays.stream(packed).mapToInt(value -> rows[(int) value]).toArray();
	}

	/** The place of every value of a term column: as its code list has it, else by the text. */
	private long[] ranks(Column column, Level level) throws IOException {
		Axis axis = snapshot.axis(column, level.event() && column.level() == level);
		long[] ranks = new long[axis.size()];
		ranks[0] = Long.MAX_VALUE;
		boolean coded = column.field().map(field -> field.codeList().isPresent()).orElse(false);
		for (int i = 1; i < ranks.length; i++) {
			ranks[i] = coded ? Terms.rank(schema.dictionary(), column, axis.value(i)) : i;
		}
		return ranks;
	}

	private Keys keys(Column column, Level level, LeafReaderContext leaf, long[] ranks) throws IOException {
		Keys own = ranks == null ? numbers(column, leaf) : terms(column, level, leaf, ranks);
		if (level == Level.MEMBER && column.level() != Level.MEMBER) {
			BitSet parents = snapshot.parents().getBitSet(leaf);
			return doc -> own.of(parents.nextSetBit(doc));
		}
		return own;
	}

	private static Keys numbers(Column column, LeafReaderContext leaf) throws IOException {
		SortedNumericDocValues numbers = DocValues.getSortedNumeric(leaf.reader(), column.id());
		return new Keys() {
			private int last = -1;
			private long key;

			@Override
			public long of(int doc) throws IOException {
				if (doc != last) {
					last = doc;
					key = numbers.advanceExact(doc) ? numbers.nextValue() : Long.MAX_VALUE;
				}
				return key;
			}
		};
	}

	private Keys terms(Column column, Level level, LeafReaderContext leaf, long[] ranks) throws IOException {
		Axis.Values values = snapshot.axis(column, level.event() && column.level() == level).values(leaf);
		Axis.Numbers into = new Axis.Numbers();
		return new Keys() {
			private int last = -1;
			private long key;

			@Override
			public long of(int doc) throws IOException {
				if (doc != last) {
					last = doc;
					values.read(doc, into);
					key = ranks[into.at[0]];
				}
				return key;
			}
		};
	}
}
