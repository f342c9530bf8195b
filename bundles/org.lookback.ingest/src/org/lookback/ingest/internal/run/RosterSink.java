package org.lookback.ingest.internal.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.FactView;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.RejectedRowException;
import org.lookback.store.api.Store;

/**
 * A village's roster: a row a household, or a row a person with the household's number. A household without a number is found by the ID number that stands beside it, else by
 * its head's name within the village; one that nobody knows yet gets a key made of these, the same whenever the file is read.
 */
final class RosterSink implements RowSink {

	private final Loading loading;
	private final Store store;
	private final boolean persons;
	private final RowSink households;
	private final RowSink people;
	/** Households of the facts by village and head; 0 where several have the same. */
	private Optional<Map<Long, Integer>> byHead = Optional.empty();

	RosterSink(Loading loading, Store store) {
		this.loading = loading;
		this.store = store;
		persons = loading.columns().of("member.relationToHead").isPresent();
		households = new HouseholdSink(loading);
		people = new WideSink(loading);
	}

	@Override
	public void take(RowRead row) throws RowRejected, RejectedRowException, LookbackException {
		if (row.place.code().isEmpty()) {
			throw RunMessages.rejected(IssueKind.NO_KEY, loading.columns().heading("household.village", "household.villageCode"), "", "row.noVillage");
		}
		if (!persons && row.householdCode.isEmpty() && row.localKey.isEmpty()) {
			String head = head(row);
			row.household = known(row, head);
			row.localKey = Optional.of("R" + Hash.key(row.place.code(), row.of("household").getOrDefault("villageGroup", ""), row.idNumber.orElse(""), head));
		}
		(persons ? people : households).take(row);
	}

	/** The household of the facts that a row without a number means. */
	private Optional<HouseholdRef> known(RowRead row, String head) throws LookbackException {
		Optional<MemberRef> person = row.idNumber.isPresent() ? loading.load().findPerson(row.idNumber.get()) : Optional.empty();
		if (person.isPresent()) {
			return person.map(one -> new HouseholdRef(one.household()));
		}
		int number = heads().getOrDefault(Hash.of(row.place.code(), head), 0);
		return number == 0 ? Optional.empty() : Optional.of(new HouseholdRef(number));
	}

	private String head(RowRead row) throws RowRejected {
		Object head = row.of("household").get("headName");
		if (head == null && row.name.isEmpty()) {
			throw RunMessages.rejected(IssueKind.NO_KEY, loading.columns().heading("household.headName", "member.name"), "", "row.noHead");
		}
		return head == null ? row.name : head.toString();
	}

	private Map<Long, Integer> heads() throws LookbackException {
		if (byHead.isEmpty()) {
			Map<Long, Integer> found = new HashMap<>();
			try (FactSource facts = store.facts(FactView.FACTS.only("household"))) {
				for (FactSource.Range range : facts.ranges(1)) {
					facts.forEach(range, Progress.NONE, household -> note(household, found));
				}
			}
			byHead = Optional.of(found);
		}
		return byHead.get();
	}

	private static void note(Household household, Map<Long, Integer> found) {
		Optional<String> village = household.root().text("villageCode");
		Optional<String> head = household.root().text("headName");
		if (village.isPresent() && head.isPresent()) {
			found.merge(Hash.of(village.get(), head.get()), (int) household.number(), (one, other) -> 0);
		}
	}
}
