package org.lookback.workbench.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.casework.api.procedure.CaseEvent;
import org.lookback.casework.api.procedure.CaseEvent.Detail;
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.casework.api.procedure.StepDates;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.LedgerChange;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.Round;
import org.lookback.store.api.Store;
import org.lookback.workbench.api.Proceeding.Moment;
import org.lookback.workbench.api.Proceeding.MomentKind;
import org.lookback.workbench.api.Versions;
import org.lookback.workbench.internal.procedure.ProcedureWords;

/** Puts everything dated that is known of a household on one axis. */
final class HouseholdTimeline {

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
	private static final Set<String> DATA = Set.of("import", "undo", "redo");

	private final OpenWorkspace workspace;
	private final Store store;
	private final List<CaseView> views;
	private final LocalDate today;
	private final Locale locale;
	private final Messages messages;
	private final List<Moment> moments = new ArrayList<>();

	HouseholdTimeline(OpenWorkspace workspace, List<CaseView> views, LocalDate today, Locale locale) throws LookbackException {
		this.workspace = workspace;
		this.store = workspace.store();
		this.views = views;
		this.today = today;
		this.locale = locale;
		this.messages = Messages.in(ProcedureWords.class, locale);
	}

	List<Moment> of(String key, boolean reveal) throws LookbackException {
		Versions.HouseholdHistory history = workspace.versions().history(key, reveal, locale);
		Household household = workspace.checking().household(history.household());
		rounds();
		years(history);
		history.events().forEach(this::event);
		findings(household.number());
		for (CaseView view : views) {
			if (view.households().stream().anyMatch(one -> one.number() == household.number())) {
				steps(view);
			}
		}
		ledger(history.household(), reveal);
		moments.sort(Comparator.comparing(Moment::day).thenComparing(moment -> !moment.yearly()).thenComparing(Moment::kind));
		return moments.stream().distinct().toList();
	}

	private void add(LocalDate day, boolean yearly, MomentKind kind, String title, String detail, String who) {
		moments.add(new Moment(day, yearly, day.isAfter(today), kind, title, detail, who));
	}

	private void rounds() throws LookbackException {
		for (Round round : store.rounds().list()) {
			round.from().ifPresent(day -> add(day, false, MomentKind.ROUND, messages.get("moment.round.from", round.name()), "", ""));
			round.until().ifPresent(day -> add(day, false, MomentKind.ROUND, messages.get("moment.round.until", round.name()), "", ""));
		}
	}

	private void years(Versions.HouseholdHistory history) {
		for (Versions.Year year : history.years()) {
			LocalDate first = LocalDate.of(year.year(), 1, 1);
			if (history.exitYear().isPresent() && history.exitYear().getAsInt() == year.year()) {
				add(first, true, MomentKind.VERDICT, messages.get("moment.exit"), "", "");
			}
			for (Versions.Measure measure : year.measures()) {
				add(first, true, MomentKind.MEASURE, measure.programme() + (measure.item().isEmpty() ? "" : ' ' + measure.item()),
						List.of(measure.person(), measure.amount().isEmpty() ? "" : messages.get("moment.amount", measure.amount())).stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(messages.get("said"))),
						measure.department());
			}
		}
	}

	private void event(Versions.Event event) {
		MomentKind kind = event.what().equals("visit") ? MomentKind.VISIT
				: event.what().equals("verdict") ? MomentKind.VERDICT : DATA.contains(event.what()) ? MomentKind.DATA : MomentKind.HAND;
		String title = kind == MomentKind.VERDICT ? verdict(event.title()) : event.title();
		if (!title.isEmpty() || kind == MomentKind.VISIT) {
			add(event.day(), false, kind, title, event.why(), event.who());
		}
	}

	/** The package's title in place of its id. */
	private String verdict(String title) {
		int blank = title.indexOf(' ');
		return blank < 0 ? title : workspace.shelf().catalog().find(title.substring(0, blank)).map(one -> one.title().in(locale) + messages.get("moment.colon") + title.substring(blank + 1))
				.orElse(title);
	}

	private void findings(long number) throws LookbackException {
		for (CheckRun run : store.checkRuns().list()) {
			Optional<Determination> determination = store.checkRuns().determination(run.id(), number);
			for (Finding finding : determination.map(Determination::findings).orElse(List.of())) {
				add(run.asOf(), false, MomentKind.FINDING, finding.title(), "“" + finding.clause().quote() + "”", finding.sector());
			}
		}
	}

	/** Every change of state of the household's problems, and by when the open ones have to be solved. */
	private void ledger(String key, boolean reveal) throws LookbackException {
		for (LedgerItem item : workspace.remedying().items(LedgerQuestion.ofHousehold(key))) {
			String problem = workspace.remedying().cell(item, LedgerField.PROBLEM, reveal, locale);
			for (LedgerChange change : workspace.remedying().history(item.key())) {
				if (change.after().containsKey(LedgerField.STATE)) {
					LedgerItem then = new LedgerItem(item.key(), 0, change.after());
					add(LocalDate.ofInstant(change.batch().when(), ZoneId.systemDefault()), false, MomentKind.LEDGER,
							problem + messages.get("moment.colon") + workspace.remedying().cell(then, LedgerField.STATE, reveal, locale), change.batch().why(), change.batch().who());
				}
			}
			if (LedgerState.of(item) != LedgerState.CLOSED && DAY.matcher(item.text(LedgerField.DUE)).matches()) {
				add(LocalDate.parse(item.text(LedgerField.DUE)), false, MomentKind.DEADLINE, messages.get("moment.due", problem), "",
						workspace.remedying().cell(item, LedgerField.DEPARTMENT, reveal, locale));
			}
		}
	}

	private void steps(CaseView view) {
		String procedure = view.state().pinned().procedure().title().in(locale);
		for (CaseEvent event : view.state().events()) {
			if (event.kind() == CaseEvent.Kind.UNDO || view.state().undone().contains(event.id())) {
				continue;
			}
			String step = view.state().pinned().procedure().step(event.step()).map(one -> one.title().in(locale)).orElse(event.step());
			boolean objection = event.kind() == CaseEvent.Kind.OBJECT || event.kind() == CaseEvent.Kind.RESOLVE;
			String kind = "event." + event.kind() + (event.kind() == CaseEvent.Kind.RESOLVE ? '.' + event.text(Detail.JUSTIFIED) : "");
			String said = List.of(Detail.BY, Detail.WORDS, Detail.RESULT, Detail.REASON).stream().map(event::text).filter(text -> !text.isEmpty())
					.collect(Collectors.joining(messages.get("said")));
			add(event.date(), false, objection ? MomentKind.OBJECTION : MomentKind.STEP, procedure + messages.get("moment.colon") + messages.get(kind, step), said,
					event.text(Detail.ACTOR).isEmpty() ? event.who() : event.text(Detail.ACTOR));
		}
		view.state().current().ifPresent(step -> ahead(view, procedure, step.step().title().in(locale), view.dates(step.step().id())));
	}

	private void ahead(CaseView view, String procedure, String step, StepDates dates) {
		if (view.state().current().flatMap(one -> one.days()).isPresent()) {
			dates.spans().stream().filter(span -> span.earliest().isPresent()).forEach(span -> add(span.earliest().get(), false, MomentKind.DEADLINE,
					procedure + messages.get("moment.colon") + messages.get("moment.earliest", step), messages.get("count." + span.count().id()), ""));
		}
		dates.due().ifPresent(day -> add(day, false, MomentKind.DEADLINE, procedure + messages.get("moment.colon") + messages.get("moment.due", step), "", ""));
	}
}
