package org.lookback.ingest.internal.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.lookback.ingest.api.EntrySink;
import org.lookback.ingest.internal.compare.Links.Choice;
import org.lookback.ingest.internal.compare.Terms.Register;
import org.lookback.model.api.compare.ComparisonCounts;
import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.model.api.compare.MatchEvidence;
import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.compare.RegisterEntry.Candidate;
import org.lookback.model.api.compare.RegisterFinding;
import org.lookback.model.api.compare.RegisterFinding.Aspect;
import org.lookback.model.api.compare.RegisterListing;
import org.lookback.model.api.compare.RegisterSubject;
import org.lookback.model.api.compare.RegisterSubject.Kind;
import org.lookback.model.api.dictionary.RegisterDefinition.Sense;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Truth;

/**
 * Makes the entries of one register: first of ours, household by household, then of those whom only the register has. Every record is in one
 * entry, and everybody who should be listed is the subject of one.
 */
final class Assembler {

	private static final int NONE = -1;
	private static final Likeness BY_NUMBER = new Likeness(1, List.of(new MatchEvidence(MatchEvidence.Part.ID, MatchEvidence.Agreement.SAME),
			new MatchEvidence(MatchEvidence.Part.NAME, MatchEvidence.Agreement.SAME)));

	private final Gathering gathering;
	private final Register register;
	private final Spool<RecordLine> records;
	private final Links links;
	private final DepartmentTally tally;
	private final Judge judge;
	private final Counter counter = new Counter();
	private final int[] firstOf;
	private final int[] next;
	private final BitSet perhaps = new BitSet();

	Assembler(Gathering gathering, Register register, Links links, DepartmentTally tally) throws LookbackException {
		this.gathering = gathering;
		this.register = register;
		this.links = links;
		this.tally = tally;
		records = gathering.records(register);
		judge = new Judge(register);
		firstOf = new int[gathering.personCount()];
		next = new int[links.size()];
		Arrays.fill(firstOf, NONE);
		for (int record = links.size() - 1; record >= 0; record--) {
			int person = links.person(record);
			if (person >= 0) {
				next[record] = firstOf[person];
				firstOf[person] = record;
			}
		}
		for (int person : links.perhaps()) {
			perhaps.set(person);
		}
	}

	ComparisonCounts run(EntrySink sink, Progress progress) throws LookbackException {
		progress.begin(Words.say("matching", register.definition().id()), gathering.households().size());
		gathering.households().forEach((number, household) -> {
			if ((number & 0xFFF) == 0xFFF) {
				progress.worked(0x1000);
				progress.check();
			}
			household(household, sink);
		});
		new Strangers(gathering, register, records, links).forEach(entry -> {
			counter.entry(entry, 1);
			sink.accept(entry);
		});
		return counter.counts(records.size());
	}

	private void household(HouseholdLine household, EntrySink sink) throws LookbackException {
		List<List<RecordLine>> listed = new ArrayList<>(household.persons().size());
		List<Likeness> reasons = new ArrayList<>(household.persons().size());
		for (int i = 0; i < household.persons().size(); i++) {
			List<RecordLine> own = new ArrayList<>(1);
			Likeness weakest = BY_NUMBER;
			for (int record = firstOf[household.first() + i]; record >= 0; record = next[record]) {
				own.add(records.get(record));
				Likeness reason = links.reason(record).orElse(BY_NUMBER);
				weakest = reason.score() < weakest.score() || weakest == BY_NUMBER ? reason : weakest;
			}
			listed.add(own);
			reasons.add(weakest);
		}
		tally.household(register, household, listed);
		if (register.definition().households()) {
			together(household, listed, reasons, sink);
		}
		for (int i = 0; i < household.persons().size(); i++) {
			PersonLine person = household.persons().get(i);
			if (!register.definition().households() || person.kind() == Kind.KIN) {
				person(household, i, listed.get(i), reasons.get(i), sink);
			}
		}
	}

