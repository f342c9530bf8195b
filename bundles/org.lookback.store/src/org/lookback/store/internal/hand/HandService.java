package org.lookback.store.internal.hand;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Change;
import org.lookback.store.api.HandChange;
import org.lookback.store.api.HandChanges;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.HandWork;
import org.lookback.store.api.VersionState;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.hand.Regroups.Kind;
import org.lookback.store.internal.journal.Journal;
import org.lookback.store.internal.journal.StepText;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.log.Versions;
import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.sql.Database;

/** {@link HandChanges}. */
public final class HandService implements HandChanges {

	private static final int MEMBERS = 256;

	/** Opens the facts as they are now. */
	public interface Facts {
		FactSource open() throws LookbackException;
	}

	/** Keeps the values of a change, in its transaction. */
	public interface Values {
		/** One value; {@code json} is canonical, {@code null} in it clears the field. */
		record Value(long household, int member, String entity, int year, String rowKey, String field, String json, int afterVersion, long seq,
				int change, Optional<Source> source) {
		}

		/** Runs the work in a transaction that writes; what it hands over is kept in it. */
		<T> T write(Work<T> work) throws LookbackException;

		/** Work that hands values over. */
		interface Work<T> {
			T run(Consumer<Value> values, Connection connection) throws SQLException, LookbackException;
		}
	}

	private final Database database;
	private final Values values;
	private final ChangeLog log;
	private final Facts facts;

	public HandService(Database database, Values values, ChangeLog log, Facts facts) {
		this.database = database;
		this.values = values;
		this.log = log;
		this.facts = facts;
	}

	@Override
	public HandChange make(HandWork work) throws LookbackException {
		if (work.steps().isEmpty()) {
			throw Words.error("nothingToDo");
		}
		return database.alone(() -> {
			Planned planned = new Planned();
			try (FactSource now = facts.open()) {
				Planner planner = new Planner(database, new Known(database, now, planned), planned);
				for (HandStep step : work.steps()) {
					planner.add(step);
				}
			}
			return values.write((keep, connection) -> write(work, planned, keep, connection));
		});
	}

	private static HandChange write(HandWork work, Planned planned, Consumer<Values.Value> keep, Connection connection)
			throws SQLException, LookbackException {
		if (Database.first(connection, "SELECT file_name FROM dataset_version WHERE state = ?", row -> row.getString(1), VersionState.OPEN.name())
				.isPresent() && (!planned.persons().isEmpty() || !planned.houses().isEmpty())) {
			throw Words.error("handWhileLoading");
		}
		int id = HandChangeRows.last(connection) + 1;
		int version = Versions.latest(connection);
		identities(planned, connection);
		long seq = 0;
		for (Planned.Link link : planned.links()) {
			seq = link(work, id, link, connection);
		}
		for (Planned.Value value : planned.values()) {
			seq = ChangeLog.append(connection, new ChangeLog.Line(work.who(), ChangeLog.EDIT, value.place(), Math.max(0, value.household()), 0, value.before(),
					value.after(), work.why()));
			keep.accept(new Values.Value(value.household(), value.member(), value.entity(), value.year(), value.rowKey(), value.field(),
					JsonText.write(value.value()), version, seq, id, value.source()));
		}
		if (seq == 0) {
			seq = ChangeLog.append(connection, new ChangeLog.Line(work.who(), ChangeLog.EDIT, work.kind(), "", work.why()));
		}
		Instant at = work.at().orElseGet(Instant::now);
		Database.run(connection, "INSERT INTO hand_change (id, kind, who, done_at, why, origin, seq) VALUES (?, ?, ?, ?, ?, ?, ?)", id, work.kind(),
				work.who(), at.atOffset(ZoneOffset.UTC), work.why(), work.origin(), seq);
		Journal.append(connection, "hand", work.who(), Map.of("change", (long) id, "kind", work.kind(), "done", at.toString(), "why", work.why(), "origin",
				work.origin(), "steps", steps(planned)));
		return new HandChange(id, work.kind(), at, work.who(), work.why(), work.origin(), true, households(planned), planned.values().size(), seq);
	}

	private static List<Map<String, Object>> steps(Planned planned) {
		List<Map<String, Object>> steps = new ArrayList<>();
		for (HandStep step : planned.steps()) {
			Map<String, Object> written = StepText.write(step);
			Optional.ofNullable(planned.before().get(steps.size())).ifPresent(before -> written.put("before", before));
			steps.add(written);
		}
		return steps;
	}

	private static long[] households(Planned planned) {
		BitSet found = new BitSet();
		planned.values().stream().filter(value -> value.household() > 0).forEach(value -> found.set(value.household()));
		planned.links().forEach(link -> {
			found.set(link.from());
			found.set(link.to());
		});
		found.clear(0);
		return found.stream().asLongStream().toArray();
	}

	private static void identities(Planned planned, Connection connection) throws SQLException {
		for (Planned.House house : planned.houses()) {
			Database.run(connection, "INSERT INTO household (number, household_key, county_code, household_code, local_key, version) VALUES (?, ?, ?, ?, ?, 0)",
					house.number(), house.key().name(), house.key().countyCode(), house.key().householdCode().orElse(null), house.key().localKey().orElse(null));
		}
		for (Planned.Person person : planned.persons()) {
			Database.run(connection, "INSERT INTO member (id, member_code, id_number, name, birth_date, version) VALUES (?, ?, ?, ?, ?, 0)",
					(long) person.household() * MEMBERS + person.number(), person.code().orElse(null), person.id().orElse(null), person.name(),
					person.birth().orElse(null));
		}
	}

