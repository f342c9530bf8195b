package org.lookback.cli.internal.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Comparison.Cell;
import org.lookback.standards.api.Comparison.Meaning;
import org.lookback.standards.api.Comparison.Side;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Comparing.Difference;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code package diff}: which households two packages, or two versions of one, decide differently, and which clause flips them. */
final class PackageDiff {

	private static final int MOST = 1_000_000;

	private PackageDiff() {
	}

	static int run(String a, String b, Call call) throws LookbackException {
		int most = call.arguments().number("limit", 20, 0, MOST);
		LocalDate asOf = call.date("as-of", LocalDate.now());
		Difference difference;
		try (Workspace workspace = call.open(Access.WRITE)) {
			difference = workspace.comparing().compare(a, b, asOf, most, call.progress());
		}
		if (call.json()) {
			Json.print(document(difference), call.console().out());
		} else {
			print(difference, call.console());
		}
		return Command.DONE;
	}

	private static Map<String, Object> document(Difference difference) {
		return Json.of("a", named(difference.a()), "b", named(difference.b()), "asOf", difference.asOf(), "year", difference.year(), "households",
				difference.counts().households(), "persons", difference.counts().persons(), "flipped", difference.flipped(), "flippedPersons",
				difference.persons(), "cells",
				difference.counts().cells().stream().map(cell -> Json.of("a", meaning(cell.a()), "b", meaning(cell.b()), "same", cell.same(),
						"households", cell.households(), "persons", cell.persons())).toList(),
				"causes", difference.causes().stream().map(cause -> Json.of("a", side(cause.a()), "b", side(cause.b()), "households",
						cause.households(), "persons", cause.persons())).toList(),
				"flips", difference.flips().stream()
						.map(flip -> Json.of("household", flip.key(), "persons", flip.persons(), "a", side(flip.a()), "b", side(flip.b()))).toList());
	}

	private static Map<String, Object> named(StandardsPackage standards) {
		return Json.of("package", standards.id(), "version", standards.version(), "contentHash", standards.contentHash());
	}

	private static Map<String, Object> meaning(Meaning meaning) {
		return Json.of("concept", meaning.concept(), "value", value(meaning.value()));
	}

	private static String value(Truth truth) {
		return switch (truth) {
		case MET -> "met";
		case NOT_MET -> "notMet";
		case UNDECIDED -> "undecided";
		};
	}

	private static Map<String, Object> side(Side side) {
		return Json.of("outcome", side.outcome(), "concept", side.meaning().concept(), "value", value(side.meaning().value()), "rule", side.rule(),
				"clause", side.clause().map(PackageShow::clause));
	}

	private static void print(Difference difference, Console console) {
		console.print(console.say("diff.head", difference.a().id(), difference.a().version(), difference.b().id(), difference.b().version(),
				difference.asOf().toString(), difference.counts().households(), difference.flipped(), difference.persons()));
		for (Cell cell : difference.counts().cells()) {
			console.print(console.say("diff.cell", said(cell.a(), console), said(cell.b(), console), cell.households(), cell.persons()));
		}
		difference.causes().forEach(cause -> {
			console.print("");
			console.print(console.say("diff.cause", cause.households(), cause.persons()));
			console.print("  " + said(difference.a(), cause.a(), console));
			console.print("  " + said(difference.b(), cause.b(), console));
		});
		List<String> keys = difference.flips().stream().map(flip -> flip.key()).toList();
		if (!keys.isEmpty()) {
			console.print("");
			console.print(console.say("diff.flips", keys.size(), String.join(" ", keys)));
		}
	}

	private static String said(Meaning meaning, Console console) {
		return meaning.value() == Truth.UNDECIDED ? console.say("truth.UNDECIDED") : console.say("concept." + meaning.concept());
	}

	private static String said(StandardsPackage standards, Side side, Console console) {
		return standards.id() + ": " + side.outcome()
				+ (side.rule().isEmpty() ? "" : ' ' + side.rule() + side.clause().map(c -> "「" + c.quote() + "」 " + c.document() + '#' + c.anchor()).orElse(""));
	}
}
