package org.lookback.cli.internal.commands;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.casework.api.procedure.CaseHousehold;
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.casework.api.procedure.StepDates;
import org.lookback.casework.api.procedure.StepState;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Json;
import org.lookback.workbench.api.Proceeding;
import org.lookback.workbench.api.Proceeding.BoardRow;
import org.lookback.workbench.api.Proceeding.DeadlineRow;
import org.lookback.workbench.api.Proceeding.Done;
import org.lookback.workbench.api.Proceeding.Moment;
import org.lookback.workbench.api.Proceeding.Started;

/** Cases of procedures as lines or JSON. */
final class ProcedurePrint {

	private final Proceeding proceeding;
	private final Call call;
	private final Locale locale;

	ProcedurePrint(Proceeding proceeding, Call call) {
		this.proceeding = proceeding;
		this.call = call;
		this.locale = call.console().locale();
	}

	private void line(String text) {
		call.console().print(text);
	}

	private String say(String key, Object... arguments) {
		return call.console().say(key, arguments);
	}

	private void json(Object value) {
		Json.print(value, call.console().out());
	}

	void cases(List<CaseView> views) {
		if (call.json()) {
			json(views.stream().map(this::of).toList());
			return;
		}
		if (views.isEmpty()) {
			line(say("procedure.none"));
			return;
		}
		line(String.join("\t", proceeding.headings(locale)));
		views.forEach(view -> line(String.join("\t", proceeding.cells(view, locale))));
	}

	void one(CaseView view) {
		if (call.json()) {
			json(of(view));
			return;
		}
		cases(List.of(view));
		line(String.join("\t", proceeding.stepHeadings(locale)));
		proceeding.steps(view, locale).forEach(row -> line(String.join("\t", row)));
		line(say("procedure.history"));
		proceeding.history(view, locale).forEach(this::line);
		view.newer().ifPresent(newer -> line(say("procedure.newer", newer, view.state().pinned().version())));
	}

	void done(Done done) {
		if (call.json()) {
			json(Json.of("case", of(done.view()), "notes", done.notes()));
			return;
		}
		one(done.view());
		done.notes().forEach(note -> line(say("procedure.note", note)));
	}

	void started(Started started) {
		if (call.json()) {
			json(Json.of("cases", started.cases().stream().map(this::of).toList(), "households", started.count().households(), "persons", started.count().persons(),
					"leftOut", started.leftOut().stream().map(one -> Json.of("household", one.household(), "why", one.why())).toList()));
			return;
		}
		line(say("procedure.started", started.cases().size(), started.count().households(), started.count().persons()));
		cases(started.cases());
		started.leftOut().forEach(one -> line(say("procedure.leftOut", one.household(), one.why())));
	}

	void board(List<BoardRow> rows) {
		if (call.json()) {
			json(rows.stream().map(row -> Json.of("package", row.packageId(), "procedure", row.procedure(), "step", row.step(), "state",
					row.phase().name().toLowerCase(Locale.ROOT), "cases", row.cases(), "households", row.count().households(), "persons", row.count().persons(), "late",
					row.late(), "objected", row.open())).toList());
			return;
		}
		line(say("procedure.board"));
		rows.stream().filter(row -> row.cases() > 0).forEach(row -> line(String.join("\t", row.packageId(), row.procedure(),
				row.step().isEmpty() ? row.phase().name().toLowerCase(Locale.ROOT) : row.step(), String.valueOf(row.cases()), String.valueOf(row.count().households()),
				String.valueOf(row.count().persons()), String.valueOf(row.late()), String.valueOf(row.open()))));
	}

	void deadlines(List<DeadlineRow> rows) {
		if (call.json()) {
			json(rows.stream().map(row -> Json.of("id", row.deadline().id(), "title", row.deadline().title().in(locale), "last", day(row.last()), "weekday",
					row.weekday().map(Enum::name).map(name -> name.toLowerCase(Locale.ROOT)).orElse(null), "worked", row.worked().orElse(null), "rolled", day(row.rolled()),
					"daysLeft", row.last().isPresent() ? row.days() : null, "workdaysLeft", row.workdays().orElse(null), "who", row.deadline().who(), "clause",
					row.deadline().clause().quote(), "note", row.deadline().note(), "questions", row.questions())).toList());
			return;
		}
		if (rows.isEmpty()) {
			line(say("procedure.noDeadlines"));
		}
		for (DeadlineRow row : rows) {
			String weekday = row.weekday().map(day -> day.getDisplayName(TextStyle.FULL, locale)).orElse("");
			String off = row.worked().filter(worked -> !worked).isPresent() ? say("procedure.dayOff", day(row.rolled()))
					: row.worked().isPresent() && row.weekday().orElseThrow().getValue() > 5 ? say("procedure.makeUp") : "";
			line(say("procedure.deadline", row.deadline().id(), row.last().map(LocalDate::toString).orElse("?"), weekday, off, String.valueOf(row.days()),
					row.workdays().map(String::valueOf).orElse("?"), row.deadline().title().in(locale), row.deadline().who()));
			line(say("procedure.quote", row.deadline().clause().quote()));
			if (!row.deadline().note().isEmpty()) {
				line(say("procedure.quote.note", row.deadline().note()));
			}
			row.questions().forEach(question -> line(say("procedure.note", question)));
		}
	}

	private static String day(Optional<LocalDate> day) {
		return day.map(LocalDate::toString).orElse(null);
	}

	void moments(List<Moment> moments) {
		if (call.json()) {
			json(moments.stream().map(one -> Json.of("day", one.day().toString(), "yearly", one.yearly(), "ahead", one.ahead(), "kind",
					one.kind().name().toLowerCase(Locale.ROOT), "title", one.title(), "detail", one.detail(), "who", one.who())).toList());
			return;
		}
		moments.forEach(one -> line(String.join("\t", one.yearly() ? String.valueOf(one.day().getYear()) : one.day().toString(), say("procedure.moment." + one.kind()),
				one.title(), one.detail(), one.who())));
	}

	private Object of(CaseView view) {
		return Json.of("id", view.id(), "name", view.state().head().name(), "package", view.state().head().packageId(), "version", view.state().pinned().version(), "newer",
				view.newer().orElse(null), "procedure", view.state().head().procedure(), "parent", view.state().head().parent().orElse(null), "state",
				view.state().phase().name().toLowerCase(Locale.ROOT), "step", view.state().current().map(step -> step.step().id()).orElse(null), "late", view.late(),
				"decided", view.decided().map(count -> count.id()).orElse(null), "households", view.count().households(), "persons", view.count().persons(), "list",
				view.households().stream().map(CaseHousehold::key).toList(), "last", view.state().last().toString(), "steps",
				view.state().steps().stream().map(step -> of(view, step)).toList(), "objections",
				view.state().objections().stream().map(one -> Json.of("step", one.step(), "raised", one.raised().toString(), "by", one.by(), "words", one.words(), "resolved",
						day(one.resolved()), "answer", one.answer(), "justified", one.open() ? null : one.justified())).toList());
	}

	private Object of(CaseView view, StepState step) {
		StepDates dates = view.dates(step.step().id());
		return Json.of("id", step.step().id(), "title", step.step().title().in(locale), "state", step.progress().name().toLowerCase(Locale.ROOT), "began",
				day(step.begun()), "ended", day(step.ended()), "days", step.days().orElse(null), "due", day(dates.due()), "late", dates.late(), "readings",
				dates.spans().stream().map(span -> Json.of("count", span.count().id(), "earliest", day(span.earliest()), "latest", day(span.latest()), "problem",
						span.problem())).toList(),
				"clause", step.step().clause().quote());
	}
}
