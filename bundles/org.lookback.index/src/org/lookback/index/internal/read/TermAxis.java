package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.lookback.index.internal.read.ColumnMemory.Kept;
import org.lookback.index.internal.schema.Column;

/** Terms, numbered in their order over all segments. */
final class TermAxis implements Axis {

	private final Column column;
	private final ColumnMemory memory;
	private final List<LeafReaderContext> leaves;
	private final OrdinalMap ordinals;
	private final int size;
	private final int shift;

	TermAxis(Column column, IndexSearcher searcher, ColumnMemory memory) throws IOException {
		this.column = column;
		this.memory = memory;
		this.leaves = searcher.getIndexReader().leaves();
		SortedSetDocValues[] terms = new SortedSetDocValues[leaves.size()];
		boolean empty = false;
		for (int i = 0; i < terms.length; i++) {
			terms[i] = DocValues.getSortedSet(leaves.get(i).reader(), column.id());
			empty |= terms[i].getValueCount() > 0 && terms[i].lookupOrd(0).length == 0;
		}
		this.ordinals = OrdinalMap.build(null, terms, PackedInts.DEFAULT);
		this.shift = empty ? 0 : 1;
		this.size = (int) ordinals.getValueCount() + shift;
	}

	@Override
	public Column column() {
		return column;
	}

	@Override
	public int size() {
		return Math.max(1, size);
	}

	@Override
	public String value(int number) throws IOException {
		if (number == 0) {
			return "";
		}
		long global = number - shift;
		int segment = ordinals.getFirstSegmentNumber(global);
		return DocValues.getSortedSet(leaves.get(segment).reader(), column.id()).lookupOrd(ordinals.getFirstSegmentOrd(global)).utf8ToString();
	}

	@Override
	public Values values(LeafReaderContext leaf) throws IOException {
		SortedSetDocValues terms = DocValues.getSortedSet(leaf.reader(), column.id());
		int[] numbers = numbers(leaf, (int) terms.getValueCount());
		Optional<Kept> kept = memory.terms(leaf, column.id());
		if (kept.isPresent()) {
			return new Single(kept.get().numbers(), numbers);
		}
		return (doc, into) -> {
			into.clear();
			if (terms.advanceExact(doc)) {
				for (int i = terms.docValueCount(); i > 0; i--) {
					into.add(numbers[(int) terms.nextOrd() + 1]);
				}
			} else {
				into.add(0);
			}
			return into.size;
		};
	}

	/** The numbers of a segment's terms, counted from 1; at 0 that of documents without one. */
	private int[] numbers(LeafReaderContext leaf, int count) {
		LongValues global = ordinals.getGlobalOrds(leaf.ord);
		int[] numbers = new int[count + 1];
		for (int i = 0; i < count; i++) {
			numbers[i + 1] = (int) global.get(i) + shift;
		}
		return numbers;
	}
}
