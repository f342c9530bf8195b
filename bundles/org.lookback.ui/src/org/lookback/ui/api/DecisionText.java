package org.lookback.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.model.api.verdict.UsedParameter;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Selection.ClausePlace;

/** One decision of a package with the tree of its reasons, as a person reads it. Built beside the window's thread. */
public final class DecisionText {

	private static final String PARAMETER = "param:";
	private static final String REGISTER = "register:";
	private static final String CALENDAR = "calendar:";

	private final StandardsPackage standards;
	private final Household household;
	private final FactWords words;
	private final Consumer<ClausePlace> openClause;

	/** @param openClause shows a clause; called on the window's thread when a quotation is clicked */
	public DecisionText(StandardsPackage standards, Household household, FactWords words, Consumer<ClausePlace> openClause) {
		this.standards = standards;
		this.household = household;
		this.words = words;
		this.openClause = openClause;
	}

	/** ✓, ✗ or ?: the sign of a value. It never stands alone without {@link #word} near by or in its tooltip. */
	public static String sign(Truth value) {
		return UiMessages.get("truth.sign." + value.id());
	}

	/** 符合, 不符合, 未定: the value in words. */
	public static String word(Truth value) {
		return UiMessages.get("truth." + value.id());
	}

	/** An outcome in words, as the package calls it in the reader's language. */
	public static String outcome(StandardsPackage standards, String outcome) {
		return standards.outcome(outcome).map(label -> label.in(Locale.getDefault())).orElse(outcome);
	}

	/** Adds a rule with the branches of its condition, down to the imported rows, to a page. */
	public void append(Page page, ExplanationNode rule) {
		Decision decision = rule.decision().orElseThrow();
		page.indent(0);
		String value = rule.isAsked() ? said(decision) : UiMessages.get("decision.notAsked");
		if (decision.value() == Truth.UNDECIDED || decision.isProblem() && decision.value() == Truth.MET) {
			page.warning(value);
		} else {
			page.strong(value);
		}
		page.text("  ").strong(title(decision)).muted("  " + decision.rule()).line();
		page.indent(1);
		if (decision.value() == Truth.MET && !decision.outcome().isEmpty()) {
			page.text(UiMessages.get("decision.outcome", outcome(standards, decision.outcome()))).line();
		}
		clause(page, decision.clause());
		below(page, rule.children(), 1);
		page.indent(1);
		if (!decision.blockedBy().isEmpty()) {
			page.warning(UiMessages.get("decision.missing")).text(missing(decision.blockedBy())).line();
		}
		page.indent(0);
	}

	/** Of a rule that names a problem whether there is one; of another whether it is met. */
	private static String said(Decision decision) {
		Truth value = decision.value();
		boolean problem = decision.isProblem() && value != Truth.UNDECIDED;
		return problem ? UiMessages.get("problem.sign." + value.id()) + ' ' + UiMessages.get("problem." + value.id()) : sign(value) + ' ' + word(value);
	}

	private void below(Page page, List<ExplanationNode> nodes, int level) {
		for (ExplanationNode node : nodes) {
			page.indent(level);
			node.parameter().ifPresent(parameter -> parameter(page, parameter));
			node.fact().ifPresent(fact -> fact(page, fact));
			node.value().ifPresent(value -> branch(page, node, value));
			below(page, node.children(), level + 1);
		}
	}

	private void branch(Page page, ExplanationNode node, Truth value) {
		String whose = words.person(household, node.object());
		String said = switch (node.kind()) {
		case ALL, ANY, NOT -> UiMessages.get("decision.branch." + node.kind().name().toLowerCase(Locale.ROOT));
		default -> node.words().in(Locale.getDefault()) + (whose.isEmpty() ? "" : ' ' + whose);
		};
		if (value == Truth.UNDECIDED) {
			page.warning(sign(value));
		} else {
			page.muted(sign(value));
		}
		page.text("  ").text(said, value == Truth.UNDECIDED ? word(value) : UiMessages.get("branch." + value.id())).line();
	}

	/** The quotation of a clause as a link, and where it stands. */
	public void clause(Page page, ClauseRef ref) {
		page.muted(UiMessages.get("decision.clause"));
		page.link(UiMessages.get("decision.quote", ref.quote()), UiMessages.get("decision.quote.tip"),
				() -> openClause.accept(new ClausePlace(ref.clauseId(standards.id()), ref.quote())));
		page.muted(' ' + where(ref)).line();
	}

	/** What is missing, in words. */
	public String missing(List<String> blockedBy) {
		return blockedBy.stream().map(this::missing).collect(Collectors.joining(UiMessages.get("condition.separator")));
	}

	private String missing(String fact) {
		if (fact.startsWith(PARAMETER)) {
			String id = fact.substring(PARAMETER.length());
			return UiMessages.get("decision.missing.parameter",
					standards.parameter(id).map(parameter -> parameter.title().in(Locale.getDefault())).orElse(id));
		}
		if (fact.startsWith(REGISTER)) {
			return UiMessages.get("decision.missing.register", fact.substring(REGISTER.length()));
		}
		if (fact.startsWith(CALENDAR)) {
			return UiMessages.get("decision.missing.calendar", fact.substring(CALENDAR.length()));
		}
		String list = UiMessages.get("decision.list." + fact);
		return list.startsWith("!") ? words.field(fact) : list;
	}

	private String title(Decision decision) {
		return standards.rule(decision.rule()).map(rule -> rule.title().in(Locale.getDefault())).orElse(decision.title());
	}

	private String where(ClauseRef ref) {
		Optional<Clause> clause = standards.clause(ref);
		return clause.map(c -> UiMessages.get("decision.where", c.number().isEmpty() ? c.documentTitle() : c.number(), c.anchor()))
				.orElse(ref.document() + ' ' + ref.anchor());
	}

	private void parameter(Page page, UsedParameter parameter) {
		String title = standards.parameter(parameter.id()).map(p -> p.title().in(Locale.getDefault())).orElse(parameter.title());
		page.muted(UiMessages.get("decision.parameter")).text(title + " = ");
		if (parameter.value().isEmpty()) {
			page.warning(UiMessages.get("decision.parameter.open")).line();
			return;
		}
		page.strong(ValueReader.canonical(parameter.value().get()) + (parameter.unit().isEmpty() ? "" : ' ' + parameter.unit()));
		StringBuilder notes = new StringBuilder();
		if (!parameter.validFrom().isEmpty()) {
			notes.append(UiMessages.get("decision.parameter.from", parameter.validFrom()));
		}
		if (!parameter.region().isEmpty()) {
			notes.append(UiMessages.get("decision.parameter.region", words.path(parameter.region())));
		}
		if (!parameter.setBy().isEmpty()) {
			notes.append(UiMessages.get("decision.parameter.by", parameter.setBy()));
		}
		page.muted(notes.toString()).line();
	}

	private void fact(Page page, UsedFact fact) {
		String whose = words.person(household, fact.object());
		String source = fact.source().map(FactWords::source).orElse("");
		page.muted(UiMessages.get("decision.fact")).text(whose.isEmpty() ? words.field(fact.field())
				: UiMessages.get("decision.fact.of", whose, words.field(fact.field())), source);
		page.text(" = ").text(words.value(fact.field(), fact.value()), source);
		page.muted(source.isEmpty() ? "" : UiMessages.get("decision.source", source)).line();
	}
}
