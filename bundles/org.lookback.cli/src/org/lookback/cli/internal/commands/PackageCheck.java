package org.lookback.cli.internal.commands;

import java.util.List;
import java.util.Map;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.Check.Severity;

/** {@code package check}: what the analyser finds; what the package itself accepts is counted apart. */
final class PackageCheck {

	private PackageCheck() {
	}

	/** @return {@link Command#FOUND} when there is an error or a warning that no ambiguity accepts */
	static int run(String typed, List<AnalyserFinding> findings, Call call) {
		if (call.json()) {
			Json.print(Json.of("package", typed, "errors", count(findings, Severity.ERROR), "warnings", count(findings, Severity.WARNING), "infos",
					count(findings, Severity.INFO), "accepted", findings.stream().filter(f -> f.acceptedBy().isPresent()).count(), "findings",
					findings.stream().map(PackageCheck::entry).toList()), call.console().out());
		} else {
			print(typed, findings, call.console());
		}
		return count(findings, Severity.ERROR) + count(findings, Severity.WARNING) == 0 ? Command.DONE : Command.FOUND;
	}

	private static long count(List<AnalyserFinding> findings, Severity severity) {
		return findings.stream().filter(f -> f.acceptedBy().isEmpty() && f.severity() == severity).count();
	}

	private static Map<String, Object> entry(AnalyserFinding finding) {
		return Json.of("check", finding.check().id(), "severity", finding.severity().id(), "file", finding.place().file(), "line",
				finding.place().line(), "column", finding.place().column(), "message", finding.message(), "rules", finding.rules(), "parameters",
				finding.parameters(), "advice", finding.advice(), "witness",
				finding.witness().map(w -> Json.of("facts", w.facts(), "example", w.example())), "acceptedBy", finding.acceptedBy());
	}

	private static void print(String typed, List<AnalyserFinding> findings, Console console) {
		for (AnalyserFinding finding : findings) {
			if (finding.acceptedBy().isEmpty()) {
				console.print(console.say("package.finding", console.say("severity." + finding.severity().id()), finding.place(), finding.check().id()));
				if (!finding.advice().isEmpty()) {
					console.print(console.say("package.advice", finding.advice()));
				}
				finding.witness().ifPresent(witness -> console.print(console.say("package.witness", facts(witness.facts()))));
			}
		}
		for (AnalyserFinding finding : findings) {
			finding.acceptedBy().ifPresent(ambiguity -> console.print(console.say("package.accepted", ambiguity, finding.message())));
		}
		console.print(console.say("package.checked", typed, count(findings, Severity.ERROR), count(findings, Severity.WARNING),
				count(findings, Severity.INFO), findings.stream().filter(f -> f.acceptedBy().isPresent()).count()));
	}

	private static String facts(Map<String, String> facts) {
		return String.join("，", facts.entrySet().stream().map(fact -> fact.getKey() + '=' + fact.getValue()).toList());
	}
}
