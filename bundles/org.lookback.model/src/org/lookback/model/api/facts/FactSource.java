package org.lookback.model.api.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;

/**
 * Households at one state of the data. The state does not change while the source is open, whatever is imported meanwhile.
 */
public interface FactSource extends AutoCloseable {

	/** Numbers of households, both included. */
	record Range(long first, long last) {
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
