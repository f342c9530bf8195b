package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;

/** The counted columns of one level, each with the step by which its value moves the cell. */
final class LevelAxes {

	private record Step(Axis axis, long step) {
	}

	private final List<Step> steps = new ArrayList<>();

	void add(Axis axis, long step) {
		steps.add(new Step(axis, step));
	}

	int size() {
		return steps.size();
	}

	boolean isEmpty() {
		return steps.isEmpty();
	}

	Axis first() {
		return steps.getFirst().axis();
	}

	/** Reads the partial cells of documents of one segment. */
	final class Reader {
		private final Axis.Values[] values = new Axis.Values[steps.size()];
		private final long[] moves = new long[steps.size()];
		private final Axis.Numbers numbers = new Axis.Numbers();
		/** Where every column has one value a document: where that stands, and the part of the cell that it makes. */
		private final Unpacked[] places = new Unpacked[steps.size()];
		private final long[][] parts = new long[steps.size()][];
		private final boolean single;
		private long[] cells = new long[8];
		private int size;

		Reader(LeafReaderContext leaf) throws IOException {
			boolean all = true;
			for (int i = 0; i < values.length; i++) {
				values[i] = steps.get(i).axis().values(leaf);
				moves[i] = steps.get(i).step();
				if (values[i] instanceof Axis.Single one) {
					long move = moves[i];
					places[i] = one.places();
					parts[i] = Arrays.stream(one.numbers()).mapToLong(number -> number * move).toArray();
				} else {
					all = false;
				}
			}
			single = all;
		}

		/** Distinct partial cells of a document: every combination of its values. */
		int read(int doc) throws IOException {
			size = 1;
			cells[0] = 0;
			if (single) {
				for (int i = 0; i < parts.length; i++) {
					cells[0] += parts[i][places[i].at(doc)];
				}
				return 1;
			}
			for (int i = 0; i < values.length; i++) {
				int count = values[i].read(doc, numbers);
				int before = size;
				if (before * count > cells.length) {
					cells = Arrays.copyOf(cells, before * count * 2);
				}
				for (int v = count - 1; v >= 0; v--) {
					long move = numbers.at[v] * moves[i];
					for (int c = 0; c < before; c++) {
						cells[v * before + c] = cells[c] + move;
					}
				}
				size = before * count;
			}
			return size;
		}

		long cell(int i) {
			return cells[i];
		}
	}

	Reader reader(LeafReaderContext leaf) throws IOException {
		return new Reader(leaf);
	}
}
