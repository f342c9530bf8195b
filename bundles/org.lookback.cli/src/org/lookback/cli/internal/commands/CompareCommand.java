package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.ComparisonRun;
import org.lookback.store.api.Verification;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Registers;
import org.lookback.workbench.api.Registers.Row;
import org.lookback.workbench.api.Registers.Selection;
import org.lookback.workbench.api.Workspace;

/** {@code compare}: departments' registers beside the households, and what people found when they looked. */
public final class CompareCommand implements Command {

	private static final int SHOWN = 20;
	private static final int MOST = 1_000_000;

	@Override
	public String name() {
		return "compare";
	}

	@Override
	public Set<String> valued() {
		return Set.of("register", "year", "as-of", "out", "limit", "verify", "outcome", "how", "note", "level", "only");
	}

	@Override
	public Set<String> flags() {
		return Set.of("reveal", "list", "departments", "all", "open");
	}

	@Override
	public int run(Call call) throws LookbackException {
		boolean named = !call.arguments().all("register").isEmpty();
		long asked = List.of(named, call.arguments().has("all"), call.arguments().has("list"), call.arguments().has("departments"),
				call.arguments().option("verify").isPresent()).stream().filter(one -> one).count();
		if (asked != 1 || !call.arguments().words().isEmpty()) {
			throw new UsageException(call.console().say("compare.one"));
		}
		try (Workspace workspace = call.open(Access.WRITE)) {
			Registers registers = workspace.registers();
			if (call.arguments().has("list")) {
				return CompareList.print(registers, call);
			}
			if (call.arguments().has("departments")) {
				return CompareDepartments.print(workspace, call);
			}
			return call.arguments().option("verify").isPresent() ? verify(registers, call) : compare(registers, call);
		}
	}

	static OptionalInt year(Call call) throws UsageException {
		int year = call.arguments().number("year", 0, 1978, 2100);
		return year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
	}

	static Optional<LocalDate> asOf(Call call) throws UsageException {
		return call.arguments().option("as-of").isEmpty() ? Optional.empty() : Optional.of(call.date("as-of", LocalDate.EPOCH));
	}

	private static int compare(Registers registers, Call call) throws LookbackException {
		int limit = call.arguments().number("limit", SHOWN, 0, MOST);
		boolean reveal = call.arguments().has("reveal");
		Selection selection = new Selection(outcomes(call), call.arguments().has("open"));
		Optional<Path> out = call.arguments().option("out").isEmpty() ? Optional.empty() : Optional.of(call.path(call.arguments().required("out")));
		if (out.isPresent() && call.arguments().all("register").size() != 1) {
			throw new UsageException(call.console().say("compare.out.one"));
		}
		List<ComparisonRun> runs = registers.compare(call.arguments().all("register"), year(call), asOf(call), call.progress());
		List<Object> documents = new ArrayList<>();
		boolean found = false;
		for (ComparisonRun run : runs) {
			List<Row> rows = registers.page(run, selection, 0, limit);
			if (reveal && !rows.isEmpty()) {
				registers.revealed(run, rows.size());
			}
			if (call.json()) {
				documents.add(CompareText.document(registers, run, rows, reveal, call.console().locale()));
			} else {
				print(registers, run, rows, reveal, call.console());
			}
			found |= found(run);
		}
		if (call.json()) {
			Json.print(call.arguments().has("all") || documents.size() != 1 ? documents : documents.get(0), call.console().out());
		}
		if (out.isPresent()) {
			long written = registers.export(runs.get(0), selection, reveal, out.get(), call.console().locale(), call.progress());
			call.console().note(call.console().say("export.done", written, out.get()));
		}
		return found ? FOUND : DONE;
	}

	private static boolean found(ComparisonRun run) {
		return run.counts().counts().stream().anyMatch(count -> count.suspected() > 0 || count.outcome() != ComparisonOutcome.MATCHED && count.entries() > 0);
	}

	private static List<ComparisonOutcome> outcomes(Call call) throws UsageException {
		List<ComparisonOutcome> outcomes = new ArrayList<>();
		for (String typed : call.arguments().all("only")) {
			outcomes.add(CompareText.outcome(typed)
					.orElseThrow(() -> new UsageException(call.console().say("compare.only", typed, String.join(", ", CompareText.OUTCOMES.keySet())))));
		}
		return outcomes;
	}

	private static void print(Registers registers, ComparisonRun run, List<Row> rows, boolean reveal, Console console) throws LookbackException {
		console.print(console.say("compare.head", run.spec().register(), run.spec().year(), run.spec().asOf().toString(), run.counts().records(),
				run.counts().expected()));
		run.counts().counts().forEach(count -> console.print(console.say("compare.count", console.say("compare." + count.outcome()), count.households(),
				count.persons(), count.suspected())));
		if (run.counts().open() > 0) {
			console.print(console.say("compare.open", run.counts().open()));
		}
		for (Row row : rows) {
			console.print(CompareText.line(registers, run, row, reveal, console.locale()));
		}
		if (run.counts().suspected() > rows.size()) {
			console.note(console.say("compare.more", rows.size(), run.counts().suspected()));
		}
	}

	private static int verify(Registers registers, Call call) throws LookbackException {
		Verification done = registers.verify(call.arguments().required("verify"), call.arguments().required("outcome"),
				call.arguments().option("how").orElse(""), call.arguments().option("note").orElse(""), call.progress());
		if (call.json()) {
			Map<String, Object> document = Json.of("key", done.key(), "register", done.register(), "outcome", done.outcome(), "who", done.who(), "at",
					done.at().toString(), "how", done.how(), "note", done.note());
			Json.print(document, call.console().out());
		} else {
			call.console().print(call.console().say("compare.verified", done.key(), done.register(), done.outcome()));
		}
		return DONE;
	}
}
