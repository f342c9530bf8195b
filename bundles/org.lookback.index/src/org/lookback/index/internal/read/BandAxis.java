package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.lookback.index.internal.schema.Bands;
import org.lookback.index.internal.schema.Column;

/** Bands of numbers, in their order. */
final class BandAxis implements Axis {

	private final Column column;
	private final Bands bands;

	BandAxis(Column column, IndexSearcher searcher) throws IOException {
		this.column = column;
		this.bands = Bands.of(column, sample(column, searcher));
	}

	/** All numbers there are: the edges must not depend on chance. */
	private static long[] sample(Column column, IndexSearcher searcher) throws IOException {
		long[] sample = new long[1024];
		int size = 0;
		for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
			SortedNumericDocValues numbers = DocValues.getSortedNumeric(leaf.reader(), column.id());
			while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
				for (int i = numbers.docValueCount(); i > 0; i--) {
					if (size == sample.length) {
						sample = Arrays.copyOf(sample, size * 2);
					}
					sample[size++] = numbers.nextValue();
				}
			}
		}
		return Arrays.copyOf(sample, size);
	}

	@Override
	public Column column() {
		return column;
	}

	@Override
	public int size() {
		return bands.bands().size() + 1;
	}

	@Override
	public String value(int number) {
		return number == 0 ? "" : bands.bands().get(number - 1).id();
	}

	@Override
	public Values values(LeafReaderContext leaf) throws IOException {
		SortedNumericDocValues numbers = DocValues.getSortedNumeric(leaf.reader(), column.id());
		return (doc, into) -> {
			into.clear();
			if (numbers.advanceExact(doc)) {
				for (int i = numbers.docValueCount(); i > 0; i--) {
					into.addOnce(bands.find(numbers.nextValue()) + 1);
				}
			} else {
				into.add(0);
			}
			return into.size;
		};
	}
}
