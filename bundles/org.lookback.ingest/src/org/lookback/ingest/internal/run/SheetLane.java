package org.lookback.ingest.internal.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.visit.SheetMark;
import org.lookback.model.api.visit.SheetMark.Lane;
import org.lookback.store.api.BulkLoad;
import org.lookback.store.api.HouseholdKey;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.MemberKey;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.RejectedRowException;

/** Brings what one voice says on the pages of sheets into one version. */
final class SheetLane {

	private final BulkLoad load;
	private final Lane lane;
	private final Seen seen;
	private final IssueLog log;
	private boolean any;

	SheetLane(BulkLoad load, Lane lane, Seen seen, IssueLog log) {
		this.load = load;
		this.lane = lane;
		this.seen = seen;
		this.log = log;
	}

	/** Whether anything was brought. */
	boolean any() {
		return any;
	}

	/**
	 * Brings one page.
	 *
	 * @param facts rows by member and entity
	 * @return whether it could be stored; of a visit that could not the reason is told
	 */
	boolean take(SheetPage page, Map<String, Map<String, Fact>> facts) throws LookbackException {
		load.row();
		Optional<HouseholdRef> household = load.findHousehold(new HouseholdKey("", Optional.of(page.household()), Optional.empty()));
		if (household.isEmpty()) {
			return refused(page, IssueKind.UNKNOWN_HOUSEHOLD, RunMessages.text("sheet.unknown", page.household()), RunMessages.text("sheet.unknown.do"));
		}
		if (lane == Lane.VISIT && facts.getOrDefault("", Map.of()).values().stream().noneMatch(fact -> fact.get("visitedOn").isPresent())) {
			return refused(page, IssueKind.NO_KEY, RunMessages.text("sheet.noDate"), RunMessages.text("sheet.noDate.do"));
		}
		try {
			for (Map.Entry<String, Map<String, Fact>> owner : facts.entrySet()) {
				if (owner.getKey().isEmpty()) {
					own(household.get(), page, owner.getValue());
				} else {
					member(household.get(), owner.getKey(), owner.getValue());
				}
			}
		} catch (RejectedRowException refused) {
			return refused(page, IssueKind.NOT_STORABLE, refused.getMessage(), RunMessages.text("run.notStorable.do"));
		}
		seen.household(household.get().number());
		load.accepted();
		return true;
	}

	private boolean refused(SheetPage page, IssueKind kind, String reason, String remedy) throws LookbackException {
		load.rejected();
		if (lane == Lane.VISIT) {
			log.add(kind, true, page.row(), "", "", reason, remedy);
		}
		return false;
	}

	private void own(HouseholdRef household, SheetPage page, Map<String, Fact> rows) throws RejectedRowException, LookbackException {
		for (Fact row : rows.values()) {
			load.add(household, row.entity().equals("visit") ? visit(row, page.year()) : row);
			any = true;
		}
	}

	private static Fact visit(Fact row, int year) {
		Map<String, Object> values = new LinkedHashMap<>(row.values());
		values.putIfAbsent("roundId", String.valueOf(year));
		return new Fact(row.entity(), values, row.source());
	}

	private void member(HouseholdRef household, String code, Map<String, Fact> rows) throws RejectedRowException, LookbackException {
		Optional<MemberRef> member = code.startsWith(SheetMark.NEW_MEMBER) ? fresh(household, rows) : known(household, code);
		if (member.isEmpty()) {
			log.add(IssueKind.NO_KEY, false, rows.values().iterator().next().source().row(), "", "", RunMessages.text("sheet.noName"),
					RunMessages.text("sheet.noName.do"));
			return;
		}
		for (Fact row : rows.values()) {
			load.add(member.get(), row);
			any = true;
		}
		seen.person(household.number(), member.get().member());
	}

	/** A code that the store made ends in the member's number; another one stands with his identity. */
	private Optional<MemberRef> known(HouseholdRef household, String code) throws LookbackException {
		Optional<MemberRef> named = load.findMember(household, new MemberKey(Optional.of(code), Optional.empty(), "", Optional.empty()));
		String end = code.substring(code.lastIndexOf('-') + 1);
		return named.isEmpty() && end.length() < code.length() && end.matches("\\d{1,3}")
				? Optional.of(new MemberRef(household.number(), Integer.parseInt(end)))
				: named;
	}

	private Optional<MemberRef> fresh(HouseholdRef household, Map<String, Fact> rows) throws RejectedRowException, LookbackException {
		Optional<Fact> person = Optional.ofNullable(rows.get("member"));
		Optional<String> name = person.flatMap(row -> row.text("name"));
		if (name.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(load.member(household, new MemberKey(Optional.empty(), person.flatMap(row -> row.text("idNumber")), name.get(),
				person.flatMap(row -> row.date("birthDate")))));
	}
}
