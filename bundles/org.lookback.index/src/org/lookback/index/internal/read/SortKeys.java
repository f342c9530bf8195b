package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
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
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;

/**
 * The numbers that rows are ordered by: of numbers and dates they themselves, of terms their place in the code list or in the order of texts. A column of
 * the household gives keys to its members and its events. Once made, safe for several threads.
 */
final class SortKeys {

	/** The key of a row without a value. */
	static final long NONE = Long.MAX_VALUE;

	/** Gives the key of a document of one segment; asked for in ascending order. For one thread. */
	@FunctionalInterface
	interface Keys {
		long of(int doc) throws IOException;
	}

	/** Reads each document's key once, however often it is asked for in a row. */
	private abstract static class Once implements Keys {

		private int last = -1;
		private long key;

		@Override
		public final long of(int doc) throws IOException {
			if (doc != last) {
				last = doc;
				key = read(doc);
			}
			return key;
		}

		abstract long read(int doc) throws IOException;
	}

	private final Snapshot snapshot;
	private final Schema schema;
	private final Level level;
	private final Optional<Column> column;
	/** Of terms of a code list; empty: the place of a term among all is its key. */
	private final Optional<long[]> ranks;
	/** Of events that are ordered by a column of the household. */
	private final Optional<long[]> households;
	/** The different numbers of the column, ascending, when they are kept unpacked and places are wanted: a number's place among them is its key. */
	private final Optional<long[]> values;
	private final Map<LeafReaderContext, Kept> kept = new HashMap<>();

	/**
	 * @param sort   empty: all rows have the same key
	 * @param placed whether numbers are better turned into places among all of the column, which takes longer and makes all keys small
	 */
	SortKeys(Snapshot snapshot, Schema schema, int currentYear, Query query, Level level, Optional<String> sort, boolean placed)
			throws IOException, LookbackException {
		this.snapshot = snapshot;
		this.schema = schema;
		this.level = level;
		this.column = sort.isPresent() ? Optional.of(schema.find(sort.get())) : Optional.empty();
		boolean terms = column.isPresent() && !column.get().numeric();
		this.ranks = terms && column.get().field().map(field -> field.codeList().isPresent()).orElse(false) ? Optional.of(ranks(column.get())) : Optional.empty();
		boolean above = column.isPresent() && level.event() && column.get().level() == Level.HOUSEHOLD;
		boolean unpacked = column.isPresent() && !terms && !above && keep(snapshot.searcher(level).getIndexReader().leaves());
		this.values = unpacked && placed ? Optional.of(different()) : Optional.empty();
		this.households = above ? Optional.of(ofHouseholds(query, currentYear)) : Optional.empty();
	}

	/** Whether the keys are places already: small numbers from 0 on. */
	boolean arePlaces() {
		return column.isEmpty() || !column.get().numeric() || values.isPresent();
	}

	/** The keys of a segment's documents. */
	Keys of(LeafReaderContext leaf) throws IOException {
		return column.isEmpty() ? doc -> 0 : households.isPresent() ? below(leaf, households.get()) : of(column.get(), level, leaf);
	}

	private Keys of(Column by, Level rows, LeafReaderContext leaf) throws IOException {
		if (rows.event() && by.level() != rows) {
			return doc -> NONE;
		}
		Keys own = by.numeric() ? numbers(by, leaf) : terms(by, rows, leaf);
		if (rows == Level.MEMBER && by.level() != Level.MEMBER) {
			BitSet parents = snapshot.parents().getBitSet(leaf);
			return doc -> own.of(parents.nextSetBit(doc));
		}
		return own;
	}

	/** The key of every household, by its number: its events are ordered by it. */
	private long[] ofHouseholds(Query query, int currentYear) throws IOException, LookbackException {
		Query all = query.year().isPresent() ? Query.ALL.inYear(query.year().getAsInt()) : Query.ALL;
		IndexSearcher searcher = snapshot.searcher(Level.HOUSEHOLD);
		Weight weight = searcher.createWeight(searcher.rewrite(new ObjectQueries(snapshot, schema, Plan.of(schema, all, currentYear)).listed(Level.HOUSEHOLD)),
				ScoreMode.COMPLETE_NO_SCORES, 1);
		long[] found = new long[snapshot.highestNumber() + 1];
		Arrays.fill(found, NONE);
		for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
			Scorer scorer = weight.scorer(leaf);
			if (scorer != null) {
				Keys own = of(column.orElseThrow(), Level.HOUSEHOLD, leaf);
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
		return doc -> number.advanceExact(doc) && number.longValue() < households.length ? households[(int) number.longValue()] : NONE;
	}

	/** Whether the numbers of all segments are kept unpacked. */
	private boolean keep(List<LeafReaderContext> leaves) throws IOException {
		for (LeafReaderContext leaf : leaves) {
			Optional<Kept> found = snapshot.memory().numbers(leaf, column.orElseThrow().id());
			if (found.isEmpty()) {
				kept.clear();
				return false;
			}
			kept.put(leaf, found.get());
		}
		return true;
	}

	/** All numbers of the column, ascending. */
	private long[] different() {
		List<long[]> all = new ArrayList<>();
		kept.values().forEach(one -> all.add(one.values()));
		return all.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
	}

	/** The place of every value of a code list in it, densely. */
	private long[] ranks(Column coded) throws IOException {
		Axis axis = snapshot.axis(coded, level.event() && coded.level() == level);
		long[] places = new long[axis.size()];
		places[0] = NONE;
		for (int i = 1; i < places.length; i++) {
			places[i] = Terms.rank(schema.dictionary(), coded, axis.value(i));
		}
		long[] different = Arrays.stream(places, 1, places.length).sorted().distinct().toArray();
		for (int i = 1; i < places.length; i++) {
			places[i] = Arrays.binarySearch(different, places[i]);
		}
		return places;
	}

	private Keys numbers(Column by, LeafReaderContext leaf) throws IOException {
		Kept own = kept.get(leaf);
		if (own != null) {
			if (values.isEmpty()) {
				return doc -> {
					int at = own.numbers().at(doc);
					return at == 0 ? NONE : own.values()[at - 1];
				};
			}
			long[] places = LongStream.concat(LongStream.of(NONE), Arrays.stream(own.values()).map(value -> Arrays.binarySearch(values.get(), value))).toArray();
			return doc -> places[own.numbers().at(doc)];
		}
		SortedNumericDocValues numbers = DocValues.getSortedNumeric(leaf.reader(), by.id());
		return new Once() {
			@Override
			long read(int doc) throws IOException {
				return numbers.advanceExact(doc) ? numbers.nextValue() : NONE;
			}
		};
	}

	private Keys terms(Column by, Level rows, LeafReaderContext leaf) throws IOException {
		Axis.Values terms = snapshot.axis(by, rows.event() && by.level() == rows).values(leaf);
		Axis.Numbers into = new Axis.Numbers();
		return new Once() {
			@Override
			long read(int doc) throws IOException {
				terms.read(doc, into);
				int first = into.at[0];
				return ranks.isPresent() ? ranks.get()[first] : first == 0 ? NONE : first;
			}
		};
	}
}
