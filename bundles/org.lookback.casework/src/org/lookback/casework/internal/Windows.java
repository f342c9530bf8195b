package org.lookback.casework.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.FactSource.Range;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Ranges of household numbers, so small that several sources' households of one can be held at once. */
public final class Windows {

	private static final long SIZE = 5_000;
	private static final long GAP = 64;

	private Windows() {
	}

	/**
	 * The windows that hold every household of some villages in any of the sources; others may be in them.
	 *
	 * @param wanted is asked for codes of villages; when it wants the empty one, households without a village count too
	 */
	public static List<Range> of(List<FactSource> sources, Predicate<String> wanted, Progress progress) throws LookbackException {
		List<Range> whole = new ArrayList<>();
		LongStream.Builder numbers = LongStream.builder();
		if (wanted.test("")) {
			for (FactSource source : sources) {
				source.ranges(1).forEach(range -> numbers.add(range.first()).add(range.last()));
			}
			long[] ends = numbers.build().sorted().toArray();
			if (ends.length > 0) {
				whole.add(new Range(ends[0], ends[ends.length - 1]));
			}
		} else {
			for (FactSource source : sources) {
				for (long number : source.householdsIn(wanted, progress)) {
					numbers.add(number);
				}
			}
			whole.addAll(Range.around(numbers.build().sorted().distinct().toArray(), GAP));
		}
		List<Range> windows = new ArrayList<>();
		for (Range range : whole) {
			for (long first = range.first(); first <= range.last(); first += SIZE) {
				windows.add(new Range(first, Math.min(range.last(), first + SIZE - 1)));
			}
		}
		return windows;
	}

	/** A source's households of a window, by number. */
	public static Map<Long, Household> read(FactSource source, Range window) throws LookbackException {
		Map<Long, Household> households = new HashMap<>();
		source.forEach(window, Progress.NONE, household -> households.put(household.number(), household));
		return households;
	}
}
