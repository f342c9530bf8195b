package org.lookback.ingest.internal.run;

import java.util.Map;

import org.lookback.ingest.api.AsWritten;
import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.internal.run.Columns.Known;

/** Keeps the texts of cells that their fields do not give back, with the row. See {@link AsWritten} for what counts as the same. */
final class Written {

	private final String entity;

	/** @param entity of the row's values that no field takes */
	Written(String entity) {
		this.entity = entity;
	}

	/** Keeps a cell's text when it holds anything. */
	void keep(RowRead read, Known column) {
		keep(read, entity, column);
	}

	/** The same, with the values of an entity. */
	static void keep(RowRead read, String entity, Known column) {
		String text = read.row().cell(column.index()).strip();
		if (!text.isEmpty()) {
			String name = AsWritten.name(column.field());
			Map<String, Object> kept = read.of(entity);
			kept.put(kept.containsKey(name) ? ColumnMapping.letters(column.index()) + ' ' + name : name, text);
		}
	}
}
