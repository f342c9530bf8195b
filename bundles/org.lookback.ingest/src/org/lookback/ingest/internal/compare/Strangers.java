package org.lookback.ingest.internal.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.lookback.ingest.api.EntrySink;
import org.lookback.ingest.internal.compare.Links.Choice;
import org.lookback.ingest.internal.compare.Terms.Register;
import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.compare.RegisterEntry.Candidate;
import org.lookback.model.api.compare.RegisterFinding;
import org.lookback.model.api.compare.RegisterFinding.Aspect;
import org.lookback.model.api.compare.RegisterListing;
import org.lookback.model.api.text.LookbackException;

/** The entries of records that are nobody of ours, or perhaps somebody; records of one ID number make one entry. */
final class Strangers {

	private final Gathering gathering;
	private final Register register;
	private final Spool<RecordLine> records;
	private final Links links;
	private final IdIndex sameNumber = new IdIndex();

	Strangers(Gathering gathering, Register register, Spool<RecordLine> records, Links links) {
		this.gathering = gathering;
		this.register = register;
		this.records = records;
		this.links = links;
	}

	void forEach(EntrySink sink) throws LookbackException {
		records.forEach((number, record) -> {
			long key = IdIndex.key(record.listing().idNumber());
			if (links.person(number) < 0 && key > 0) {
				sameNumber.add(key, number);
			}
		});
		BitSet done = new BitSet();
		records.forEach((number, record) -> {
			if (links.person(number) < 0 && !done.get(number)) {
				sink.accept(entry(together(number, record, done)));
			}
		});
	}

	/** A record and those of the same number. */
	private List<Integer> together(int number, RecordLine record, BitSet done) {
		long key = IdIndex.key(record.listing().idNumber());
		List<Integer> all = new ArrayList<>(1);
		if (key == 0) {
			all.add(number);
		} else {
			for (int other = sameNumber.first(key); other >= 0; other = sameNumber.next(other)) {
				all.addFirst(other);
				done.set(other);
			}
		}
		return all;
	}

	private RegisterEntry entry(List<Integer> numbers) throws LookbackException {
		List<RegisterListing> listings = new ArrayList<>(numbers.size());
		List<Choice> choices = List.of();
		for (int number : numbers) {
			listings.add(records.get(number).listing());
			choices = choices.isEmpty() ? links.choices(number) : choices;
		}
		RegisterListing first = listings.getFirst();
		String who = "THERE" + (first.idNumber().isEmpty() ? first.recordNo() + first.name() : first.idNumber());
		boolean active = listings.stream().anyMatch(RegisterListing::active);
		if (!choices.isEmpty()) {
			List<Candidate> candidates = new ArrayList<>(choices.size());
			for (Choice choice : choices) {
				candidates.add(Assembler.candidate(gathering, choice));
			}
			return new RegisterEntry(EntryKey.of(register.definition().id(), who, List.of(RegisterFinding.of(Aspect.PERHAPS))),
					ComparisonOutcome.AMBIGUOUS, true, Optional.empty(), listings, candidates, candidates.getFirst().score(),
					candidates.getFirst().evidence(), List.of());
		}
		boolean worth = active && register.definition().strangers();
		List<RegisterFinding> findings = worth ? List.of(RegisterFinding.of(Aspect.STRANGER)) : List.of();
		return new RegisterEntry(EntryKey.of(register.definition().id(), who, findings), ComparisonOutcome.ONLY_THERE, worth, Optional.empty(), listings,
				List.of(), 0, List.of(), findings);
	}
}
