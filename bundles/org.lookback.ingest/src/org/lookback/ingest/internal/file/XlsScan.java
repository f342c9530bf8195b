package org.lookback.ingest.internal.file;

import java.io.EOFException;
import java.io.IOException;

import org.lookback.ingest.internal.biff.BiffReader;
import org.lookback.ingest.internal.biff.Record;

/** One pass over the records of an XLS sheet: merged cells stand behind the rows they merge, and what is hidden is said here and there. */
final class XlsScan {

	private static final int HIDDEN_ROW = 0x20;

	private final SheetOutline.Builder outline = new SheetOutline.Builder();
	private long rows;

	private XlsScan() {
	}

	/** @param place where the sheet's records begin */
	static XlsScan of(BiffReader in, long place) throws IOException {
		XlsScan scan = new XlsScan();
		in.seek(place);
		int depth = 0;
		do {
			if (!in.next()) {
				throw new EOFException();
			}
			depth += in.type() == Record.BOF ? 1 : in.type() == Record.EOF ? -1 : 0;
			if (depth == 1) {
				scan.record(in);
			}
		} while (depth > 0);
		return scan;
	}

	private void record(BiffReader in) throws IOException {
		switch (in.type()) {
		case Record.COLINFO -> {
			int first = in.u16();
			int last = in.u16();
			in.skip(4);
			if ((in.u16() & 1) != 0) {
				outline.hideColumns(first, last);
			}
		}
		case Record.ROW -> {
			rows++;
			int row = in.u16();
			in.skip(10);
			if ((in.u16() & HIDDEN_ROW) != 0) {
				outline.hideRow(row + 1L);
			}
		}
		case Record.MERGED -> {
			for (int count = in.u16(); count > 0; count--) {
				int top = in.u16() + 1;
				int bottom = in.u16() + 1;
				int left = in.u16();
				outline.merge(left, top, in.u16(), bottom);
			}
		}
		default -> {
			// cells, and how they look
		}
		}
	}

	SheetOutline outline() {
		return outline.outline();
	}

	/** How many rows the sheet says it has. */
	long rows() {
		return rows;
	}
}
