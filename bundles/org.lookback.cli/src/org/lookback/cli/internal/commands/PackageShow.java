package org.lookback.cli.internal.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.standards.api.CoverageRow;
import org.lookback.standards.api.Deadline;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;

/** {@code package show}: everything a package holds, with the clause under each rule. */
final class PackageShow {

	private PackageShow() {
	}

	static int run(StandardsPackage known, Call call) {
		if (call.json()) {
			Json.print(document(known), call.console().out());
		} else {
			print(known, call.console());
		}
		return Command.DONE;
	}

	private static void print(StandardsPackage known, Console console) {
		Locale locale = console.locale();
		console.print(console.say("package.line", known.id(), known.version(), known.title().in(locale), known.province()));
		section(console, "package.show.documents", known.documents().stream()
				.map(d -> d.id() + "\t" + d.title() + "\t" + d.number() + "\t" + d.issued().map(LocalDate::toString).orElse("")).toList());
		section(console, "package.show.rules", known.rules().stream()
				.map(r -> r.id() + "\t" + r.kind().id() + "\t" + r.title().in(locale) + "\t" + quoted(r.clause())).toList());
		section(console, "package.show.parameters", known.parameters().stream()
				.map(p -> p.id() + "\t" + p.title().in(locale) + "\t" + (p.open() ? console.say("package.show.open") : values(p))).toList());
		section(console, "package.show.procedures", known.procedures().stream()
				.map(p -> p.id() + "\t" + p.title().in(locale) + "\t" + console.say("package.show.steps", p.steps().size())).toList());
		section(console, "package.show.deadlines", known.deadlines().stream()
				.map(d -> d.id() + "\t" + lastDay(d).map(LocalDate::toString).orElse("?") + "\t" + d.title().in(locale) + "\t" + d.who()).toList());
		section(console, "package.show.departments",
				known.departments().stream().map(d -> d.id() + "\t" + d.title().in(locale) + "\t" + String.join("、", d.sectors())).toList());
		section(console, "package.show.forms", known.forms().stream().map(f -> f.id() + "\t" + f.title().in(locale)).toList());
		section(console, "package.show.ambiguities",
				known.ambiguities().stream().map(a -> a.id() + "\t" + a.title().in(locale) + "\t" + a.reading().in(locale)).toList());
		section(console, "package.show.coverage",
				known.coverage().stream().map(row -> row.row() + "\t" + row.title().in(locale) + "\t" + answer(row, locale)).toList());
	}

	private static void section(Console console, String title, List<String> lines) {
		if (!lines.isEmpty()) {
			console.print("");
			console.print(console.say(title, lines.size()));
			lines.forEach(line -> console.print("  " + line));
		}
	}

	private static String values(Parameter parameter) {
		return String.join("; ", parameter.values().stream().map(v -> v.value() + parameter.unit()).toList());
	}

	private static String quoted(ClauseRef clause) {
		return "「" + clause.quote() + "」 " + clause.document() + '#' + clause.anchor();
	}

	private static String answer(CoverageRow row, Locale locale) {
		return row.notComputable().map(reason -> "— " + reason.in(locale)).orElseGet(() -> String.join(" ", row.by().stream().map(CoverageRow.Link::id).toList())
				+ row.product().map(part -> " [" + part.id() + ']').orElse(""));
	}

	private static Optional<LocalDate> lastDay(Deadline deadline) {
		return deadline.lastDay(WorkCalendar.china());
	}

