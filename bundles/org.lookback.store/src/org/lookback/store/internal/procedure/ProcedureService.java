package org.lookback.store.internal.procedure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.ProcedureCases;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.journal.Journal;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.sql.Database;

/** {@link ProcedureCases}. */
public final class ProcedureService implements ProcedureCases {

	private static final String CASES = "SELECT id, package_id, procedure_id, pinned_hash, name, parent, since_event, started, who, made FROM procedure_case ";
	private static final String HOUSEHOLDS = "SELECT case_id, household, household_key, village, persons, moved_to FROM procedure_household ";
	private static final String EVENTS = "SELECT id, case_id, kind, step, happened, who, entered, details FROM procedure_event ";

	private final Database database;

	public ProcedureService(Database database) {
		this.database = database;
	}

	@Override
	public Case start(Case one, PinnedProcedure pinned, List<Participant> households, List<Event> first) throws LookbackException {
		return database.write(connection -> {
			pin(connection, pinned);
			Case made = insert(connection, one);
			for (Participant each : households) {
				insert(connection, new Participant(made.id(), each.household(), each.key(), each.village(), each.persons(), 0));
			}
			List<Event> events = insert(connection, made.id(), first);
			Journal.append(connection, ProcedureLines.START, made.who(), ProcedureLines.start(made, pinned, households, events));
			log(connection, made, events, households.size() == 1 ? households.getFirst().household() : 0);
			return made;
		});
	}

	@Override
	public Case split(long from, List<Long> households, String name, Event first, long seen) throws LookbackException {
		return database.write(connection -> {
			Case batch = known(connection, from);
			long newest = unchanged(connection, batch, seen);
			List<Participant> there = Database.list(connection, HOUSEHOLDS + "WHERE case_id = ? AND moved_to = 0", ProcedureService::participant, from);
			Set<Long> wanted = new HashSet<>(households);
			List<Participant> taken = there.stream().filter(one -> wanted.contains(one.household())).toList();
			if (taken.isEmpty() || taken.size() < wanted.size()) {
				throw Words.error("procedureNotIn", batch.name());
			}
			if (taken.size() == there.size()) {
				throw Words.error("procedureAll", batch.name());
			}
			Case made = insert(connection, new Case(0, batch.packageId(), batch.procedure(), batch.pinnedHash(), name, from, newest, batch.started(), first.who(),
					first.entered()));
			for (Participant each : taken) {
				Database.run(connection, "UPDATE procedure_household SET moved_to = ? WHERE case_id = ? AND household = ?", made.id(), from, each.household());
				insert(connection, new Participant(made.id(), each.household(), each.key(), each.village(), each.persons(), 0));
			}
			List<Event> events = insert(connection, made.id(), List.of(first));
			Journal.append(connection, ProcedureLines.SPLIT, first.who(), ProcedureLines.split(made, taken, events.getFirst(), seen));
			log(connection, made, events, taken.size() == 1 ? taken.getFirst().household() : 0);
			return made;
		});
	}

	@Override
	public List<Event> append(long caseId, List<Event> events, Optional<PinnedProcedure> moved, long seen) throws LookbackException {
		return database.write(connection -> {
			Case one = known(connection, caseId);
			unchanged(connection, one, seen);
			if (moved.isPresent()) {
				pin(connection, moved.get());
			}
			List<Event> kept = insert(connection, caseId, events);
			Journal.append(connection, ProcedureLines.EVENTS, kept.getFirst().who(), ProcedureLines.events(caseId, kept, moved, seen));
			log(connection, one, kept, 0);
			return kept;
		});
	}

	private static Case known(Connection connection, long id) throws SQLException, LookbackException {
		return Database.first(connection, CASES + "WHERE id = ?", ProcedureService::read, id).orElseThrow(() -> Words.error("procedureNone", String.valueOf(id)));
	}

	/** The newest event of a case, its batch's among them. */
	private static long unchanged(Connection connection, Case one, long seen) throws SQLException, LookbackException {
		long newest = Database.first(connection, "SELECT COALESCE(MAX(id), 0) FROM procedure_event WHERE case_id = ?", row -> row.getLong(1), one.id()).orElse(0L);
		newest = Math.max(newest, one.since());
		if (newest != seen) {
			throw Words.error("procedureMoved", one.name());
		}
		return newest;
	}

