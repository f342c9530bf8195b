package org.lookback.ingest.internal.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.lookback.model.api.text.LookbackException;

/** An open XLSX whose parts have been looked over. */
final class XlsxFile implements SheetFile {

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

	@Override
	public SheetNames names() {
		SheetNames names = new SheetNames();
		sheets.forEach(sheet -> names.add(sheet.getName(), sheet.getVisibility() == SheetVisibility.VISIBLE));
		return names;
	}

	@Override
	public SheetRows rows(String name) throws LookbackException {
		Sheet sheet = sheets.stream().filter(s -> s.getName().equals(name)).findFirst()
				.orElseThrow(() -> FileMessages.problem(file, "xlsx.noSheet", name, names()));
		XlsxScan scan = guard.checkSheet(sheet.getId(), name);
		try {
			return new XlsxRows(file, sheet, scan, workbook.isDate1904());
		} catch (IOException | ExcelReaderException e) {
			throw FileMessages.problem(file, e, "xlsx.damaged", String.valueOf(e.getMessage()));
		}
	}

	@Override
	public void close() {
		try {
			workbook.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