	private static long link(HandWork work, int id, Planned.Link link, Connection connection) throws SQLException {
		int number = (int) Database.greatest(connection, "regrouping", "id") + 1;
		Database.run(connection, "INSERT INTO regrouping (id, change_id, kind, from_household, from_code, to_household, to_code, from_year) "
				+ "VALUES (?, ?, ?, ?, ?, ?, ?, ?)", number, id, link.kind().name(), link.from(), link.fromCode(), link.to(), link.toCode(), link.year());
		String before = link.from() == 0 ? "" : (link.fromKey() + " " + link.fromCode()).strip();
		String after = (link.toKey() + " " + link.toCode()).strip();
		long seq = ChangeLog.append(connection, new ChangeLog.Line(work.who(), ChangeLog.REGROUP, work.kind(), link.to(), 0, before, after, work.why()));
		return link.from() == 0 ? seq
				: ChangeLog.append(connection, new ChangeLog.Line(work.who(), ChangeLog.REGROUP, work.kind(), link.from(), 0, before, after, work.why()));
	}

	@Override
	public List<HandChange> list() throws LookbackException {
		return database.read(HandChangeRows::list);
	}

	@Override
	public Optional<HandChange> find(int id) throws LookbackException {
		return database.read(connection -> HandChangeRows.find(connection, id));
	}

	@Override
	public List<Change> lines(int id) throws LookbackException {
		return log.ofHand(id);
	}

	@Override
	public HandChange undo(int id, String who, String why) throws LookbackException {
		return database.write(connection -> {
			HandChange change = HandChangeRows.find(connection, id).filter(HandChange::inForce).orElseThrow(() -> Words.error("noSuchHand", "H" + id));
			Optional<Integer> later = standing(connection, id);
			if (later.isPresent()) {
				throw Words.error("handStandsOn", "H" + id, "H" + later.get());
			}
			long seq = told(connection, change, ChangeLog.UNDO_HAND, who, why);
			Database.run(connection, "UPDATE hand_change SET undone_seq = ? WHERE id = ?", seq, id);
			Journal.append(connection, "undoHand", who, Map.of("change", (long) id, "why", why));
			return HandChangeRows.find(connection, id).orElseThrow();
		});
	}

	/** A later change in force that speaks of a household which this one made or ended. */
	private static Optional<Integer> standing(Connection connection, int id) throws SQLException {
		Set<Integer> theirs = new LinkedHashSet<>();
		Database.list(connection, "SELECT kind, from_household, to_household FROM regrouping WHERE change_id = ?", row -> {
			Kind kind = Kind.valueOf(row.getString(1));
			return kind == Kind.NEW ? theirs.add(row.getInt(3)) : kind == Kind.ABSORB && theirs.add(row.getInt(2));
		}, id);
		BitSet inForce = HandChangeRows.inForce(connection, ChangeLog.latest(connection));
		for (int later = inForce.nextSetBit(id + 1); later >= 0; later = inForce.nextSetBit(later + 1)) {
			if (!theirs.isEmpty() && HandChangeRows.households(connection, later).stream().anyMatch(theirs::contains)) {
				return Optional.of(later);
			}
		}
		return Optional.empty();
	}

	private static long told(Connection connection, HandChange change, String what, String who, String why) throws SQLException {
		long seq = 0;
		for (long household : change.households()) {
			seq = ChangeLog.append(connection, new ChangeLog.Line(who, what, "H" + change.id(), household, 0, "", "", why));
		}
		return seq == 0 || HandChangeRows.loose(connection, change.id())
				? ChangeLog.append(connection, new ChangeLog.Line(who, what, "H" + change.id(), "", why))
				: seq;
	}

	@Override
	public HandChange redo(int id, String who, String why) throws LookbackException {
		return database.write(connection -> {
			HandChange change = HandChangeRows.find(connection, id).filter(one -> !one.inForce()).orElseThrow(() -> Words.error("notUndone", "H" + id));
			long from = Database.first(connection, "SELECT undone_seq FROM hand_change WHERE id = ?", row -> row.getLong(1), id).orElseThrow();
			long seq = told(connection, change, ChangeLog.REDO_HAND, who, why);
			UndoGaps.add(connection, UndoGaps.HAND, id, from, seq);
			Database.run(connection, "UPDATE hand_change SET undone_seq = NULL WHERE id = ?", id);
			Journal.append(connection, "redoHand", who, Map.of("change", (long) id, "why", why));
			return HandChangeRows.find(connection, id).orElseThrow();
		});
	}

	/** Edits of before there were changes by hand, each as one. */
	public void adopt() throws LookbackException {
		if (database.read(connection -> Database.first(connection, "SELECT 1 FROM hand_edit WHERE change_id = 0", row -> true)).isEmpty()) {
			return;
		}
		database.write(connection -> {
			for (long seq : Database.list(connection, "SELECT seq FROM hand_edit WHERE change_id = 0 ORDER BY seq", row -> row.getLong(1))) {
				int id = HandChangeRows.last(connection) + 1;
				Database.run(connection, "INSERT INTO hand_change (id, kind, who, done_at, why, origin, seq) "
						+ "SELECT CAST(? AS INTEGER), 'edit', who, changed_at, why, '', seq FROM change_log WHERE seq = ?", id, seq);
				Database.run(connection, "UPDATE hand_edit SET change_id = ? WHERE seq = ?", id, seq);
			}
			return null;
		});
	}
}
