package org.lookback.cli.internal.commands;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lookback.cli.internal.Json;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.model.api.verdict.UsedParameter;

/** Decisions and their reasons as JSON; personal data masked unless it is to be revealed. */
final class Reasons {

	private final Dictionary dictionary;
	private final boolean reveal;

	Reasons(Dictionary dictionary, boolean reveal) {
		this.dictionary = dictionary;
		this.reveal = reveal;
	}

	Map<String, Object> decision(Decision decision) {
		return Json.of("rule", decision.rule(), "title", decision.title(), "kind", decision.kind(), "object",
				decision.object().name().toLowerCase(Locale.ROOT), "outcome", decision.outcome(), "concept", decision.concept().name(),
				"value", decision.value().id(), "sector", decision.sector(), "clause",
				Json.of("document", decision.clause().document(), "anchor", decision.clause().anchor(), "quote", decision.clause().quote()),
				"parameters", decision.parameters().stream().map(Reasons::parameter).toList(), "facts",
				decision.facts().stream().map(this::fact).toList(), "blockedBy", decision.blockedBy());
	}

	/** A tree of reasons: the pieces of every condition in people's words. */
	List<Object> trees(List<ExplanationNode> nodes) {
		return nodes.stream().map(node -> (Object) tree(node)).toList();
	}

	private Map<String, Object> tree(ExplanationNode node) {
		Map<String, Object> shown = Json.of("kind", node.kind().name().toLowerCase(Locale.ROOT), "words",
				Json.of("zh", node.words().zh(), "en", node.words().en()));
		node.value().map(Truth::id).ifPresent(value -> shown.put("value", value));
		if (!node.object().isEmpty()) {
			shown.put("object", node.object());
		}
		node.decision().ifPresent(decision -> shown.put("rule", decision.rule()));
		node.parameter().ifPresent(parameter -> shown.put("parameter", parameter(parameter)));
		node.fact().ifPresent(fact -> shown.put("fact", fact(fact)));
		shown.put("children", trees(node.children()));
		return shown;
	}

	private static Map<String, Object> parameter(UsedParameter parameter) {
		return Json.of("id", parameter.id(), "title", parameter.title(), "value", parameter.value(), "unit", parameter.unit(), "validFrom",
				parameter.validFrom(), "region", parameter.region(), "setBy", parameter.setBy());
	}

	private Map<String, Object> fact(UsedFact fact) {
		Object source = fact.source().map(s -> (Object) Json.of("file", s.file(), "sheet", s.sheet(), "row", s.row())).orElse(null);
		return Json.of("field", fact.field(), "object", fact.object(), "value", fact.value().map(value -> shown(fact.field(), value)).orElse(null),
				"source", source);
	}

	/** A value as a person may see it. */
	String shown(String field, Object value) {
		String text = ValueReader.canonical(value);
		return reveal ? text : dictionary.find(field).map(known -> Masking.mask(known, text)).orElseGet(() -> Masking.unknown(field, text));
	}
}
