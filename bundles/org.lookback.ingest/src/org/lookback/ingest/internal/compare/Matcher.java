package org.lookback.ingest.internal.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.lookback.ingest.internal.compare.Links.Choice;
import org.lookback.ingest.internal.compare.Terms.Register;
import org.lookback.model.api.compare.MatchEvidence.Agreement;
import org.lookback.model.api.compare.RegisterListing;
import org.lookback.model.api.compare.RegisterSubject.Kind;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * Finds who the records of one register are: by ID number, by what the import found, and what is left by name. Where a number belongs to
 * several of ours, whoever lives in a household of the year comes before whoever has left it, and he before kin; among equals the name
 * decides, or nobody.
 */
final class Matcher {

	private final Gathering gathering;
	private final Spool<RecordLine> records;
	private final Links links;

	Matcher(Gathering gathering, Register register) throws LookbackException {
		this.gathering = gathering;
		records = gathering.records(register);
		links = new Links(records.size());
	}

	Links match(Progress progress) throws LookbackException {
		records.forEach((number, record) -> {
			if ((number & 0xFFF) == 0) {
				progress.check();
			}
			byNumber(number, record);
		});
		new NameMatcher(gathering, records, links).match(progress);
		return links;
	}

	private void byNumber(int number, RecordLine record) throws LookbackException {
		RegisterListing listing = record.listing();
		long key = IdIndex.key(listing.idNumber());
		List<Integer> holders = key == 0 ? List.of() : holders(key);
		if (holders.isEmpty()) {
			byImport(number, record);
		} else if (holders.size() == 1) {
			int person = holders.get(0);
			Likeness likeness = Likeness.byId(listing, person(person));
			Choice choice = new Choice(person, likeness);
			if (name(choice) == Agreement.SAME) {
				links.link(number, person);
			} else {
				links.link(number, choice);
			}
		} else {
			byNameAmong(number, listing, holders);
		}
	}

	/** Whoever has the number, of the nearest kind. */
	private List<Integer> holders(long key) {
		List<Integer> found = new ArrayList<>(1);
		Kind nearest = Kind.HOUSEHOLD;
		for (int person = gathering.persons().first(key); person >= 0; person = gathering.persons().next(person)) {
			Kind kind = gathering.kind(person);
			if (kind.compareTo(nearest) < 0) {
				found.clear();
				nearest = kind;
			}
			if (kind == nearest) {
				found.add(person);
			}
		}
		return found;
	}

	private void byNameAmong(int number, RegisterListing listing, List<Integer> holders) throws LookbackException {
		List<Choice> choices = new ArrayList<>();
		for (int person : holders) {
			choices.add(new Choice(person, Likeness.byId(listing, person(person))));
		}
		choices.sort(Comparator.comparing(Matcher::name));
		boolean one = name(choices.get(0)) != name(choices.get(1)) && name(choices.get(0)).compareTo(Agreement.NEARLY) <= 0;
		if (one) {
			links.link(number, choices.get(0));
		} else {
			links.choose(number, choices);
		}
	}

	private static Agreement name(Choice choice) {
		return choice.likeness().evidence().get(1).agreement();
	}

	private void byImport(int number, RecordLine record) throws LookbackException {
		if (record.hung() >= 0) {
			Choice choice = new Choice(record.hung(), Likeness.byHousehold(record.listing(), person(record.hung())));
			if (choice.likeness().score() >= Likeness.SURE) {
				links.link(number, choice);
			} else {
				links.choose(number, List.of(choice));
			}
		}
	}

	private PersonLine person(int number) throws LookbackException {
		HouseholdLine household = gathering.household(number);
		return household.persons().get(number - household.first());
	}
}
