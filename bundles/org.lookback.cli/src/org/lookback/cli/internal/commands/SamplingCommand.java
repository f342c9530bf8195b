package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.casework.api.sample.BackCheck;
import org.lookback.casework.api.sample.Design;
import org.lookback.casework.api.sample.Drawn;
import org.lookback.casework.api.sample.Rate;
import org.lookback.casework.api.sample.SampleSize;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.SampleDraws.Draw;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Sampling;
import org.lookback.workbench.api.Sampling.Kept;
import org.lookback.workbench.api.Sampling.Proof;
import org.lookback.workbench.api.Sampling.Wanted;
import org.lookback.workbench.api.Workspace;

/** {@code sampling}: random samples with their record, their proof, and what second visits say of first ones. */
public final class SamplingCommand implements Command {

	/** How many words each verb takes, itself among them. */
	private static final Map<String, Integer> VERBS = Map.of("draw", 1, "list", 1, "show", 2, "verify", 2, "backcheck", 1, "size", 1);

	@Override
	public String name() {
		return "sampling";
	}

	@Override
	public Set<String> valued() {
		return Set.of("size", "villages", "by", "allocation", "number", "reserve", "seed", "query", "filter", "year", "name", "who", "why", "out", "population", "share", "error",
				"confidence", "effect");
	}

