package org.lookback.store.internal.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;

import org.lookback.store.internal.sql.Database;

/** The numbers of the households that a version speaks of, kept as bits. */
public final class VersionHouseholds {

	private static final int PART = 1 << 16;

	private record Part(int part, byte[] numbers) {
	}

	private VersionHouseholds() {
	}

	public static void write(Connection connection, int version, BitSet households) throws SQLException {
		try (PreparedStatement insert = connection
				.prepareStatement("INSERT INTO version_households (version, part, numbers) VALUES (?, ?, ?)")) {
			for (int from = 0; from < households.length(); from += PART) {
				BitSet part = households.get(from, from + PART);
				if (!part.isEmpty()) {
					insert.setInt(1, version);
					insert.setInt(2, from / PART);
					insert.setBytes(3, part.toByteArray());
					insert.addBatch();
				}
			}
			insert.executeBatch();
		}
	}

	public static BitSet read(Connection connection, int version) throws SQLException {
		List<Part> parts = Database.list(connection, "SELECT part, numbers FROM version_households WHERE version = ? ORDER BY part",
				row -> new Part(row.getInt(1), row.getBytes(2)), version);
		BitSet households = new BitSet();
		for (Part part : parts) {
			int from = part.part() * PART;
			BitSet.valueOf(part.numbers()).stream().forEach(bit -> households.set(from + bit));
		}
		return households;
	}
}
