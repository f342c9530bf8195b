package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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
import org.lookback.index.internal.read.ColumnMemory.Kept;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.schema.Terms;
import org.lookback.model.api.text.LookbackException;

/**
 * Everything that a query finds, in order. Rows without a value come last, whichever the direction; equal rows stay in the order of
 * household numbers. Columns of the household order its members and its events too.
 */
final class Ordering {

	/** As many more places than rows are still counted instead of compared. */
	private static final int FEW = 1 << 20;

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
	/** The different numbers of the column that is sorted by, ascending, when it is kept unpacked: a number's place among them is its key. */
	private Optional<long[]> values = Optional.empty();
	private final Map<LeafReaderContext, Kept> kept = new HashMap<>();

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
		List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
		long[] ranks = column == null || column.numeric() ? null : ranks(column, level);
		long[] above = column != null && level.event() && column.level() == Level.HOUSEHOLD ? ofHouseholds(query, column, ranks) : null;
		if (column != null && column.numeric() && above == null) {
			values = different(leaves, column);
		}
		Weight weight = searcher.createWeight(searcher.rewrite(lucene), ScoreMode.COMPLETE_NO_SCORES, 1);
		for (LeafReaderContext leaf : leaves) {
			Scorer scorer = weight.scorer(leaf);
			if (scorer != null) {
				collect(leaf, scorer.iterator(), column == null ? doc -> 0 : above == null ? keys(column, level, leaf, ranks) : below(leaf, above));
			}
		}
		return column == null ? documents(byNumber()) : sorted(ranks != null || values.isPresent(), descending);
	}

	/** The key of every household, by its number: its events are ordered by it. */
	private long[] ofHouseholds(org.lookback.model.api.query.Query query, Column column, long[] ranks) throws IOException, LookbackException {
		org.lookback.model.api.query.Query all = query.year().isPresent() ? org.lookback.model.api.query.Query.ALL.inYear(query.year().getAsInt())
				: org.lookback.model.api.query.Query.ALL;
		IndexSearcher searcher = snapshot.searcher(Level.HOUSEHOLD);
		Weight weight = searcher.createWeight(searcher.rewrite(new ObjectQueries(snapshot, schema, Plan.of(schema, all, currentYear)).listed(Level.HOUSEHOLD)),
				ScoreMode.COMPLETE_NO_SCORES, 1);
		long[] found = new long[snapshot.highestNumber() + 1];
		Arrays.fill(found, Long.MAX_VALUE);
		for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
			Scorer scorer = weight.scorer(leaf);
			if (scorer != null) {
				Keys own = keys(column, Level.HOUSEHOLD, leaf, ranks);
				Bits live = leaf.reader().getLiveDocs();
				NumericDocValues number = DocValues.getNumeric(leaf.reader(), Names.NUMBER);
				DocIdSetIterator docs = scorer.iterator();
				for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
					if ((live == null || live.get(doc)) && number.advanceExact(doc) && number.longValue() < found.length) {
						found[(int) number.longValue()] = own.of(doc);
					}
				}
			}
		}
		return found;
	}

	private static Keys below(LeafReaderContext leaf, long[] households) throws IOException {
		NumericDocValues number = DocValues.getNumeric(leaf.reader(), Names.NUMBER);
		return doc -> number.advanceExact(doc) && number.longValue() < households.length ? households[(int) number.longValue()] : Long.MAX_VALUE;
	}

	/** All numbers of a column, ascending; empty when the column is not kept unpacked. */
	private Optional<long[]> different(List<LeafReaderContext> leaves, Column column) throws IOException {
		List<long[]> all = new ArrayList<>();
		for (LeafReaderContext leaf : leaves) {
			Optional<Kept> found = snapshot.memory().numbers(leaf, column.id());
			if (found.isEmpty()) {
				return Optional.empty();
			}
			kept.put(leaf, found.get());
			all.add(found.get().values());
		}
		return Optional.of(all.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray());
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

	/** @param placed whether the keys are places already: small numbers from 0 on */
	private int[] sorted(boolean placed, boolean descending) {
		long highest = placed ? highest() : places();
		for (int row = 0; row < size; row++) {
			keys[row] = keys[row] == Long.MAX_VALUE ? highest + 1 : descending ? highest - keys[row] : keys[row];
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
			highest = keys[row] == Long.MAX_VALUE ? highest : Math.max(highest, keys[row]);
		}
		return highest;
	}

	/** Turns keys into places; the highest of them. */
	private long places() {
		long[] distinct = Arrays.stream(keys, 0, size).filter(key -> key != Long.MAX_VALUE).sorted().distinct().toArray();
		for (int row = 0; row < size; row++) {
			keys[row] = keys[row] == Long.MAX_VALUE ? keys[row] : Arrays.binarySearch(distinct, keys[row]);
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

	/** The place of every value of a term column: as its code list has it, else by the text. */
	private long[] ranks(Column column, Level level) throws IOException {
		Axis axis = snapshot.axis(column, level.event() && column.level() == level);
		long[] ranks = new long[axis.size()];
		ranks[0] = Long.MAX_VALUE;
		boolean coded = column.field().map(field -> field.codeList().isPresent()).orElse(false);
		for (int i = 1; i < ranks.length; i++) {
			ranks[i] = coded ? Terms.rank(schema.dictionary(), column, axis.value(i)) : i;
		}
		long[] different = Arrays.stream(ranks, 1, ranks.length).sorted().distinct().toArray();
		for (int i = 1; i < ranks.length; i++) {
			ranks[i] = Arrays.binarySearch(different, ranks[i]);
		}
		return ranks;
	}

	private Keys keys(Column column, Level level, LeafReaderContext leaf, long[] ranks) throws IOException {
		if (level.event() && column.level() != level) {
			return doc -> Long.MAX_VALUE;
		}
		Keys own = ranks == null ? numbers(column, leaf) : terms(column, level, leaf, ranks);
		if (level == Level.MEMBER && column.level() != Level.MEMBER) {
			BitSet parents = snapshot.parents().getBitSet(leaf);
			return doc -> own.of(parents.nextSetBit(doc));
		}
		return own;
	}

	private Keys numbers(Column column, LeafReaderContext leaf) throws IOException {
		if (values.isPresent()) {
			Kept own = kept.get(leaf);
			long[] places = LongStream.concat(LongStream.of(Long.MAX_VALUE), Arrays.stream(own.values()).map(value -> Arrays.binarySearch(values.get(), value))).toArray();
			return doc -> places[own.numbers().at(doc)];
		}
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