	/** A household that counts as one, listed by whoever of it is. */
	private void together(HouseholdLine household, List<List<RecordLine>> listed, List<Likeness> reasons, EntrySink sink) throws LookbackException {
		List<RecordLine> all = new ArrayList<>();
		Likeness weakest = BY_NUMBER;
		boolean maybe = false;
		for (int i = 0; i < listed.size(); i++) {
			if (household.persons().get(i).kind() != Kind.KIN) {
				all.addAll(listed.get(i));
				weakest = !listed.get(i).isEmpty() && reasons.get(i).score() <= weakest.score() ? reasons.get(i) : weakest;
				maybe |= perhaps.get(household.first() + i);
			}
		}
		byte expected = household.expected()[register.number()];
		count(expected, household.members() > 0);
		List<RegisterFinding> findings = judge.findings(Kind.HOUSEHOLD, expected, Optional.empty(), all, new String[0], household.values());
		emit(household.subject(), expected, all, weakest, findings, maybe, Math.max(1, household.members()), sink);
	}

	private void person(HouseholdLine household, int place, List<RecordLine> listed, Likeness reason, EntrySink sink) throws LookbackException {
		PersonLine person = household.persons().get(place);
		boolean suspicious = register.definition().sense() == Sense.SUSPICIOUS;
		byte expected = (suspicious ? household.expected() : person.expected())[register.number()];
		if (suspicious && listed.isEmpty()) {
			return;
		}
		count(expected, !suspicious && person.kind() == Kind.MEMBER);
		String[] ofHousehold = register.definition().households() ? new String[0] : household.values();
		List<RegisterFinding> findings = new ArrayList<>(judge.findings(person.kind(), expected, person.left(), listed, person.values(), ofHousehold));
		if (reason.evidence().stream().anyMatch(one -> one.part() == MatchEvidence.Part.NAME && one.agreement() == MatchEvidence.Agreement.DIFFERENT)) {
			findings.add(new RegisterFinding(Aspect.NAME, "", person.name(), listed.getFirst().listing().name()));
		}
		emit(person.subject(household), expected, listed, reason, findings, perhaps.get(household.first() + place), 1, sink);
	}

	private void count(byte expected, boolean member) {
		if (member && expected == Truth.MET.ordinal()) {
			counter.expected();
		} else if (member && expected == Truth.UNDECIDED.ordinal()) {
			counter.open();
		}
	}

	private void emit(RegisterSubject subject, byte expected, List<RecordLine> listed, Likeness reason, List<RegisterFinding> found, boolean maybe,
			int people, EntrySink sink) throws LookbackException {
		if (listed.isEmpty() && expected != Truth.MET.ordinal()) {
			return;
		}
		List<RegisterFinding> findings = new ArrayList<>(found);
		ComparisonOutcome outcome = listed.isEmpty() ? ComparisonOutcome.ONLY_HERE
				: findings.isEmpty() || findings.stream().allMatch(one -> one.aspect() == Aspect.LISTED) ? ComparisonOutcome.MATCHED
						: ComparisonOutcome.DIFFERS;
		String key = EntryKey.of(register.definition().id(), subject.kind() + subject.identity(), findings);
		if (maybe && listed.isEmpty()) {
			findings.add(RegisterFinding.of(Aspect.PERHAPS));
		}
		List<RegisterListing> listings = listed.stream().map(RecordLine::listing).toList();
		RegisterEntry entry = new RegisterEntry(key, outcome, !found.isEmpty(), Optional.of(subject), listings, List.of(),
				listed.isEmpty() ? 0 : reason.score(), listed.isEmpty() ? List.of() : reason.evidence(), findings);
		counter.entry(entry, people);
		sink.accept(entry);
	}

	/** Who may be meant by a record, with what speaks for it. */
	static Candidate candidate(Gathering gathering, Choice choice) throws LookbackException {
		HouseholdLine household = gathering.household(choice.person());
		PersonLine person = household.persons().get(choice.person() - household.first());
		return new Candidate(person.subject(household), choice.likeness().score(), choice.likeness().evidence());
	}
}
