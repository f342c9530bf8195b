package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.rows.Shape;
import org.lookback.store.internal.sql.Database;

/** Rows that hang under no household: villages with their facilities, projects and helpers; facilities and projects alone; records of nobody known. */
final class OtherRows {

	private static final String VILLAGE = "village";
	private static final String FACILITY = "facility";
	private static final String PROJECT = "project";
	private static final String HELPER = "helper";
	private static final String VILLAGE_CODE = "villageCode";

	private final Database database;
	private final Snapshot snapshot;
	private Optional<Map<String, Fact>> villages = Optional.empty();

	OtherRows(Database database, Snapshot snapshot) {
		this.database = database;
		this.snapshot = snapshot;
	}

	void forEach(String entity, Consumer<Fact> reader) throws LookbackException {
		Layout layout = Layouts.core().find(entity).orElseThrow(() -> Words.error("noSuchEntity", entity));
		if (entity.equals(VILLAGE)) {
			villages().values().forEach(reader);
		} else if (snapshot.fills(layout.table())) {
			database.read(connection -> {
				read(connection, layout, reader);
				return null;
			});
		}
	}

	synchronized Optional<Fact> village(String code, int year) throws LookbackException {
		return Optional.ofNullable(villages().get(code + '/' + year));
	}

	private synchronized Map<String, Fact> villages() throws LookbackException {
		if (villages.isEmpty()) {
			villages = Optional.of(database.read(this::readVillages));
		}
		return villages.get();
	}

	private Map<String, Fact> readVillages(Connection connection) throws SQLException {
		Map<String, Fact> found = new TreeMap<>();
		if (snapshot.fills(Layouts.core().of(VILLAGE).table())) {
			read(connection, Layouts.core().of(VILLAGE), village -> found.put(place(village), village));
		}
		if (snapshot.fills(Layouts.core().of(FACILITY).table())) {
			read(connection, Layouts.core().of(FACILITY), facility -> {
				Fact village = found.get(place(facility));
				if (village != null) {
					village.add(facility);
				}
			});
		}
		inEveryYear(connection, PROJECT, found);
		inEveryYear(connection, HELPER, found);
		return found;
	}

	/** Projects and helpers have no year of their own: they hang under each of the village's rows. */
	private void inEveryYear(Connection connection, String entity, Map<String, Fact> villages) throws SQLException {
		Layout layout = Layouts.core().of(entity);
		if (villages.isEmpty() || !snapshot.fills(layout.table())) {
			return;
		}
		Map<String, List<Fact>> byCode = new HashMap<>();
		villages.values().forEach(v -> byCode.computeIfAbsent(v.text(VILLAGE_CODE).orElse(""), code -> new ArrayList<>()).add(v));
		read(connection, layout, row -> byCode.getOrDefault(row.text(VILLAGE_CODE).orElse(""), List.of()).forEach(village -> village.add(row)));
	}

	private static String place(Fact fact) {
		return fact.text(VILLAGE_CODE).orElse("") + '/' + fact.year().orElse(0);
	}

	/** One subject after the other, its rows merged. */
	private void read(Connection connection, Layout layout, Consumer<Fact> reader) throws SQLException {
		Optional<Shape> shape = snapshot.names().find(connection, layout.entity());
		if (shape.isEmpty()) {
			return;
		}
		RowMerge merge = new RowMerge(layout, snapshot);
		try (BlockCursor cursor = new BlockCursor(connection, snapshot)) {
			cursor.loose(shape.get().number());
			while (cursor.next() >= 0) {
				int subject = cursor.next();
				cursor.read(subject);
				List<Edit> edits = snapshot.edits(-subject);
				merge.of(cursor.rows(layout), edits.isEmpty() ? edits : edits.stream().filter(edit -> edit.entity().equals(layout.entity())).toList())
						.forEach(told -> reader.accept(told.fact()));
			}
		}
	}
}
