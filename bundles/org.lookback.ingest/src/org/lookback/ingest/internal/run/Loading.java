package org.lookback.ingest.internal.run;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.BulkLoad;
import org.lookback.store.api.HouseholdKey;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.MemberKey;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.RejectedRowException;

/** What the sinks share: finding households and persons, local regions, rows that come twice. */
final class Loading {

	private final BulkLoad load;
	private final Columns columns;
	private final Counties counties;
	private final Set<String> localsAdded = new HashSet<>();
	private final Set<String> strangersTold = new HashSet<>();
	private final LongIntMap rows = new LongIntMap();
	private final Seen seen = new Seen();

	Loading(BulkLoad load, Columns columns, Counties counties) {
		this.load = load;
		this.columns = columns;
		this.counties = counties;
	}

	BulkLoad load() {
		return load;
	}

	Columns columns() {
		return columns;
	}

	/** The household of the row, made when nobody named it before. */
	HouseholdRef household(RowRead row) throws RowRejected, RejectedRowException, LookbackException {
		if (row.household.isPresent()) {
			seen(row.household.get().number());
			return row.household.get();
		}
		HouseholdKey key = key(row);
		Optional<HouseholdRef> known = load.findHousehold(key).isPresent() ? Optional.empty() : find(row);
		HouseholdRef household = known.isPresent() ? known.get() : load.household(key);
		seen(household.number());
		return household;
	}

	/** The household of the row, which must be known; empty when the row names none. */
	Optional<HouseholdRef> knownHousehold(RowRead row) throws RowRejected {
		if (row.householdCode.isEmpty() && row.localKey.isEmpty()) {
			return Optional.empty();
		}
		Optional<HouseholdRef> household = find(row);
		if (household.isEmpty()) {
			throw RunMessages.rejected(IssueKind.UNKNOWN_HOUSEHOLD, keyHeading(), shownKey(row), "row.unknownHousehold");
		}
		seen(household.get().number());
		return household;
	}

	/**
	 * The household of the row's number: in its county, or else among those of which no file said the county; where this file
	 * does not say it, in the only county that has one.
	 */
	Optional<HouseholdRef> find(RowRead row) throws RowRejected {
		if (!row.place.county().isEmpty()) {
			return find(key(row)).or(() -> find(new HouseholdKey("", row.householdCode, row.localKey)));
		}
		return counties.find(county -> find(new HouseholdKey(county, row.householdCode, row.localKey)), keyHeading(), shownKey(row));
	}

	/** An unregistered household's local key often stands in the column of the registered number. */
	private Optional<HouseholdRef> find(HouseholdKey key) {
		Optional<HouseholdRef> household = load.findHousehold(key);
		return household.isEmpty() && key.householdCode().isPresent() && key.localKey().isEmpty()
				? load.findHousehold(new HouseholdKey(key.countyCode(), Optional.empty(), key.householdCode()))
				: household;
	}

	private String keyHeading() {
		return columns.heading("household.householdCode", "household.householdKey");
	}

	private static String shownKey(RowRead row) {
		return row.householdCode.or(() -> row.localKey).orElse("");
	}

	private HouseholdKey key(RowRead row) throws RowRejected {
		if (row.householdCode.isEmpty() && row.localKey.isEmpty()) {
			throw noKey(row, keyHeading(), "row.noHousehold");
		}
		return new HouseholdKey(row.place.county(), row.householdCode, row.localKey);
	}

	/** A rejection for want of a key: for what is wrong with the key's cell, when something stands there. */
	RowRejected noKey(RowRead row, String heading, String key) {
		for (CellIssue issue : row.issues()) {
			if (issue.column().equals(heading) && !heading.isEmpty()) {
				row.issues().remove(issue);
				return new RowRejected(issue.kind(), heading, issue.value(), issue.reason(), RunMessages.text(key + ".do"));
			}
		}
		return RunMessages.rejected(IssueKind.NO_KEY, heading, "", key);
	}

	/** The member that the row is about, made when nobody named him before. */
	MemberRef member(HouseholdRef household, RowRead row) throws RowRejected, RejectedRowException, LookbackException {
		if (row.idNumber.isEmpty() && row.name.isEmpty() && row.memberCode.isEmpty()) {
			throw noKey(row, columns.heading("member.idNumber", "member.name"), "row.noPerson");
		}
		MemberRef member = load.member(household, memberKey(row));
		seen(member);
		noteMissingId(row);
		return member;
	}

