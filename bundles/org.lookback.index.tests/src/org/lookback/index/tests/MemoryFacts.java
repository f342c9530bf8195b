package org.lookback.index.tests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;

/** Households in memory. */
final class MemoryFacts implements FactSource {

	final TreeMap<Long, Household> households = new TreeMap<>();
	private final int year;
	long seq = 1;

	MemoryFacts(int year) {
		this.year = year;
	}

	void put(Household household) {
		households.put(household.number(), household);
		seq++;
	}

	@Override
	public long changeSequence() {
		return seq;
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
		return java.util.stream.LongStream.rangeClosed(0, (last - first) / step)
				.mapToObj(i -> new Range(first + i * step, Math.min(last, first + (i + 1) * step - 1))).toList();
	}

	@Override
	public void forEach(Range range, Progress progress, Consumer<Household> reader) throws LookbackException {
		for (Map.Entry<Long, Household> entry : households.subMap(range.first(), true, range.last(), true).entrySet()) {
			progress.check();
			reader.accept(entry.getValue());
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
		// a province of households alone
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
