package org.lookback.store.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;

/** Sets of numbers kept as bits, 65,536 a row, in a table with the columns of an owner, {@code part} and {@code numbers}. */
public final class NumberBits {

	private static final int PART = 1 << 16;

	private record Part(int part, byte[] numbers) {
	}

	private final String table;
	private final String owner;

	/** @param owner the column that says whose numbers they are */
	public NumberBits(String table, String owner) {
		this.table = table;
		this.owner = owner;
	}

	public void write(Connection connection, int whose, BitSet numbers) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " (" + owner + ", part, numbers) VALUES (?, ?, ?)")) {
			for (int from = 0; from < numbers.length(); from += PART) {
				BitSet part = numbers.get(from, from + PART);
				if (!part.isEmpty()) {
					insert.setInt(1, whose);
					insert.setInt(2, from / PART);
					insert.setBytes(3, part.toByteArray());
					insert.addBatch();
				}
			}
			insert.executeBatch();
		}
	}

	/** None when nothing was written. */
	public BitSet read(Connection connection, int whose) throws SQLException {
		List<Part> parts = Database.list(connection, "SELECT part, numbers FROM " + table + " WHERE " + owner + " = ? ORDER BY part",
				row -> new Part(row.getInt(1), row.getBytes(2)), whose);
		byte[] numbers = new byte[parts.isEmpty() ? 0 : (parts.getLast().part() + 1) * PART / Byte.SIZE];
		for (Part part : parts) {
			System.arraycopy(part.numbers(), 0, numbers, part.part() * PART / Byte.SIZE, part.numbers().length);
		}
		return BitSet.valueOf(numbers);
	}
}
