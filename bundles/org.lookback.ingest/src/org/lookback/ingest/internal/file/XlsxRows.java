package org.lookback.ingest.internal.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.text.LookbackException;

/** Rows of one sheet of an XLSX, as they come. */
final class XlsxRows implements SheetRows {

	private static final Set<String> ERRORS = Set.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!",
			"#CALC!", "#GETTING_DATA");

	private final Path file;
	private final String sheet;
	private final XlsxScan scan;
	private final boolean from1904;
	private final Map<String, Boolean> dateFormats = new HashMap<>();
	private final Stream<Row> stream;
	private final Iterator<Row> rows;
	private long read;
	private long number;

	XlsxRows(Path file, Sheet sheet, XlsxScan scan, boolean from1904) throws IOException {
		this.file = file;
		this.sheet = sheet.getName();
		this.scan = scan;
		this.from1904 = from1904;
		stream = sheet.openStream();
		rows = stream.iterator();
	}

	@Override
	public SheetOutline outline() {
		return scan.outline();
	}

	@Override
	public Optional<SheetRow> next() throws LookbackException {
		try {
			if (!rows.hasNext()) {
				return Optional.empty();
			}
			Row row = rows.next();
			read++;
			number = Math.max(number + 1, row.getRowNum());
			return Optional.of(texts(row));
		} catch (RuntimeException e) {
			throw FileMessages.problem(file, e, "xlsx.damagedRow", sheet, number + 1, String.valueOf(e.getMessage()));
		}
	}

	private SheetRow texts(Row row) {
		RowBuilder cells = new RowBuilder(row.getCellCount());
		for (int i = 0; i < row.getCellCount(); i++) {
			Cell cell = row.getCell(i);
			if (cell == null) {
				cells.text(i, "");
			} else {
				add(cells, i, cell);
			}
		}
		return cells.row(number);
	}

	/** A formula's text is its result. */
	private void add(RowBuilder cells, int column, Cell cell) {
		Object value = cell.getValue();
		boolean formula = cell.getType() == CellType.FORMULA;
		if (cell.getType() == CellType.ERROR || formula && ERRORS.contains(String.valueOf(value))) {
			cells.trouble(column, value == null ? orEmpty(cell.getRawValue()) : value.toString(), IssueKind.ERROR_CELL);
		} else if (formula && value == null && cell.getFormula() != null) {
			cells.trouble(column, '=' + cell.getFormula(), IssueKind.FORMULA_WITHOUT_VALUE);
		} else if (value instanceof BigDecimal number) {
			cells.number(column, number, isDate(cell), from1904);
		} else {
			cells.text(column, value == null ? "" : value instanceof Boolean flag ? flag ? "TRUE" : "FALSE" : value.toString());
		}
	}

	private boolean isDate(Cell cell) {
		Integer id = cell.getDataFormatId();
		String format = cell.getDataFormatString();
		return id != null && dateFormats.computeIfAbsent(id + " " + format, key -> CellText.isDate(id, orEmpty(format)));
	}

	private static String orEmpty(String text) {
		return text == null ? "" : text;
	}

	@Override
	public long total() {
		return scan.rows();
	}

	@Override
	public long done() {
		return read;
	}

	@Override
	public void close() {
		stream.close();
	}
}
