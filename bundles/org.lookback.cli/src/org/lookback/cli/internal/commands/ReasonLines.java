package org.lookback.cli.internal.commands;

import java.util.List;

import org.lookback.cli.internal.Console;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.model.api.verdict.UsedParameter;

/** A tree of reasons as indented lines. */
final class ReasonLines {

	private static final String STEP = "    ";

	private final Console console;
	private final Reasons reasons;

	ReasonLines(Console console, Reasons reasons) {
		this.console = console;
		this.reasons = reasons;
	}

	/** One rule, its clause, and below it the pieces of its condition. */
	void print(ExplanationNode rule) {
		Decision decision = rule.decision().orElseThrow();
		console.print(console.say("explain.rule",
				rule.isAsked() ? word(decision.isProblem() ? "problem." : "truth.", decision.value()) : console.say("truth.notAsked"), decision.rule(),
				rule.words().in(console.locale())));
		console.print(console.say("explain.clause", decision.clause().anchor(), decision.clause().quote()));
		below(rule.children(), STEP);
		if (!decision.blockedBy().isEmpty()) {
			console.print(console.say("explain.blocked", String.join(", ", decision.blockedBy())));
		}
	}

	/** A rule that names a problem, as those of guarantees do, is no condition that somebody meets; a piece of a condition holds or does not. */
	private String word(String which, Truth value) {
		return console.say((value == Truth.UNDECIDED ? "truth." : which) + value.name());
	}

	private void below(List<ExplanationNode> nodes, String indent) {
		for (ExplanationNode node : nodes) {
			console.print(indent + line(node));
			below(node.children(), indent + STEP);
		}
	}

	private String line(ExplanationNode node) {
		String words = node.words().in(console.locale());
		if (node.fact().isPresent()) {
			return fact(node.fact().get(), words);
		}
		if (node.parameter().isPresent()) {
			return parameter(node.parameter().get(), words);
		}
		String whose = node.object().isEmpty() ? words : words + ' ' + node.object();
		String value = word("branch.", node.value().orElseThrow());
		return switch (node.kind()) {
		case ALL -> console.say("explain.all", value);
		case ANY -> console.say("explain.any", value);
		case NOT -> console.say("explain.not", value);
		default -> console.say("explain.branch", value, whose);
		};
	}

	private String fact(UsedFact fact, String field) {
		return console.say("explain.fact", field, fact.value().map(value -> reasons.shown(fact.field(), value)).orElse(console.say("value.unknown")),
				fact.source().map(Source::toString).orElse("")).strip();
	}

	private String parameter(UsedParameter parameter, String title) {
		return console.say("explain.parameter", title,
				parameter.value().map(ValueReader::canonical).map(value -> value + parameter.unit()).orElse(console.say("value.open")),
				parameter.setBy()).strip();
	}
}
