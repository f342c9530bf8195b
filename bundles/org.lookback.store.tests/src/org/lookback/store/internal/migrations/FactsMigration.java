package org.lookback.store.internal.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;

/**
 * Writes the migration that makes one table an entity of the dictionary. For use before the first release only: afterwards a field
 * that is added to the dictionary gets a numbered migration of its own, and the agreement test says so.
 */
public final class FactsMigration {

	private FactsMigration() {
	}

	/** The text of {@code V002__facts.sql}. */
	static String text() {
		String tables = Layouts.core().all().stream().map(Layout::create).map(sql -> sql + ";\n").collect(Collectors.joining("\n"));
		return "-- Imported rows: one table an entity of the dictionary, one column a field. The number of a row says household, member, year,\n"
				+ "-- version and a count, so that a household's rows lie side by side; there is no other index on purpose.\n\n" + tables;
	}

	public static void main(String[] arguments) throws IOException {
		Files.writeString(Path.of(arguments[0]), text());
	}
}
