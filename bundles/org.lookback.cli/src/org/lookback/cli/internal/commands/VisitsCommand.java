package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

import org.lookback.casework.api.visits.ChangeState;
import org.lookback.casework.api.visits.Difference;
import org.lookback.casework.api.visits.DifferenceKind;
import org.lookback.casework.api.visits.DifferenceQuestion;
import org.lookback.casework.api.visits.DifferenceState;
import org.lookback.casework.api.visits.SheetReport;
import org.lookback.casework.api.visits.SystemChange;
import org.lookback.casework.api.visits.Voice;
import org.lookback.casework.api.visits.VoiceSource;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.VisitDecision;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Visiting;
import org.lookback.workbench.api.Workspace;

/** {@code visits}: comparison sheets, differences between system, card and reality, decisions, changes to be typed and those that are open. */
public final class VisitsCommand implements Command {

	private static final Set<String> VERBS = Set.of("sources", "source", "sheets", "differences", "accept", "reject", "withdraw", "changes", "open");

	@Override
	public String name() {
		return "visits";
	}

	@Override
	public Set<String> valued() {
		return Set.of("village", "region", "year", "kind", "state", "field", "out", "is", "value", "who", "reason", "evidence");
	}

	@Override
	public Set<String> flags() {
		return Set.of("reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "" : words.get(0);
		int wanted = Set.of("source", "accept", "reject", "withdraw").contains(verb) ? 2 : 1;
		if (!VERBS.contains(verb) || words.size() != wanted) {
			throw new UsageException(call.console().say("visits.bad"));
		}
		if (verb.equals("sheets")) {
			call.arguments().required("village");
			call.arguments().required("out");
		}
		try (Workspace workspace = call.open(Access.WRITE)) {
			Visiting visiting = workspace.visiting();
			return switch (verb) {
			case "sources" -> sources(visiting.sources(), call);
			case "source" -> sources(List.of(visiting.take(version(words.get(1), call), one(Voice.values(), "is", call).orElse(Voice.SYSTEM))), call);
			case "sheets" -> sheets(visiting, call);
			case "differences" -> differences(visiting, call);
			case "changes" -> changes(visiting, visiting.changes(region(call), all(ChangeState.values(), "state", call), call.progress()), call);
			case "open" -> changes(visiting, visiting.open(region(call), call.progress()), call);
			default -> decide(visiting, verb, words.get(1), call);
			};
		}
	}

	private static String region(Call call) {
		return call.arguments().option("region").or(() -> call.arguments().option("village")).orElse("");
	}

	private static int version(String typed, Call call) throws UsageException {
		if (!typed.matches("\\d{1,9}")) {
			throw new UsageException(call.console().say("visits.bad"));
		}
		return Integer.parseInt(typed);
	}

	private static <E extends Enum<E>> Optional<E> one(E[] values, String option, Call call) throws UsageException {
		List<E> given = all(values, option, call);
		return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
	}

	/** The constants that an option names, in lower case with hyphens. */
	private static <E extends Enum<E>> List<E> all(E[] values, String option, Call call) throws UsageException {
		List<E> found = new ArrayList<>();
		for (String typed : call.arguments().all(option)) {
			found.add(Arrays.stream(values).filter(value -> id(value).equals(typed.toLowerCase(Locale.ROOT))).findFirst()
					.orElseThrow(() -> new UsageException(call.console().say("visits.option", option, typed,
							String.join(" ", Arrays.stream(values).map(VisitsCommand::id).toList())))));
		}
		return found;
	}

	private static String id(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static int sources(List<VoiceSource> sources, Call call) {
		if (call.json()) {
			Json.print(sources.stream().map(source -> Json.of("import", source.version().id(), "file", source.version().fileName(), "kind",
					source.version().kind(), "year", source.version().year(), "voice", id(source.voice()), "said", source.said())).toList(),
					call.console().out());
		} else {
			sources.forEach(source -> call.console().print(call.console().say("visits.source", String.valueOf(source.version().id()),
					source.version().fileName(), source.version().kind(), call.console().say("visits.voice." + id(source.voice())))));
		}
		return DONE;
	}

	private static int sheets(Visiting visiting, Call call) throws LookbackException {
		Path file = call.path(call.arguments().required("out"));
		SheetReport report = visiting.sheets(call.arguments().required("village"), call.arguments().has("reveal"), file, call.console().locale(),
				call.progress());
		if (call.json()) {
			Json.print(Json.of("file", file.toString(), "households", report.households(), "persons", report.persons(), "system", report.system(), "card",
					report.card()), call.console().out());
		} else {
			call.console().print(call.console().say("visits.sheets", report.households(), report.persons(), report.system(), report.card(), file));
		}
		return DONE;
	}

	private static int differences(Visiting visiting, Call call) throws LookbackException {
		int year = call.arguments().number("year", 0, 1978, 2100);
		DifferenceQuestion question = new DifferenceQuestion(region(call), year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
				all(DifferenceKind.values(), "kind", call), all(DifferenceState.values(), "state", call), call.arguments().all("field"));
		List<Difference> differences = visiting.differences(question, call.progress());
		boolean reveal = call.arguments().has("reveal");
		Optional<Path> out = out(call);
		if (out.isPresent()) {
			visiting.exportDifferences(differences, reveal, out.get(), call.console().locale(), call.progress());
		}
		print(differences, visiting.differenceHeadings(call.console().locale()), one -> visiting.cells(one, reveal, call.console().locale()),
				(one, cells) -> Json.of("key", one.target().key(), "household", one.target().householdKey(), "village", one.village(), "member",
						one.target().member(), "field", one.target().field(), "year", one.target().year(), "system", cells.get(5), "card", cells.get(6),
						"found", cells.get(7), "here", cells.get(8), "kind", id(one.kind()), "state", id(one.state())),
				one -> one.target().key(), out, call);
		return differences.stream().anyMatch(one -> one.state() == DifferenceState.OPEN) ? FOUND : DONE;
	}

	private static int changes(Visiting visiting, List<SystemChange> changes, Call call) throws LookbackException {
		boolean reveal = call.arguments().has("reveal");
		Optional<Path> out = out(call);
		if (out.isPresent()) {
			visiting.exportChanges(changes, reveal, out.get(), call.console().locale(), call.progress());
		}
		print(changes, visiting.changeHeadings(call.console().locale()), one -> visiting.cells(one, reveal, call.console().locale()),
				(one, cells) -> Json.of("key", one.target().key(), "household", one.target().householdKey(), "code", one.code(), "village", one.village(),
						"member", one.target().member(), "field", one.target().field(), "there", cells.get(6), "value", cells.get(7), "reason",
						one.decision().reason(), "evidence", one.decision().evidence(), "who", one.decision().who(), "when",
						one.decision().when().toString(), "state", id(one.state()), "seen", one.seen(), "days", one.days()),
				one -> one.target().key(), out, call);
		return changes.stream().anyMatch(one -> one.state() != ChangeState.TYPED) ? FOUND : DONE;
	}

	private static Optional<Path> out(Call call) throws UsageException {
		return call.arguments().option("out").isPresent() ? Optional.of(call.path(call.arguments().required("out"))) : Optional.empty();
	}

	private interface InJson<T> {
		Object of(T one, List<String> cells);
	}

	private static <T> void print(List<T> rows, List<String> headings, Function<T, List<String>> cells, InJson<T> json, Function<T, String> key,
			Optional<Path> out, Call call) {
		if (call.json()) {
			Json.print(rows.stream().map(one -> json.of(one, cells.apply(one))).toList(), call.console().out());
			return;
		}
		call.console().print(String.join("\t", headings) + "\t" + call.console().say("visits.key"));
		rows.forEach(one -> call.console().print(String.join("\t", cells.apply(one)) + "\t" + key.apply(one)));
		out.ifPresent(file -> call.console().print(call.console().say("coverage.written", file)));
	}

	private static int decide(Visiting visiting, String verb, String key, Call call) throws LookbackException {
		String who = call.arguments().required("who");
		String reason = call.arguments().required("reason");
		VisitDecision decision;
		if (verb.equals("withdraw")) {
			decision = visiting.withdraw(key, who, reason);
		} else {
			Difference difference = visiting.find(key, call.progress());
			decision = verb.equals("reject") ? visiting.reject(difference, who, reason)
					: visiting.accept(difference, call.arguments().option("value"), who, reason, call.arguments().option("evidence").orElse(""),
							call.progress());
		}
		if (call.json()) {
			Json.print(Json.of("key", decision.key(), "accepted", decision.accepted(), "withdrawn", decision.withdrawn(), "who", decision.who(), "reason",
					decision.reason(), "when", decision.when().toString()), call.console().out());
		} else {
			call.console().print(call.console().say(decision.withdrawn() ? "visits.withdrawn" : decision.accepted() ? "visits.accepted" : "visits.rejected",
					decision.key(), decision.who()));
		}
		return DONE;
	}
}
