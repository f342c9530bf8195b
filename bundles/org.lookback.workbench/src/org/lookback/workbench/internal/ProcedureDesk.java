package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.casework.api.procedure.Advance;
import org.lookback.casework.api.procedure.CaseBook;
import org.lookback.casework.api.procedure.CaseEvent;
import org.lookback.casework.api.procedure.CaseHousehold;
import org.lookback.casework.api.procedure.CaseState;
import org.lookback.casework.api.procedure.CaseState.Phase;
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.casework.api.procedure.Entered;
import org.lookback.casework.api.procedure.Pinned;
import org.lookback.casework.api.procedure.Proceedings;
import org.lookback.casework.api.procedure.StepState;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.standards.api.Analyser;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.DayCount;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Proceeding;
import org.lookback.workbench.api.Workspace.Change;
import org.lookback.workbench.internal.procedure.DeadlineList;
import org.lookback.workbench.internal.procedure.ProcedureWords;

/** Procedures over the store of a workspace. */
final class ProcedureDesk implements Proceeding {

	private final OpenWorkspace workspace;
	private final Clock clock;

	/** @param clock says which day is today */
	ProcedureDesk(OpenWorkspace workspace, Clock clock) {
		this.workspace = workspace;
		this.clock = clock;
	}

	@Override
	public List<Choice> choices() {
		return workspace.shelf().catalog().packages().stream().flatMap(one -> one.procedures().stream().map(procedure -> new Choice(one, procedure))).toList();
	}

	private Proceedings rules(String who) {
		return new Proceedings(WorkCalendar.china(), clock, who.isBlank() ? workspace.user() : who.strip(), Locale.getDefault());
	}

	@Override
	public Started start(Start start, String who, Progress progress) throws LookbackException {
		ProcedureStart starting = new ProcedureStart(workspace, clock);
		Set<Long> made = new HashSet<>(starting.start(start, who.isBlank() ? workspace.user() : who.strip(), progress));
		List<CaseView> views = views().stream().filter(view -> made.contains(view.id())).toList();
		workspace.changed(Change.CASEWORK, progress);
		return new Started(views, views.stream().map(CaseView::count).reduce(HouseholdsAndPersons.NONE, HouseholdsAndPersons::plus), starting.leftOut());
	}

	private List<CaseView> views() throws LookbackException {
		CaseBook book = CaseBook.open(workspace.store().procedures());
		Readings readings = workspace.shelf().readings();
		Proceedings rules = rules("");
		List<CaseView> views = new ArrayList<>();
		for (CaseState state : book.states()) {
			views.add(view(book, state, readings, rules));
		}
		return views;
	}

	private CaseView view(CaseBook book, CaseState state, Readings readings, Proceedings rules) {
		List<CaseHousehold> households = book.households(state.head().id());
		Optional<DayCount> decided = decided(state, households, readings);
		Optional<String> newer = now(state.pinned().packageId()).filter(one -> !one.contentHash().equals(state.pinned().contentHash())).map(StandardsPackage::version);
		return new CaseView(state, decided, rules.dates(state, decided), households, newer);
	}

	private Optional<StandardsPackage> now(String packageId) {
		return workspace.shelf().catalog().find(packageId);
	}

	/** What a person's reading says of the days that the procedure's terms count, for the case's village and day. */
	private static Optional<DayCount> decided(CaseState state, List<CaseHousehold> households, Readings readings) {
		Set<String> parameters = state.pinned().procedure().steps().stream().map(Procedure.Step::daysParameter).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
		String village = households.stream().map(CaseHousehold::village).findFirst().orElse("");
		return readings.of(state.pinned().packageId()).stream().filter(one -> parameters.contains(one.parameter()) && village.startsWith(one.region()) && holds(one, state.last()))
				.max(Comparator.comparing(one -> one.region().length())).flatMap(one -> one.value().stream().findFirst()).flatMap(DayCount::of);
	}

	private static boolean holds(Reading reading, LocalDate day) {
		return reading.validFrom().filter(day::isBefore).isEmpty() && reading.validUntil().filter(day::isAfter).isEmpty();
	}

	@Override
	public List<CaseView> cases(Question question) throws LookbackException {
		RegionTree regions = workspace.regions();
		return views().stream().filter(view -> fits(view, question, regions)).toList();
	}

