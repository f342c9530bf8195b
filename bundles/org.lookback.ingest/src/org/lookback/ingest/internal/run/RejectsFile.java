package org.lookback.ingest.internal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.lookback.ingest.api.RejectedRows.Trouble;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** The rejects file of an import, where it stands and what it says. */
public final class RejectsFile {

	private static final int ROW = 2;
	private static final int COLUMN = 3;
	private static final int VALUE = 4;
	private static final int REASON = 5;
	private static final int REMEDY = 6;

	private RejectsFile() {
	}

	/** Where the rejects of an import stand. */
	static Path path(Path imports, String fileName, Object version) {
		return imports.resolve("rejects").resolve(fileName + '-' + version + ".csv");
	}

	/** What is wrong, by number of row; 0 stands for the file as a whole. Empty when nothing was. */
	public static TreeMap<Long, List<Trouble>> read(Path imports, DatasetVersion version) throws LookbackException {
		TreeMap<Long, List<Trouble>> troubles = new TreeMap<>();
		Path file = path(imports, version.fileName(), version.id());
		if (!Files.exists(file)) {
			return troubles;
		}
		try (CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file, StandardCharsets.UTF_8)) {
			boolean heading = true;
			for (CsvRecord line : csv) {
				if (!heading && line.getFieldCount() > REMEDY) {
					String row = line.getField(ROW);
					troubles.computeIfAbsent(row.isEmpty() ? 0L : Long.parseLong(row), key -> new ArrayList<>())
							.add(new Trouble(line.getField(COLUMN), line.getField(VALUE), line.getField(REASON), line.getField(REMEDY)));
				}
				heading = false;
			}
			return troubles;
		} catch (IOException | RuntimeException unreadable) {
			throw new LookbackException(RunMessages.text("rejects.unreadable", file, String.valueOf(unreadable.getMessage())), unreadable);
		}
	}
}
