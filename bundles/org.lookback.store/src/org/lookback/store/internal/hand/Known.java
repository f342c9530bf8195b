package org.lookback.store.internal.hand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HouseholdKey;
import org.lookback.store.api.MemberKey;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Database;

/** Households and members that the steps of one change name: those that are there, and those that the change makes. */
final class Known {

	private static final int MEMBERS = 256;
	private static final String CODE = "memberCode";

	private final Database database;
	private final FactSource facts;
	private final Planned planned;
	private final Map<String, Integer> numbers = new HashMap<>();
	private final Map<Integer, Optional<Household>> households = new HashMap<>();
	private final Map<Integer, List<Planned.Person>> identities = new HashMap<>();
	/** Persons who have an identity from before and are made members (again) by this change. */
	private final List<Planned.Person> again = new ArrayList<>();
	private int last;

	/** @param planned takes the identities that are made */
	Known(Database database, FactSource facts, Planned planned) throws LookbackException {
		this.database = database;
		this.facts = facts;
		this.planned = planned;
		last = database.read(connection -> (int) Database.greatest(connection, "household", "number"));
	}

	FactSource facts() {
		return facts;
	}

	/** The household's number. */
	int household(String key) throws LookbackException {
		Integer known = numbers.get(key);
		if (known != null) {
			return known;
		}
		Household found = facts.household(key).orElseThrow(() -> Words.error("noSuchHousehold", key));
		int number = (int) found.number();
		numbers.put(key, number);
		numbers.put(found.key(), number);
		households.put(number, Optional.of(found));
		return number;
	}

	/** What is known of a household; empty for one that is just being made. */
	Optional<Household> facts(int number) {
		return households.getOrDefault(number, Optional.empty());
	}

	String key(int number) {
		return facts(number).map(Household::key)
				.orElseGet(() -> planned.houses().stream().filter(house -> house.number() == number).map(house -> house.key().name()).findFirst().orElse(""));
	}

	int make(HouseholdKey key) throws LookbackException {
		Optional<Integer> before = database.read(connection -> Database.first(connection, "SELECT number FROM household WHERE household_key = ?",
				row -> row.getInt(1), key.name()));
		if (before.isPresent() && facts.household(before.get().longValue()).isPresent()) {
			throw Words.error("householdThere", key.name());
		}
		int number = before.orElse(last + 1);
		if (number > RowId.MAX_NUMBER) {
			throw Words.error("tooManyHouseholds", RowId.MAX_NUMBER);
		}
		last = Math.max(last, number);
		if (before.isEmpty()) {
			planned.houses().add(new Planned.House(number, key));
		}
		numbers.put(key.name(), number);
		households.put(number, Optional.empty());
		return number;
	}

	/** A member as he is told apart from all others, with his number. */
	record Member(int number, MemberKey key, Optional<Fact> fact) {
		String code() {
			return key.memberCode().orElseThrow();
		}
	}

	/** The member of that key. */
	Member member(int household, MemberKey key) throws LookbackException {
		return find(household, key).orElseThrow(() -> Words.error("noSuchMember", key.memberCode().orElse(key.name())));
	}

	/** The same, if there is one. */
	Optional<Member> find(int household, MemberKey key) throws LookbackException {
		Optional<Planned.Person> made = Stream.concat(planned.persons().stream(), again.stream())
				.filter(person -> person.household() == household && same(person, key)).findFirst();
		if (made.isPresent()) {
			return Optional.of(new Member(made.get().number(), full(made.get()), Optional.empty()));
		}
		List<Fact> members = facts(household).map(Household::members).orElse(List.of());
		Optional<String> id = key.idNumber().map(Known::normal);
		Optional<Fact> found = id.isEmpty() ? Optional.empty() : first(members, one -> one.text("idNumber").map(Known::normal).equals(id));
		if (found.isEmpty() && !key.name().isEmpty() && key.birthDate().isPresent()) {
			found = first(members, one -> one.text("name").filter(key.name()::equals).isPresent() && one.date("birthDate").equals(key.birthDate())
					&& (id.isEmpty() || one.text("idNumber").isEmpty()));
		}
		if (found.isEmpty() && key.memberCode().isPresent()) {
			found = first(members, one -> one.text(CODE).equals(key.memberCode()) && (id.isEmpty() || one.text("idNumber").isEmpty()));
		}
		if (found.isEmpty() && id.isEmpty() && key.birthDate().isEmpty() && key.memberCode().isEmpty()) {
			found = first(members, one -> one.text("name").filter(key.name()::equals).isPresent());
		}
		if (found.isEmpty()) {
			return Optional.empty();
		}
		Fact member = found.get();
		MemberKey full = new MemberKey(member.text(CODE), member.text("idNumber"), member.text("name").orElse(""), member.date("birthDate"));
		return Optional.of(new Member(number(household, member.text(CODE).orElse("")), full, found));
	}

