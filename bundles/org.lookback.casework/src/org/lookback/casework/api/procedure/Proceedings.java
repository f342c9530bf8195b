package org.lookback.casework.api.procedure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.casework.api.procedure.Advance.How;
import org.lookback.casework.api.procedure.CaseEvent.Detail;
import org.lookback.casework.api.procedure.CaseEvent.Kind;
import org.lookback.casework.api.procedure.StepState.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.standards.api.DayCount;
import org.lookback.standards.api.ObjectionRule.Effect;
import org.lookback.standards.api.Procedure;

/**
 * What may be entered of a case, and what follows. Refusals are {@link LookbackException}s whose sentence quotes the clause; what is merely late comes
 * back as a warning. Nothing is kept here.
 */
public final class Proceedings {

	private static final Set<Kind> NEVER_UNDONE = Set.of(Kind.START, Kind.SPLIT, Kind.UNDO);

	private final CaseDates dates;
	private final Clock clock;
	private final String who;
	private final Locale locale;
	private final Messages messages;

	/**
	 * @param clock says which day is today
	 * @param who   who enters
	 */
	public Proceedings(WorkCalendar calendar, Clock clock, String who, Locale locale) {
		this.dates = new CaseDates(new TermClock(calendar));
		this.clock = clock;
		this.who = who;
		this.locale = locale;
		this.messages = Messages.in(Proceedings.class, locale);
	}

	/**
	 * How far a case is.
	 *
	 * @param hash   of the package as it was when the case began
	 * @param pinned all that the case may have moved to, by content hash
	 * @param events oldest first, those of the batch it was taken out of among them
	 */
	public static CaseState state(CaseHead head, String hash, Map<String, Pinned> pinned, List<CaseEvent> events) {
		return new CaseFold(head, hash, pinned).fold(events);
	}

