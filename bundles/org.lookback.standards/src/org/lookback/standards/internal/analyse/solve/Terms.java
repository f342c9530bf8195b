package org.lookback.standards.internal.analyse.solve;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.condition.Tree.Comparison;
import org.lookback.standards.internal.condition.Type;

/** Which terms a piece of a condition speaks of, and what is constant in it. */
final class Terms {

	static final Set<String> FLAGS = Set.of("true", "false");

	private final Scenario scenario;
	private final Parameters parameters;

	Terms(Scenario scenario, Parameters parameters) {
		this.scenario = scenario;
		this.parameters = parameters;
	}

	/** The value of a piece that is the same for every household. */
	Optional<Object> constant(Tree tree, Binding binding) {
		return switch (tree) {
		case Tree.CodeVariable variable -> binding.code(variable.slot()).map(c -> c);
		case Tree.Call call when call.function() == Tree.Function.THIS_YEAR -> Optional.of(BigDecimal.valueOf(scenario.year()));
		case Tree.RowYear(int slot) when binding.row(slot).mirror() -> Optional.of(BigDecimal.valueOf(scenario.year()));
		case Tree.ParameterIn in when !open(in.index()) && thisYear(in, binding) ->
			Optional.ofNullable(scenario.yearEnd().get(parameters.at(in.index()).id()));
		case Tree.Call call when call.function() == Tree.Function.DATE_OF -> ConstantDate.of(call, binding, this);
		default -> scenario.constant(tree, parameters);
		};
	}

	private boolean thisYear(Tree.ParameterIn in, Binding binding) {
		Affine year = Affine.of(in.year(), binding, this);
		return year.term().isEmpty() && year.offset().compareTo(BigDecimal.valueOf(scenario.year())) == 0;
	}

	/** A parameter of the package's own that has no value in this scenario. */
	boolean never(Tree tree) {
		return tree instanceof Tree.ParameterOf of && !parameters.at(of.index()).open()
				&& scenario.value(parameters.at(of.index())).isEmpty();
	}

	Term parameter(int index) {
		return new Term.OfParameter(parameters.at(index), Type.BOOL);
	}

	Optional<Object> own(int index) {
		return parameters.at(index).open() ? Optional.empty() : scenario.value(parameters.at(index));
	}

	boolean open(int index) {
		return parameters.at(index).open();
	}

	Term term(Tree tree, Binding binding) {
		return switch (tree) {
		case Tree.FieldOf field -> new Term.OfRow(binding.row(field.slot()).facts(), field.field(), field.completeness(), field.type());
		case Tree.ParameterOf of -> new Term.OfParameter(parameters.at(of.index()), of.type());
		case Tree.ParameterIn in when open(in.index()) && thisYear(in, binding) -> new Term.OfParameter(parameters.at(in.index()), in.type());
		case Tree.RowYear(int slot) -> new Term.YearOf(binding.row(slot).id(), tree.type());
		default -> new Term.Opaque(tree, Pieces.bound(tree, binding), binding);
		};
	}

	/** The terms that must be known for a piece to have a value; lists within it are left out. */
	List<Term> leaves(Tree tree, Binding binding) {
		Set<Term> leaves = new LinkedHashSet<>();
		leaves(tree, binding, leaves);
		return List.copyOf(leaves);
	}

	private void leaves(Tree tree, Binding binding, Set<Term> into) {
		switch (tree) {
		case Tree.FieldOf field -> into.add(term(field, binding));
		case Tree.LastYear last -> into.add(term(last, binding));
		case Tree.LastYearOf last -> into.add(term(last, binding));
		case Tree.ParameterOf of when open(of.index()) -> into.add(term(of, binding));
		case Tree.ParameterIn in when open(in.index()) -> {
			into.add(new Term.OfParameter(parameters.at(in.index()), in.type()));
			leaves(in.year(), binding, into);
		}
		case Tree.Rows rows -> {
			// its rows decide
		}
		default -> Pieces.under(tree).forEach(piece -> leaves(piece, binding, into));
		}
	}

	boolean anyNever(Tree tree) {
		return Pieces.all(tree).stream().anyMatch(this::never);
	}

	/** The values that a term of codes, yes/no or texts may have; none for texts. */
	Set<String> values(Type type) {
		return switch (type.kind()) {
		case BOOL -> FLAGS;
		case CODE, CODES -> type.codeList().map(list -> scenario.codes().getOrDefault(list, Set.of())).orElse(Set.of());
		default -> Set.of();
		};
	}

	/** The truth of a condition that no household changes. */
	Optional<Truth> settled(Tree tree, Binding binding) {
		return switch (tree) {
		case Tree.Constant constant when constant.value() instanceof Boolean flag -> Optional.of(Truth.of(flag));
		case Tree.Not(Tree operand) -> settled(operand, binding).map(Truth::not);
		case Tree.And(Tree left, Tree right) -> both(settled(left, binding), settled(right, binding), Truth.NOT_MET);
		case Tree.Or(Tree left, Tree right) -> both(settled(left, binding).map(Truth::not), settled(right, binding).map(Truth::not),
				Truth.NOT_MET).map(Truth::not);
		case Tree.In(Tree element, Tree list) -> {
			Optional<Object> one = constant(element, binding);
			Optional<Object> many = constant(list, binding);
			yield one.isPresent() && many.isPresent() && many.get() instanceof List<?> all ? Optional.of(Truth.of(all.contains(one.get())))
					: Optional.empty();
		}
		case Tree.Compare(Comparison operator, Tree left, Tree right) when operator == Comparison.EQUAL || operator == Comparison.UNEQUAL -> {
			Optional<Object> a = constant(left, binding);
			Optional<Object> b = constant(right, binding);
			yield a.isPresent() && b.isPresent() && a.get() instanceof String
					? Optional.of(Truth.of(a.get().equals(b.get()) == (operator == Comparison.EQUAL))) : Optional.empty();
		}
		default -> Optional.empty();
		};
	}

	private static Optional<Truth> both(Optional<Truth> a, Optional<Truth> b, Truth enough) {
		if (a.filter(enough::equals).isPresent() || b.filter(enough::equals).isPresent()) {
			return Optional.of(enough);
		}
		return a.isPresent() && b.isPresent() ? Optional.of(a.get().and(b.get())) : Optional.empty();
	}

	/** Codes of an open parameter's usual value, to try first. */
	Set<String> usual(Term term) {
		Object usual = term instanceof Term.OfParameter of ? scenario.usual().get(of.parameter().id()) : null;
		return usual instanceof List<?> codes ? new LinkedHashSet<>(codes.stream().map(String.class::cast).toList()) : Set.of();
	}
}
