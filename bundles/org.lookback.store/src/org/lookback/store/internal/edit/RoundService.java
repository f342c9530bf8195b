package org.lookback.store.internal.edit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Round;
import org.lookback.store.api.Rounds;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.journal.Journal;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.log.Versions;
import org.lookback.store.internal.sql.Database;

/** {@link Rounds}. */
public final class RoundService implements Rounds {

	private final Database database;
	private final Persistence persistence;

	public RoundService(Database database, Persistence persistence) {
		this.database = database;
		this.persistence = persistence;
	}

	@Override
	public List<Round> list() throws LookbackException {
		return database.read(connection -> Database.list(connection,
				"SELECT id, data_year, name, first_day, last_day, is_current FROM survey_round ORDER BY data_year, name, id",
				row -> new Round(row.getLong(1), row.getInt(2), row.getString(3), Optional.ofNullable(row.getObject(4, LocalDate.class)),
						Optional.ofNullable(row.getObject(5, LocalDate.class)), row.getBoolean(6))));
	}

	@Override
	public Round save(Round round, String who) throws LookbackException {
		return persistence.write((entities, connection) -> {
			RoundEntity entity = round.id() == 0 ? new RoundEntity() : entities.find(RoundEntity.class, round.id());
			if (entity == null) {
				throw Words.error("noSuchRound", round.id());
			}
			if (round.current()) {
				entities.createQuery("SELECT r FROM RoundEntity r WHERE r.current = TRUE", RoundEntity.class).getResultList()
						.forEach(RoundEntity::notCurrent);
			}
			entity.take(round);
			if (round.id() == 0) {
				entities.persist(entity);
			}
			ChangeLog.append(connection, new ChangeLog.Line(who, ChangeLog.ROUND, round.name(), String.valueOf(round.year()),
					round.current() ? "current" : ""));
			Map<String, Object> content = new HashMap<>(Map.of("round", entity.round().id(), "year", (long) round.year(), "name", round.name(), "current",
					round.current()));
			round.from().ifPresent(day -> content.put("from", day));
			round.until().ifPresent(day -> content.put("until", day));
			Journal.append(connection, "round", who, content);
			return entity.round();
		});
	}

	@Override
	public int currentYear() throws LookbackException {
		Optional<Round> current = list().stream().filter(Round::current).findFirst();
		if (current.isPresent()) {
			return current.get().year();
		}
		SortedSet<Integer> years = database.read(Versions::years);
		return years.isEmpty() ? 0 : years.last();
	}

	@Override
	public List<Integer> years() throws LookbackException {
		return List.copyOf(database.read(Versions::years));
	}
}
