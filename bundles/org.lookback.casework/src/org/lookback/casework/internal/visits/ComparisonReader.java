package org.lookback.casework.internal.visits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.lookback.casework.api.visits.ComparedHousehold;
import org.lookback.casework.internal.Windows;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.FactSource.Range;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.visit.SheetFields;

/** Goes through the households of all voices side by side. */
public final class ComparisonReader {

	private final FactSource here;
	private final FactSource system;
	private final FactSource card;
	private final FactSource found;
	private final FactSource roster;
	private final SheetFields fields;

	public ComparisonReader(FactSource here, FactSource system, FactSource card, FactSource found, FactSource roster, SheetFields fields) {
		this.here = here;
		this.system = system;
		this.card = card;
		this.found = found;
		this.roster = roster;
		this.fields = fields;
	}

	/** Every household of some villages in a year, by number. */
	public void forEach(Predicate<String> villages, int year, Progress progress, Consumer<ComparedHousehold> taker) throws LookbackException {
		progress.begin(Messages.in(ComparisonReader.class).get("comparison.task"), here.householdCount());
		List<FactSource> all = List.of(here, system, card, found, roster);
		for (Range window : Windows.of(all, villages, progress)) {
			Map<Long, Household> ours = Windows.read(here, window);
			Map<Long, Household> theirs = Windows.read(system, window);
			Map<Long, Household> cards = Windows.read(card, window);
			Map<Long, Household> visited = Windows.read(found, window);
			Map<Long, Household> listed = Windows.read(roster, window);
			Set<Long> numbers = new TreeSet<>(ours.keySet());
			List.of(theirs, cards, visited, listed).forEach(some -> numbers.addAll(some.keySet()));
			for (long number : numbers) {
				Sides sides = new Sides(number, side(ours, number), side(theirs, number), side(cards, number), side(visited, number),
						side(listed, number));
				if (villages.test(sides.village()) && sides.of(year)) {
					taker.accept(sides.compared(fields, year));
				}
			}
			progress.worked(ours.size());
			progress.check();
		}
	}

	private static Optional<Household> side(Map<Long, Household> households, long number) {
		return Optional.ofNullable(households.get(number));
	}

	/** One household. */
	public Optional<ComparedHousehold> household(long number, int year) throws LookbackException {
		Sides sides = new Sides(number, here.household(number), system.household(number), card.household(number), found.household(number),
				roster.household(number));
		boolean anywhere = sides.here().isPresent() || sides.of(year);
		return anywhere ? Optional.of(sides.compared(fields, year)) : Optional.empty();
	}
}
