package org.lookback.store.internal.load;

import java.util.HashMap;
import java.util.Map;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.sql.Batches;

/** Numbers the sheets of one file: a row carries the number, the name is kept once. */
final class Sheets {

	private record Sheet(int number, String name) {
	}

	private final Batches.Lane<Sheet> rows;
	private final Map<String, Integer> numbers = new HashMap<>();

	Sheets(Batches batches, int version) {
		rows = batches.lane("INSERT INTO version_sheet (version, sheet, name) VALUES (" + version + ", ?, ?)", (statement, sheet) -> {
			statement.setInt(1, sheet.number());
			statement.setString(2, sheet.name());
		});
	}

	/** 0 for a file without sheets. */
	int number(String name) throws LookbackException {
		if (name.isEmpty()) {
			return 0;
		}
		Integer known = numbers.get(name);
		if (known == null) {
			known = numbers.size() + 1;
			numbers.put(name, known);
			rows.add(new Sheet(known, name));
		}
		return known;
	}
}
