package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.rows.RowId;

/** Puts households together from their blocks, for ascending numbers on one connection. */
final class Assembler implements AutoCloseable {

	private static final int MEMBERS = 256;
	private static final String HOUSEHOLD = "household";
	private static final String MEMBER = "member";
	private static final String MATCHED_TO = "matchedTo";
	private static final String KIN = "kin";

	private final Snapshot snapshot;
	private final Layout householdLayout = Layouts.core().of(HOUSEHOLD);
	private final Layout memberLayout = Layouts.core().of(MEMBER);
	private final IdentityCursor households;
	private final IdentityCursor members;
	private final BlockCursor blocks;
	private final List<Layout> ofHouseholds;
	private final List<RowMerge> merges = new ArrayList<>();

	Assembler(Connection connection, Snapshot snapshot) throws SQLException {
		this.snapshot = snapshot;
		households = IdentityCursor.households(connection);
		members = IdentityCursor.members(connection);
		blocks = new BlockCursor(connection, snapshot);
		ofHouseholds = Layouts.core().all().stream().filter(layout -> !layout.alone()).toList();
		ofHouseholds.forEach(layout -> merges.add(new RowMerge(layout, snapshot)));
	}

	/** Starts at a range of household numbers. */
	void range(int first, int last) throws SQLException {
		households.range(first, last);
		members.range((long) first * MEMBERS, (long) last * MEMBERS + MEMBERS - 1);
		blocks.households(first, last);
	}

	/** The household of that number, which is visible and greater than the one before. */
	Household household(int number) throws SQLException {
		List<Edit> edits = snapshot.edits(number);
		Told root = null;
		blocks.read(number);
		List<Told> rows = new ArrayList<>();
		List<Layout> layouts = new ArrayList<>();
		Map<Integer, Told> people = new TreeMap<>();
		for (int i = 0; i < merges.size(); i++) {
			Layout layout = ofHouseholds.get(i);
			List<Edit> ours = edits.isEmpty() ? edits : edits.stream().filter(edit -> edit.entity().equals(layout.entity())).toList();
			for (Told told : merges.get(i).of(blocks.rows(layout), ours)) {
				if (layout == householdLayout) {
					root = told;
				} else if (layout == memberLayout) {
					people.put(told.member(), told);
				} else {
					rows.add(told);
					layouts.add(layout);
				}
			}
		}
		if (root == null) {
			root = new Told(householdLayout, RowId.first(number), rows.isEmpty() ? Source.BY_HAND : rows.getFirst().source());
		}
		return assemble(number, root, people, rows, layouts);
	}

	private Household assemble(int number, Told root, Map<Integer, Told> people, List<Told> rows, List<Layout> layouts) throws SQLException {
		String key = String.valueOf(number);
		if (households.seek(number)) {
			key = households.text(2);
			root.fillIfAbsent("householdCode", households.text(3));
		}
		root.fill("householdKey", key);
		Fact household = root.fact();
		Map<Integer, Fact> facts = people(number, key, household, people, rows);
		Map<String, Fact> kin = new HashMap<>();
		for (int i = 0; i < rows.size(); i++) {
			Layout layout = layouts.get(i);
			Told told = rows.get(i);
			if (layout.underHousehold()) {
				nameMember(layout, told, facts);
				Fact fact = told.fact();
				household.add(fact);
				if (layout.entity().equals(KIN)) {
					kin.put(told.ownKey(), fact);
				}
			}
		}
		for (int i = 0; i < rows.size(); i++) {
			if (!layouts.get(i).underHousehold()) {
				Told told = rows.get(i);
				Fact parent = told.member() == 0 ? kin.getOrDefault(String.valueOf(told.get(MATCHED_TO)), household) : facts.get(told.member());
				parent.add(told.fact());
			}
		}
		return new Household(number, household);
	}

	/** All members anybody said something of or in connection with, by number. */
	private Map<Integer, Fact> people(int number, String key, Fact household, Map<Integer, Told> people, List<Told> rows) throws SQLException {
		for (Told told : rows) {
			if (told.member() > 0) {
				people.computeIfAbsent(told.member(), member -> new Told(memberLayout, told.id(), told.source()));
			}
		}
		Map<Integer, Fact> facts = new HashMap<>();
		for (Map.Entry<Integer, Told> person : people.entrySet()) {
			int member = person.getKey();
			Told told = person.getValue();
			String code = null;
			if (members.seek((long) number * MEMBERS + member)) {
				code = members.text(2);
				if (snapshot.whole()) {
					told.fillIfAbsent("idNumber", members.text(3));
					told.fillIfAbsent("name", members.text(4));
					told.fillIfAbsent("birthDate", members.date(5));
				}
			}
			told.fill("memberCode", code == null ? key + (member < 10 ? "-0" : "-") + member : code);
			Fact fact = told.fact();
			facts.put(member, fact);
			household.add(fact);
		}
		return facts;
	}

	/** The person who benefits from a measure, whose kin somebody is. */
	private static void nameMember(Layout layout, Told told, Map<Integer, Fact> facts) {
		Fact member = told.member() == 0 ? null : facts.get(told.member());
		if (member != null && layout.memberField().isPresent()) {
			told.fill(layout.memberField().get(), member.values().get("memberCode"));
		}
	}

	@Override
	public void close() throws SQLException {
		households.close();
		members.close();
		blocks.close();
	}
}
