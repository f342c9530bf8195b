package org.lookback.store.internal.hand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.HandStep.Spot;
import org.lookback.store.api.MemberKey;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.hand.Regroups.Kind;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Database;

/** Checks the steps of a change by hand against what is there, and finds out what they write. */
final class Planner {

	private static final String MATCHED_TO = "matchedTo";

	private final Database database;
	private final Known known;
	private final Planned planned;
	private final Set<String> newRows = new HashSet<>();

	Planner(Database database, Known known, Planned planned) {
		this.database = database;
		this.known = known;
		this.planned = planned;
	}

	void add(HandStep step) throws LookbackException {
		switch (step) {
		case HandStep.SetValue set -> set(set);
		case HandStep.NewRow row -> row(row);
		case HandStep.NewMember member -> member(member);
		case HandStep.NewHousehold household -> {
			int number = known.make(household.key());
			planned.links().add(new Planned.Link(Kind.NEW, 0, "", "", number, household.key().name(), "", 0));
			planned.steps().add(step);
		}
		case HandStep.MoveMember move -> move(move);
		case HandStep.Absorb absorb -> {
			int from = known.household(absorb.from());
			int to = known.household(absorb.to());
			if (from == to) {
				throw Words.error("sameHousehold", absorb.from());
			}
			planned.links().add(new Planned.Link(Kind.ABSORB, from, known.key(from), "", to, known.key(to), "", 0));
			planned.steps().add(new HandStep.Absorb(known.key(from), known.key(to)));
		}
		}
	}

	/** Where a step points: the row's owner and what he has there. */
	private record Target(Layout layout, int household, int member, Spot spot, Optional<Fact> row) {
	}

	private void set(HandStep.SetValue set) throws LookbackException {
		Target target = target(set.spot());
		checkField(target.layout(), set.spot(), set.field(), set.value());
		if (target.row().isEmpty() && !set.spot().rowKey().isEmpty() && !newRows.contains(rowName(target))) {
			throw Words.error("noSuchRow", set.spot().entity(), set.spot().rowKey());
		}
		value(target, set.field(), set.value(), set);
		planned.before().put(planned.steps().size(), planned.values().getLast().before());
		planned.steps().add(new HandStep.SetValue(target.spot(), set.field(), set.value(), set.source()));
	}

	private void value(Target target, String field, Optional<Object> value, HandStep.SetValue set) {
		Spot spot = target.spot();
		String before = target.row().flatMap(row -> row.get(field)).map(ValueReader::canonical).orElse("");
		planned.values().add(new Planned.Value(target.household(), target.member(), spot.entity(), spot.year(), spot.rowKey(), field, value.orElse(null),
				set == null ? Optional.empty() : set.source(), place(spot, field), before, value.map(ValueReader::canonical).orElse("")));
	}

	private void row(HandStep.NewRow row) throws LookbackException {
		Target target = target(row.spot());
		Layout layout = target.layout();
		if (layout.ownKey().isEmpty() || target.household() < 0) {
			throw Words.error("noNewRow", row.spot().entity());
		}
		String key = String.join("|", layout.ownKey().stream().map(name -> Optional.ofNullable(row.values().get(name)).map(ValueReader::canonical).orElse(""))
				.toList());
		if (key.replace("|", "").isEmpty() || !key.equals(row.spot().rowKey())) {
			throw Words.error("rowNeedsKey", row.spot().entity(), String.join(" + ", layout.ownKey()));
		}
		if (target.row().isPresent() || !newRows.add(rowName(target))) {
			throw Words.error("rowThere", row.spot().entity(), key);
		}
		for (String name : layout.ownKey()) {
			if (row.values().containsKey(name)) {
				value(target, name, Optional.of(row.values().get(name)), null);
			}
		}
		for (Map.Entry<String, Object> entry : new TreeMap<>(row.values()).entrySet()) {
			if (!layout.ownKey().contains(entry.getKey())) {
				checkField(layout, row.spot(), entry.getKey(), Optional.of(entry.getValue()));
				value(target, entry.getKey(), Optional.of(entry.getValue()), null);
			}
		}
		planned.steps().add(new HandStep.NewRow(target.spot(), row.values()));
	}

	private static String rowName(Target target) {
		return target.household() + "/" + target.member() + "/" + target.spot().entity() + "/" + target.spot().year() + "/" + target.spot().rowKey();
	}

	private static String place(Spot spot, String field) {
		String year = spot.year() == 0 ? "" : " " + spot.year();
		String key = spot.rowKey().isEmpty() ? "" : " " + spot.rowKey();
		return spot.entity() + "." + field + spot.member().flatMap(MemberKey::memberCode).map(code -> " " + code).orElse("") + year + key;
	}

	private static void checkField(Layout layout, Spot spot, String name, Optional<Object> value) throws LookbackException {
		if (layout.follows(name) || layout.ownKey().contains(name)) {
			throw Words.error("keyNotEditable", spot.entity() + "." + name);
		}
		if (layout.yearly() && spot.year() == 0) {
			throw Words.error("editNeedsYear", spot.entity());
		}
		if (spot.year() != 0 && (spot.year() < RowId.FIRST_YEAR || spot.year() > RowId.LAST_YEAR)) {
			throw Words.error("badYear", String.valueOf(spot.year()), String.valueOf(RowId.FIRST_YEAR), String.valueOf(RowId.LAST_YEAR));
		}
		Optional<Field> field = Dictionary.core().entity(spot.entity()).field(name);
		if (field.isPresent() && value.isPresent() && !fits(field.get(), value.get())) {
			throw Words.error("wrongType", field.get().id(), ValueReader.canonical(value.get()));
		}
	}