	/** @param decided which days a person's reading says; empty while nobody has decided: both readings are given then */
	public List<StepDates> dates(CaseState state, Optional<DayCount> decided) {
		return dates.of(state, decided, today());
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	/** The first event of a new case. */
	public Entered start(LocalDate date, String reason) throws LookbackException {
		if (date.isAfter(today())) {
			throw refused("future", date, today());
		}
		return new Entered(List.of(event(Kind.START, "", date, Map.of(Detail.REASON, reason))), List.of());
	}

	/** The first event of a case of households that are taken out of a batch. */
	public CaseEvent split(CaseState batch, LocalDate date, String reason) throws LookbackException {
		going(batch);
		day(batch, date);
		return event(Kind.SPLIT, "", date, Map.of(Detail.REASON, reason));
	}

	/**
	 * The next step.
	 *
	 * @param decided which days a person's reading says
	 * @throws LookbackException when it is out of order, too early, not confirmed, dated in the future or before what happened last, or may not be left out
	 */
	public Entered advance(CaseState state, Advance wanted, Optional<DayCount> decided) throws LookbackException {
		going(state);
		Optional<Objection> open = state.openObjection();
		if (open.isPresent()) {
			throw refused("objected", open.get().raised(), open.get().by(), open.get().words());
		}
		StepState current = state.current().orElseThrow();
		inOrder(state, current, wanted);
		day(state, wanted.date());
		Procedure.Step step = current.step();
		How how = wanted.how() == How.NEXT ? next(current, wanted) : wanted.how();
		List<String> warnings = new ArrayList<>();
		return switch (how) {
		case BEGIN -> begin(state, current, wanted);
		case SKIP -> skip(state, step, wanted);
		default -> end(state, current, wanted, decided, warnings);
		};
	}

	private static How next(StepState current, Advance wanted) {
		boolean timed = current.days().isPresent() || wanted.days().isPresent();
		return timed && current.progress() == Progress.NEXT ? How.BEGIN : How.END;
	}

	private void inOrder(CaseState state, StepState current, Advance wanted) throws LookbackException {
		String asked = wanted.step().orElse(current.step().id());
		if (asked.equals(current.step().id())) {
			return;
		}
		StepState other = state.steps().stream().filter(one -> one.step().id().equals(asked)).findFirst()
				.orElseThrow(() -> refused("noStep", asked, state.steps().stream().map(one -> one.step().id()).collect(Collectors.joining(", "))));
		if (other.over()) {
			throw refused("over", title(other.step()), other.ended().orElseThrow());
		}
		throw refused("outOfOrder", title(other.step()), title(current.step()), state.pinned().cite(current.step().clause()));
	}

	private Entered begin(CaseState state, StepState current, Advance wanted) throws LookbackException {
		Procedure.Step step = current.step();
		if (current.progress() == Progress.RUNNING) {
			throw refused("begun", title(step), current.begun().orElseThrow());
		}
		if (wanted.days().isPresent() && step.days().isPresent() && !wanted.days().equals(step.days())) {
			throw refused("daysStated", title(step), step.days().get(), state.pinned().cite(step.clause()));
		}
		if (wanted.days().filter(days -> days < 1 || days > 365).isPresent()) {
			throw refused("daysWrong", wanted.days().get());
		}
		Map<Detail, String> details = details(wanted);
		wanted.days().ifPresent(days -> details.put(Detail.DAYS, String.valueOf(days)));
		return new Entered(List.of(event(Kind.BEGIN, step.id(), wanted.date(), details)), late(state, step, wanted.date()));
	}

	private Entered skip(CaseState state, Procedure.Step step, Advance wanted) throws LookbackException {
		if (step.skip().isEmpty()) {
			throw refused("notSkipped", title(step), state.pinned().cite(step.clause()));
		}
		if (wanted.result().isBlank()) {
			throw refused("skipWhy", title(step), step.skip().get().when().in(locale));
		}
		return new Entered(List.of(event(Kind.SKIP, step.id(), wanted.date(), details(wanted))), List.of());
	}

	private Entered end(CaseState state, StepState current, Advance wanted, Optional<DayCount> decided, List<String> warnings) throws LookbackException {
		Procedure.Step step = current.step();
		if (current.days().isPresent() && current.progress() != Progress.RUNNING) {
			throw refused("notBegun", title(step), current.days().get(), state.pinned().cite(step.clause()));
		}
		if (!step.confirm().zh().isEmpty() && !wanted.confirmed()) {
			throw refused("notConfirmed", title(step), step.confirm().in(locale), state.pinned().cite(step.clause()));
		}
		Map<Detail, String> details = details(wanted);
		if (current.days().isPresent()) {
			Optional<DayCount> stated = step.term().flatMap(Procedure.Term::count).or(() -> decided);
			warnings.addAll(early(state, current, wanted.date(), stated));
			details.put(Detail.COUNT, stated.map(DayCount::id).orElse(""));
		}
		if (!step.confirm().zh().isEmpty()) {
			details.put(Detail.CONFIRMED, "true");
		}
		warnings.addAll(late(state, step, wanted.date()));
		return new Entered(List.of(event(Kind.END, step.id(), wanted.date(), details)), warnings);
	}

	/** Refused when the term is not over in any reading that still stands; said when it is over in one only. */
	private List<String> early(CaseState state, StepState current, LocalDate date, Optional<DayCount> stated) throws LookbackException {
		Procedure.Step step = current.step();
		List<DayCount> readings = stated.map(List::of).orElse(List.of(DayCount.CALENDAR, DayCount.WORKING));
		List<LocalDate> ends = new ArrayList<>();
		for (DayCount reading : readings) {
			ends.add(dates.end(current, reading).orElseThrow());
		}
		LocalDate first = ends.stream().min(LocalDate::compareTo).orElseThrow();
		LocalDate last = ends.stream().max(LocalDate::compareTo).orElseThrow();
		if (date.isBefore(first)) {
			DayCount reading = readings.get(ends.indexOf(first));
			throw refused("early", title(step), current.begun().orElseThrow(), current.days().get(), messages.get("count." + reading.id()),
					dates.counted(current, reading, date), ends.size() > 1 ? messages.get("both", ends.get(0), ends.get(1)) : messages.get("one", first),
					state.pinned().cite(step.clause()));
		}
		return date.isBefore(last) ? List.of(messages.get("between", title(step), ends.get(0), ends.get(1))) : List.of();
	}

	private List<String> late(CaseState state, Procedure.Step step, LocalDate date) {
		return state.pinned().due(step).filter(date::isAfter)
				.map(due -> List.of(messages.get("late", title(step), due, state.pinned().cite(state.pinned().deadlines().get(step.deadline()).clause()))))
				.orElse(List.of());
	}

	/**
	 * An objection against the step that is running or next: the clock stands.
	 *
	 * @param by    who objects; not blank
	 * @param words what; not blank
	 */
	public Entered object(CaseState state, LocalDate date, String by, String words) throws LookbackException {
		going(state);
		day(state, date);
		if (by.isBlank() || words.isBlank()) {
			throw refused("objectionWords");
		}
		if (state.openObjection().isPresent()) {
			throw refused("objectedAlready", state.openObjection().get().raised(), state.openObjection().get().by());
		}
		Procedure.Step step = state.current().orElseThrow().step();
		String effect = messages.get("effect." + step.onObjection().effect(), state.pinned().procedure().step(step.onObjection().step()).map(this::title).orElse(""));
		String basis = step.onObjection().clause().map(state.pinned()::cite)
				.orElseGet(() -> step.objection().zh().isEmpty() ? messages.get("silent") : messages.get("reading", step.objection().in(locale)));
		return new Entered(List.of(event(Kind.OBJECT, step.id(), date, Map.of(Detail.BY, by.strip(), Detail.WORDS, words.strip()))),
				List.of(messages.get("stands", title(step), effect, basis)));
	}

	/**
	 * The answer to the open objection.
	 *
	 * @param justified whether it was found justified
	 * @param words     how it was looked into and answered; not blank
	 */
	public Entered resolve(CaseState state, LocalDate date, boolean justified, String words) throws LookbackException {
		going(state);
		Objection open = state.openObjection().orElseThrow(() -> refused("noObjection"));
		day(state, date);
		if (words.isBlank()) {
			throw refused("answerWords");
		}
		Procedure.Step step = state.pinned().procedure().step(open.step()).orElseThrow();
		String key = !justified ? step.onObjection().effect() == Effect.RESTART ? "restarts" : "goesOn" : step.onObjection().effect() == Effect.BACK_TO ? "back" : "ends";
		return new Entered(List.of(event(Kind.RESOLVE, open.step(), date, Map.of(Detail.WORDS, words.strip(), Detail.JUSTIFIED, String.valueOf(justified)))),
				List.of(messages.get(key, title(step), state.pinned().procedure().step(step.onObjection().step()).map(this::title).orElse(""))));
	}

	/** Gives the case up. */
	public Entered withdraw(CaseState state, LocalDate date, String reason) throws LookbackException {
		going(state);
		day(state, date);
		return new Entered(List.of(event(Kind.WITHDRAW, "", date, Map.of(Detail.REASON, reason(reason)))), List.of());
	}

	/**
	 * Takes the last event back; it stays in the history.
	 *
	 * @throws LookbackException when there is none that can be, or it happened before the households were taken out of their batch
	 */
	public Entered undo(CaseState state, String reason) throws LookbackException {
		CaseEvent last = null;
		for (CaseEvent event : state.events()) {
			if (event.kind() != Kind.UNDO && !state.undone().contains(event.id())) {
				last = event;
			}
		}
		if (last == null || NEVER_UNDONE.contains(last.kind())) {
			throw refused(last != null && last.kind() == Kind.SPLIT ? "undoSplit" : "undoNothing");
		}
		return new Entered(List.of(event(Kind.UNDO, last.step(), last.date(), Map.of(Detail.UNDOES, String.valueOf(last.id()), Detail.REASON, reason(reason)))),
				List.of());
	}

	/**
	 * Goes on by another state of the package.
	 *
	 * @throws LookbackException when that lacks a step that the case has been through or stands at
	 */
	public Entered move(CaseState state, Pinned other, String reason) throws LookbackException {
		going(state);
		if (other.contentHash().equals(state.pinned().contentHash())) {
			throw refused("moveSame", other.packageId(), other.version());
		}
		List<String> there = other.procedure().steps().stream().map(Procedure.Step::id).toList();
		List<String> gone = state.steps().stream().filter(one -> one.progress() != Progress.TO_COME).map(one -> one.step().id()).filter(id -> !there.contains(id)).toList();
		List<String> before = state.steps().stream().map(one -> one.step().id()).filter(there::contains).toList();
		if (!gone.isEmpty() || !before.equals(there.stream().filter(before::contains).toList())) {
			throw refused("moveNot", other.version(), String.join(", ", gone.isEmpty() ? before : gone));
		}
		return new Entered(List.of(event(Kind.MOVE, "", state.last(), Map.of(Detail.HASH, other.contentHash(), Detail.REASON, reason(reason)))), List.of());
	}

	private String reason(String reason) throws LookbackException {
		if (reason.isBlank()) {
			throw refused("reason");
		}
		return reason.strip();
	}

	private void going(CaseState state) throws LookbackException {
		if (state.over()) {
			throw refused("caseOver." + state.phase(), state.head().name(), state.last());
		}
	}

	/** No day of tomorrow, none before what happened last, and no clock that was set back. */
	private void day(CaseState state, LocalDate date) throws LookbackException {
		LocalDate today = today();
		Optional<Instant> newest = state.events().stream().map(CaseEvent::at).max(Instant::compareTo);
		if (newest.filter(at -> at.atZone(clock.getZone()).toLocalDate().isAfter(today)).isPresent()) {
			throw refused("clockBack", today, newest.get().atZone(clock.getZone()).toLocalDate());
		}
		if (date.isAfter(today)) {
			throw refused("future", date, today);
		}
		if (date.isBefore(state.last())) {
			throw refused("before", date, state.last());
		}
	}

	private Map<Detail, String> details(Advance wanted) {
		Map<Detail, String> details = new EnumMap<>(Detail.class);
		details.put(Detail.ACTOR, wanted.actor().strip());
		details.put(Detail.RESULT, wanted.result().strip());
		return details;
	}

	private CaseEvent event(Kind kind, String step, LocalDate date, Map<Detail, String> details) {
		return new CaseEvent(0, kind, step, date, who, clock.instant().truncatedTo(ChronoUnit.MILLIS), details);
	}

	private String title(Procedure.Step step) {
		return step.title().in(locale);
	}

	private LookbackException refused(String key, Object... arguments) {
		Object[] texts = new Object[arguments.length];
		for (int i = 0; i < texts.length; i++) {
			texts[i] = String.valueOf(arguments[i]);
		}
		return new LookbackException(messages.get(key, texts));
	}
}