	private static Map<String, Object> document(StandardsPackage known) {
		Map<String, Object> document = PackageCommand.brief(known);
		document.put("regions", known.regions());
		document.put("validFrom", known.validFrom());
		document.put("validUntil", known.validUntil());
		document.put("contentHash", known.contentHash());
		document.put("documents", known.documents().stream().map(d -> Json.of("id", d.id(), "title", d.title(), "number", d.number(), "issuer",
				d.issuer(), "issued", d.issued(), "issuedAsPrinted", d.issuedAsPrinted(), "clauses", d.clauses().size())).toList());
		document.put("ruleList", known.rules().stream().map(PackageShow::rule).toList());
		document.put("parameters", known.parameters().stream().map(PackageShow::parameter).toList());
		document.put("procedures", known.procedures().stream().map(PackageShow::procedure).toList());
		document.put("deadlines", known.deadlines().stream().map(PackageShow::deadline).toList());
		document.put("departments", known.departments().stream().map(d -> Json.of("id", d.id(), "title", d.title().zh(), "titleEn", d.title().en(),
				"level", d.level().id(), "clause", clause(d.clause()), "sectors", d.sectors(), "programmes", d.programmes(), "items", d.items(),
				"from", d.from(), "until", d.until(), "answers", d.answers())).toList());
		document.put("forms", known.forms().stream().map(f -> Json.of("id", f.id(), "title", f.title().zh(), "titleEn", f.title().en(), "object",
				f.object().code(), "clause", clause(f.clause()), "fields", f.fields(), "note", f.note(), "answers", f.answers())).toList());
		document.put("ambiguities", known.ambiguities().stream().map(a -> Json.of("id", a.id(), "title", a.title().zh(), "titleEn", a.title().en(),
				"clause", a.clause().map(PackageShow::clause), "reading", a.reading().zh(), "readingEn", a.reading().en())).toList());
		document.put("coverage", known.coverage().stream().map(PackageShow::coverage).toList());
		return document;
	}

	private static Map<String, Object> rule(Rule rule) {
		return Json.of("id", rule.id(), "title", rule.title().zh(), "titleEn", rule.title().en(), "kind", rule.kind().id(), "object",
				rule.object().code(), "applies", rule.applies(), "when", rule.when(), "outcome", rule.outcome().zh(), "concept", rule.concept(),
				"severity", rule.severity(), "sector", rule.sector(), "department", rule.department(), "clause", clause(rule.clause()), "answers",
				rule.answers());
	}

	private static Map<String, Object> parameter(Parameter parameter) {
		return Json.of("id", parameter.id(), "title", parameter.title().zh(), "titleEn", parameter.title().en(), "type",
				parameter.type().name().toLowerCase(Locale.ROOT), "unit", parameter.unit(), "open", parameter.open(), "values",
				parameter.values().stream().map(v -> Json.of("value", v.value(), "validFrom", v.validFrom(), "validUntil", v.validUntil(), "region",
						v.region(), "class", v.householdClass())).toList(),
				"clause", parameter.clause().map(PackageShow::clause));
	}

	private static Map<String, Object> procedure(Procedure procedure) {
		return Json.of("id", procedure.id(), "title", procedure.title().zh(), "titleEn", procedure.title().en(), "outcomes", procedure.outcomes(),
				"steps", procedure.steps().stream().map(s -> Json.of("id", s.id(), "title", s.title().zh(), "titleEn", s.title().en(), "actor",
						s.actor(), "days", s.days(), "clause", clause(s.clause()))).toList());
	}

	private static Map<String, Object> deadline(Deadline deadline) {
		return Json.of("id", deadline.id(), "title", deadline.title().zh(), "titleEn", deadline.title().en(), "lastDay", lastDay(deadline), "from",
				deadline.from(), "who", deadline.who(), "note", deadline.note(), "clause", clause(deadline.clause()), "answers", deadline.answers());
	}

	private static Map<String, Object> coverage(CoverageRow row) {
		return Json.of("row", row.row(), "title", row.title().zh(), "titleEn", row.title().en(), "clause", clause(row.clause()), "by",
				row.by().stream().map(link -> Json.of("kind", link.kind().id(), "id", link.id())).toList(), "product",
				row.product().map(CoverageRow.Part::id), "how", row.how().map(Label::zh), "notComputable", row.notComputable().map(Label::zh));
	}

	/** A clause as every document of the command line gives it. */
	static Map<String, Object> clause(ClauseRef clause) {
		return Json.of("document", clause.document(), "anchor", clause.anchor(), "quote", clause.quote());
	}
}
