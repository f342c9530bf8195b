package org.lookback.ingest.internal.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.internal.compare.Links.Choice;
import org.lookback.ingest.internal.run.Hash;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * Finds by name, birth date and village who the records are that no number told. Only pairs are looked at that share a birth date or a village
 * and the sound of the name's first or last character. Records are taken in rounds, so that memory does not grow with them.
 */
final class NameMatcher {

	private static final int ROUND = 400_000;
	private static final int KEYS = 4;

	private final Gathering gathering;
	private final Spool<RecordLine> records;
	private final Links links;

	NameMatcher(Gathering gathering, Spool<RecordLine> records, Links links) {
		this.gathering = gathering;
		this.records = records;
		this.links = links;
	}

	void match(Progress progress) throws LookbackException {
		int from = 0;
		while (from < links.size()) {
			Round round = new Round();
			while (from < links.size() && round.count < ROUND) {
				if (links.nobody(from)) {
					round.add(from);
				}
				from++;
			}
			if (round.count > 0) {
				round.run(progress);
			}
		}
	}

	/** What identifies somebody roughly: whoever is meant shares one of these with the record. */
	private static Set<Long> keys(PersonName name, Optional<LocalDate> birth, String village) {
		Set<Long> keys = new LinkedHashSet<>(KEYS);
		if (name.isEmpty()) {
			return keys;
		}
		String first = name.syllables().getFirst();
		String last = name.syllables().getLast();
		birth.ifPresent(day -> {
			keys.add(Hash.of("first", first, day.toEpochDay()) | 1);
			keys.add(Hash.of("last", last, day.toEpochDay()) | 1);
		});
		if (!village.isEmpty()) {
			keys.add(Hash.of("first", first, village) | 1);
			keys.add(Hash.of("last", last, village) | 1);
		}
		return keys;
	}

	/** Some records with what finds them, and who may be meant by each. */
	private final class Round {

		private final IdIndex index = new IdIndex();
		private final List<Integer> slots = new ArrayList<>();
		private final Map<Integer, List<Choice>> found = new HashMap<>();
		private int count;

		void add(int number) throws LookbackException {
			RecordLine record = records.get(number);
			for (long key : keys(PersonName.of(record.listing().name()), record.listing().birthDate(), record.listing().villageCode())) {
				index.add(key, slots.size());
				slots.add(number);
			}
			count++;
		}

		void run(Progress progress) throws LookbackException {
			progress.begin(Words.say("by.name", count), gathering.households().size());
			gathering.households().forEach((number, household) -> {
				if ((number & 0xFFF) == 0xFFF) {
					progress.worked(0x1000);
					progress.check();
				}
				for (int i = 0; i < household.persons().size(); i++) {
					look(household, household.persons().get(i), household.first() + i);
				}
			});
			for (Map.Entry<Integer, List<Choice>> entry : found.entrySet()) {
				decide(entry.getKey(), entry.getValue());
			}
		}

		private void look(HouseholdLine household, PersonLine person, int number) throws LookbackException {
			Set<Integer> looked = null;
			for (long key : keys(PersonName.of(person.name()), person.birthDate(), household.villageCode())) {
				for (int slot = index.first(key); slot >= 0; slot = index.next(slot)) {
					looked = looked == null ? new LinkedHashSet<>() : looked;
					if (looked.add(slots.get(slot))) {
						compare(slots.get(slot), household, person, number);
					}
				}
			}
		}

		private void compare(int record, HouseholdLine household, PersonLine person, int number) throws LookbackException {
			RecordLine line = records.get(record);
			Likeness likeness = Likeness.byName(line.listing(), PersonName.of(line.listing().name()), person, household.villageCode());
			if (likeness.score() >= Likeness.POSSIBLE) {
				found.computeIfAbsent(record, one -> new ArrayList<>(1)).add(new Choice(number, likeness));
			}
		}

		/** A member before somebody who has left, he before kin: the same person is often there twice. */
		private void decide(int record, List<Choice> choices) {
			choices.sort(Comparator.comparingDouble((Choice one) -> one.likeness().score()).reversed()
					.thenComparing(one -> gathering.kind(one.person())).thenComparing(Choice::person));
			Choice best = choices.getFirst();
			double second = choices.size() < 2 ? 0 : choices.get(1).likeness().score();
			if (best.likeness().score() >= Likeness.SURE && best.likeness().score() - second >= Likeness.MARGIN) {
				links.link(record, best);
			} else {
				links.choose(record, choices);
			}
		}
	}
}
