package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.lookback.index.api.Breaks;
import org.lookback.index.api.Grain;
import org.lookback.index.internal.read.ColumnMemory.Kept;
import org.lookback.index.internal.schema.Bands;
import org.lookback.index.internal.schema.Column;

/** Bands of numbers, in their order. */
final class BandAxis implements Axis {

	private final Column column;
	private final ColumnMemory memory;
	private final Bands bands;

	/** @param asked the field as it was asked for, with a grain or breaks; usual bands when it has none */
	BandAxis(Column column, String asked, IndexSearcher searcher, ColumnMemory memory) throws IOException {
		this.column = column;
		this.memory = memory;
		this.bands = bands(column, asked, searcher);
	}

	private static Bands bands(Column column, String asked, IndexSearcher searcher) throws IOException {
		Optional<Breaks> breaks = Breaks.of(asked);
		if (breaks.isPresent()) {
			return Bands.of(column, breaks.get());
		}
		long[] sample = sample(column, searcher);
		Optional<Grain> grain = Grain.of(asked);
		return grain.isPresent() ? Bands.of(column, sample, grain.get()) : Bands.of(column, sample);
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
		Optional<Kept> kept = memory.numbers(leaf, column.id());
		if (kept.isPresent()) {
			return new Single(kept.get().numbers(), IntStream.concat(IntStream.of(0), Arrays.stream(kept.get().values()).mapToInt(value -> bands.find(value) + 1)).toArray());
		}
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
