package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.Arrays;

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
import org.apache.lucene.util.FixedBitSet;
import org.lookback.index.internal.schema.Names;

/** The partial cells of the events that a count speaks of, by number of their household. */
final class EventTable {

	private final int[] first;
	private int[] next = new int[1024];
	private long[] cells = new long[1024];
	private boolean[] counted = new boolean[1024];
	private boolean[] opening = new boolean[1024];
	private int size;

	/**
	 * Reads the events.
	 *
	 * @param matching the events that meet the conditions
	 * @param worded   those that meet the words, when only these are counted; else {@code null}, which never leaves this package
	 */
	EventTable(Snapshot snapshot, LevelAxes axes, Query matching, Query worded) throws IOException {
		first = new int[snapshot.highestNumber() + 1];
		Arrays.fill(first, -1);
		IndexSearcher searcher = snapshot.events();
		Weight weight = searcher.createWeight(searcher.rewrite(matching), ScoreMode.COMPLETE_NO_SCORES, 1);
		Weight words = worded == null ? null : searcher.createWeight(searcher.rewrite(worded), ScoreMode.COMPLETE_NO_SCORES, 1);
		for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
			Scorer scorer = weight.scorer(leaf);
			if (scorer != null) {
				read(leaf, axes.reader(leaf), scorer.iterator(), words == null ? null : bits(words, leaf));
			}
		}
	}

	private static FixedBitSet bits(Weight weight, LeafReaderContext leaf) throws IOException {
		FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
		Scorer scorer = weight.scorer(leaf);
		if (scorer != null) {
			DocIdSetIterator docs = scorer.iterator();
			for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
				bits.set(doc);
			}
		}
		return bits;
	}

	private void read(LeafReaderContext leaf, LevelAxes.Reader reader, DocIdSetIterator docs, FixedBitSet worded) throws IOException {
		Bits live = leaf.reader().getLiveDocs();
		NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Names.NUMBER);
		for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
			if (live != null && !live.get(doc) || !numbers.advanceExact(doc) || numbers.longValue() >= first.length) {
				continue;
			}
			int household = (int) numbers.longValue();
			int count = reader.read(doc);
			for (int i = 0; i < count; i++) {
				add(household, reader.cell(i), worded == null || worded.get(doc), i == 0);
			}
		}
	}

	private void add(int household, long cell, boolean counts, boolean opens) {
		if (size == next.length) {
			next = Arrays.copyOf(next, size * 2);
			cells = Arrays.copyOf(cells, size * 2);
			counted = Arrays.copyOf(counted, size * 2);
			opening = Arrays.copyOf(opening, size * 2);
		}
		next[size] = first[household];
		cells[size] = cell;
		counted[size] = counts;
		opening[size] = opens;
		first[household] = size++;
	}

	/** What a household contributes; nothing recorded when none of its events is meant. */
	void read(int household, Parts parts) {
		parts.clear();
		for (int at = household < first.length ? first[household] : -1; at >= 0; at = next[at]) {
			parts.add(cells[at], counted[at] ? 1 : 0);
			parts.object(counted[at] && opening[at] ? 1 : 0);
		}
		if (parts.size() == 0) {
			parts.add(0, 0);
		}
	}
}
