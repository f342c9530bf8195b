package org.lookback.store.internal.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.store.api.Clauses;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.sql.Database;

/** {@link Clauses}. */
public final class ClauseService implements Clauses {

	private final Database database;

	public ClauseService(Database database) {
		this.database = database;
	}

	@Override
	public void put(String packageId, String contentHash, List<Clause> clauses) throws LookbackException {
		if (contentHash(packageId).filter(contentHash::equals).isPresent()) {
			return;
		}
		database.write(connection -> {
			Database.run(connection, "DELETE FROM clause WHERE package_id = ?", packageId);
			Database.run(connection, "DELETE FROM clause_package WHERE package_id = ?", packageId);
			Database.run(connection, "INSERT INTO clause_package (package_id, content_hash) VALUES (?, ?)", packageId, contentHash);
			for (Clause clause : clauses) {
				Database.run(connection, "INSERT INTO clause (id, package_id, document, document_title, document_number, issuer, issued, anchor, headings, "
						+ "clause_text, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", clause.id(), packageId, clause.document(),
						clause.documentTitle(), clause.number(), clause.issuer(), clause.issued(), clause.anchor(), JsonText.write(clause.heading()),
						clause.text(), clause.order());
			}
			return ChangeLog.append(connection, new ChangeLog.Line(System.getProperty("user.name", ""), ChangeLog.CLAUSES, packageId,
					String.valueOf(clauses.size()), ""));
		});
	}

	@Override
	public List<Clause> list() throws LookbackException {
		return database.read(connection -> Database.list(connection, "SELECT package_id, document, document_title, document_number, issuer, issued, anchor, "
				+ "headings, clause_text, place FROM clause ORDER BY package_id, document, place", ClauseService::clause));
	}

	@SuppressWarnings("unchecked")
	private static Clause clause(ResultSet row) throws SQLException {
		return new Clause(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
				row.getString(7), (List<String>) JsonText.read(row.getString(8)), row.getString(9), row.getInt(10));
	}

	@Override
	public Optional<String> contentHash(String packageId) throws LookbackException {
		return database.read(connection -> Database.first(connection, "SELECT content_hash FROM clause_package WHERE package_id = ?",
				row -> row.getString(1), packageId));
	}

	@Override
	public void remove(String packageId) throws LookbackException {
		if (contentHash(packageId).isPresent()) {
			database.write(connection -> {
				Database.run(connection, "DELETE FROM clause WHERE package_id = ?", packageId);
				Database.run(connection, "DELETE FROM clause_package WHERE package_id = ?", packageId);
				return ChangeLog.append(connection,
						new ChangeLog.Line(System.getProperty("user.name", ""), ChangeLog.CLAUSES, packageId, 0, 0, packageId, "", ""));
			});
		}
	}
}
