package org.lookback.cli.internal.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.CheckSummary.FindingCount;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code check}: a package over all households. */
public final class CheckCommand implements Command {

	private static final int BLOCKING_SHOWN = 10;

	@Override
	public String name() {
		return "check";
	}

	@Override
	public Set<String> valued() {
		return Set.of("package", "as-of");
	}

	@Override
	public Set<String> flags() {
		return Set.of("full");
	}

	@Override
	public int run(Call call) throws LookbackException {
		String id = call.arguments().required("package");
		try (Workspace workspace = call.open(Access.WRITE)) {
			CheckSummary summary = workspace.checking().run(id, call.date("as-of", LocalDate.now()), call.arguments().has("full"), call.progress());
			if (call.json()) {
				Json.print(document(summary), call.console().out());
			} else {
				print(summary, call.console());
			}
			return summary.findings().stream().anyMatch(finding -> finding.count() > 0) ? FOUND : DONE;
		}
	}

	private static Map<String, Object> document(CheckSummary summary) {
		List<Object> outcomes = new ArrayList<>();
		summary.outcomes().forEach(outcome -> outcomes.add(Json.of("outcome", outcome.outcome(), "concept", outcome.concept().name(), "count",
				outcome.households(), "persons", outcome.persons())));
		return Json.of("package", summary.packageId(), "version", summary.version(), "asOf", summary.asOf(), "year", summary.year(), "households",
				summary.households(), "persons", summary.persons(), "outcomes", outcomes, "findings",
				found(summary.findings()), "notices", found(summary.notices()), "undecided", summary.undecided(),
				"undecidedPersons", summary.undecidedPersons(), "blocking",
				summary.blocking().stream().map(b -> Json.of("fact", b.fact(), "households", b.households(), "decisions", b.decisions(), "open", b.open())).toList(),
				"evaluated", summary.made().evaluated(), "carriedOver", summary.made().carriedOver(), "since", since(summary.made()));
	}

	/** The number of the run that was started from, null when there was none. */
	private static Long since(CheckSummary.Made made) {
		return made.since().isPresent() ? made.since().getAsLong() : null;
	}

	private static List<Object> found(List<FindingCount> counts) {
		List<Object> found = new ArrayList<>();
		counts.forEach(count -> found.add(Json.of("rule", count.rule(), "title", count.title(), "sector", count.sector(), "severity",
				count.severity(), "object", count.object().name().toLowerCase(Locale.ROOT), "count", count.count(), "households",
				count.households(), "persons", count.persons(), "undecided", count.undecided())));
		return found;
	}

	private static void print(CheckSummary summary, Console console) {
		console.print(console.say("check.package", summary.packageId(), summary.asOf(), summary.households(), summary.persons()));
		console.print(made(summary.made(), console));
		summary.outcomes().forEach(
				outcome -> console.print(console.say("check.outcome", outcome.outcome(), outcome.households(), outcome.persons())));
		summary.findings().forEach(finding -> print(finding, console));
		if (summary.notices().stream().anyMatch(notice -> notice.count() > 0)) {
			console.print(console.say("check.notices"));
			summary.notices().forEach(notice -> print(notice, console));
		}
		if (!summary.blocking().isEmpty()) {
			console.print(console.say("check.undecided", summary.undecided()));
			summary.blocking().stream().limit(BLOCKING_SHOWN).forEach(blocking -> console
					.print(console.say("check.blocking", blocking.fact(), blocking.households(), blocking.decisions(), blocking.open())));
		}
	}

	private static String made(CheckSummary.Made made, Console console) {
		return made.since().isPresent() ? console.say("check.again", made.evaluated(), made.carriedOver(), Long.toString(made.since().getAsLong()))
				: console.say("check.all", made.evaluated());
	}

	private static void print(FindingCount found, Console console) {
		console.print(found.object().place() ? console.say("check.finding.place", found.title(), found.sector(), found.count(), found.object().code())
				: console.say("check.finding", found.title(), found.sector(), found.households(), found.persons()));
	}
}
