package org.lookback.index.internal.read;

import java.io.IOException;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.lookback.index.api.Searching;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * A column of numbers of households or of their members.
 *
 * @param unit  how many kept numbers make one: a hundred fen a yuan
 */
record NumberColumn(Column column, double unit) {

	/** @throws LookbackException when it holds no numbers, or those of events */
	static NumberColumn of(Column column) throws LookbackException {
		if (!column.numeric()) {
			throw new LookbackException(Messages.in(Searching.class).get("value.notNumber", column.id()));
		}
		if (column.level().event()) {
			throw new LookbackException(Messages.in(Searching.class).get("field.notHouseholds", column.id()));
		}
		return new NumberColumn(column, Math.pow(10, column.scale()));
	}

	boolean ofMembers() {
		return column.level() == Level.MEMBER;
	}

	Values values(LeafReaderContext leaf) throws IOException {
		return new Values(DocValues.getSortedNumeric(leaf.reader(), column.id()), unit);
	}

	/** The column in one segment, read in ascending order of document. */
	static final class Values {
		private final SortedNumericDocValues kept;
		private final double unit;
		private double[] here = new double[4];
		private int size;
		private int doc = -1;

		Values(SortedNumericDocValues kept, double unit) {
			this.kept = kept;
			this.unit = unit;
		}

		private void read(int wanted) throws IOException {
			if (wanted == doc) {
				return;
			}
			doc = wanted;
			size = kept.advanceExact(doc) ? kept.docValueCount() : 0;
			if (size > here.length) {
				here = new double[size];
			}
			for (int i = 0; i < size; i++) {
				here[i] = kept.nextValue() / unit;
			}
		}

		int count(int wanted) throws IOException {
			read(wanted);
			return size;
		}

		double number(int wanted, int at) throws IOException {
			read(wanted);
			return at < size ? here[at] : Double.NaN;
		}
	}
}