	private static Optional<Fact> first(List<Fact> members, Predicate<Fact> wanted) {
		return members.stream().filter(wanted).findFirst();
	}

	private boolean same(Planned.Person person, MemberKey key) {
		Optional<String> id = key.idNumber().map(Known::normal);
		return id.isPresent() ? person.id().map(Known::normal).equals(id)
				: key.memberCode().isPresent() ? full(person).memberCode().equals(key.memberCode()) : person.name().equals(key.name()) && person.birth().equals(key.birthDate());
	}

	private MemberKey full(Planned.Person person) {
		return new MemberKey(Optional.of(person.code().orElseGet(() -> made(person.household(), person.number()))), person.id(), person.name(),
				person.birth());
	}

	/** The code that a member has when no file gave him one. */
	private String made(int household, int number) {
		return key(household) + (number < 10 ? "-0" : "-") + number;
	}

	/** A code that the store made ends in the number; another one stands with the identity. */
	private int number(int household, String code) throws LookbackException {
		for (Planned.Person person : identities(household)) {
			if (person.code().filter(code::equals).isPresent()) {
				return person.number();
			}
		}
		String prefix = key(household) + "-";
		if (code.startsWith(prefix) && code.substring(prefix.length()).matches("\\d{2,3}")) {
			return Integer.parseInt(code.substring(prefix.length()));
		}
		throw Words.error("memberElsewhere", code, key(household));
	}

	private List<Planned.Person> identities(int household) throws LookbackException {
		List<Planned.Person> known = identities.get(household);
		if (known == null) {
			known = new ArrayList<>(database.read(connection -> Database.list(connection,
					"SELECT id, member_code, id_number, name, birth_date FROM member WHERE id BETWEEN ? AND ? ORDER BY id", Known::identity,
					(long) household * MEMBERS, (long) household * MEMBERS + MEMBERS - 1)));
			identities.put(household, known);
		}
		return known;
	}

	private static Planned.Person identity(ResultSet row) throws SQLException {
		long id = row.getLong(1);
		return new Planned.Person((int) (id / MEMBERS), (int) (id % MEMBERS), Optional.ofNullable(row.getString(2)), Optional.ofNullable(row.getString(3)),
				Optional.ofNullable(row.getString(4)).orElse(""), Optional.ofNullable(row.getObject(5, LocalDate.class)));
	}

	/**
	 * A new member, or one whom an undone change had made, or whom only a visitor's sheet names so far.
	 *
	 * @param code what he is to be called; a code is made when another one there is called so
	 */
	Member make(int household, MemberKey key, Optional<String> code) throws LookbackException {
		List<Planned.Person> known = identities(household);
		Optional<String> id = key.idNumber().map(Known::normal);
		Optional<Planned.Person> before = known.stream().filter(one -> id.isPresent() ? one.id().map(Known::normal).equals(id)
				: one.id().isEmpty() && one.name().equals(key.name()) && one.birth().equals(key.birthDate())).findFirst();
		if (before.isPresent()) {
			again.add(before.get());
			return new Member(before.get().number(), full(before.get()), Optional.empty());
		}
		int number = known.stream().mapToInt(Planned.Person::number).max().orElse(0) + 1;
		if (number > RowId.MAX_MEMBER) {
			throw Words.error("tooManyMembers", RowId.MAX_MEMBER);
		}
		Optional<String> free = code.filter(one -> known.stream().noneMatch(other -> full(other).memberCode().orElse("").equals(one)));
		Planned.Person person = new Planned.Person(household, number, free, id, key.name(), key.birthDate());
		known.add(person);
		planned.persons().add(person);
		return new Member(number, full(person), Optional.empty());
	}

	private static String normal(String idNumber) {
		return IdNumber.parse(idNumber).map(IdNumber::number).orElseGet(() -> idNumber.strip().toUpperCase(Locale.ROOT));
	}
}
