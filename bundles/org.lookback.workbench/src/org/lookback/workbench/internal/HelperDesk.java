package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.lookback.casework.api.helper.HelpedHousehold;
import org.lookback.casework.api.helper.Helper;
import org.lookback.casework.api.helper.HelperBoard;
import org.lookback.casework.api.helper.HelperBook;
import org.lookback.casework.api.helper.HelperList;
import org.lookback.casework.api.helper.HelperLoad;
import org.lookback.index.api.Hits;
import org.lookback.index.api.Searching;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Editing;
import org.lookback.workbench.api.Helping;
import org.lookback.workbench.internal.casework.HandOver;
import org.lookback.workbench.internal.casework.HelperWords;
import org.lookback.workbench.internal.versions.TypedValues;

/** Answers who helps whom from the store, and changes it by hand; the last households read are kept while nothing changes. */
final class HelperDesk implements Helping {

	private record Kept(String region, long sequence, List<HelpedHousehold> households) {
	}

	private final OpenWorkspace workspace;
	private final Clock clock;
	private volatile Kept kept;

	/** @param clock says what today is */
	HelperDesk(OpenWorkspace workspace, Clock clock) {
		this.workspace = workspace;
		this.clock = clock;
	}

	@Override
	public LocalDate today() {
		return LocalDate.now(clock);
	}

	private List<HelpedHousehold> read(HelperBook book, String region, Progress progress) throws LookbackException {
		Kept last = kept;
		if (last != null && last.region().equals(region) && last.sequence() == book.changeSequence()) {
			return last.households();
		}
		List<HelpedHousehold> households = book.households(region, progress);
		kept = new Kept(region, book.changeSequence(), households);
		return households;
	}

	@Override
	public HelperBoard board(String region, LocalDate day, Progress progress) throws LookbackException {
		try (HelperBook book = HelperBook.open(workspace.store())) {
			return book.board(region, day, read(book, region, progress));
		}
	}

	@Override
	public List<HelpedHousehold> households(String region, LocalDate day, HelperList list, Progress progress) throws LookbackException {
		try (HelperBook book = HelperBook.open(workspace.store())) {
			return read(book, region, progress).stream().filter(one -> list.holds(one, day)).toList();
		}
	}

	@Override
	public List<HelpedHousehold> households(Helper helper, LocalDate day, Progress progress) throws LookbackException {
		return households("", day, HelperList.HELPED, progress).stream().filter(one -> one.on(day).stream().anyMatch(term -> term.helper().equals(helper))).toList();
	}

	@Override
	public Editing.Done assign(List<String> households, Newcomer newcomer, LocalDate from, String why, Progress progress) throws LookbackException {
		HandOver work = work(newcomer, from);
		List<HelpedHousehold> wanted = named(households, progress);
		if (wanted.isEmpty()) {
			throw new LookbackException(OpenWorkspace.say("helper.nobody"));
		}
		refusePoor(newcomer, wanted);
		for (HelpedHousehold household : wanted) {
			work.begin(household);
		}
		return make("assign", work, wanted, why, progress);
	}

	@Override
	public Editing.Done handOver(Helper former, List<String> households, Newcomer newcomer, LocalDate on, String why, Progress progress) throws LookbackException {
		HandOver work = work(newcomer, on);
		List<HelpedHousehold> wanted = households.isEmpty() ? households(former, on, progress) : named(households, progress);
		if (wanted.isEmpty()) {
			throw new LookbackException(OpenWorkspace.say("helper.has.none", former.name(), former.unit(), on));
		}
		if (work.helper().equals(former)) {
			throw new LookbackException(OpenWorkspace.say("helper.same", former.name()));
		}
		refusePoor(newcomer, wanted);
		for (HelpedHousehold household : wanted) {
			if (!work.end(household, former)) {
				throw new LookbackException(OpenWorkspace.say("helper.not.his", former.name(), household.key(), on));
			}
			work.begin(household);
		}
		return make("handOver", work, wanted, why, progress);
	}

