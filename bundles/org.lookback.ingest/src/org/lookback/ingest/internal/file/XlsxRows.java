package org.lookback.ingest.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.text.LookbackException;

/** Rows of one sheet, as they come. */
final class XlsxRows implements RowSource {

	private final Path file;
	private final String sheet;
	private final XlsxScan scan;
	private final Stream<Row> stream;
	private final Iterator<Row> rows;
	private long read;
	private long number;

	XlsxRows(Path file, Sheet sheet, XlsxScan scan) throws IOException {
		this.file = file;
		this.sheet = sheet.getName();
		this.scan = scan;
		stream = sheet.openStream();
		rows = stream.iterator();
	}

	/** Merged ranges of the sheet, as A1:C2. */
	List<String> merges() {
		return scan.merges();
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
		List<String> cells = new ArrayList<>(row.getCellCount());
		Map<Integer, IssueKind> troubles = Map.of();
		for (int i = 0; i < row.getCellCount(); i++) {
			Cell cell = row.getCell(i);
			Optional<IssueKind> trouble = cell == null ? Optional.empty() : CellText.trouble(cell);
			cells.add(cell == null ? "" : CellText.of(cell));
			if (trouble.isPresent()) {
				troubles = troubles.isEmpty() ? new HashMap<>() : troubles;
				troubles.put(i, trouble.get());
			}
		}
		return new SheetRow(number, cells, troubles);
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
