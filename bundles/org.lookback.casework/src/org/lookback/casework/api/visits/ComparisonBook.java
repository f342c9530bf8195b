package org.lookback.casework.api.visits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

import org.lookback.casework.internal.Places;
import org.lookback.casework.internal.visits.Changes;
import org.lookback.casework.internal.visits.ComparisonReader;
import org.lookback.casework.internal.visits.Differences;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.visit.SheetFields;
import org.lookback.store.api.Aside;
import org.lookback.store.api.FactView;
import org.lookback.store.api.Store;

/**
 * One state of the data, asked what system, card and visitors say of the same households; stays at that state until it is closed.
 */
public final class ComparisonBook implements AutoCloseable {

	private static final String[] ENTITIES = { "household", "householdYear", "member", "memberYear", "income", "housing", "water", "visit" };

	private final Store store;
	private final List<VoiceSource> voices;
	private final List<FactSource> opened = new ArrayList<>();
	private final FactSource here;
	private final ComparisonReader reader;
	private final SheetFields fields;

	private ComparisonBook(Store store, SheetFields fields) throws LookbackException {
		this.store = store;
		this.fields = fields;
		voices = Voices.sources(store);
		try {
			here = open(FactView.FACTS);
			FactSource system = open(FactView.saidBy(Voices.system(voices)));
			FactSource card = open(FactView.of(Aside.CARDS));
			FactSource found = open(FactView.of(Aside.FOUND));
			FactSource roster = store.facts(FactView.of(Aside.ROSTER));
			opened.add(roster);
			reader = new ComparisonReader(here, system, card, found, roster, fields);
		} catch (LookbackException failed) {
			close();
			throw failed;
		}
	}

	private FactSource open(FactView view) throws LookbackException {
		FactSource source = store.facts(view.only(ENTITIES));
		opened.add(source);
		return source;
	}

	/** The data of a store as they are now. */
	public static ComparisonBook open(Store store) throws LookbackException {
		return new ComparisonBook(store, SheetFields.core());
	}

	/** The year that is spoken of unless another is asked for. */
	public int currentYear() {
		return here.currentYear();
	}

	/** All regions, with those that files and rosters added. */
	public RegionTree regions() {
		RegionTree regions = here.regions();
		for (FactSource source : opened) {
			regions = regions.with(source.regions().added());
		}
		return regions;
	}

	/**
	 * Hands over every household of a region, by number.
	 *
	 * @param region   code of a region at any level; empty for everything
	 * @param progress counts households
	 * @throws LookbackException when the region is not known
	 */
	public void households(String region, int year, Progress progress, Consumer<ComparedHousehold> taker) throws LookbackException {
		Places places = new Places(regions());
		reader.forEach(village -> places.within(village, region), year, progress, taker);
	}

	/** Where the voices differ: by village, household, member, and the order of forms. */
	public List<Difference> differences(DifferenceQuestion question, Progress progress) throws LookbackException {
		int year = question.year().orElse(currentYear());
		Differences differences = new Differences(store.visits().latest());
		households(question.region(), year, progress, differences::add);
		List<Difference> wanted = new ArrayList<>(differences.all().stream().filter(question::wants).toList());
		wanted.sort(Comparator.comparing(Difference::village).thenComparing(one -> one.target().householdKey()));
		return wanted;
	}

	/** The difference of a key, found among those of the household's village; empty when there is none any more. */
	public Optional<Difference> difference(String key, Progress progress) throws LookbackException {
		Optional<Target> target = Target.of(key);
		Optional<Household> household = target.isEmpty() ? Optional.empty() : anywhere(target.get().householdKey());
		if (household.isEmpty()) {
			return Optional.empty();
		}
		int year = target.get().year() == 0 ? currentYear() : target.get().year();
		String village = household(household.get().number(), year).map(ComparedHousehold::village).orElse("");
		DifferenceQuestion question = new DifferenceQuestion(village, OptionalInt.of(year), List.of(), List.of(), List.of(target.get().field()));
		return differences(question, progress).stream().filter(one -> one.target().equals(target.get())).findFirst();
	}

	private Optional<Household> anywhere(String householdKey) throws LookbackException {
		for (FactSource source : opened) {
			Optional<Household> found = source.household(householdKey).filter(one -> one.key().equals(householdKey));
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	/**
	 * What was accepted and not taken back: by village, household number, member, and the order of forms.
	 *
	 * @param region code of a region at any level; empty for everything
	 */
	public List<SystemChange> changes(String region, Progress progress) throws LookbackException {
		Places places = new Places(regions());
		return new Changes(store, voices, fields).list(reader, village -> places.within(village, region), currentYear(), progress);
	}

	/** The household of that number, as each voice says it. */
	public Optional<ComparedHousehold> household(long number, int year) throws LookbackException {
		return reader.household(number, year);
	}

	/** The imports that are taken for the national system's word. */
	public Set<Integer> system() {
		return Voices.system(voices);
	}

	@Override
	public void close() {
		opened.forEach(FactSource::close);
	}
}
