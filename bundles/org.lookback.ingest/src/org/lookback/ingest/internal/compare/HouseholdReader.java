package org.lookback.ingest.internal.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.StringJoiner;

import org.lookback.ingest.internal.compare.Terms.Compared;
import org.lookback.ingest.internal.compare.Terms.Counted;
import org.lookback.ingest.internal.compare.Terms.Register;
import org.lookback.model.api.compare.RegisterSubject.Kind;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.FreeCondition;

/** Makes lines of households: members of the year first, then who has left, then kin. */
final class HouseholdReader {

	private final Terms terms;
	private final FactSource facts;
	private final int year;
	private final LocalDate asOf;

	HouseholdReader(Terms terms, FactSource facts, int year, LocalDate asOf) {
		this.terms = terms;
		this.facts = facts;
		this.year = year;
		this.asOf = asOf;
	}

	/**
	 * The rows of a household's persons in the order of their lines.
	 *
	 * @param members how many of them, the first ones, belong to it in the year
	 */
	record People(List<Fact> all, int members) {
	}

	People people(Household household) {
		List<Fact> members = members(household);
		List<Fact> all = new ArrayList<>(members);
		household.members().stream().filter(one -> !members.contains(one)).forEach(all::add);
		all.addAll(household.root().children("kin"));
		return new People(all, members.size());
	}

	/** Nobody belongs to a household of which the year knows nothing while other years do. */
	private List<Fact> members(Household household) {
		SortedSet<Integer> years = household.years();
		return years.isEmpty() || years.contains(year) ? household.members(year) : List.of();
	}

	/** @param first number of its first person */
	HouseholdLine line(Household household, People people, int first) throws LookbackException {
		String village = household.root().text("villageCode").orElse("");
		int members = people.members();
		byte[] expected = none(terms.registers().size());
		byte[][] ofMembers = new byte[members][];
		byte[][] counts = new byte[members][];
		for (int i = 0; i < members; i++) {
			ofMembers[i] = none(terms.registers().size());
			counts[i] = none(2 * terms.counts().size());
		}
		if (members > 0) {
			ask(household, village, expected, ofMembers, counts);
		}
		List<Fact> all = people.all();
		List<PersonLine> lines = new ArrayList<>(all.size());
		for (int i = 0; i < all.size(); i++) {
			boolean member = i < members;
			lines.add(all.get(i).entity().equals("kin") ? kin(all.get(i))
					: member(all.get(i), member ? Kind.MEMBER : Kind.FORMER, member ? ofMembers[i] : none(terms.registers().size()),
							member ? counts[i] : none(2 * terms.counts().size())));
		}
		return new HouseholdLine(household.number(), household.key(), household.root().text("headName").orElse(""), village, first, expected,
				householdValues(household), lines);
	}

	private void ask(Household household, String village, byte[] expected, byte[][] ofMembers, byte[][] counts) throws LookbackException {
		FreeCondition.Asked asked = new FreeCondition.Asked(dated(household), village.isEmpty() ? Optional.empty() : facts.village(village, year), year, asOf);
		for (Register register : terms.registers()) {
			List<Truth> truths = register.expected().of(asked);
			for (int i = 0; i < truths.size(); i++) {
				(register.definition().ofHousehold() ? expected : ofMembers[i])[register.number()] = (byte) truths.get(i).ordinal();
			}
		}
		for (Counted counted : terms.counts()) {
			List<Truth> population = counted.population().of(asked);
			List<Truth> here = counted.here().of(asked);
			for (int i = 0; i < population.size(); i++) {
				counts[i][2 * counted.number()] = (byte) population.get(i).ordinal();
				counts[i][2 * counted.number() + 1] = (byte) here.get(i).ordinal();
			}
		}
	}

	/** The household with the birth dates that the members' ID numbers say where nothing else does: most files of a county have no others. */
	private static Household dated(Household household) {
		if (household.members().stream().noneMatch(HouseholdReader::undated)) {
			return household;
		}
		Fact old = household.root();
		Fact root = new Fact(old.entity(), old.values(), old.source());
		old.children().forEach((entity, rows) -> rows.forEach(row -> root.add(entity.equals("member") && undated(row) ? dated(row) : row)));
		return new Household(household.number(), root);
	}

	private static boolean undated(Fact member) {
		return member.date("birthDate").isEmpty() && member.text("idNumber").flatMap(IdNumber::parse).isPresent();
	}

	private static Fact dated(Fact member) {
		Map<String, Object> values = new HashMap<>(member.values());
		values.put("birthDate", IdNumber.parse(member.text("idNumber").orElseThrow()).orElseThrow().birthDate());
		Fact dated = new Fact(member.entity(), values, member.source());
		member.children().values().forEach(rows -> rows.forEach(dated::add));
		return dated;
	}

	private static byte[] none(int size) {
		byte[] none = new byte[size];
		Arrays.fill(none, (byte) Truth.NOT_MET.ordinal());
		return none;
	}

	private PersonLine member(Fact member, Kind kind, byte[] expected, byte[] counts) {
		Optional<IdNumber> id = member.text("idNumber").flatMap(IdNumber::parse).or(() -> member.text("disabilityCert").flatMap(IdNumber::parse));
		Optional<LocalDate> birth = member.date("birthDate").or(() -> id.map(IdNumber::birthDate));
		String[] values = new String[terms.ofMembers()];
		for (Register register : terms.registers()) {
			for (Compared compared : register.fields()) {
				if (compared.ofMember()) {
					Optional<Fact> row = compared.field().entity().equals("member") ? Optional.of(member) : member.child("memberYear", year);
					values[compared.place()] = row.flatMap(one -> one.get(compared.field().name())).map(ValueReader::canonical).orElse("");
				}
			}
		}
		return new PersonLine(kind, member.text("memberCode").orElse(""), member.text("name").orElse(""), id.map(IdNumber::number).orElse(""), birth,
				kind == Kind.FORMER ? member.date("memberUntil") : Optional.empty(), expected, values, counts);
	}

	private PersonLine kin(Fact kin) {
		Optional<IdNumber> id = kin.text("kinIdNumber").flatMap(IdNumber::parse);
		String[] values = new String[terms.ofMembers()];
		Arrays.fill(values, "");
		return new PersonLine(Kind.KIN, kin.text("kinKey").orElse(""), kin.text("kinName").orElse(""), id.map(IdNumber::number).orElse(""),
				id.map(IdNumber::birthDate), Optional.empty(), none(terms.registers().size()), values, none(2 * terms.counts().size()));
	}

	private String[] householdValues(Household household) {
		String[] values = new String[terms.ofHouseholds()];
		for (Register register : terms.registers()) {
			for (Compared compared : register.fields()) {
				if (!compared.ofMember()) {
					StringJoiner all = new StringJoiner(HouseholdLine.OR);
					rows(household.root(), compared.field().entity())
							.forEach(row -> row.get(compared.field().name()).map(ValueReader::canonical).ifPresent(all::add));
					values[compared.place()] = all.toString();
				}
			}
		}
		return values;
	}

	private List<Fact> rows(Fact root, String entity) {
		if (entity.equals("household")) {
			return List.of(root);
		}
		return entity.equals("loan") ? root.children(entity) : root.children(entity, year);
	}
}
