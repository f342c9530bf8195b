package org.lookback.store.internal.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.Validity;
import org.lookback.store.internal.rows.JsonText;

/** Clauses as rows of their table. */
public final class ClauseRows {

	/** What {@link #read} reads. */
	static final String SELECT = "SELECT package_id, document, document_title, document_number, issuer, issued, anchor, headings, clause_text, place, "
			+ "valid_from, valid_until, repealed FROM clause ";
	private static final String INSERT = "INSERT INTO clause (id, package_id, document, document_title, document_number, issuer, issued, anchor, headings, "
			+ "clause_text, place, valid_from, valid_until, repealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
	private static final int BATCH = 500;

	private ClauseRows() {
	}

	/** Inserts clauses in the transaction of the connection. */
	public static void insert(Connection connection, List<Clause> clauses) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
			int waiting = 0;
			for (Clause clause : clauses) {
				Object[] row = { clause.id(), clause.packageId(), clause.document(), clause.documentTitle(), clause.number(), clause.issuer(),
						clause.issued(), clause.anchor(), JsonText.write(clause.heading()), clause.text(), clause.order(), clause.validity().from(),
						clause.validity().until(), clause.validity().repealed() };
				for (int i = 0; i < row.length; i++) {
					statement.setObject(i + 1, row[i]);
				}
				statement.addBatch();
				if (++waiting == BATCH) {
					statement.executeBatch();
					waiting = 0;
				}
			}
			if (waiting > 0) {
				statement.executeBatch();
			}
		}
	}

	@SuppressWarnings("unchecked")
	static Clause read(ResultSet row) throws SQLException {
		return new Clause(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
				row.getString(7), (List<String>) JsonText.read(row.getString(8)), row.getString(9), row.getInt(10),
				new Validity(row.getString(11), row.getString(12), row.getBoolean(13)));
	}
}
