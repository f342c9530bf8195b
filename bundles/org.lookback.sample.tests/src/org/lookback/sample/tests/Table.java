package org.lookback.sample.tests;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.lookback.sample.api.SampleFile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** A file of the sample read back: all rows as text, and columns by heading. */
record Table(SampleFile file, List<List<String>> all) {

	static Table of(SampleFile file) {
		try {
			return new Table(file, file.encoding().equals("XLSX") ? workbook(file) : csv(file));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static List<List<String>> csv(SampleFile file) throws IOException {
		try (PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file.path())), 3)) {
			byte[] start = in.readNBytes(3);
			if (start[0] != (byte) 0xEF || start[1] != (byte) 0xBB) {
				in.unread(start);
			}
			List<List<String>> rows = new ArrayList<>();
			try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(false)
					.ofCsvRecord(new InputStreamReader(in, Charset.forName(file.encoding())))) {
				reader.forEach(row -> rows.add(row.getFields()));
			}
			return rows;
		}
	}

	private static List<List<String>> workbook(SampleFile file) throws IOException {
		try (InputStream in = Files.newInputStream(file.path());
				ReadableWorkbook book = new ReadableWorkbook(in);
				Stream<Row> rows = book.getFirstSheet().openStream()) {
			return rows.map(Table::texts).toList();
		}
	}

	private static List<String> texts(Row row) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < row.getCellCount(); i++) {
			texts.add(row.getOptionalCell(i).map(Table::text).orElse(""));
		}
		return texts;
	}

	private static String text(Cell cell) {
		if (cell.getType() == CellType.NUMBER && cell.getDataFormatString() != null && cell.getDataFormatString().startsWith("yyyy")) {
			return cell.asDate().toLocalDate().toString();
		}
		return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
	}

	List<String> headings() {
		return all.get(file.headingRow() - 1);
	}

	/** The rows of data. */
	List<List<String>> rows() {
		return all.subList(file.headingRow(), all.size());
	}

	/** The cell of a row under a heading; blank when the row is shorter. */
	String cell(List<String> row, String heading) {
		int column = headings().indexOf(heading);
		if (column < 0) {
			throw new AssertionError(file.name() + " has no column " + heading);
		}
		return column < row.size() ? row.get(column) : "";
	}

	/** Number of a row as a spreadsheet shows it. */
	int number(int index) {
		return file.headingRow() + 1 + index;
	}
}
