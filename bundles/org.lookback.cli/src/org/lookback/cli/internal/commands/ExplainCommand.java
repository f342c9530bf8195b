package org.lookback.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.model.api.verdict.UsedParameter;
import org.lookback.workbench.api.Checking.Explained;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code explain}: why a package says what it says about one household. */
public final class ExplainCommand implements Command {

	@Override
	public String name() {
		return "explain";
	}

	@Override
	public Set<String> valued() {
		return Set.of("household", "package", "as-of");
	}

	@Override
	public Set<String> flags() {
		return Set.of("reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		try (Workspace workspace = call.open(Access.WRITE)) {
			Explained explained = workspace.checking().explain(call.arguments().required("household"), call.arguments().required("package"),
					call.arguments().option("as-of").isPresent() ? Optional.of(call.date("as-of", null)) : Optional.empty());
			boolean reveal = call.arguments().has("reveal");
			if (call.json()) {
				Json.print(document(explained, workspace.dictionary(), reveal), call.console().out());
			} else {
				print(explained, workspace.dictionary(), reveal, call.console());
			}
		}
		return DONE;
	}

	private static Map<String, Object> document(Explained explained, Dictionary dictionary, boolean reveal) {
		List<Object> decisions = new ArrayList<>();
		for (Decision decision : explained.decisions()) {
			decisions.add(Json.of("rule", decision.rule(), "title", decision.title(), "kind", decision.kind(), "outcome", decision.outcome(),
					"concept", decision.concept().name(), "value", decision.value().id(), "sector", decision.sector(), "clause",
					Json.of("document", decision.clause().document(), "anchor", decision.clause().anchor(), "quote", decision.clause().quote()),
					"parameters", decision.parameters().stream().map(ExplainCommand::document).toList(), "facts",
					decision.facts().stream().map(fact -> document(fact, dictionary, reveal)).toList(), "blockedBy", decision.blockedBy()));
		}
		return Json.of("household", explained.household().key(), "package", explained.packageId(), "asOf", explained.asOf(), "year",
				explained.year(), "outcome", explained.determination().outcome(), "concept", explained.determination().concept().name(), "value",
				explained.determination().value().id(), "decisions", decisions);
	}

	private static Map<String, Object> document(UsedParameter parameter) {
		return Json.of("id", parameter.id(), "title", parameter.title(), "value", parameter.value(), "unit", parameter.unit(), "validFrom",
				parameter.validFrom(), "region", parameter.region(), "setBy", parameter.setBy());
	}

	private static Map<String, Object> document(UsedFact fact, Dictionary dictionary, boolean reveal) {
		Object source = fact.source().map(s -> (Object) Json.of("file", s.file(), "sheet", s.sheet(), "row", s.row())).orElse(null);
		return Json.of("field", fact.field(), "object", fact.object(), "value",
				fact.value().map(value -> shown(fact.field(), value, dictionary, reveal)).orElse(null), "source", source);
	}

	private static String shown(String field, Object value, Dictionary dictionary, boolean reveal) {
		String text = ValueReader.canonical(value);
		return reveal ? text : dictionary.find(field).map(known -> Masking.mask(known, text)).orElse(text);
	}

	private static void print(Explained explained, Dictionary dictionary, boolean reveal, Console console) {
		console.print(console.say("explain.head", explained.household().key(), explained.packageId(), explained.asOf(),
				explained.determination().outcome(), console.say("truth." + explained.determination().value().name())));
		for (Decision decision : explained.decisions()) {
			console.print(console.say("explain.rule", console.say("truth." + decision.value().name()), decision.rule(), decision.title()));
			console.print(console.say("explain.clause", decision.clause().anchor(), decision.clause().quote()));
			for (UsedParameter parameter : decision.parameters()) {
				console.print(console.say("explain.parameter", parameter.title(),
						parameter.value().map(ValueReader::canonical).map(value -> value + parameter.unit()).orElse(console.say("value.open")),
						parameter.setBy()));
			}
			for (UsedFact fact : decision.facts()) {
				console.print(console.say("explain.fact", dictionary.find(fact.field()).map(f -> f.label().in(console.locale())).orElse(fact.field()),
						fact.value().map(value -> shown(fact.field(), value, dictionary, reveal)).orElse(console.say("value.unknown")),
						fact.source().map(Source::toString).orElse("")));
			}
			if (!decision.blockedBy().isEmpty()) {
				console.print(console.say("explain.blocked", String.join(", ", decision.blockedBy())));
			}
		}
	}
}