	private static boolean fits(CaseView view, Question question, RegionTree regions) {
		CaseState state = view.state();
		String step = state.current().map(one -> one.step().id()).orElse("");
		return (question.packageId().isEmpty() || question.packageId().equals(state.head().packageId()))
				&& (question.procedure().isEmpty() || question.procedure().equals(state.head().procedure()))
				&& (question.step().isEmpty() || question.step().equals(step)) && (question.phases().isEmpty() || question.phases().contains(state.phase()))
				&& (question.region().isEmpty() || view.households().stream()
						.anyMatch(one -> regions.path(one.village()).stream().anyMatch(region -> region.code().equals(question.region()))))
				&& (question.household().isEmpty() || view.households().stream().anyMatch(one -> one.key().equals(question.household())));
	}

	@Override
	public CaseView find(long id) throws LookbackException {
		CaseBook book = CaseBook.open(workspace.store().procedures());
		return view(book, book.state(id), workspace.shelf().readings(), rules(""));
	}

	@Override
	public List<BoardRow> board(Question question) throws LookbackException {
		Map<List<Object>, List<CaseView>> rows = new LinkedHashMap<>();
		for (Choice choice : choices()) {
			choice.procedure().steps().forEach(step -> rows.put(List.of(choice.standards().id(), choice.procedure().id(), step.id()), new ArrayList<>()));
			for (Phase phase : List.of(Phase.DONE, Phase.WITHDRAWN)) {
				rows.put(List.of(choice.standards().id(), choice.procedure().id(), phase), new ArrayList<>());
			}
		}
		for (CaseView view : cases(question)) {
			CaseState state = view.state();
			Object place = state.current().<Object>map(one -> one.step().id()).orElse(state.phase());
			rows.computeIfAbsent(List.of(state.head().packageId(), state.head().procedure(), place), key -> new ArrayList<>()).add(view);
		}
		List<BoardRow> board = new ArrayList<>();
		rows.forEach((key, views) -> board.add(new BoardRow(String.valueOf(key.get(0)), String.valueOf(key.get(1)), key.get(2) instanceof String step ? step : "",
				key.get(2) instanceof Phase phase ? phase : Phase.RUNNING, views.size(),
				views.stream().map(CaseView::count).reduce(HouseholdsAndPersons.NONE, HouseholdsAndPersons::plus), (int) views.stream().filter(CaseView::late).count(),
				(int) views.stream().filter(view -> view.state().phase() == Phase.OBJECTED).count())));
		return board.stream().filter(row -> (question.packageId().isEmpty() || question.packageId().equals(row.packageId()))
				&& (question.procedure().isEmpty() || question.procedure().equals(row.procedure()))).toList();
	}

	/** What is entered of a case. */
	@FunctionalInterface
	private interface Entry {
		Entered of(Proceedings rules, CaseView view) throws LookbackException;
	}

	private Done enter(long id, String who, Entry entry) throws LookbackException {
		CaseBook book = CaseBook.open(workspace.store().procedures());
		Proceedings rules = rules(who);
		CaseView view = view(book, book.state(id), workspace.shelf().readings(), rules);
		Entered entered = entry.of(rules, view);
		book.enter(view.state(), entered);
		return done(id, entered.warnings());
	}

	private Done done(long id, List<String> notes) throws LookbackException {
		workspace.changed(Change.CASEWORK, Progress.NONE);
		CaseView view = find(id);
		List<String> all = new ArrayList<>(notes);
		view.newer().filter(newer -> !view.state().over()).ifPresent(newer -> all.add(say("changed", newer, view.state().pinned().version())));
		return new Done(view, all);
	}

	private static String say(String key, Object... arguments) {
		return Messages.in(ProcedureWords.class).get(key, arguments);
	}

	@Override
	public Done advance(long id, Advance advance, String who) throws LookbackException {
		return enter(id, who, (rules, view) -> rules.advance(view.state(), advance, view.decided()));
	}

	@Override
	public Done object(long id, List<String> households, LocalDate date, String by, String words, String who) throws LookbackException {
		CaseView view = find(id);
		rules(who).object(view.state(), date, by, words);
		return enter(alone(view, households, date, words, who), who, (rules, own) -> rules.object(own.state(), date, by, words));
	}

	/** The case itself when all its households are named or none is; else a new one of those that are. */
	private long alone(CaseView view, List<String> households, LocalDate date, String reason, String who) throws LookbackException {
		List<Long> numbers = numbers(view, households);
		if (numbers.isEmpty() || numbers.size() == view.households().size()) {
			return view.id();
		}
		CaseEvent split = rules(who).split(view.state(), date, reason);
		String name = households.size() == 1 ? view.households().stream().filter(one -> numbers.contains(one.number())).findFirst().orElseThrow().key()
				: say("start.name", households.getFirst(), households.size());
		return CaseBook.open(workspace.store().procedures()).split(view.state(), numbers, name, split);
	}

