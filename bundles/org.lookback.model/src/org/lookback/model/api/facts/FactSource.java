package org.lookback.model.api.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;

/**
 * Households at one state of the data. The state does not change while the source is open, whatever is imported meanwhile.
 */
public interface FactSource extends AutoCloseable {

	/** Numbers of households, both included. */
	record Range(long first, long last) {

		/**
		 * Few ranges that hold all of these numbers, and others between them.
		 *
		 * @param numbers ascending
		 * @param gap     how far apart two numbers of one range may lie
		 */
		public static List<Range> around(long[] numbers, long gap) {
			List<Range> ranges = new ArrayList<>();
			int first = 0;
			for (int i = 1; first < numbers.length && i <= numbers.length; i++) {
				if (i == numbers.length || numbers[i] - numbers[i - 1] > gap) {
					ranges.add(new Range(numbers[first], numbers[i - 1]));
					first = i;
				}
			}
			return ranges;
		}
	}

	/** The data's state: the last change that this source sees. */
	long changeSequence();

	/** How many households there are. */
	long householdCount();

	/** The year that the current round speaks of: the latest with data, unless a person set another. */
	int currentYear();

	/** All numbers, cut into parts of about the same size, so that several threads can read at once. */
	List<Range> ranges(int parts);

	/**
	 * Hands over every household of the range in ascending order of number, on the calling thread.
	 *
	 * @param progress counts households
	 */
	void forEach(Range range, Progress progress, Consumer<Household> reader) throws LookbackException;

	/**
	 * Numbers of the households whose village is one of those wanted, ascending; others may be among them, none is left out.
	 *
	 * @param villages is asked for codes
	 */
	default long[] householdsIn(Predicate<String> villages, Progress progress) throws LookbackException {
		LongStream.Builder found = LongStream.builder();
		for (Range range : ranges(1)) {
			forEach(range, progress, household -> household.root().text("villageCode").filter(villages).ifPresent(code -> found.add(household.number())));
		}
		return found.build().toArray();
	}

	/** One household by its number. */
	Optional<Household> household(long number) throws LookbackException;

	/** One household by its key or, failing that, by its registered household code. */
	Optional<Household> household(String keyOrCode) throws LookbackException;

	/**
	 * The village's row of that year, when one was imported; its facilities of the year, its projects and the helpers stationed in it hang
	 * under it.
	 */
	Optional<Fact> village(String villageCode, int year) throws LookbackException;

	/** Rows of an entity that hangs under no household (village, facility, project); villages as {@link #village} gives them. */
	void forEachOther(String entity, Consumer<Fact> reader) throws LookbackException;

	/** The shipped regions and those that files added. */
	RegionTree regions();

	@Override
	void close();
}