	@Override
	public Set<String> flags() {
		return Set.of("whole-villages", "preview", "reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "list" : words.getFirst();
		if (!VERBS.containsKey(verb) || !words.isEmpty() && words.size() != VERBS.get(verb)) {
			throw new UsageException(call.console().say("sampling.bad"));
		}
		if (verb.equals("size")) {
			return size(call);
		}
		try (Workspace workspace = call.open(Access.WRITE)) {
			call.noteRevealed(workspace, "sampling");
			Sampling sampling = workspace.sampling();
			return switch (verb) {
			case "draw" -> draw(sampling, call);
			case "show" -> show(sampling, sampling.find(number(words.get(1), call)), call);
			case "verify" -> verify(sampling.verify(number(words.get(1), call), call.progress()), call);
			case "backcheck" -> backCheck(sampling, call);
			default -> list(sampling.list(), call);
			};
		}
	}

	private static long number(String typed, Call call) throws UsageException {
		if (!typed.matches("\\d{1,9}")) {
			throw new UsageException(call.console().say("sampling.number", typed));
		}
		return Long.parseLong(typed);
	}

	private static double decimal(String option, double otherwise, Call call) throws UsageException {
		Optional<String> typed = call.arguments().option(option);
		if (typed.isPresent() && !typed.get().matches("\\d{0,3}(\\.\\d{1,6})?")) {
			throw new UsageException(call.console().say("sampling.decimal", option, typed.get()));
		}
		return typed.map(Double::valueOf).orElse(otherwise);
	}

	private static int size(Call call) throws LookbackException {
		int population = call.arguments().number("population", 0, 0, Integer.MAX_VALUE);
		int size = SampleSize.of(population, decimal("share", 0.5, call), decimal("error", 0.05, call), decimal("confidence", 0.95, call), decimal("effect", 1, call));
		if (call.json()) {
			Json.print(Json.of("size", size), call.console().out());
		} else {
			call.console().print(call.console().say("sampling.size", size));
		}
		return DONE;
	}

	private static Design design(Call call) throws UsageException {
		int size = call.arguments().number("size", 0, 0, Integer.MAX_VALUE);
		int villages = call.arguments().number("villages", 0, 0, Integer.MAX_VALUE);
		boolean whole = call.arguments().has("whole-villages");
		boolean strata = call.arguments().option("by").isPresent();
		if (whole && size > 0 || strata && villages > 0 || !whole && size == 0 || whole && villages == 0) {
			throw new UsageException(call.console().say("sampling.design"));
		}
		Design.Method method = whole ? Design.Method.CLUSTER : villages > 0 ? Design.Method.TWO_STAGE : strata ? Design.Method.STRATIFIED : Design.Method.SIMPLE;
		String allocation = call.arguments().option("allocation").orElse("proportional").toUpperCase(Locale.ROOT);
		if (!List.of("PROPORTIONAL", "EQUAL", "NEYMAN").contains(allocation)) {
			throw new UsageException(call.console().say("visits.option", "allocation", allocation, "proportional equal neyman"));
		}
		String seed = call.arguments().required("seed");
		if (!seed.matches("-?\\d{1,18}")) {
			throw new UsageException(call.console().say("sampling.seed", seed));
		}
		return new Design(method, whole ? villages : size, whole ? 0 : villages, Design.Allocation.valueOf(allocation), Map.of(),
				call.arguments().number("reserve", 0, 0, Integer.MAX_VALUE), Long.parseLong(seed));
	}

	private static int draw(Sampling sampling, Call call) throws LookbackException {
		boolean preview = call.arguments().has("preview");
		Wanted wanted = new Wanted(call.arguments().option("name").orElse(call.console().say("sampling.name")),
				call.narrowed(call.query(call.arguments().option("query").orElse(""))), call.arguments().option("by").orElse(""), call.arguments().option("number").orElse(""), design(call),
				preview ? "" : call.arguments().required("who"), preview ? "" : call.arguments().required("why"));
		return show(sampling, preview ? sampling.preview(wanted, call.progress()) : sampling.draw(wanted, call.progress()), call);
	}

	private static int show(Sampling sampling, Kept kept, Call call) throws LookbackException {
		boolean reveal = call.arguments().has("reveal");
		Optional<String> out = call.arguments().option("out");
		if (out.isPresent()) {
			Path file = call.path(out.get());
			sampling.export(kept, reveal, file, call.console().locale(), call.progress());
			call.console().note(call.console().say("coverage.written", file));
		}
		if (call.json()) {
			Json.print(Json.of("id", kept.draw().id(), "name", kept.draw().name(), "design", kept.draw().content(), "dataVersion", kept.draw().dataVersion(), "frameHash",
					kept.draw().frameHash(), "resultHash", kept.draw().resultHash(), "frame", kept.frame().units().size(), "drawn",
					kept.sample().drawn().stream().map(SamplingCommand::json).toList()), call.console().out());
			return DONE;
		}
		call.console().print(call.console().say("sampling.kept", String.valueOf(kept.draw().id()), kept.draw().name()));
		sampling.words(kept, call.console().locale()).forEach(call.console()::print);
		call.console().print(String.join("\t", sampling.headings(call.console().locale())));
		sampling.cells(kept.sample().drawn(), reveal, call.console().locale()).forEach(row -> call.console().print(String.join("\t", row)));
		return DONE;
	}

	private static Object json(Drawn one) {
		return Json.of("household", one.unit().key(), "village", one.unit().cluster(), "stratum", one.unit().stratum(), "place", one.place(), "reserve", one.reserve(), "weight",
				one.weight());
	}

	private static int verify(Proof proof, Call call) {
		if (call.json()) {
			Json.print(Json.of("id", proof.draw().id(), "holds", proof.holds(), "frameKept", proof.frameKept(), "drawnAgain", proof.drawnAgain(), "resultHash", proof.resultHash(),
					"frameNow", proof.frameNow(), "gone", proof.gone(), "come", proof.come()), call.console().out());
		} else {
			call.console().print(call.console().say(proof.holds() ? "sampling.proved" : "sampling.broken", proof.draw().name(), proof.draw().resultHash(), proof.resultHash()));
			call.console().print(call.console().say("sampling.now", proof.frameNow(), proof.gone(), proof.come()));
		}
		return proof.holds() ? DONE : FOUND;
	}

	private static int list(List<Draw> all, Call call) {
		if (call.json()) {
			Json.print(all.stream().map(one -> Json.of("id", one.id(), "name", one.name(), "made", one.made(), "who", one.who(), "why", one.why(), "design", one.content(),
					"resultHash", one.resultHash())).toList(), call.console().out());
			return DONE;
		}
		if (all.isEmpty()) {
			call.console().print(call.console().say("sampling.none"));
		}
		all.forEach(one -> call.console().print(call.console().say("sampling.line", String.valueOf(one.id()), one.name(), one.made(), one.who(), one.resultHash().substring(0, 12), one.why())));
		return DONE;
	}

	private static int backCheck(Sampling sampling, Call call) throws LookbackException {
		BackCheck check = sampling.backCheck(decimal("confidence", 0.95, call), call.progress());
		boolean reveal = call.arguments().has("reveal");
		if (call.json()) {
			Json.print(Json.of("first", check.first(), "checked", check.checked(), "alone", check.alone(), "fields",
					check.fields().stream().map(one -> Json.of("field", one.field(), "rate", json(one.rate()), "oneSided", one.oneSided())).toList(), "visitors",
					check.visitors().stream().map(one -> Json.of("visitor", reveal ? one.visitor() : Masking.name(one.visitor()), "households", one.households(), "checked",
							one.checked(), "wrong", json(one.wrong()), "answers", json(one.answers()))).toList(),
					"differences", check.differences().size()), call.console().out());
			return check.differences().isEmpty() ? DONE : FOUND;
		}
		call.console().print(call.console().say("sampling.backcheck", check.first(), check.checked(), check.alone()));
		for (List<List<String>> table : sampling.tables(check, reveal, call.console().locale())) {
			table.forEach(row -> call.console().print(String.join("\t", row)));
			call.console().print("");
		}
		return check.differences().isEmpty() ? DONE : FOUND;
	}

	private static Object json(Rate rate) {
		return Json.of("cases", rate.cases(), "of", rate.of(), "share", rate.share(), "low", rate.low(), "high", rate.high());
	}
}
