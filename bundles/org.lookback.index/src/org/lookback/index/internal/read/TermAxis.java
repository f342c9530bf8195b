package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.lookback.index.internal.schema.Column;

/** Terms, numbered in their order over all segments. */
final class TermAxis implements Axis {

	private final Column column;
	private final List<LeafReaderContext> leaves;
	private final OrdinalMap ordinals;
	private final int size;
	private final int shift;

	TermAxis(Column column, IndexSearcher searcher) throws IOException {
		this.column = column;
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
		SortedDocValues single = DocValues.unwrapSingleton(terms);
		if (single != null) {
			return (doc, into) -> {
				into.clear();
				into.add(single.advanceExact(doc) ? numbers[single.ordValue()] : 0);
				return 1;
			};
		}
		return (doc, into) -> {
			into.clear();
			if (terms.advanceExact(doc)) {
				for (int i = terms.docValueCount(); i > 0; i--) {
					into.add(numbers[(int) terms.nextOrd()]);
				}
			} else {
				into.add(0);
			}
			return into.size;
		};
	}

	private int[] numbers(LeafReaderContext leaf, int count) {
		LongValues global = ordinals.getGlobalOrds(leaf.ord);
		int[] numbers = new int[count];
		for (int i = 0; i < count; i++) {
			numbers[i] = (int) global.get(i) + shift;
		}
		return numbers;
	}
}
