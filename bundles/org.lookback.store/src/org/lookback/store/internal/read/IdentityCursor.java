package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Walks through the identities of households or of members in ascending order. */
final class IdentityCursor implements AutoCloseable {

	private static final String HOUSEHOLDS = "SELECT number, household_key, household_code FROM household WHERE number BETWEEN ? AND ? ORDER BY number";
	private static final String MEMBERS = "SELECT id, member_code, id_number, name, birth_date FROM member WHERE id BETWEEN ? AND ? ORDER BY id";

	private final PreparedStatement select;
	private ResultSet result;
	private long at = -1;

	private IdentityCursor(PreparedStatement select) {
		this.select = select;
	}

	static IdentityCursor households(Connection connection) throws SQLException {
		return new IdentityCursor(connection.prepareStatement(HOUSEHOLDS));
	}

	static IdentityCursor members(Connection connection) throws SQLException {
		return new IdentityCursor(connection.prepareStatement(MEMBERS));
	}

	void range(long first, long last) throws SQLException {
		select.setLong(1, first);
		select.setLong(2, last);
		result = select.executeQuery();
		advance();
	}

	private void advance() throws SQLException {
		at = result.next() ? result.getLong(1) : Long.MAX_VALUE;
	}

	/** Moves to the identity of that number; whether there is one. */
	boolean seek(long number) throws SQLException {
		while (at < number) {
			advance();
		}
		return at == number;
	}

	String text(int column) throws SQLException {
		return result.getString(column);
	}

	LocalDate date(int column) throws SQLException {
		return result.getObject(column, LocalDate.class);
	}

	@Override
	public void close() throws SQLException {
		select.close();
	}
}
