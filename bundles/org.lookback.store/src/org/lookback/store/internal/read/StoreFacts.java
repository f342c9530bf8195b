package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.hand.Regrouping;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.SqlErrors;

/** {@link FactSource} over the tables at one snapshot. */
final class StoreFacts implements FactSource {

	/** Households fetched with one query a table; the database keeps so many rows in memory. */
	private static final int CHUNK = 1_000;
	private static final int REPORT = 200;

	private final Database database;
	private final Snapshot snapshot;
	private final int year;
	private final Runnable closing;
	private final OtherRows others;
	private final SingleReader single;
	private final Regrouping regrouping;
	private final HouseholdFinder finder;
	private Optional<RegionTree> regions = Optional.empty();

	StoreFacts(Database database, Snapshot snapshot, HouseholdFinder finder, int year, Runnable closing) {
		this.finder = finder;
		this.database = database;
		this.snapshot = snapshot;
		this.year = year;
		this.closing = closing;
		this.others = new OtherRows(database, snapshot);
		this.single = new SingleReader(database, snapshot);
		this.regrouping = new Regrouping(snapshot.regroups(), single::read);
	}

	@Override
	public long changeSequence() {
		return snapshot.sequence();
	}

	@Override
	public long householdCount() {
		return snapshot.households().cardinality();
	}

	@Override
	public int currentYear() {
		return year;
	}

	@Override
	public List<Range> ranges(int parts) {
		BitSet all = snapshot.households();
		long size = Math.max(1, (all.cardinality() + parts - 1L) / parts);
		List<Range> ranges = new ArrayList<>();
		int first = all.nextSetBit(0);
		int last = first;
		long count = 0;
		for (int number = first; number >= 0; number = all.nextSetBit(number + 1)) {
			if (count == size) {
				ranges.add(new Range(first, last));
				first = number;
				count = 0;
			}
			last = number;
			count++;
		}
		if (count > 0) {
			ranges.add(new Range(first, last));
		}
		return ranges;
	}

	@Override
	public void forEach(Range range, Progress progress, Consumer<Household> reader) throws LookbackException {
		BitSet all = snapshot.households();
		try (Connection connection = database.connect(); Assembler assembler = new Assembler(connection, snapshot)) {
			int number = all.nextSetBit((int) Math.max(0, Math.min(range.first(), Integer.MAX_VALUE)));
			int reported = 0;
			while (number >= 0 && number <= range.last()) {
				int last = endOfChunk(all, number, range.last());
				assembler.range(number, last);
				while (number >= 0 && number <= last) {
					reader.accept(regrouping.of(assembler.household(number)));
					if (++reported == REPORT) {
						progress.worked(reported);
						progress.check();
						reported = 0;
					}
					number = all.nextSetBit(number + 1);
				}
			}
			progress.worked(reported);
			connection.rollback();
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
	}

	private static int endOfChunk(BitSet all, int first, long end) {
		int last = (int) Math.min(end, first + CHUNK - 1L);
		return Math.max(first, all.previousSetBit(last));
	}

	@Override
	public long[] householdsIn(Predicate<String> villages, Progress progress) throws LookbackException {
		return database.read(connection -> new InVillages(snapshot, villages).numbers(connection, progress));
	}

	@Override
	public Optional<Household> household(long number) throws LookbackException {
		if (number < 0 || number > Integer.MAX_VALUE || !snapshot.households().get((int) number)) {
			return Optional.empty();
		}
		return Optional.of(regrouping.of(single.read((int) number)));
	}

	@Override
	public Optional<Household> household(String keyOrCode) throws LookbackException {
		List<Integer> numbers = database.read(connection -> finder.numbers(connection, keyOrCode));
		for (int number : numbers) {
			Optional<Household> found = household(number);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	@Override
	public Optional<Fact> village(String villageCode, int dataYear) throws LookbackException {
		return others.village(villageCode, dataYear);
	}

	@Override
	public void forEachOther(String entity, Consumer<Fact> reader) throws LookbackException {
		others.forEach(entity, reader);
	}

	@Override
	public synchronized RegionTree regions() {
		if (regions.isEmpty()) {
			try {
				regions = Optional.of(database.read(connection -> LocalRegions.tree(connection, snapshot)));
			} catch (LookbackException e) {
				throw new IllegalStateException(Words.say("noRegions"), e);
			}
		}
		return regions.get();
	}

	@Override
	public void close() {
		single.close();
		closing.run();
	}
}
