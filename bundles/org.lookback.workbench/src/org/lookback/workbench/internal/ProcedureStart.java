package org.lookback.workbench.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.lookback.casework.api.procedure.CaseBook;
import org.lookback.casework.api.procedure.CaseHousehold;
import org.lookback.casework.api.procedure.CaseState;
import org.lookback.casework.api.procedure.Entered;
import org.lookback.casework.api.procedure.Pinned;
import org.lookback.casework.api.procedure.Proceedings;
import org.lookback.index.api.Listing;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.model.api.verdict.Determination;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Checking.Verdicts;
import org.lookback.workbench.api.Proceeding.LeftOut;
import org.lookback.workbench.api.Proceeding.Start;
import org.lookback.workbench.internal.procedure.ProcedureWords;

/** Begins cases: looks who may go through a procedure, and says of all others why not. */
final class ProcedureStart {

	private static final int GAP = 200;
	private static final int SHOWN = 5;

	private final OpenWorkspace workspace;
	private final Clock clock;
	private final Messages messages = Messages.in(ProcedureWords.class);
	private final List<LeftOut> leftOut = new ArrayList<>();

	ProcedureStart(OpenWorkspace workspace, Clock clock) {
		this.workspace = workspace;
		this.clock = clock;
	}

	List<LeftOut> leftOut() {
		return leftOut;
	}

	/** Begins them; returns their numbers. */
	List<Long> start(Start start, String who, Progress progress) throws LookbackException {
		StandardsPackage standards = workspace.shelf().find(start.packageId());
		Procedure procedure = standards.procedures().stream().filter(one -> one.id().equals(start.procedure())).findFirst()
				.orElseThrow(() -> new LookbackException(messages.get("start.noProcedure", standards.id(), start.procedure(),
						standards.procedures().stream().map(Procedure::id).collect(Collectors.joining(", ")))));
		Entered first = new Proceedings(WorkCalendar.china(), clock, who, Locale.getDefault()).start(start.date(), start.reason());
		List<CaseHousehold> all = fitting(procedure, standards, households(start, progress));
		if (all.isEmpty()) {
			throw none();
		}
		Pinned pinned = Pinned.of(standards, procedure, WorkCalendar.china());
		CaseBook book = CaseBook.open(workspace.store().procedures());
		List<Long> made = new ArrayList<>();
		for (List<CaseHousehold> batch : batches(all, start.together())) {
			made.add(book.start(pinned, name(start, batch), batch, first));
		}
		return made;
	}

	private LookbackException none() {
		if (leftOut.isEmpty()) {
			return new LookbackException(messages.get("start.noHouseholds"));
		}
		String shown = leftOut.stream().limit(SHOWN).map(one -> messages.get("deadline.issued", one.household(), one.why())).collect(Collectors.joining(messages.get("or")));
		String more = leftOut.size() > SHOWN ? messages.get("start.more", leftOut.size() - SHOWN) : "";
		return new LookbackException(messages.get("start.none", shown + messages.get("or") + more));
	}

	private List<CaseHousehold> households(Start start, Progress progress) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			Map<Long, CaseHousehold> found = new TreeMap<>();
			if (!start.households().isEmpty()) {
				for (String key : start.households()) {
					Optional<Household> household = facts.household(key.strip());
					household.ifPresentOrElse(one -> found.put(one.number(), of(one, facts.currentYear())), () -> leftOut.add(new LeftOut(key, messages.get("start.unknown"))));
				}
				return List.copyOf(found.values());
			}
			long[] numbers = numbers(start);
			Map<Long, Boolean> wanted = new HashMap<>();
			for (long number : numbers) {
				wanted.put(number, true);
			}
			for (FactSource.Range range : FactSource.Range.around(numbers, GAP)) {
				facts.forEach(range, progress, one -> {
					if (wanted.containsKey(one.number())) {
						found.put(one.number(), of(one, facts.currentYear()));
					}
				});
			}
			return List.copyOf(found.values());
		}
	}

	private long[] numbers(Start start) throws LookbackException {
		try (Listing listing = workspace.searching().list(start.query(), Shape.Kind.HOUSEHOLDS, Optional.empty(), false)) {
			long[] numbers = new long[listing.size()];
			for (int row = 0; row < numbers.length; row++) {
				numbers[row] = listing.household(row);
			}
			Arrays.sort(numbers);
			return numbers;
		}
	}

	private static CaseHousehold of(Household household, int year) {
		return new CaseHousehold(household.number(), household.key(), household.root().text("villageCode").orElse(""), household.members(year).size());
	}

	private List<CaseHousehold> fitting(Procedure procedure, StandardsPackage standards, List<CaseHousehold> all) throws LookbackException {
		CaseBook book = CaseBook.open(workspace.store().procedures());
		Map<Long, CaseState> running = running(book, standards.id(), procedure.id());
		Map<Long, Determination> outcomes = Map.of();
		if (!procedure.outcomes().isEmpty()) {
			Verdicts verdicts = workspace.checking().verdicts(standards.id(), all.stream().map(CaseHousehold::number).toList())
					.orElseThrow(() -> new LookbackException(messages.get("start.unchecked", standards.id())));
			outcomes = verdicts.of();
		}
		List<CaseHousehold> fitting = new ArrayList<>();
		for (CaseHousehold one : all) {
			Optional<String> why = why(procedure, Optional.ofNullable(outcomes.get(one.number())), Optional.ofNullable(running.get(one.number())));
			why.ifPresentOrElse(reason -> leftOut.add(new LeftOut(one.key(), reason)), () -> fitting.add(one));
		}
		return fitting;
	}

	private static Map<Long, CaseState> running(CaseBook book, String packageId, String procedure) {
		Map<Long, CaseState> running = new HashMap<>();
		for (CaseState state : book.states()) {
			if (!state.over() && state.head().packageId().equals(packageId) && state.head().procedure().equals(procedure)) {
				book.households(state.head().id()).forEach(one -> running.put(one.number(), state));
			}
		}
		return running;
	}

	private Optional<String> why(Procedure procedure, Optional<Determination> outcome, Optional<CaseState> running) {
		if (running.isPresent()) {
			return Optional.of(messages.get("start.running", String.valueOf(running.get().head().id()), running.get().head().name()));
		}
		if (procedure.outcomes().isEmpty()) {
			return Optional.empty();
		}
		if (outcome.isEmpty()) {
			return Optional.of(messages.get("start.unseen"));
		}
		return procedure.outcomes().contains(outcome.get().outcome()) ? Optional.empty() : Optional.of(messages.get("start.outcome", outcome.get().outcome()));
	}

	private static List<List<CaseHousehold>> batches(List<CaseHousehold> all, boolean together) {
		return together ? List.of(all)
				: List.copyOf(all.stream().sorted(Comparator.comparing(CaseHousehold::village)).collect(Collectors.groupingBy(CaseHousehold::village, LinkedHashMap::new,
						Collectors.toList())).values());
	}

	private String name(Start start, List<CaseHousehold> batch) {
		if (!start.name().isBlank()) {
			return start.name().strip();
		}
		if (batch.size() == 1) {
			return batch.getFirst().key();
		}
		String village = new ProcedureWords(workspace.regions(), Locale.getDefault()).village(batch.getFirst().village());
		return start.together() ? messages.get("start.name", village, batch.size()) : village;
	}
}
