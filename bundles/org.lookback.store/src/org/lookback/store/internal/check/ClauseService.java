package org.lookback.store.internal.check;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.store.api.Clauses;
import org.lookback.store.internal.log.ChangeLog;
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
			ClauseRows.insert(connection, clauses);
			return ChangeLog.append(connection, new ChangeLog.Line(System.getProperty("user.name", ""), ChangeLog.CLAUSES, packageId,
					String.valueOf(clauses.size()), ""));
		});
	}

	@Override
	public List<Clause> list() throws LookbackException {
		return database.read(connection -> Database.list(connection, ClauseRows.SELECT + "ORDER BY package_id, document, place", ClauseRows::read));
	}

	@Override
	public List<String> packages() throws LookbackException {
		return database.read(connection -> Database.list(connection, "SELECT package_id FROM clause_package ORDER BY package_id", row -> row.getString(1)));
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
