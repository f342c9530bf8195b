package org.lookback.store.internal.policy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.model.api.verdict.Validity;
import org.lookback.store.api.PolicyText;
import org.lookback.store.api.PolicyTexts;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.check.ClauseRows;
import org.lookback.store.internal.journal.Journal;
import org.lookback.store.internal.load.SourceFiles;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.sql.Database;

/** {@link PolicyTexts}. */
public final class PolicyTextService implements PolicyTexts {

	private static final String SELECT = "SELECT id, collection, file_name, sha256, words_hash, title, document_number, issuer, issued, valid_from, "
			+ "valid_until, repealed, clauses, added_by, added FROM policy_text ";

	private final Database database;
	private final SourceFiles files;

	public PolicyTextService(Database database, SourceFiles files) {
		this.database = database;
		this.files = files;
	}

	@Override
	public void add(List<Added> texts) throws LookbackException {
		for (Added one : texts) {
			files.checkRoom(one.file());
			if (!files.keep(one.file()).equals(one.text().sha256())) {
				throw Words.error("policyChanged", one.file());
			}
		}
		database.write(connection -> {
			for (Added one : texts) {
				if (find(connection, one.text().id()).isPresent()) {
					throw Words.error("policyThere", one.text().fileName());
				}
				insert(connection, one.text());
				ClauseRows.insert(connection, one.clauses());
				Map<String, Object> content = content(one.text().id(), one.text().details());
				content.putAll(Map.of("collection", one.text().collection(), "file", one.text().fileName(), "sha256", one.text().sha256()));
				Journal.append(connection, "policy", one.text().who(), content);
				log(connection, one.text().who(), one.text().id(), "", one.text().details().title(), "");
			}
			return null;
		});
	}

	private static void insert(Connection connection, PolicyText text) throws SQLException {
		PolicyDetails details = text.details();
		Database.run(connection, "INSERT INTO policy_text (id, collection, file_name, sha256, words_hash, title, document_number, issuer, issued, valid_from, "
				+ "valid_until, repealed, clauses, added_by, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", text.id(), text.collection(),
				text.fileName(), text.sha256(), text.wordsHash(), details.title(), details.number(), details.issuer(), details.issued(),
				details.validity().from(), details.validity().until(), details.validity().repealed(), text.clauses(), text.who(),
				text.added().atOffset(ZoneOffset.UTC));
	}

	private static Map<String, Object> content(String id, PolicyDetails details) {
		return new HashMap<>(Map.of("id", id, "title", details.title(), "number", details.number(), "issuer", details.issuer(), "issued", details.issued(),
				"from", details.validity().from(), "until", details.validity().until(), "repealed", details.validity().repealed()));
	}

	private static void log(Connection connection, String who, String id, String before, String after, String why) throws SQLException {
		ChangeLog.append(connection, new ChangeLog.Line(who, ChangeLog.POLICY, id, 0, 0, before, after, why));
	}

	@Override
	public List<PolicyText> list() throws LookbackException {
		return database.read(PolicyTextService::list);
	}

	/** {@link #list()} on an open connection. */
	public static List<PolicyText> list(Connection connection) throws SQLException {
		return Database.list(connection, SELECT + "ORDER BY collection, issued, title, id", PolicyTextService::text);
	}

	private static Optional<PolicyText> find(Connection connection, String id) throws SQLException {
		return Database.first(connection, SELECT + "WHERE id = ?", PolicyTextService::text, id);
	}

	private static PolicyText known(Connection connection, String id) throws SQLException, LookbackException {
		return find(connection, id).orElseThrow(() -> Words.error("policyNone", id));
	}

	private static PolicyText text(ResultSet row) throws SQLException {
		return new PolicyText(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
				new PolicyDetails(row.getString(6), row.getString(7), row.getString(8), row.getString(9),
						new Validity(row.getString(10), row.getString(11), row.getBoolean(12))),
				row.getInt(13), row.getString(14), row.getObject(15, OffsetDateTime.class).toInstant());
	}

	@Override
	public void change(String id, PolicyDetails details, String who) throws LookbackException {
		database.write(connection -> {
			PolicyText before = known(connection, id);
			Validity validity = details.validity();
			Database.run(connection, "UPDATE policy_text SET title = ?, document_number = ?, issuer = ?, issued = ?, valid_from = ?, valid_until = ?, "
					+ "repealed = ? WHERE id = ?", details.title(), details.number(), details.issuer(), details.issued(), validity.from(), validity.until(),
					validity.repealed(), id);
			Database.run(connection, "UPDATE clause SET document_title = ?, document_number = ?, issuer = ?, issued = ?, valid_from = ?, valid_until = ?, "
					+ "repealed = ? WHERE document = ?", details.title(), details.number(), details.issuer(), details.issued(), validity.from(),
					validity.until(), validity.repealed(), id);
			Journal.append(connection, "policyEdit", who, content(id, details));
			log(connection, who, id, before.details().toString(), details.toString(), "");
			return null;
		});
	}

	@Override
	public void remove(List<String> ids, String who, String why) throws LookbackException {
		database.write(connection -> {
			for (String id : ids) {
				PolicyText gone = known(connection, id);
				Database.run(connection, "DELETE FROM policy_text WHERE id = ?", id);
				Database.run(connection, "DELETE FROM clause WHERE document = ?", id);
				Journal.append(connection, "policyGone", who, Map.of("id", id, "why", why));
				log(connection, who, id, gone.details().title(), "", why);
			}
			return null;
		});
	}
}