	private static boolean fits(Field field, Object value) {
		return switch (field.type()) {
		case INT, YEAR -> value instanceof Long;
		case YUAN, DEC -> value instanceof BigDecimal;
		case DATE -> value instanceof LocalDate;
		case BOOL -> value instanceof Boolean;
		case CODES -> value instanceof List;
		default -> value instanceof String;
		};
	}

	private Target target(Spot spot) throws LookbackException {
		Layout layout = Layouts.core().find(spot.entity()).orElseThrow(() -> Words.error("noSuchEntity", spot.entity()));
		return spot.household().isEmpty() ? loose(layout, spot) : inHousehold(layout, spot);
	}

	private Target inHousehold(Layout layout, Spot spot) throws LookbackException {
		if (layout.alone()) {
			throw Words.error("noSuchEntity", spot.entity());
		}
		int household = known.household(spot.household());
		Optional<Fact> root = known.facts(household).map(Household::root);
		boolean ofMember = layout.isMember() || layout.underMember();
		if (spot.member().isEmpty()) {
			if (ofMember && layout.slot(MATCHED_TO) < 0) {
				throw Words.error("editNeedsMember", spot.entity());
			}
			Spot full = new Spot(known.key(household), Optional.empty(), spot.entity(), spot.year(), spot.rowKey());
			return new Target(layout, household, 0, full, root.flatMap(fact -> row(layout, spot, fact)));
		}
		Known.Member member = known.member(household, spot.member().get());
		Spot full = new Spot(known.key(household), Optional.of(member.key()), spot.entity(), spot.year(), spot.rowKey());
		Optional<Fact> owner = ofMember ? member.fact() : root;
		return new Target(layout, household, member.number(), full, owner.flatMap(fact -> row(layout, spot, fact)));
	}

	private static Optional<Fact> row(Layout layout, Spot spot, Fact owner) {
		if (owner.entity().equals(layout.entity())) {
			return Optional.of(owner);
		}
		Optional<Fact> found = owner.children(layout.entity()).stream().filter(row -> matches(layout, spot, row)).findFirst();
		return found.isPresent() || layout.slot(MATCHED_TO) < 0 ? found
				: owner.children("kin").stream().flatMap(kin -> kin.children(layout.entity()).stream()).filter(row -> matches(layout, spot, row)).findFirst();
	}

	private static boolean matches(Layout layout, Spot spot, Fact row) {
		return (!layout.yearly() || row.year().orElse(0) == spot.year()) && key(layout, row).equals(spot.rowKey());
	}

	private static String key(Layout layout, Fact row) {
		return String.join("|", layout.ownKey().stream().map(name -> row.get(name).map(ValueReader::canonical).orElse("")).toList());
	}

	private Target loose(Layout layout, Spot spot) throws LookbackException {
		int subject = database.read(connection -> Database.first(connection, "SELECT id FROM subject WHERE entity = ? AND subject_key = ?",
				row -> row.getInt(1), spot.entity(), spot.rowKey())).orElseThrow(() -> Words.error("noSuchRow", spot.entity(), spot.rowKey()));
		AtomicReference<Fact> found = new AtomicReference<>();
		known.facts().forEachOther(spot.entity(), row -> {
			if (matches(layout, spot, row)) {
				found.set(row);
			}
		});
		if (found.get() == null) {
			throw Words.error("noSuchRow", spot.entity(), spot.rowKey() + (spot.year() == 0 ? "" : " " + spot.year()));
		}
		return new Target(layout, -subject, 0, new Spot("", Optional.empty(), spot.entity(), spot.year(), spot.rowKey()), Optional.of(found.get()));
	}

	private void member(HandStep.NewMember step) throws LookbackException {
		int household = known.household(step.household());
		if (known.find(household, step.member()).isPresent()) {
			throw Words.error("memberThere", step.member().name(), step.household());
		}
		Known.Member made = known.make(household, step.member(), step.member().memberCode());
		planned.steps().add(new HandStep.NewMember(known.key(household), made.key()));
	}

	private void move(HandStep.MoveMember move) throws LookbackException {
		int from = known.household(move.from());
		int to = known.household(move.to());
		if (from == to) {
			throw Words.error("sameHousehold", move.from());
		}
		Known.Member member = known.member(from, move.member());
		Known.Member there = move.as().isPresent() ? known.member(to, move.as().get()) : known.make(to, member.key(), member.key().memberCode());
		planned.links().add(new Planned.Link(move.year() == 0 ? Kind.MERGE : Kind.SPLIT, from, known.key(from), member.code(), to, known.key(to),
				there.code(), move.year()));
		planned.steps().add(new HandStep.MoveMember(known.key(from), member.key(), known.key(to), move.year(), move.as().map(as -> there.key())));
	}
}
