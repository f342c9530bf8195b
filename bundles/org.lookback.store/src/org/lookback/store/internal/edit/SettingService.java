package org.lookback.store.internal.edit;

import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Settings;
import org.lookback.store.internal.journal.Journal;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.sql.Database;

/** {@link Settings}. */
public final class SettingService implements Settings {

	private final Database database;
	private final Persistence persistence;

	public SettingService(Database database, Persistence persistence) {
		this.database = database;
		this.persistence = persistence;
	}

	@Override
	public Optional<String> get(String key) throws LookbackException {
		return database.read(connection -> Database.first(connection, "SELECT setting_value FROM setting WHERE setting_key = ?",
				row -> row.getString(1), key));
	}

	@Override
	public void put(String key, String value, String who) throws LookbackException {
		persistence.write((entities, connection) -> {
			SettingEntity before = entities.find(SettingEntity.class, key);
			ChangeLog.append(connection, new ChangeLog.Line(who, ChangeLog.SETTING, key, 0, 0, before == null ? "" : before.value(), value, ""));
			entities.merge(new SettingEntity(key, value));
			Journal.append(connection, "setting", who, Map.of("key", key, "value", value));
			return null;
		});
	}
}
