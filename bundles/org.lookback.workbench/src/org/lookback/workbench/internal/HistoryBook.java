package org.lookback.workbench.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.store.api.Change;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.HandChange;
import org.lookback.store.api.Store;
import org.lookback.workbench.api.Versions.Event;
import org.lookback.workbench.api.Versions.HouseholdHistory;
import org.lookback.workbench.internal.versions.EntryWords;
import org.lookback.workbench.internal.versions.HouseholdStory;
import org.lookback.workbench.internal.versions.ValueWords;

/** Gathers what is known of a household's way: its years, who brought and changed what, who visited it, what the checks said. */
final class HistoryBook {

	private final OpenWorkspace workspace;
	private final Store store;

	HistoryBook(OpenWorkspace workspace) throws LookbackException {
		this.workspace = workspace;
		this.store = workspace.store();
	}

	HouseholdHistory of(String asked, long number, ValueWords words, Locale locale) throws LookbackException {
		List<String> into = store.versions().mergedInto(number);
		Household household = household(asked, number, into);
		HouseholdStory story = new HouseholdStory(household, words);
		List<Event> events = new ArrayList<>(changes(number, locale));
		events.addAll(visits(household, words));
		events.addAll(verdicts(number));
		events.sort(Comparator.comparing(Event::day).thenComparing(event -> event.at().map(Object::toString).orElse("")));
		return new HouseholdHistory(household.key(), words.name(household.root().text("headName").orElse("")), story.exitYear(), story.exitSource(),
				into.isEmpty() ? "" : into.getLast(), story.years(), events);
	}

	/** The household as it is; one that was merged into another as it was before. */
	private Household household(String asked, long number, List<String> into) throws LookbackException {
		long state = store.changes().latest();
		if (!into.isEmpty()) {
			state = store.hand().list().stream().filter(HandChange::inForce).filter(change -> change.kind().equals("merge"))
					.filter(change -> Arrays.binarySearch(change.households(), number) >= 0).mapToLong(HandChange::sequence).min().orElse(state + 1) - 1;
		}
		try (FactSource facts = store.facts(state)) {
			return facts.household(number).orElseThrow(() -> new LookbackException(OpenWorkspace.say("household.none", asked)));
		}
	}

	private List<Event> changes(long number, Locale locale) throws LookbackException {
		EntryWords words = new EntryWords(store, workspace.dictionary(), locale);
		List<Event> events = new ArrayList<>();
		for (HandChange change : store.hand().list()) {
			if (Arrays.binarySearch(change.households(), number) >= 0) {
				events.add(new Event(LocalDate.ofInstant(change.at(), ZoneId.systemDefault()), Optional.of(change.at()), change.kind(), "H" + change.id(),
						words.entry(change).title(), change.who(), change.why()));
			}
		}
		for (Change change : store.versions().events(number)) {
			if (!change.what().equals("edit") && !change.what().equals("regroup")) {
				String title = change.what().endsWith("Hand") ? change.entity() : change.before() + change.after();
				events.add(new Event(LocalDate.ofInstant(change.at(), ZoneId.systemDefault()), Optional.of(change.at()), change.what(), change.entity(), title,
						change.who(), change.why()));
			}
		}
		return events;
	}

	private static List<Event> visits(Household household, ValueWords words) {
		List<Event> events = new ArrayList<>();
		for (Fact visit : household.root().children("visit")) {
			visit.date("visitedOn").ifPresent(day -> events.add(new Event(day, Optional.empty(), "visit", "",
					visit.get("conclusion").map(value -> words.value("visit", "conclusion", value)).orElse(""),
					visit.get("visitor").map(value -> words.value("visit", "visitor", value)).orElse(""),
					visit.get("problemNote").map(value -> words.value("visit", "problemNote", value)).orElse(""))));
		}
		return events;
	}

	private List<Event> verdicts(long number) throws LookbackException {
		List<Event> events = new ArrayList<>();
		for (CheckRun run : store.checkRuns().list()) {
			Optional<Determination> determination = store.checkRuns().determination(run.id(), number);
			determination.filter(one -> !one.outcome().isEmpty()).ifPresent(one -> events.add(new Event(run.asOf(), Optional.of(run.finished()), "verdict", "",
					run.packageId() + " " + one.outcome(), run.user(), one.rule())));
		}
		return events;
	}
}
