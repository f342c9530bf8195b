package org.lookback.standards.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.model.api.verdict.ExplanationNode.Kind;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.model.api.verdict.UsedParameter;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.condition.Inquiry;
import org.lookback.standards.internal.condition.Row;
import org.lookback.standards.internal.condition.Trace;
import org.lookback.standards.internal.condition.Tree;

/** The branches of a condition with their values for one object. */
public final class Explainer {

	/** Elements of a list shown at most. */
	private static final int MOST_ELEMENTS = 20;

	private final StandardsPackage standards;
	private final Wording wording;
	private final Inquiry inquiry;

	/** @param inquiry asks for values with the object bound that the rule is asked of */
	public Explainer(StandardsPackage standards, Inquiry inquiry) {
		this.standards = standards;
		this.wording = new Wording(standards);
		this.inquiry = inquiry;
	}

	/** A condition, or a piece of one. */
	public ExplanationNode explain(Tree tree) {
		return switch (tree) {
		case Tree.And and -> joined(Kind.ALL, pieces(and, new ArrayList<>()), tree);
		case Tree.Or or -> joined(Kind.ANY, pieces(or, new ArrayList<>()), tree);
		case Tree.Not(Tree operand) when branches(operand) -> {
			ExplanationNode inner = explain(operand);
			yield ExplanationNode.branch(Kind.NOT, wording.of(tree), inner.value().orElseThrow().not(), "", List.of(inner));
		}
		case Tree.Rows rows when rows.quantifier() == Tree.Quantifier.EXISTS || rows.quantifier() == Tree.Quantifier.ALL -> list(rows);
		default -> test(tree);
		};
	}

	private static boolean branches(Tree tree) {
		return tree instanceof Tree.And || tree instanceof Tree.Or || tree instanceof Tree.Rows;
	}

	private List<Tree> pieces(Tree tree, List<Tree> pieces) {
		switch (tree) {
		case Tree.And(Tree left, Tree right) -> {
			same(Tree.And.class, left, pieces);
			same(Tree.And.class, right, pieces);
		}
		case Tree.Or(Tree left, Tree right) -> {
			same(Tree.Or.class, left, pieces);
			same(Tree.Or.class, right, pieces);
		}
		default -> pieces.add(tree);
		}
		return pieces;
	}

	private void same(Class<?> kind, Tree piece, List<Tree> pieces) {
		if (kind.isInstance(piece)) {
			pieces(piece, pieces);
		} else {
			pieces.add(piece);
		}
	}

	private ExplanationNode joined(Kind kind, List<Tree> pieces, Tree whole) {
		List<ExplanationNode> children = pieces.stream().map(this::explain).toList();
		Truth value = Truth.of(kind == Kind.ALL);
		for (ExplanationNode child : children) {
			Truth one = child.value().orElseThrow();
			value = kind == Kind.ALL ? value.and(one) : value.or(one);
		}
		return ExplanationNode.branch(kind, wording.of(whole), value, "", children);
	}

	/** Of {@code exists} and {@code all}: the elements that decide, else all. */
	private ExplanationNode list(Tree.Rows rows) {
		Trace whole = new Trace();
		Truth value = inquiry.test(rows, whole);
		Truth deciding = Truth.of(rows.quantifier() == Tree.Quantifier.EXISTS);
		List<ExplanationNode> all = new ArrayList<>();
		for (Row row : inquiry.rows(rows)) {
			inquiry.bind(rows, row);
			ExplanationNode body = explain(rows.body());
			all.add(ExplanationNode.branch(Kind.OBJECT, wording.element(rows.source().element(), row.year()), body.value().orElseThrow(), row.key(), List.of(body)));
		}
		List<ExplanationNode> telling = value == deciding || value == Truth.UNDECIDED
				? all.stream().filter(element -> element.value().equals(Optional.of(value))).toList()
				: all;
		List<ExplanationNode> children = new ArrayList<>(telling.stream().limit(MOST_ELEMENTS).toList());
		parameters(whole, children);
		boolean written = branches(rows.body()) && !children.isEmpty();
		return ExplanationNode.branch(Kind.LIST, written ? wording.head(rows) : wording.of(rows), value, "", children);
	}

	private void parameters(Trace trace, List<ExplanationNode> into) {
		for (UsedParameter parameter : trace.parameters()) {
			boolean said = into.stream().anyMatch(node -> names(node, parameter.id()));
			if (!said) {
				into.add(ExplanationNode.of(parameter, title(parameter)));
			}
		}
	}

	private static boolean names(ExplanationNode node, String parameter) {
		return node.parameter().filter(p -> p.id().equals(parameter)).isPresent() || node.children().stream().anyMatch(c -> names(c, parameter));
	}

	private ExplanationNode test(Tree tree) {
		Trace trace = new Trace();
		Truth value = inquiry.test(tree, trace);
		List<ExplanationNode> read = new ArrayList<>();
		trace.parameters().forEach(parameter -> read.add(ExplanationNode.of(parameter, title(parameter))));
		trace.facts().forEach(fact -> read.add(ExplanationNode.of(fact, label(fact))));
		return ExplanationNode.branch(Kind.TEST, wording.of(tree), value, "", read);
	}

	private Label title(UsedParameter used) {
		return standards.parameter(used.id()).map(Parameter::title).orElse(new Label(used.title(), used.title()));
	}

	private Label label(UsedFact fact) {
		Optional<Field> field = standards.dictionary().find(fact.field());
		return field.map(Field::label).orElse(new Label(fact.field(), fact.field()));
	}
}
