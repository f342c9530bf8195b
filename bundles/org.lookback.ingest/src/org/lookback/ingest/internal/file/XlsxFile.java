package org.lookback.ingest.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.lookback.model.api.text.LookbackException;

/** An open workbook whose parts have been looked over. */
final class XlsxFile implements AutoCloseable {

	private final Path file;
	private final XlsxGuard guard;
	private final ReadableWorkbook workbook;
	private final List<Sheet> sheets;

	XlsxFile(Path file) throws LookbackException {
		this.file = file;
		guard = new XlsxGuard(file);
		guard.checkOpening();
		try {
			workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
			sheets = workbook.getSheets().toList();
		} catch (IOException | RuntimeException e) {
			throw FileMessages.problem(file, e, "xlsx.damaged", String.valueOf(e.getMessage()));
		}
		if (sheets.isEmpty()) {
			throw FileMessages.problem(file, "xlsx.noSheets");
		}
	}

	/** The names of all sheets, those that a person sees first. */
	List<String> sheetNames() {
		List<String> names = new java.util.ArrayList<>();
		sheets.stream().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).forEach(sheet -> names.add(sheet.getName()));
		sheets.stream().filter(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE).forEach(sheet -> names.add(sheet.getName()));
		return names;
	}

	/** The rows of a sheet; close them, and this file after them. */
	XlsxRows rows(String name) throws LookbackException {
		Sheet sheet = sheets.stream().filter(s -> s.getName().equals(name)).findFirst()
				.orElse(null);
		if (sheet == null) {
			throw FileMessages.problem(file, "xlsx.noSheet", name, String.join("、", sheetNames()));
		}
		XlsxScan scan = guard.checkSheet(sheet.getId(), name);
		try {
			return new XlsxRows(file, sheet, scan);
		} catch (IOException | ExcelReaderException e) {
			throw FileMessages.problem(file, e, "xlsx.damaged", String.valueOf(e.getMessage()));
		}
	}

	@Override
	public void close() {
		try {
			workbook.close();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
