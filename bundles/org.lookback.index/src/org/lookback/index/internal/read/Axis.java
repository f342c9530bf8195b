package org.lookback.index.internal.read;

import java.io.IOException;

import org.apache.lucene.index.LeafReaderContext;
import org.lookback.index.internal.schema.Column;

/** The values of a column, numbered from 1; 0 is "not recorded". */
interface Axis {

	/** Reads the values of documents, in ascending order of document. */
	@FunctionalInterface
	interface Values {

		/**
		 * Numbers of the distinct values of a document.
		 *
		 * @param into receives them; grown by the reader's owner when too small
		 * @return how many there are, at least one
		 */
		int read(int doc, Numbers into) throws IOException;
	}

	/**
	 * Values of documents that have one each, kept unpacked.
	 *
	 * @param places  of every document, in {@code numbers}
	 * @param numbers the axis' own
	 */
	record Single(Unpacked places, int[] numbers) implements Values {

		@Override
		public int read(int doc, Numbers into) {
			into.only(numbers[places.at(doc)]);
			return 1;
		}
	}

	/** A list of numbers that is filled again and again. */
	final class Numbers {
		int[] at = new int[8];
		int size;

		void clear() {
			size = 0;
		}

		void only(int number) {
			at[0] = number;
			size = 1;
		}

		void add(int number) {
			if (size == at.length) {
				at = java.util.Arrays.copyOf(at, size * 2);
			}
			at[size++] = number;
		}

		void addOnce(int number) {
			for (int i = 0; i < size; i++) {
				if (at[i] == number) {
					return;
				}
			}
			add(number);
		}
	}

	Column column();

	/** How many numbers there are, 0 included. */
	int size();

	/** The value's id; {@code ""} for 0. */
	String value(int number) throws IOException;

	Values values(LeafReaderContext leaf) throws IOException;
}
