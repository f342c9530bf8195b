package org.lookback.casework.api.procedure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.casework.api.procedure.CaseEvent.Detail;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.ProcedureCases;
import org.lookback.store.api.ProcedureCases.Case;
import org.lookback.store.api.ProcedureCases.Event;
import org.lookback.store.api.ProcedureCases.Participant;
import org.lookback.store.api.ProcedureCases.PinnedProcedure;

/** The cases of a store: read whole, one state of the data; what is entered goes back through here. */
public final class CaseBook {

	private final ProcedureCases store;
	private final Map<Long, Case> cases = new HashMap<>();
	private final Map<Long, List<CaseEvent>> events = new HashMap<>();
	private final Map<Long, List<CaseHousehold>> households = new HashMap<>();
	private final Map<String, Map<String, Pinned>> pinned = new HashMap<>();
	private final List<CaseState> states = new ArrayList<>();

	private CaseBook(ProcedureCases store) {
		this.store = store;
	}

	/** All cases as they are now. */
	public static CaseBook open(ProcedureCases store) throws LookbackException {
		CaseBook book = new CaseBook(store);
		for (PinnedProcedure one : store.pinned()) {
			book.pinned.computeIfAbsent(one.procedure(), procedure -> new HashMap<>()).put(one.hash(), Pinned.read(one.content()));
		}
		for (Event event : store.events()) {
			book.events.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(read(event));
		}
		for (Participant one : store.participants()) {
			if (one.movedTo() == 0) {
				book.households.computeIfAbsent(one.caseId(), id -> new ArrayList<>())
						.add(new CaseHousehold(one.household(), one.key(), one.village(), one.persons()));
			}
		}
		for (Case one : store.list()) {
			book.cases.put(one.id(), one);
			book.states.add(Proceedings.state(head(one), one.pinnedHash(), book.pinned.get(one.procedure()), book.history(one, Long.MAX_VALUE)));
		}
		return book;
	}

	private static CaseHead head(Case one) {
		return new CaseHead(one.id(), one.packageId(), one.procedure(), one.name(), one.parent() == 0 ? Optional.empty() : Optional.of(one.parent()), one.started(),
				one.who());
	}

	/** A case's events up to one, those of the batch it was taken out of first. */
	private List<CaseEvent> history(Case one, long upTo) {
		List<CaseEvent> history = one.parent() == 0 ? new ArrayList<>() : new ArrayList<>(history(cases.get(one.parent()), one.since()));
		events.getOrDefault(one.id(), List.of()).stream().filter(event -> event.id() <= upTo).forEach(history::add);
		return history;
	}

	private static CaseEvent read(Event event) {
		Map<Detail, String> details = new EnumMap<>(Detail.class);
		event.details().forEach((key, value) -> details.put(Detail.valueOf(key), value));
		return new CaseEvent(event.id(), CaseEvent.Kind.valueOf(event.kind()), event.step(), event.date(), event.who(), event.entered(), details);
	}

	private static Event write(long caseId, CaseEvent event) {
		Map<String, String> details = new HashMap<>();
		event.details().forEach((key, value) -> {
			if (!value.isEmpty()) {
				details.put(key.name(), value);
			}
		});
		return new Event(0, caseId, event.kind().name(), event.step(), event.date(), event.who(), event.at(), details);
	}

	/** All cases, oldest first. */
	public List<CaseState> states() {
		return List.copyOf(states);
	}

	/** @throws LookbackException when there is none of that number */
	public CaseState state(long id) throws LookbackException {
		return states.stream().filter(one -> one.head().id() == id).findFirst()
				.orElseThrow(() -> new LookbackException(Messages.in(CaseBook.class).get("noCase", String.valueOf(id))));
	}

	/** Who is in a case now. */
	public List<CaseHousehold> households(long id) {
		return households.getOrDefault(id, List.of());
	}

	/**
	 * The case of a procedure that a household is in and that is not over.
	 *
	 * @param household the store's number
	 */
	public Optional<CaseState> running(String packageId, String procedure, long household) {
		return states.stream().filter(one -> !one.over() && one.head().packageId().equals(packageId) && one.head().procedure().equals(procedure))
				.filter(one -> households(one.head().id()).stream().anyMatch(there -> there.number() == household)).findFirst();
	}

	/**
	 * Begins a case.
	 *
	 * @return its number
	 */
	public long start(Pinned procedure, String name, List<CaseHousehold> who, Entered first) throws LookbackException {
		CaseEvent start = first.events().getFirst();
		Case made = store.start(new Case(0, procedure.packageId(), procedure.procedure().id(), procedure.contentHash(), name, 0, 0, start.date(), start.who(),
				start.at()), pinned(procedure), who.stream().map(one -> new Participant(0, one.number(), one.key(), one.village(), one.persons(), 0)).toList(),
				first.events().stream().map(event -> write(0, event)).toList());
		return made.id();
	}

	/**
	 * Takes households out of a case.
	 *
	 * @return the number of the new case
	 */
	public long split(CaseState batch, List<Long> who, String name, CaseEvent first) throws LookbackException {
		return store.split(batch.head().id(), who, name, write(0, first), batch.seen()).id();
	}

	/** Keeps what was entered of a case. */
	public void enter(CaseState state, Entered entered) throws LookbackException {
		enter(state, entered, Optional.empty());
	}

	/** Keeps that a case moved to another state of its package. */
	public void enter(CaseState state, Entered entered, Optional<Pinned> moved) throws LookbackException {
		store.append(state.head().id(), entered.events().stream().map(event -> write(state.head().id(), event)).toList(), moved.map(CaseBook::pinned),
				state.seen());
	}

	private static PinnedProcedure pinned(Pinned procedure) {
		return new PinnedProcedure(procedure.contentHash(), procedure.procedure().id(), procedure.write());
	}
}
