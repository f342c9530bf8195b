package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.lookback.casework.api.coverage.Coverage;
import org.lookback.casework.api.coverage.CoverageHousehold;
import org.lookback.casework.api.coverage.CoverageList;
import org.lookback.casework.api.coverage.CoveragePace;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Covering;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code coverage}: who should have been visited, who was, who was not; every number's list; how fast it goes on; everything as a workbook. */
public final class CoverageCommand implements Command {

	private static final int MOST = 1_000_000;

	@Override
	public String name() {
		return "coverage";
	}

	@Override
	public Set<String> valued() {
		return Set.of("region", "by", "year", "round", "until", "list", "limit", "out", "package", "on");
	}

	@Override
	public Set<String> flags() {
		return Set.of("reveal", "pace");
	}

	@Override
	public int run(Call call) throws LookbackException {
		CoverageQuestion question = question(call);
		Optional<CoverageList> list = list(call);
		boolean reveal = call.arguments().has("reveal");
		boolean pace = call.arguments().has("pace");
		if (!pace && (call.arguments().option("package").isPresent() || call.arguments().option("on").isPresent()) || pace && list.isPresent()) {
			throw new UsageException(call.console().say("coverage.pace"));
		}
		try (Workspace workspace = call.open(Access.WRITE)) {
			Covering covering = workspace.covering();
			if (list.isPresent()) {
				return list(covering, question, list.get(), reveal, call);
			}
			Optional<Path> out = call.arguments().option("out").isPresent() ? Optional.of(call.path(call.arguments().required("out"))) : Optional.empty();
			if (pace) {
				return pace(covering, question, out, call);
			}
			Coverage coverage = covering.coverage(question, call.progress());
			if (out.isPresent()) {
				covering.export(coverage, reveal, out.get(), call.console().locale(), call.progress());
			}
			if (call.json()) {
				Json.print(json(coverage, reveal), call.console().out());
			} else {
				covering.table(coverage, call.console().locale()).forEach(row -> call.console().print(String.join("\t", row)));
				out.ifPresent(file -> call.console().print(call.console().say("coverage.written", file)));
			}
			return coverage.total().complete() ? DONE : FOUND;
		}
	}

	private static int pace(Covering covering, CoverageQuestion question, Optional<Path> out, Call call) throws LookbackException {
		CoveragePace pace = covering.pace(question, call.arguments().required("package"), call.date("on", LocalDate.now()), call.progress());
		if (out.isPresent()) {
			covering.export(pace, out.get(), call.console().locale());
		}
		if (call.json()) {
			Json.print(PaceJson.of(pace), call.console().out());
		} else {
			covering.table(pace, call.console().locale()).forEach(row -> call.console().print(String.join("\t", row)));
			out.ifPresent(file -> call.console().print(call.console().say("coverage.written", file)));
		}
		return pace.total().complete() ? DONE : FOUND;
	}

	private static CoverageQuestion question(Call call) throws UsageException {
		LocalDate until = call.date("until", LocalDate.MAX);
		int year = call.arguments().number("year", 0, 1978, 2100);
		return new CoverageQuestion(call.arguments().option("region").orElse(""), RegionsCommand.level(call, "by", "village"),
				year == 0 ? OptionalInt.empty() : OptionalInt.of(year), call.arguments().option("round"),
				until.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(until));
	}

	private static Optional<CoverageList> list(Call call) throws UsageException {
		Optional<String> given = call.arguments().option("list");
		for (CoverageList list : CoverageList.values()) {
			if (given.isPresent() && id(list).equals(given.get().toLowerCase(Locale.ROOT))) {
				return Optional.of(list);
			}
		}
		if (given.isPresent()) {
			throw new UsageException(call.console().say("coverage.list", given.get(),
					String.join(" ", Arrays.stream(CoverageList.values()).map(CoverageCommand::id).toList())));
		}
		return Optional.empty();
	}

	private static String id(CoverageList list) {
		return list.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static int list(Covering covering, CoverageQuestion question, CoverageList list, boolean reveal, Call call) throws LookbackException {
		List<CoverageHousehold> households = covering.households(question, "", list, 0, call.arguments().number("limit", MOST, 1, MOST), call.progress());
		if (call.json()) {
			Json.print(households.stream().map(one -> json(one, reveal)).toList(), call.console().out());
		} else {
			call.console().print(String.join("\t", covering.headings(call.console().locale())));
			households.forEach(one -> call.console().print(String.join("\t", covering.cells(one, reveal, call.console().locale()))));
		}
		return DONE;
	}

	private static Object json(CoverageHousehold one, boolean reveal) {
		return Json.of("household", one.key(), "code", one.code(), "village", one.village(), "head", reveal ? one.head() : Masking.name(one.head()),
				"persons", one.persons(), "registered", one.registered(), "basis", one.basis().name().toLowerCase(Locale.ROOT), "onRoster",
				one.onRoster(), "inFiles", one.inFiles(), "visits", one.visits(), "last", one.last().map(LocalDate::toString).orElse(null));
	}

	private static Object json(Coverage coverage, boolean reveal) {
		return Json.of("year", coverage.year(), "by", coverage.question().by().name().toLowerCase(Locale.ROOT), "rows",
				coverage.rows().stream().map(CoverageCommand::json).toList(), "total", json(coverage.total()), "visitors",
				coverage.visitors().stream().map(row -> Json.of("visitor", reveal ? row.visitor() : Masking.name(row.visitor()), "role", row.role(),
						"households", row.visited().households(), "persons", row.visited().persons(), "visits", row.visits(), "days", row.days(), "first",
						row.first().toString(), "last", row.last().toString())).toList(),
				"days", coverage.days().stream().map(row -> Json.of("day", row.day().toString(), "households", row.visited().households(), "persons",
						row.visited().persons(), "fresh", row.fresh().households(), "upTo", row.upTo().households())).toList());
	}

	private static Object json(CoverageRow row) {
		return Json.of("region", row.region(), "name", row.name(), "basis", row.basis().name().toLowerCase(Locale.ROOT), "villages", row.villages(),
				"withRoster", row.withRoster(), "withNumber", row.withNumber(), "without", row.without(), "due", pair(row.due()), "unnamed", row.unnamed(),
				"visited", pair(row.visited()), "missed", pair(row.missed()), "registeredDue", pair(row.registeredDue()), "registeredMissed",
				pair(row.registeredMissed()), "onlyRoster", pair(row.onlyRoster()), "onlyFiles", pair(row.onlyFiles()), "visits", row.visits(), "first",
				row.first().map(LocalDate::toString).orElse(null), "last", row.last().map(LocalDate::toString).orElse(null), "share",
				row.share().isPresent() ? row.share().getAsDouble() : null, "complete", row.complete());
	}

	private static Object pair(HouseholdsAndPersons count) {
		return Json.of("households", count.households(), "persons", count.persons());
	}
}
