package org.lookback.ui.tests;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.TableRows;

/** A copy of the ledger as a clerk sends it back: the first item's cells filled in. */
final class LedgerCopy {

	private static final String KEY = "lookback.ledger";

	private LedgerCopy() {
	}

	static Path edit(Path copy, Path into, Map<String, String> byHeading) throws Exception {
		List<List<String>> rows = new ArrayList<>();
		int head = -1;
		try (TableRows table = TableRows.open(Ingest.sniff(copy))) {
			for (Optional<TableRows.Row> row = table.next(); row.isPresent(); row = table.next()) {
				List<String> cells = new ArrayList<>(row.get().cells());
				if (cells.contains(KEY)) {
					head = rows.size();
				}
				rows.add(cells);
			}
		}
		for (Map.Entry<String, String> one : byHeading.entrySet()) {
			int column = rows.get(head).indexOf(one.getKey());
			List<String> cells = rows.get(head + 1);
			while (cells.size() <= column) {
				cells.add("");
			}
			cells.set(column, one.getValue());
		}
		try (OutputStream out = Files.newOutputStream(into); Workbook workbook = new Workbook(out, "Test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("问题台账");
			for (int row = 0; row < rows.size(); row++) {
				for (int at = 0; at < rows.get(row).size(); at++) {
					sheet.value(row, at, rows.get(row).get(at));
				}
			}
		}
		return into;
	}
}
