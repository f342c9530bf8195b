package org.lookback.store.internal.edit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Change;
import org.lookback.store.api.Edits;
import org.lookback.store.api.HandChanges;
import org.lookback.store.api.HandEdit;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.HandWork;
import org.lookback.store.api.MemberKey;
import org.lookback.store.api.SavedQuery;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.journal.Journal;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.sql.Database;

/** {@link Edits}: an edit is a change by hand of one step. */
public final class EditService implements Edits {

	private final Database database;
	private final Persistence persistence;
	private final ChangeLog log;
	private final HandChanges hand;

	public EditService(Database database, Persistence persistence, ChangeLog log, HandChanges hand) {
		this.database = database;
		this.persistence = persistence;
		this.log = log;
		this.hand = hand;
	}

	@Override
	public void change(HandEdit edit) throws LookbackException {
		String key = database.read(connection -> Database.first(connection, "SELECT household_key FROM household WHERE number = ?",
				row -> row.getString(1), edit.household())).orElseThrow(() -> Words.error("noSuchHousehold", edit.household()));
		Optional<MemberKey> member = edit.memberCode().map(code -> new MemberKey(Optional.of(code), Optional.empty(), "", Optional.empty()));
		HandStep.Spot spot = new HandStep.Spot(key, member, edit.entity(), edit.year().orElse(0), edit.rowKey());
		hand.make(HandWork.of(ChangeLog.EDIT, edit.who(), edit.why(), List.of(new HandStep.SetValue(spot, edit.field(), edit.value(), Optional.empty()))));
	}

	@Override
	public List<Change> history(long household) throws LookbackException {
		return log.edits(household);
	}

	@Override
	public List<SavedQuery> savedQueries() throws LookbackException {
		return database.read(connection -> Database.list(connection,
				"SELECT id, name, query_text, shape_text, owner_name, saved FROM saved_query ORDER BY name, id",
				row -> new SavedQuery(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
						row.getObject(6, OffsetDateTime.class).toInstant())));
	}

	@Override
	public SavedQuery save(SavedQuery query) throws LookbackException {
		return persistence.write((entities, connection) -> {
			QueryEntity entity = query.id() == 0 ? new QueryEntity() : entities.find(QueryEntity.class, query.id());
			if (entity == null) {
				throw Words.error("noSuchQuery", query.id());
			}
			entity.take(query);
			if (query.id() == 0) {
				entities.persist(entity);
			}
			ChangeLog.append(connection, new ChangeLog.Line(query.owner(), ChangeLog.QUERY, query.name(), query.query(), ""));
			Journal.append(connection, "query", query.owner(), Map.of("name", query.name(), "query", query.query(), "shape", query.shape()));
			return entity.query();
		});
	}

	@Override
	public void deleteQuery(long id, String who) throws LookbackException {
		persistence.write((entities, connection) -> {
			QueryEntity entity = entities.find(QueryEntity.class, id);
			if (entity == null) {
				throw Words.error("noSuchQuery", id);
			}
			entities.remove(entity);
			SavedQuery query = entity.query();
			ChangeLog.append(connection, new ChangeLog.Line(who, ChangeLog.QUERY, query.name(), 0, 0, query.query(), "", ""));
			Journal.append(connection, "query", who, Map.of("name", query.name(), "gone", true));
			return null;
		});
	}
}
