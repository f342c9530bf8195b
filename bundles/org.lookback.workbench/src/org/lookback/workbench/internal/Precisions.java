package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.ComparisonRun;
import org.lookback.store.api.RegisterComparisons;
import org.lookback.store.api.Verification;
import org.lookback.workbench.api.Registers.Precision;
import org.lookback.workbench.api.Registers.Row;
import org.lookback.workbench.api.Registers.Selection;

/**
 * How often a register's suspicions turned out right: by what people found, with the import they saw it with, and, where nobody looked since,
 * by what the register's own file says in the last comparison.
 */
final class Precisions {

	private final Map<Integer, long[]> byImport = new TreeMap<>();

	Precisions(RegisterComparisons comparisons, String register) throws LookbackException {
		for (Verification one : comparisons.verifications(register).values()) {
			count(one.version(), one.outcome());
		}
		Optional<ComparisonRun> last = comparisons.latest(register);
		if (last.isPresent()) {
			EntryRows rows = new EntryRows(comparisons, last.get(), Selection.ALL);
			while (rows.hasNext()) {
				Row row = rows.next();
				if (row.verification().isEmpty() && !row.verified().equals(VerifiedCodes.SUSPECTED)) {
					count(last.get().edition(), row.verified());
				}
			}
		}
	}

	private void count(int version, String outcome) {
		long[] counts = byImport.computeIfAbsent(version, one -> new long[4]);
		switch (outcome) {
		case VerifiedCodes.CONFIRMED -> counts[0]++;
		case VerifiedCodes.REFUTED -> counts[1]++;
		case VerifiedCodes.EXPLAINED -> counts[2]++;
		default -> counts[3]++;
		}
	}

	List<Precision> byImport() {
		List<Precision> all = new ArrayList<>();
		byImport.forEach((version, counts) -> all.add(new Precision(version, counts[0], counts[1], counts[2], counts[3])));
		return all;
	}

	/** Of all imports together. */
	Precision all() {
		Precision sum = new Precision(0, 0, 0, 0, 0);
		for (Precision one : byImport()) {
			sum = new Precision(0, sum.confirmed() + one.confirmed(), sum.refuted() + one.refuted(), sum.explained() + one.explained(),
					sum.unclear() + one.unclear());
		}
		return sum;
	}
}
