package org.lookback.standards.internal.analyse.solve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.FieldType;
import org.lookback.standards.internal.condition.Type;

/** Chooses one value for every term that a state says is known. */
final class ModelBuilder {

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	private final State state;
	private final Terms terms;
	private final Scenario scenario;
	private final Map<Term, Object> values = new LinkedHashMap<>();

	private ModelBuilder(State state, Terms terms, Scenario scenario) {
		this.state = new State(state);
		this.terms = terms;
		this.scenario = scenario;
	}

	/** A proposal; empty when no values fit. */
	static Optional<Model> of(State state, Terms terms, Scenario scenario) {
		return new ModelBuilder(state, terms, scenario).build();
	}

	private Optional<Model> build() {
		List<Term> numbers = new ArrayList<>(state.numbers.keySet());
		numbers.sort(Comparator.comparingInt(ModelBuilder::rank));
		for (Term term : numbers) {
			if (!number(term)) {
				return Optional.empty();
			}
		}
		for (Map.Entry<Term, Boolean> entry : List.copyOf(state.known.entrySet())) {
			if (entry.getValue() && !values.containsKey(entry.getKey()) && !(entry.getKey() instanceof Term.Opaque)) {
				Optional<Object> value = value(entry.getKey());
				if (value.isEmpty()) {
					return Optional.empty();
				}
				values.put(entry.getKey(), value.get());
			}
		}
		Inverse inverse = new Inverse(terms, scenario, values, state.numbers.keySet());
		List.copyOf(values.entrySet()).stream().filter(e -> e.getKey() instanceof Term.Opaque)
				.forEach(e -> inverse.make((Term.Opaque) e.getKey(), e.getValue()));
		state.numbers.keySet().stream().filter(Term.Opaque.class::isInstance).forEach(values::remove);
		values.keySet().removeIf(Term.Opaque.class::isInstance);
		return Optional.of(new Model(scenario, values, List.copyOf(state.spots)));
	}

	/** Parameters first, so that facts are chosen around their usual values. */
	private static int rank(Term term) {
		return switch (term) {
		case Term.OfParameter parameter -> 0;
		case Term.YearOf year -> 1;
		case Term.OfRow row -> 2;
		case Term.Opaque opaque -> 3;
		};
	}

	private boolean number(Term term) {
		int x = state.numbers.get(term);
		BigDecimal value = choose(term, x);
		if (!state.differences.fix(x, value)) {
			return false;
		}
		values.put(term, term.type().is(Type.Kind.DATE) ? LocalDate.ofEpochDay(value.longValue()) : value);
		return true;
	}

	private BigDecimal choose(Term term, int x) {
		Optional<BigDecimal> lower = state.differences.lower(x);
		Optional<BigDecimal> upper = state.differences.upper(x);
		boolean lowerOpen = lower.isPresent() && state.differences.lowerOpen(x);
		boolean upperOpen = upper.isPresent() && state.differences.upperOpen(x);
		Optional<BigDecimal> usual = usual(term).filter(u -> above(u, lower, lowerOpen) && above(u.negate(), upper.map(BigDecimal::negate), upperOpen));
		if (usual.isPresent()) {
			return usual.get();
		}
		if (lower.isPresent() && upper.isPresent()) {
			return !lowerOpen ? lower.get() : !upperOpen ? upper.get() : lower.get().add(upper.get()).divide(TWO);
		}
		if (lower.isPresent()) {
			return lowerOpen ? lower.get().add(step(term)) : lower.get();
		}
		return upperOpen ? upper.get().subtract(step(term)) : upper.orElse(BigDecimal.ZERO);
	}

	private static boolean above(BigDecimal value, Optional<BigDecimal> lower, boolean open) {
		return lower.isEmpty() || value.compareTo(lower.get()) > (open ? 0 : -1);
	}

	private static BigDecimal step(Term term) {
		return term.grain().orElse(BigDecimal.ONE);
	}

	/** What one would write without a thought: the parameter's value in the examples, a day before the checked one, the year before. */
	private Optional<BigDecimal> usual(Term term) {
		Object example = term instanceof Term.OfParameter of ? scenario.usual().get(of.parameter().id()) : null;
		if (example instanceof BigDecimal number) {
			return Optional.of(number);
		}
		if (example instanceof LocalDate day) {
			return Optional.of(BigDecimal.valueOf(day.toEpochDay()));
		}
		return switch (term) {
		case Term.YearOf of -> Optional.of(BigDecimal.valueOf(scenario.year() - 1 - values.keySet().stream().filter(Term.YearOf.class::isInstance).count()));
		case Term t when t.type().is(Type.Kind.DATE) -> Optional.of(BigDecimal.valueOf(scenario.asOf().minusMonths(3).toEpochDay()));
		case Term.OfRow row when row.field().type() == FieldType.YEAR -> Optional.of(BigDecimal.valueOf(scenario.year()));
		default -> Optional.of(BigDecimal.ONE);
		};
	}

	private Optional<Object> value(Term term) {
		Set<String> all = terms.values(term.type());
		return switch (term.type().kind()) {
		case BOOL -> first(term, all).map(Boolean::valueOf);
		case CODE -> first(term, all).map(code -> code);
		case TEXT -> Optional.of(first(term, Set.of()).orElseGet(() -> text(term)));
		case CODES -> codes(term, all);
		case NUMBER -> Optional.of(usual(term).orElse(BigDecimal.ONE));
		case DATE -> Optional.of(usual(term).map(BigDecimal::longValue).map(LocalDate::ofEpochDay).orElse(scenario.asOf()));
		case ROW -> Optional.empty();
		};
	}

	private Optional<String> first(Term term, Set<String> all) {
		Set<String> left = state.left(term).orElse(all);
		return usualText(term).filter(left::contains).or(() -> left.stream().findFirst());
	}

	private Optional<String> usualText(Term term) {
		Object usual = term instanceof Term.OfParameter of ? scenario.usual().get(of.parameter().id()) : null;
		return Optional.ofNullable(usual).map(String::valueOf);
	}

	private String text(Term term) {
		for (String text : List.of("甲", "乙", "丙", "丁")) {
			if (!state.barred(term).contains(text)) {
				return text;
			}
		}
		return "戊";
	}

	private Optional<Object> codes(Term term, Set<String> all) {
		List<String> codes = new ArrayList<>(state.has(term));
		terms.usual(term).stream().filter(code -> !state.lacks(term).contains(code) && !codes.contains(code)).forEach(codes::add);
		if (codes.isEmpty()) {
			all.stream().filter(code -> !state.lacks(term).contains(code)).findFirst().ifPresent(codes::add);
		}
		if (codes.isEmpty() && !(term instanceof Term.OfRow row && row.completeness() >= 0 && declared(row.completeness()))) {
			return Optional.empty();
		}
		return Optional.of(codes);
	}

	/** Whether nothing recorded may mean none: then the parameter that says so is true. */
	private boolean declared(int parameter) {
		if (!terms.open(parameter)) {
			return terms.own(parameter).filter(Boolean.TRUE::equals).isPresent();
		}
		Term flag = terms.parameter(parameter);
		boolean can = state.know(flag) && state.among(flag, Set.of("true"), Terms.FLAGS);
		values.put(flag, true);
		return can;
	}

	static BigDecimal rounded(BigDecimal value, Term term) {
		return term.grain().map(grain -> value.divide(grain, 0, RoundingMode.HALF_UP).multiply(grain)).orElse(value);
	}
}
