package org.lookback.analysis.tests;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.lookback.index.api.IndexFolder;
import org.lookback.index.api.IndexWriterJob;
import org.lookback.index.api.Searching;
import org.lookback.index.api.Sources;
import org.lookback.index.api.Verdicts;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;

/** Households in memory, numbered from one, of one year. */
final class MemoryHouseholds implements FactSource {

	static final int YEAR = 2019;
	private final List<Household> households;

	private MemoryHouseholds(List<Household> households) {
		this.households = List.copyOf(households);
	}

	/** An index of some households alone. */
	static Searching index(List<Household> households, Path folder) throws LookbackException {
		IndexFolder index = new IndexFolder(folder);
		new IndexWriterJob(index, Dictionary.core()).rebuild(new Sources(new MemoryHouseholds(households), Verdicts.NONE, List.of()), Progress.NONE);
		return index.open(Dictionary.core());
	}

	/** A row; values that are null are not recorded. */
	static Fact fact(String entity, Object... namesAndValues) {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			if (namesAndValues[i + 1] != null) {
				values.put((String) namesAndValues[i], namesAndValues[i + 1]);
			}
		}
		return new Fact(entity, values, new Source("户.xlsx", "户", 3));
	}

	@Override
	public long changeSequence() {
		return 1;
	}

	@Override
	public long householdCount() {
		return households.size();
	}

	@Override
	public int currentYear() {
		return YEAR;
	}

	@Override
	public List<Range> ranges(int parts) {
		return List.of(new Range(1, households.size()));
	}

	@Override
	public void forEach(Range range, Progress progress, Consumer<Household> reader) {
		households.forEach(reader);
	}

	@Override
	public Optional<Household> household(long number) {
		return households.stream().filter(household -> household.number() == number).findFirst();
	}

	@Override
	public Optional<Household> household(String key) {
		return households.stream().filter(household -> household.key().equals(key)).findFirst();
	}

	@Override
	public Optional<Fact> village(String villageCode, int year) {
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
