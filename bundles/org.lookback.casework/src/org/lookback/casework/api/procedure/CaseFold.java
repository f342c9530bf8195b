package org.lookback.casework.api.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.casework.api.procedure.CaseEvent.Detail;
import org.lookback.casework.api.procedure.CaseEvent.Kind;
import org.lookback.casework.api.procedure.CaseState.Phase;
import org.lookback.casework.api.procedure.StepState.Progress;
import org.lookback.standards.api.ObjectionRule.Effect;

/** Works out how far a case is, event by event. */
final class CaseFold {

	private final CaseHead head;
	private final Map<String, Pinned> pinned;
	private final List<StepState> steps = new ArrayList<>();
	private final List<Objection> objections = new ArrayList<>();
	private Pinned now;
	private LocalDate last;
	private boolean withdrawn;

	/** @param pinned by content hash */
	CaseFold(CaseHead head, String hash, Map<String, Pinned> pinned) {
		this.head = head;
		this.pinned = pinned;
		this.now = pinned.get(hash);
		this.last = head.started();
		now.procedure().steps().forEach(step -> steps.add(StepState.toCome(step)));
	}

	CaseState fold(List<CaseEvent> events) {
		Set<Long> undone = new HashSet<>();
		for (CaseEvent event : events) {
			if (event.kind() == Kind.UNDO) {
				undone.add(Long.parseLong(event.text(Detail.UNDOES)));
			}
		}
		for (CaseEvent event : events) {
			if (event.kind() != Kind.UNDO && !undone.contains(event.id())) {
				last = event.date().isAfter(last) ? event.date() : last;
				apply(event);
			}
		}
		boolean done = steps.stream().allMatch(StepState::over);
		Phase phase = withdrawn ? Phase.WITHDRAWN : done ? Phase.DONE : objections.stream().anyMatch(Objection::open) ? Phase.OBJECTED : Phase.RUNNING;
		if (!withdrawn && !done) {
			int next = next();
			if (steps.get(next).progress() == Progress.TO_COME) {
				steps.set(next, steps.get(next).with(Progress.NEXT));
			}
		}
		return new CaseState(head, now, events, undone, phase, steps, objections, last);
	}

	private int next() {
		int index = 0;
		while (steps.get(index).over()) {
			index++;
		}
		return index;
	}

	private int index(String step) {
		for (int i = 0; i < steps.size(); i++) {
			if (steps.get(i).step().id().equals(step)) {
				return i;
			}
		}
		throw new IllegalStateException(step);
	}

	private void apply(CaseEvent event) {
		switch (event.kind()) {
		case BEGIN -> put(event, steps.get(index(event.step())).begun(event.date(), event.text(Detail.ACTOR), days(event)));
		case END -> put(event, steps.get(index(event.step())).ended(Progress.DONE, event.date(), event.text(Detail.ACTOR), event.text(Detail.RESULT)));
		case SKIP -> put(event, steps.get(index(event.step())).ended(Progress.SKIPPED, event.date(), "", event.text(Detail.RESULT)));
		case OBJECT -> object(event);
		case RESOLVE -> resolve(event);
		case WITHDRAW -> withdrawn = true;
		case MOVE -> move(pinned.get(event.text(Detail.HASH)));
		default -> {
			// says where the case comes from
		}
		}
	}

	private void put(CaseEvent event, StepState state) {
		steps.set(index(event.step()), state);
	}

	private static Optional<Integer> days(CaseEvent event) {
		return event.text(Detail.DAYS).isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(event.text(Detail.DAYS)));
	}

	private void object(CaseEvent event) {
		objections.add(new Objection(event.id(), event.step(), event.date(), event.text(Detail.BY), event.text(Detail.WORDS), Optional.empty(), "", false));
		StepState step = steps.get(index(event.step()));
		List<Standstill> stands = new ArrayList<>(step.stands());
		stands.add(new Standstill(event.date(), Optional.empty()));
		put(event, step.stands(stands));
	}

	private void resolve(CaseEvent event) {
		Optional<Objection> open = objections.stream().filter(Objection::open).findFirst();
		open.ifPresent(one -> {
			objections.set(objections.indexOf(one), one.answered(event));
			int index = index(one.step());
			StepState step = steps.get(index);
			Effect effect = step.step().onObjection().effect();
			if (event.is(Detail.JUSTIFIED) && effect == Effect.BACK_TO) {
				for (int i = index(step.step().onObjection().step()); i < steps.size(); i++) {
					steps.set(i, StepState.toCome(steps.get(i).step()));
				}
			} else if (event.is(Detail.JUSTIFIED)) {
				withdrawn = true;
			} else if (effect == Effect.RESTART && step.begun().isPresent()) {
				steps.set(index, step.countedFrom(event.date()));
			} else {
				steps.set(index, step.stands(step.stands().stream().map(stand -> stand.open() ? new Standstill(stand.from(), Optional.of(event.date())) : stand).toList()));
			}
		});
	}

	private void move(Pinned other) {
		List<StepState> before = List.copyOf(steps);
		steps.clear();
		other.procedure().steps().forEach(step -> steps.add(
				before.stream().filter(one -> one.step().id().equals(step.id())).findFirst().map(one -> one.of(step)).orElseGet(() -> StepState.toCome(step))));
		now = other;
	}
}
