package org.lookback.casework.api.helper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.lookback.casework.internal.Places;
import org.lookback.casework.internal.Windows;
import org.lookback.casework.internal.helper.HelperCount;
import org.lookback.casework.internal.helper.HelpReader;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.FactView;
import org.lookback.store.api.Store;

/** One state of the data, asked who helps whom; stays at that state until it is closed. */
public final class HelperBook implements AutoCloseable {

	private static final String[] ENTITIES = { "household", "householdYear", "member", "memberYear", "helper" };

	private final FactSource facts;

	private HelperBook(FactSource facts) {
		this.facts = facts;
	}

	/** The data of a store as they are now. */
	public static HelperBook open(Store store) throws LookbackException {
		return new HelperBook(store.facts(FactView.FACTS.only(ENTITIES)));
	}

	/** The last change of the data that is seen. */
	public long changeSequence() {
		return facts.changeSequence();
	}

	/** The year whose exit status counts. */
	public int year() {
		return facts.currentYear();
	}

	/**
	 * The registered households of a place, by village, then by key.
	 *
	 * @param region   code at any level; empty for everything
	 * @param progress counts households
	 * @throws LookbackException when the region is not known
	 */
	public List<HelpedHousehold> households(String region, Progress progress) throws LookbackException {
		Messages messages = Messages.in(HelperBook.class);
		if (!region.isEmpty() && facts.regions().region(region).isEmpty()) {
			throw new LookbackException(messages.get("helper.region", region));
		}
		progress.begin(messages.get("helper.task"), facts.householdCount());
		Places places = new Places(facts.regions());
		HelpReader reader = new HelpReader(facts.currentYear());
		List<HelpedHousehold> found = new ArrayList<>();
		for (FactSource.Range window : Windows.of(List.of(facts), village -> places.within(village, region), Progress.NONE)) {
			facts.forEach(window, progress, household -> reader.of(household).filter(one -> places.within(one.village(), region)).ifPresent(found::add));
		}
		found.sort(Comparator.comparing(HelpedHousehold::village).thenComparing(HelpedHousehold::key));
		return found;
	}

	/** Counts households that were read. */
	public HelperBoard board(String region, LocalDate day, List<HelpedHousehold> households) {
		HelperCount count = new HelperCount(day);
		households.forEach(count::add);
		return count.board(region, year());
	}

	@Override
	public void close() {
		facts.close();
	}
}