	private static List<Long> numbers(CaseView view, List<String> households) throws LookbackException {
		List<Long> numbers = new ArrayList<>();
		for (String key : households) {
			numbers.add(view.households().stream().filter(one -> one.key().equals(key.strip())).findFirst()
					.orElseThrow(() -> new LookbackException(say("notIn", key, view.state().head().name()))).number());
		}
		return numbers.stream().distinct().toList();
	}

	@Override
	public Done resolve(long id, LocalDate date, boolean justified, String words, String who) throws LookbackException {
		return enter(id, who, (rules, view) -> rules.resolve(view.state(), date, justified, words));
	}

	@Override
	public Done withdraw(long id, List<String> households, LocalDate date, String reason, String who) throws LookbackException {
		CaseView view = find(id);
		rules(who).withdraw(view.state(), date, reason);
		return enter(alone(view, households, date, reason, who), who, (rules, own) -> rules.withdraw(own.state(), date, reason));
	}

	@Override
	public Done takeOut(long id, List<String> households, LocalDate date, String reason, String who) throws LookbackException {
		CaseView view = find(id);
		CaseEvent split = rules(who).split(view.state(), date, reason);
		List<Long> numbers = numbers(view, households);
		String name = households.size() == 1 ? households.getFirst() : say("start.name", households.isEmpty() ? "" : households.getFirst(), households.size());
		return done(CaseBook.open(workspace.store().procedures()).split(view.state(), numbers, name, split), List.of());
	}

	@Override
	public Done undo(long id, String reason, String who) throws LookbackException {
		return enter(id, who, (rules, view) -> rules.undo(view.state(), reason));
	}

	@Override
	public Done move(long id, String reason, String who) throws LookbackException {
		CaseBook book = CaseBook.open(workspace.store().procedures());
		CaseState state = book.state(id);
		Optional<StandardsPackage> standards = now(state.pinned().packageId());
		Pinned other = standards.flatMap(one -> one.procedures().stream().filter(procedure -> procedure.id().equals(state.head().procedure())).findFirst()
				.map(procedure -> Pinned.of(one, procedure, WorkCalendar.china())))
				.orElseThrow(() -> new LookbackException(say("moved.gone", state.pinned().packageId())));
		Entered entered = rules(who).move(state, other, reason);
		book.enter(state, entered, Optional.of(other));
		return done(id, entered.warnings());
	}

	@Override
	public void print(long id, String step, String objectionsTo, boolean reveal, Path file) throws LookbackException {
		CaseView view = find(id);
		StepState state = step.isEmpty()
				? view.state().current().filter(one -> one.step().notice().isPresent()).orElseGet(() -> view.state().steps().stream().filter(one -> one.step().notice().isPresent())
						.reduce((earlier, later) -> later.begun().isPresent() ? later : earlier).orElse(view.state().steps().getFirst()))
				: view.state().steps().stream().filter(one -> one.step().id().equals(step)).findFirst().orElse(view.state().steps().getFirst());
		new NoticePrinter(workspace, LocalDate.now(clock)).print(view, state, objectionsTo, reveal, file);
	}

	@Override
	public List<DeadlineRow> deadlines(String packageId, LocalDate on) throws LookbackException {
		StandardsPackage standards = workspace.shelf().find(packageId);
		List<AnalyserFinding> findings = Analyser.analyse(standards, workspace.shelf().source(packageId), workspace.regions(), workspace.shelf().readings()).stream()
				.filter(finding -> finding.check() == Check.IMPOSSIBLE_DATE).toList();
		return new DeadlineList(WorkCalendar.china()).of(standards, on, findings);
	}

	@Override
	public List<Moment> timeline(String household, boolean reveal, Locale locale) throws LookbackException {
		return new HouseholdTimeline(workspace, views(), LocalDate.now(clock), locale).of(household, reveal);
	}

	@Override
	public Map<String, String> heads(CaseView view, boolean reveal) throws LookbackException {
		return new NoticePrinter(workspace, LocalDate.now(clock)).heads(view, reveal);
	}

	private ProcedureWords words(Locale locale) {
		return new ProcedureWords(workspace.regions(), locale);
	}

	@Override
	public List<String> headings(Locale locale) {
		return words(locale).headings();
	}

	@Override
	public List<String> cells(CaseView view, Locale locale) {
		return words(locale).cells(view);
	}

	@Override
	public List<List<String>> steps(CaseView view, Locale locale) {
		return words(locale).steps(view);
	}

	@Override
	public List<String> stepHeadings(Locale locale) {
		return words(locale).stepHeadings();
	}

	@Override
	public List<String> history(CaseView view, Locale locale) {
		return words(locale).history(view);
	}
}
