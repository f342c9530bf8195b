package org.lookback.ingest.internal.file;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.internal.biff.BiffReader;
import org.lookback.ingest.internal.biff.Record;
import org.lookback.model.api.text.LookbackException;

/** Rows of one sheet of an XLS, as they come: a record a cell, a row ends where the next begins. */
final class XlsRows implements SheetRows {

	private static final Map<Integer, String> ERRORS = Map.of(0x00, "#NULL!", 0x07, "#DIV/0!", 0x0F, "#VALUE!", 0x17, "#REF!", 0x1D, "#NAME?",
			0x24, "#NUM!", 0x2A, "#N/A");
	/** What stands in the upper two bytes of a formula's result that is no number. */
	private static final int NO_NUMBER = 0xFFFF;

	private final Path file;
	private final XlsFile workbook;
	private final String sheet;
	private final BiffReader in;
	private final XlsScan scan;
	private final boolean[] dates;
	private RowBuilder cells = new RowBuilder(0);
	private int row = -1;
	private int depth;
	private boolean ended;
	private long read;
	private int awaited = -1;

	XlsRows(Path file, XlsFile workbook, String sheet, BiffReader in, long place, XlsScan scan) {
		this.file = file;
		this.workbook = workbook;
		this.sheet = sheet;
		this.in = in;
		this.scan = scan;
		dates = workbook.dates();
		in.seek(place);
	}

	@Override
	public SheetOutline outline() {
		return scan.outline();
	}

	@Override
	public Optional<SheetRow> next() throws LookbackException {
		try {
			while (!ended) {
				if (!in.next()) {
					throw new EOFException();
				}
				depth += in.type() == Record.BOF ? 1 : in.type() == Record.EOF ? -1 : 0;
				ended = depth == 0;
				Optional<SheetRow> done = ended ? finished() : depth == 1 ? record() : Optional.empty();
				if (done.isPresent()) {
					read++;
					return done;
				}
			}
			return Optional.empty();
		} catch (EOFException e) {
			throw XlsFile.broken(file, e);
		} catch (IOException | RuntimeException e) {
			throw FileMessages.problem(file, e, "xlsx.damagedRow", sheet, row + 1L, String.valueOf(e.getMessage()));
		}
	}

	private Optional<SheetRow> finished() {
		return cells.isEmpty() ? Optional.empty() : Optional.of(cells.row(row + 1L));
	}

	/** Takes one record; gives the row before when it is the first of another. */
	private Optional<SheetRow> record() throws IOException, LookbackException {
		switch (in.type()) {
		case Record.NUMBER, Record.RK, Record.MULRK, Record.LABEL, Record.RSTRING, Record.LABELSST, Record.BOOLERR, Record.FORMULA -> {
			int number = in.u16();
			Optional<SheetRow> before = Optional.empty();
			if (number != row) {
				before = row >= 0 ? finished() : before;
				if (number < row) {
					throw FileMessages.problem(file, "xls.order", sheet, number + 1L, row + 1L);
				}
				cells = new RowBuilder(cells.width());
				row = number;
			}
			cell(in.u16());
			return before;
		}
		case Record.STRING -> {
			if (awaited >= 0) {
				text(awaited, in.text(2));
			}
			return Optional.empty();
		}
		default -> {
			return Optional.empty();
		}
		}
	}

	private void cell(int column) throws IOException, LookbackException {
		awaited = -1;
		if (in.type() == Record.MULRK) {
			for (int i = column; in.rest() > 2; i++) {
				int format = in.u16();
				number(i, format, in.shortNumber());
			}
			return;
		}
		int format = in.u16();
		switch (in.type()) {
		case Record.NUMBER -> number(column, format, BiffReader.decimal(Double.longBitsToDouble(in.i64())));
		case Record.RK -> number(column, format, in.shortNumber());
		case Record.LABELSST -> text(column, workbook.text(in.i32()));
		case Record.BOOLERR -> {
			int value = in.u8();
			truth(column, value, in.u8() != 0);
		}
		case Record.FORMULA -> formula(column, format);
		default -> text(column, in.text(2));
		}
	}

	/** A formula's text is its result; a text stands in the next record. */
	private void formula(int column, int format) throws IOException, LookbackException {
		long bits = in.i64();
		if (bits >>> 48 != NO_NUMBER) {
			number(column, format, BiffReader.decimal(Double.longBitsToDouble(bits)));
			return;
		}
		int value = (int) (bits >>> 16) & 0xFF;
		switch ((int) bits & 0xFF) {
		case 0 -> {
			awaited = column;
			text(column, "");
		}
		case 1 -> truth(column, value, false);
		case 2 -> truth(column, value, true);
		default -> text(column, "");
		}
	}

	private void truth(int column, int value, boolean error) {
		if (error) {
			cells.trouble(column, ERRORS.getOrDefault(value, "#ERROR!"), IssueKind.ERROR_CELL);
		} else {
			cells.text(column, value == 0 ? "FALSE" : "TRUE");
		}
	}

	private void number(int column, int format, BigDecimal number) {
		cells.number(column, number, format < dates.length && dates[format], workbook.from1904());
	}

	private void text(int column, String text) throws LookbackException {
		if (text.length() > LONGEST_CELL) {
			throw FileMessages.problem(file, "xlsx.tooLong", sheet, ColumnMapping.letters(column) + (row + 1), LONGEST_CELL);
		}
		cells.text(column, text);
	}

	@Override
	public long total() {
		return Math.max(scan.rows(), read);
	}

	@Override
	public long done() {
		return read;
	}

	@Override
	public void close() {
		ended = true;
	}
}
