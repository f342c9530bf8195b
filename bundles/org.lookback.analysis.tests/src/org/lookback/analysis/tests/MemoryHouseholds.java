package org.lookback.analysis.tests;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.index.api.IndexFolder;
import org.lookback.index.api.IndexWriterJob;
import org.lookback.index.api.Searching;
import org.lookback.index.api.Sources;
import org.lookback.index.api.Verdicts;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.HouseholdsInMemory;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Households in memory, numbered from one, of one year. */
final class MemoryHouseholds {

	static final int YEAR = 2019;

	private MemoryHouseholds() {
	}

	/** An index of some households alone. */
	static Searching index(List<Household> households, Path folder) throws LookbackException {
		IndexFolder index = new IndexFolder(folder);
		new IndexWriterJob(index, Dictionary.core()).rebuild(new Sources(new HouseholdsInMemory(YEAR, households), Verdicts.NONE, List.of()), Progress.NONE);
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
}
