package org.lookback.model.api.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;

/**
 * Households that were made up, for whoever tries something on a few of them: a package's author, a test, a measurement. There are no villages,
 * facilities or projects, and the shipped regions. What is put in is seen at once, also by who is reading.
 */
public class HouseholdsInMemory implements FactSource {

	private final NavigableMap<Long, Household> households = new TreeMap<>();
	private final int year;
	private long sequence = 1;

	/** @param year that the current round speaks of */
	public HouseholdsInMemory(int year) {
		this.year = year;
	}

	/** Some households, each under its number. */
	public HouseholdsInMemory(int year, Collection<Household> some) {
		this(year);
		some.forEach(this::put);
	}

	/** Takes a household in, in place of the one that had its number; a change of its own. */
	public final void put(Household household) {
		households.put(household.number(), household);
		sequence++;
	}

	/** Takes a household out, which is no change that the sequence tells of. */
	public final void remove(long number) {
		households.remove(number);
	}

	/** All of them, in the order of their numbers. */
	public final Collection<Household> all() {
		return Collections.unmodifiableCollection(households.values());
	}

	@Override
	public long changeSequence() {
		return sequence;
	}

	@Override
	public long householdCount() {
		return households.size();
	}

	@Override
	public int currentYear() {
		return year;
	}

	@Override
	public List<Range> ranges(int parts) {
		if (households.isEmpty()) {
			return List.of();
		}
		long first = households.firstKey();
		long last = households.lastKey();
		long step = Math.max(1, (last - first + parts) / parts);
		return LongStream.rangeClosed(0, (last - first) / step).mapToObj(i -> new Range(first + i * step, Math.min(last, first + (i + 1) * step - 1))).toList();
	}

	@Override
	public void forEach(Range range, Progress progress, Consumer<Household> reader) throws LookbackException {
		for (Household household : households.subMap(range.first(), true, range.last(), true).values()) {
			progress.check();
			reader.accept(household);
			progress.worked(1);
		}
	}

	@Override
	public Optional<Household> household(long number) {
		return Optional.ofNullable(households.get(number));
	}

	@Override
	public Optional<Household> household(String keyOrCode) {
		return households.values().stream().filter(household -> household.key().equals(keyOrCode)).findFirst();
	}

	@Override
	public Optional<Fact> village(String villageCode, int ofYear) {
		return Optional.empty();
	}

	@Override
	public void forEachOther(String entity, Consumer<Fact> reader) {
		// households alone
	}

	@Override
	public RegionTree regions() {
		return RegionTree.shipped();
	}

	@Override
	public void close() {
		// nothing is open
	}
}