	/**
	 * The member that the row is about: of a household that must be known, where he is made when nobody named him before; a row without the
	 * household's key means somebody who is known.
	 */
	MemberRef memberOfKnown(RowRead row) throws RowRejected, RejectedRowException, LookbackException {
		Optional<HouseholdRef> household = knownHousehold(row);
		return household.isPresent() ? member(household.get(), row)
				: knownPerson(household, row).orElseThrow(() -> row.idNumber.isEmpty()
						? noKey(row, columns.heading("household.householdCode", "household.householdKey", "member.idNumber"), "row.noHousehold")
						: RunMessages.rejected(IssueKind.UNKNOWN_PERSON, columns.heading("member.idNumber"), "", "row.unknownPerson"));
	}

	/** A person of whom a file with a column for it gives no ID number can be matched with no register. */
	private void noteMissingId(RowRead row) {
		Optional<Columns.Known> column = columns.of("member.idNumber");
		if (column.isPresent() && row.row().cell(column.get().index()).isBlank()
				&& !row.row().troubles().containsKey(column.get().index()) && !"无证件".equals(row.of("member").get("idType"))) {
			row.warn(new CellIssue(IssueKind.ID_MISSING, column.get().heading(), "", RunMessages.text("row.noId"),
					RunMessages.text("row.noId.do")));
		}
	}

	/** The person that the row names, when he is known. */
	Optional<MemberRef> knownPerson(Optional<HouseholdRef> household, RowRead row) throws LookbackException {
		Optional<MemberRef> member = Optional.empty();
		boolean named = row.idNumber.isPresent() || !row.name.isEmpty() || row.memberCode.isPresent();
		if (household.isPresent() && named) {
			member = load.findMember(household.get(), memberKey(row));
		}
		if (member.isEmpty() && row.idNumber.isPresent()) {
			member = load.findPerson(row.idNumber.get());
		}
		member.ifPresent(this::seen);
		return member;
	}

	private static MemberKey memberKey(RowRead row) {
		return new MemberKey(row.memberCode, row.idNumber, row.name, row.birthDate);
	}

	/** Adds the regions that the division data lack; each is reported once. */
	void addLocals(RowRead row) throws LookbackException {
		Optional<Place.Foreign> stranger = row.place.foreign().filter(foreign -> !foreign.exact());
		if (stranger.isPresent() && strangersTold.add(stranger.get().region().code())) {
			row.warn(notCarried(row.place, stranger.get()));
		}
		for (Region local : row.place.locals()) {
			if (localsAdded.add(local.code())) {
				load.addRegion(local);
				if (!foreign(local, stranger)) {
					row.warn(new CellIssue(IssueKind.LOCAL_VILLAGE, placeHeading(), local.name(), RunMessages.text("place.local", local.name()),
							RunMessages.text("place.local.do")));
				}
			}
		}
	}

	/** Whether a region is on the way to one of the other year's that has been told already. */
	private static boolean foreign(Region local, Optional<Place.Foreign> stranger) {
		String code = local.code().substring(local.code().lastIndexOf('~') + 1);
		return stranger.isPresent() && stranger.get().region().code().startsWith(code);
	}

	private CellIssue notCarried(Place place, Place.Foreign stranger) {
		int later = RegionChanges.years().get(1);
		int own = RegionChanges.years().get(0);
		String key = stranger.kind() == RegionChanges.Kind.MERGED ? "place.merged" : "place.gone";
		return new CellIssue(IssueKind.REGION_NOT_CARRIED, placeHeading(), stranger.region().name(),
				RunMessages.text(key, later, stranger.region().name(), stranger.region().code(), own, place.code()),
				RunMessages.text("place.notCarried.do", own, later));
	}

	private String placeHeading() {
		return columns.heading("household.village", "village.villageName", "household.villageCode", "village.villageCode", "household.township",
				"household.county");
	}

	/**
	 * Notes a row by what identifies it.
	 *
	 * @throws RowRejected when a row of the file had the same before
	 */
	void once(RowRead row, Object... key) throws RowRejected {
		long hash = Hash.of(key);
		int before = rows.get(hash);
		if (before > 0) {
			throw RunMessages.rejected(IssueKind.DUPLICATE_ROW, "", "", "row.twice", before);
		}
		rows.put(hash, (int) Math.min(row.row().number(), Integer.MAX_VALUE));
	}

	/** How often a key has come before, this time not counted. */
	int count(Object... key) {
		long hash = Hash.of("count", Hash.of(key));
		int before = rows.get(hash);
		rows.put(hash, before + 1);
		return before;
	}

	private void seen(int household) {
		seen.household(household);
	}

	private void seen(MemberRef member) {
		seen.person(member.household(), member.member());
	}

	long households() {
		return seen.households();
	}

	long persons() {
		return seen.persons();
	}
}
