package org.lookback.cli.internal.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.ingest.api.PolicyDetail;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.store.api.PolicyText;
import org.lookback.workbench.api.PolicyLibrary.Draft;
import org.lookback.workbench.api.PolicyLibrary.Fate;
import org.lookback.workbench.api.PolicyLibrary.Outcome;

/** Policy texts as lines and as JSON. */
final class PolicyPrint {

	private PolicyPrint() {
	}

	private static Map<String, Object> document(PolicyDetails details) {
		return Json.of("title", details.title(), "number", details.number(), "issuer", details.issuer(), "issued", details.issued(), "validFrom",
				details.validity().from(), "validUntil", details.validity().until(), "repealed", details.validity().repealed());
	}

	static Map<String, Object> document(PolicyText text) {
		Map<String, Object> document = Json.of("id", text.id(), "collection", text.collection());
		document.putAll(document(text.details()));
		document.putAll(Json.of("clauseCount", text.clauses(), "file", text.fileName(), "sha256", text.sha256(), "who", text.who(), "added", text.added().toString()));
		return document;
	}

	static void line(PolicyText text, Call call) {
		call.console().print(String.join("\t", text.id(), text.collection(), words(text.details(), call), call.console().say("policy.clauses", text.clauses())));
	}

	/** Details in a line; what is not known is left out. */
	private static String words(PolicyDetails details, Call call) {
		String validity = details.validity().repealed() ? call.console().say("policy.gone")
				: details.validity().from().isEmpty() && details.validity().until().isEmpty() ? ""
						: call.console().say("policy.valid", details.validity().from(), details.validity().until());
		return Arrays.asList(details.title(), details.number(), details.issuer(), details.issued(), validity).stream().filter(word -> !word.isEmpty())
				.collect(Collectors.joining("  "));
	}

	static int drafts(List<Draft> drafts, Call call) {
		if (call.json()) {
			Json.print(Json.of("files", drafts.stream().map(PolicyPrint::document).toList()), call.console().out());
		} else {
			for (Draft draft : drafts) {
				call.console().print(draft.file() + "\t" + draft.problem().orElseGet(() -> words(draft.details(), call) + "  "
						+ call.console().say("policy.clauses", draft.clauses())));
				draft.duplicate().ifPresent(title -> call.console().print("    " + call.console().say("policy.there", title)));
				for (PolicyDetail detail : PolicyDetail.values()) {
					if (draft.evidence().containsKey(detail)) {
						call.console().print("    " + call.console().say("policy.evidence." + key(detail), draft.evidence().get(detail)));
					}
				}
				draft.notes().forEach(note -> call.console().print("    " + note));
			}
		}
		return drafts.stream().allMatch(Draft::addable) ? Command.DONE : Command.FOUND;
	}

	private static String key(PolicyDetail detail) {
		return detail.name().toLowerCase(Locale.ROOT);
	}

	private static Map<String, Object> document(Draft draft) {
		Map<String, Object> document = Json.of("file", draft.file().toString(), "format", draft.format().map(Enum::name));
		document.putAll(document(draft.details()));
		Map<String, Object> evidence = Json.of();
		draft.evidence().forEach((detail, words) -> evidence.put(key(detail), words));
		document.putAll(Json.of("clauseCount", draft.clauses(), "evidence", evidence, "duplicate", draft.duplicate(), "notes", draft.notes(), "problem",
				draft.problem()));
		return document;
	}

	static void outcomes(List<Outcome> outcomes, Call call) {
		if (call.json()) {
			Json.print(Json.of("files", outcomes.stream().map(PolicyPrint::document).toList()), call.console().out());
			return;
		}
		for (Outcome outcome : outcomes) {
			if (outcome.fate() == Fate.ADDED) {
				outcome.text().ifPresent(text -> line(text, call));
			} else {
				call.console().note(outcome.message());
			}
			outcome.notes().forEach(note -> call.console().note(call.console().say("policy.note", outcome.file().getFileName(), note)));
		}
		call.console().print(call.console().say("policy.added", outcomes.stream().filter(one -> one.fate() == Fate.ADDED).count(),
				outcomes.stream().filter(one -> one.fate() == Fate.DUPLICATE).count(), outcomes.stream().filter(one -> one.fate() == Fate.FAILED).count()));
	}

	private static Map<String, Object> document(Outcome outcome) {
		return Json.of("file", outcome.file().toString(), "fate", outcome.fate().name().toLowerCase(Locale.ROOT), "text", outcome.text().map(PolicyPrint::document),
				"message", outcome.message(), "notes", outcome.notes());
	}
}