	private static void pin(Connection connection, PinnedProcedure pinned) throws SQLException {
		boolean there = Database.first(connection, "SELECT 1 FROM procedure_pinned WHERE package_hash = ? AND procedure_id = ?", row -> true, pinned.hash(),
				pinned.procedure()).isPresent();
		if (!there) {
			Database.run(connection, "INSERT INTO procedure_pinned (package_hash, procedure_id, content) VALUES (?, ?, ?)", pinned.hash(), pinned.procedure(),
					JsonText.write(pinned.content()));
		}
	}

	private static Case insert(Connection connection, Case one) throws SQLException {
		long id = one.id() > 0 ? one.id() : Database.greatest(connection, "procedure_case", "id") + 1;
		Database.run(connection, "INSERT INTO procedure_case (id, package_id, procedure_id, pinned_hash, name, parent, since_event, started, who, made) "
				+ "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, one.packageId(), one.procedure(), one.pinnedHash(), one.name(), one.parent(), one.since(),
				one.started().toString(), one.who(), one.made().atOffset(ZoneOffset.UTC));
		return new Case(id, one.packageId(), one.procedure(), one.pinnedHash(), one.name(), one.parent(), one.since(), one.started(), one.who(), one.made());
	}

	private static void insert(Connection connection, Participant one) throws SQLException {
		Database.run(connection, "INSERT INTO procedure_household (case_id, household, household_key, village, persons, moved_to) VALUES (?, ?, ?, ?, ?, ?)",
				one.caseId(), one.household(), one.key(), one.village(), one.persons(), one.movedTo());
	}

	private static List<Event> insert(Connection connection, long caseId, List<Event> events) throws SQLException {
		List<Event> kept = new ArrayList<>();
		for (Event event : events) {
			long id = Database.greatest(connection, "procedure_event", "id") + 1;
			Database.run(connection, "INSERT INTO procedure_event (id, case_id, kind, step, happened, who, entered, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", id,
					caseId, event.kind(), event.step(), event.date().toString(), event.who(), event.entered().atOffset(ZoneOffset.UTC),
					JsonText.write(event.details()));
			kept.add(new Event(id, caseId, event.kind(), event.step(), event.date(), event.who(), event.entered(), event.details()));
		}
		return kept;
	}

	private static void log(Connection connection, Case one, List<Event> events, long household) throws SQLException {
		for (Event event : events) {
			ChangeLog.append(connection, new ChangeLog.Line(event.who(), ChangeLog.PROCEDURE, one.procedure() + '/' + one.id(), household, 0, event.kind(),
					event.step(), event.details().getOrDefault("REASON", "")));
		}
	}

	@Override
	public List<Case> list() throws LookbackException {
		return database.read(connection -> Database.list(connection, CASES + "ORDER BY id", ProcedureService::read));
	}

	@Override
	public List<Participant> participants() throws LookbackException {
		return database.read(connection -> Database.list(connection, HOUSEHOLDS + "ORDER BY case_id, household", ProcedureService::participant));
	}

	@Override
	public List<Event> events() throws LookbackException {
		return database.read(connection -> Database.list(connection, EVENTS + "ORDER BY id", ProcedureService::event));
	}

	@Override
	public List<PinnedProcedure> pinned() throws LookbackException {
		return database.read(connection -> Database.list(connection, "SELECT package_hash, procedure_id, content FROM procedure_pinned",
				row -> new PinnedProcedure(row.getString(1), row.getString(2), map(row.getString(3)))));
	}

	private static Case read(ResultSet row) throws SQLException {
		return new Case(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getLong(6), row.getLong(7),
				LocalDate.parse(row.getString(8)), row.getString(9), row.getObject(10, OffsetDateTime.class).toInstant());
	}

	private static Participant participant(ResultSet row) throws SQLException {
		return new Participant(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getInt(5), row.getLong(6));
	}

	private static Event event(ResultSet row) throws SQLException {
		Map<String, String> details = new HashMap<>();
		map(row.getString(8)).forEach((key, value) -> details.put(key, String.valueOf(value)));
		return new Event(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), LocalDate.parse(row.getString(5)), row.getString(6),
				row.getObject(7, OffsetDateTime.class).toInstant(), details);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(String json) {
		return (Map<String, Object>) JsonText.read(json);
	}
}