	private HandOver work(Newcomer newcomer, LocalDate from) throws LookbackException {
		return new HandOver(newcomer, from, workspace.dictionary().field("helper.helperRole"), new TypedValues(workspace.dictionary(), workspace.regions()));
	}

	private Editing.Done make(String kind, HandOver work, List<HelpedHousehold> wanted, String why, Progress progress) throws LookbackException {
		return new EditingDesk(workspace).make(kind, why, work.steps(), wanted.getFirst().key(), List.of(), progress);
	}

	private List<HelpedHousehold> named(List<String> keys, Progress progress) throws LookbackException {
		List<HelpedHousehold> all = households("", today(), HelperList.ALL, progress);
		List<HelpedHousehold> named = new ArrayList<>();
		Set<Long> numbers = new LinkedHashSet<>();
		for (String key : keys) {
			HelpedHousehold found = all.stream().filter(one -> one.key().equals(key.strip()) || one.code().equals(key.strip())).findFirst()
					.orElseThrow(() -> new LookbackException(OpenWorkspace.say("helper.household", key)));
			if (numbers.add(found.number())) {
				named.add(found);
			}
		}
		return named;
	}

	/**
	 * A helper may not be a registered person: by ID number anywhere; by name within a household he is to help, and, as long as neither unit nor
	 * number tells him apart, within its village.
	 */
	private void refusePoor(Newcomer newcomer, List<HelpedHousehold> wanted) throws LookbackException {
		Searching searching = workspace.index().searching();
		String key = newcomer.key().strip();
		if (key.matches("\\d{17}[\\dXx]|\\d{15}") && persons(searching, Query.ALL.where("member.idNumber", key)) > 0) {
			throw new LookbackException(OpenWorkspace.say("helper.poor.id"));
		}
		String name = newcomer.name().strip();
		try (FactSource facts = workspace.store().facts()) {
			for (HelpedHousehold household : wanted) {
				Household whole = facts.household(household.number()).orElseThrow();
				if (whole.members(facts.currentYear()).stream().anyMatch(member -> member.text("name").filter(name::equals).isPresent())) {
					throw new LookbackException(OpenWorkspace.say("helper.poor.own", name, household.key()));
				}
			}
		}
		if (key.isEmpty() && newcomer.unit().isBlank()) {
			Set<String> villages = new LinkedHashSet<>(wanted.stream().map(HelpedHousehold::village).filter(village -> !village.isEmpty()).toList());
			for (HelpedHousehold other : households("", today(), HelperList.ALL, Progress.NONE)) {
				if (villages.contains(other.village()) && other.head().equals(name)) {
					throw new LookbackException(OpenWorkspace.say("helper.poor.village", name));
				}
			}
		}
	}

	private static long persons(Searching searching, Query query) throws LookbackException {
		Hits hits = searching.search(query, Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 1), false);
		return hits.hits().size();
	}

	@Override
	public List<List<String>> table(HelperBoard board, Locale locale) {
		return words(locale).table(board).stream().map(HelperDesk::texts).toList();
	}

	private static List<String> texts(List<Object> cells) {
		return cells.stream().map(Object::toString).toList();
	}

	@Override
	public List<String> loadHeadings(Locale locale) {
		return words(locale).loadHeadings();
	}

	@Override
	public List<String> cells(HelperLoad load, boolean reveal, Locale locale) {
		return texts(words(locale).cells(load, reveal));
	}

	@Override
	public List<String> headings(Locale locale) {
		return words(locale).householdHeadings();
	}

	@Override
	public List<String> cells(HelpedHousehold household, LocalDate day, boolean reveal, Locale locale) {
		return words(locale).cells(household, day, reveal);
	}

	@Override
	public void export(HelperBoard board, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException {
		workspace.store().changes().log(workspace.user(), reveal ? "export-revealed" : "export", file.getFileName().toString(), "");
		words(locale).write(board, households(board.region(), board.day(), HelperList.ALL, progress), reveal, file);
	}

	private HelperWords words(Locale locale) {
		return new HelperWords(workspace.dictionary(), workspace.regions(), locale);
	}
}
