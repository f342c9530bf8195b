package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.casework.api.procedure.Advance;
import org.lookback.casework.api.procedure.CaseState.Phase;
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Proceeding;
import org.lookback.workbench.api.Proceeding.Done;
import org.lookback.workbench.api.Proceeding.Question;
import org.lookback.workbench.api.Proceeding.Start;
import org.lookback.workbench.api.Proceeding.Started;
import org.lookback.workbench.api.Workspace;

/** {@code procedure}: cases of procedures with their clocks; notices; deadlines; a household's time axis. */
public final class ProcedureCommand implements Command {

	/** How many words each verb takes, itself among them. */
	private static final Map<String, Integer> VERBS = Map.ofEntries(Map.entry("list", 1), Map.entry("board", 1), Map.entry("start", 1), Map.entry("show", 2),
			Map.entry("advance", 2), Map.entry("object", 2), Map.entry("resolve", 2), Map.entry("withdraw", 2), Map.entry("take-out", 2), Map.entry("undo", 2),
			Map.entry("move", 2), Map.entry("print", 2), Map.entry("deadlines", 1), Map.entry("timeline", 2));
	private static final String VILLAGE = "household.village";

	@Override
	public String name() {
		return "procedure";
	}

	@Override
	public Set<String> valued() {
		return Set.of("package", "procedure", "step", "state", "region", "household", "village", "query", "filter", "year", "on", "name", "who", "reason", "actor",
				"result", "days", "by", "words", "out", "objections-to");
	}

	@Override
	public Set<String> flags() {
		return Set.of("together", "begin", "end", "skip", "confirmed", "justified", "groundless", "reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "list" : words.getFirst();
		if (!VERBS.containsKey(verb) || !words.isEmpty() && words.size() != VERBS.get(verb)) {
			throw new UsageException(call.console().say("procedure.bad"));
		}
		try (Workspace workspace = call.open(Access.WRITE)) {
			Proceeding proceeding = workspace.proceeding();
			ProcedurePrint print = new ProcedurePrint(proceeding, call);
			switch (verb) {
			case "list" -> print.cases(proceeding.cases(question(call)));
			case "board" -> print.board(proceeding.board(question(call)));
			case "show" -> print.one(proceeding.find(number(words.get(1), call)));
			case "start" -> start(proceeding, print, call);
			case "deadlines" -> print.deadlines(proceeding.deadlines(call.arguments().required("package"), call.date("on", LocalDate.now())));
			case "timeline" -> print.moments(proceeding.timeline(words.get(1), call.arguments().has("reveal"), call.console().locale()));
			case "print" -> printed(proceeding, number(words.get(1), call), call);
			default -> print.done(entered(proceeding, verb, number(words.get(1), call), call));
			}
			return DONE;
		}
	}

	private static Question question(Call call) throws UsageException {
		List<Phase> phases = new ArrayList<>();
		for (String typed : call.arguments().all("state")) {
			phases.add(phase(typed, call));
		}
		return new Question(option("package", call), option("procedure", call), option("step", call), phases, option("region", call), option("household", call));
	}

	private static Phase phase(String typed, Call call) throws UsageException {
		for (Phase phase : Phase.values()) {
			if (phase.name().toLowerCase(Locale.ROOT).equals(typed.toLowerCase(Locale.ROOT))) {
				return phase;
			}
		}
		throw new UsageException(call.console().say("visits.option", "state", typed, "running objected done withdrawn"));
	}

	private static String option(String name, Call call) {
		return call.arguments().option(name).orElse("");
	}

	private static long number(String typed, Call call) throws UsageException {
		if (!typed.matches("\\d{1,9}")) {
			throw new UsageException(call.console().say("procedure.number", typed));
		}
		return Long.parseLong(typed);
	}

	private static void start(Proceeding proceeding, ProcedurePrint print, Call call) throws LookbackException {
		String packageId = call.arguments().required("package");
		String procedure = call.arguments().required("procedure");
		List<String> households = call.arguments().all("household");
		Optional<String> village = call.arguments().option("village");
		boolean asked = village.isPresent() || call.arguments().option("query").isPresent() || call.arguments().option("filter").isPresent();
		if (households.isEmpty() == !asked) {
			throw new UsageException(call.console().say("procedure.whom"));
		}
		Query query = call.query(option("query", call));
		if (village.isPresent()) {
			query = query.where(VILLAGE, village.get());
		}
		Started started = proceeding.start(new Start(packageId, procedure, households, query, call.date("on", LocalDate.now()), call.arguments().has("together"),
				option("name", call), option("reason", call)), option("who", call), call.progress());
		print.started(started);
	}

	private static Done entered(Proceeding proceeding, String verb, long id, Call call) throws LookbackException {
		LocalDate date = call.date("on", LocalDate.now());
		String who = option("who", call);
		List<String> households = call.arguments().all("household");
		return switch (verb) {
		case "advance" -> proceeding.advance(id, advance(date, call), who);
		case "object" -> proceeding.object(id, households, date, call.arguments().required("by"), call.arguments().required("words"), who);
		case "resolve" -> {
			if (call.arguments().has("justified") == call.arguments().has("groundless")) {
				throw new UsageException(call.console().say("procedure.justified"));
			}
			yield proceeding.resolve(id, date, call.arguments().has("justified"), call.arguments().required("words"), who);
		}
		case "withdraw" -> proceeding.withdraw(id, households, date, call.arguments().required("reason"), who);
		case "take-out" -> {
			call.arguments().required("household");
			yield proceeding.takeOut(id, households, date, call.arguments().required("reason"), who);
		}
		case "undo" -> proceeding.undo(id, call.arguments().required("reason"), who);
		default -> proceeding.move(id, call.arguments().required("reason"), who);
		};
	}

	private static Advance advance(LocalDate date, Call call) throws UsageException {
		Advance.How how = call.arguments().has("skip") ? Advance.How.SKIP
				: call.arguments().has("begin") ? Advance.How.BEGIN : call.arguments().has("end") ? Advance.How.END : Advance.How.NEXT;
		int days = call.arguments().number("days", 0, 1, 365);
		String result = how == Advance.How.SKIP ? call.arguments().option("reason").orElseGet(() -> option("result", call)) : option("result", call);
		return new Advance(call.arguments().option("step"), date, how, option("actor", call), result, call.arguments().has("confirmed"),
				days == 0 ? Optional.empty() : Optional.of(days));
	}

	private static void printed(Proceeding proceeding, long id, Call call) throws LookbackException {
		Path file = call.path(call.arguments().required("out"));
		CaseView view = proceeding.find(id);
		proceeding.print(id, option("step", call), option("objections-to", call), call.arguments().has("reveal"), file);
		if (call.json()) {
			Json.print(Json.of("file", file.toString(), "case", view.id(), "households", view.count().households(), "persons", view.count().persons()),
					call.console().out());
		} else {
			call.console().print(call.console().say("coverage.written", file));
		}
	}
}
