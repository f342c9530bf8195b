package org.lookback.workbench.internal.procedure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.casework.api.procedure.CaseEvent;
import org.lookback.casework.api.procedure.CaseEvent.Detail;
import org.lookback.casework.api.procedure.CaseState;
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.casework.api.procedure.StepDates;
import org.lookback.casework.api.procedure.StepDates.Span;
import org.lookback.casework.api.procedure.StepState;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Procedure;

/** Cases in words. */
public final class ProcedureWords {

	private final RegionTree regions;
	private final Locale locale;
	private final Messages messages;

	public ProcedureWords(RegionTree regions, Locale locale) {
		this.regions = regions;
		this.locale = locale;
		this.messages = Messages.in(ProcedureWords.class, locale);
	}

	/** The headings of {@link #cells}. */
	public List<String> headings() {
		return columns("case.columns");
	}

	/** The headings of {@link #steps}. */
	public List<String> stepHeadings() {
		return columns("step.columns");
	}

	private List<String> columns(String key) {
		return List.of(messages.get(key).split(" *\\| *"));
	}

	/** A case, in the order of its headings. */
	public List<String> cells(CaseView view) {
		CaseState state = view.state();
		Optional<StepState> current = state.current();
		Optional<StepDates> dates = current.map(step -> view.dates(step.step().id()));
		return List.of(String.valueOf(view.id()), state.head().name(), state.pinned().procedure().title().in(locale), String.valueOf(view.count().households()),
				String.valueOf(view.count().persons()), phase(view), current.map(this::step).orElse(""),
				dates.map(this::earliest).orElse(""), dates.map(this::latest).orElse(""), state.last().toString(), place(view));
	}

	private String place(CaseView view) {
		return view.households().stream().map(one -> one.village()).distinct().limit(3).map(this::village).collect(Collectors.joining(messages.get("and")));
	}

	/** A village's name with its township's. */
	public String village(String code) {
		return regions.path(code).stream().skip(Math.max(0, regions.path(code).size() - 2L)).map(region -> region.name()).collect(Collectors.joining());
	}

	/** How far a case is. */
	public String phase(CaseView view) {
		String phase = messages.get("phase." + view.state().phase());
		return view.late() ? messages.get("late", phase) : phase;
	}

	/** A step with how far it is. */
	public String step(StepState step) {
		return messages.get("step." + step.progress(), step.step().title().in(locale), step.begun().map(LocalDate::toString).orElse(""));
	}

	/** The first day on which a step can end: one date when all readings agree, else both with their names. */
	public String earliest(StepDates dates) {
		return dates.spans().stream().anyMatch(span -> !span.problem().isEmpty()) || !dates.same()
				? dates.spans().stream().map(span -> reading(span, span.earliest())).filter(text -> !text.isEmpty()).collect(Collectors.joining(messages.get("or")))
				: dates.spans().getFirst().earliest().map(LocalDate::toString).orElse("");
	}

	/** The last day on which it may end. */
	public String latest(StepDates dates) {
		List<Optional<LocalDate>> all = dates.spans().stream().map(Span::latest).distinct().toList();
		return all.size() < 2 ? all.getFirst().map(LocalDate::toString).orElse("")
				: dates.spans().stream().map(span -> reading(span, span.latest())).filter(text -> !text.isEmpty()).collect(Collectors.joining(messages.get("or")));
	}

	private String reading(Span span, Optional<LocalDate> day) {
		return day.map(one -> messages.get("reading." + span.count().id(), one.toString())).orElseGet(() -> span.problem());
	}

	/** The steps of a case, in the order of their headings. */
	public List<List<String>> steps(CaseView view) {
		List<List<String>> rows = new ArrayList<>();
		int number = 0;
		for (StepState one : view.state().steps()) {
			StepDates dates = view.dates(one.step().id());
			rows.add(List.of(String.valueOf(++number), one.step().title().in(locale), one.actor().isEmpty() ? one.step().actor() : one.actor(),
					messages.get("progress." + progress(view, one)), one.begun().map(LocalDate::toString).orElse(""), one.ended().map(LocalDate::toString).orElse(""),
					one.over() ? "" : earliest(dates), latest(dates), days(view, one), one.result(), view.state().pinned().cite(one.step().clause())));
		}
		return rows;
	}

	private static String progress(CaseView view, StepState step) {
		boolean here = view.state().current().filter(current -> current.step().id().equals(step.step().id())).isPresent();
		return here && view.state().phase() == CaseState.Phase.OBJECTED ? "OBJECTED" : step.progress().name();
	}

	private String days(CaseView view, StepState step) {
		return step.days().map(days -> messages.get("days." + step.step().term().flatMap(Procedure.Term::count).or(view::decided).map(count -> count.id()).orElse("open"), days))
				.orElse("");
	}

	/** The history of a case, oldest first. */
	public List<String> history(CaseView view) {
		List<String> lines = new ArrayList<>();
		for (CaseEvent event : view.state().events()) {
			String step = view.state().pinned().procedure().step(event.step()).map(one -> one.title().in(locale)).orElse(event.step());
			String said = List.of(Detail.ACTOR, Detail.BY, Detail.WORDS, Detail.RESULT, Detail.REASON).stream().map(event::text).filter(text -> !text.isEmpty())
					.collect(Collectors.joining(messages.get("said")));
			String kind = messages.get("event." + event.kind() + (event.kind() == CaseEvent.Kind.RESOLVE ? '.' + event.text(Detail.JUSTIFIED) : ""), step);
			String line = messages.get("line", event.date().toString(), kind, said, event.who(), event.at().atZone(ZoneId.systemDefault()).toLocalDate().toString());
			lines.add(view.state().undone().contains(event.id()) ? messages.get("undone", line) : line);
		}
		return lines;
	}
}
