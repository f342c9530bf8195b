package org.lookback.standards.internal.analyse.solve;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.internal.condition.RowKind;
import org.lookback.standards.internal.condition.RowList;
import org.lookback.standards.internal.condition.Tree;

/** What a search has settled so far, and what it has still to do. Copied where ways part. */
final class State {

	/** The list of one owner. */
	record ListKey(int owner, Optional<RowList> list, String register) {
	}

	/** What must come out so of every row of a list. */
	record Universal(ListKey list, int bound, Tree body, Binding binding, Aim aim) {
	}

	private static final Set<Truth> ALL = EnumSet.allOf(Truth.class);

	final Deque<Step> todo = new ArrayDeque<>();
	final List<List<Step>> choices = new ArrayList<>();
	final Map<Term, Boolean> known = new LinkedHashMap<>();
	private final Map<Term, Set<String>> codes = new HashMap<>();
	private final Map<Term, Set<String>> barred = new HashMap<>();
	private final Map<Term, Set<String>> has = new HashMap<>();
	private final Map<Term, Set<String>> lacks = new HashMap<>();
	final Map<Term, Integer> numbers = new LinkedHashMap<>();
	final Differences differences;
	final List<Spot> spots = new ArrayList<>();
	final List<Universal> universals = new ArrayList<>();
	final Set<ListKey> wanted = new LinkedHashSet<>();
	final Set<ListKey> empty = new HashSet<>();
	private final Map<Object, Set<Truth>> truths = new HashMap<>();
	private int nextSpot = 1;

	State() {
		differences = new Differences();
		spots.add(Spot.HOUSEHOLD);
	}

	State(State other) {
		todo.addAll(other.todo);
		choices.addAll(other.choices);
		known.putAll(other.known);
		codes.putAll(other.codes);
		barred.putAll(other.barred);
		has.putAll(other.has);
		lacks.putAll(other.lacks);
		numbers.putAll(other.numbers);
		differences = new Differences(other.differences);
		spots.addAll(other.spots);
		universals.addAll(other.universals);
		wanted.addAll(other.wanted);
		empty.addAll(other.empty);
		truths.putAll(other.truths);
		nextSpot = other.nextSpot;
	}

	Spot spot(RowKind kind, Optional<RowList> list, String register, int owner) {
		Spot spot = new Spot(nextSpot, nextSpot, kind, list, register, owner);
		nextSpot++;
		spots.add(spot);
		return spot;
	}

	/** The owner's own row of the checked year as a row of a list of years. */
	Spot mirror(RowKind kind, RowList list, Spot owner) {
		for (Spot spot : spots) {
			if (spot.mirror() && spot.facts() == owner.facts()) {
				return spot;
			}
		}
		Spot spot = new Spot(nextSpot++, owner.facts(), kind, Optional.of(list), "", owner.id());
		spots.add(spot);
		return spot;
	}

	/**
	 * Remembers what a piece is to come out as.
	 *
	 * @return whether that is new; false when it was wanted so already
	 */
	boolean wants(Object piece, Aim aim) {
		Set<Truth> before = truths.getOrDefault(piece, ALL);
		Set<Truth> after = EnumSet.noneOf(Truth.class);
		before.stream().filter(aim::allows).forEach(after::add);
		truths.put(piece, after);
		return !after.equals(before) || before.equals(ALL);
	}

	/** Whether a piece cannot come out as it is wanted. */
	boolean torn(Object piece) {
		return truths.get(piece).isEmpty();
	}

	boolean know(Term term) {
		return !Boolean.FALSE.equals(known.putIfAbsent(term, true));
	}

	boolean unknow(Term term) {
		return !Boolean.TRUE.equals(known.putIfAbsent(term, false));
	}

	boolean isKnown(Term term) {
		return Boolean.TRUE.equals(known.get(term));
	}

	/** The term is one of these; {@code all} are the values it may have at all, none for a text. */
	boolean among(Term term, Set<String> values, Set<String> all) {
		Set<String> before = codes.get(term);
		Set<String> left = new LinkedHashSet<>(before != null ? before : all.isEmpty() ? values : all);
		left.retainAll(values);
		left.removeAll(barred.getOrDefault(term, Set.of()));
		codes.put(term, left);
		return !left.isEmpty();
	}

	boolean notAmong(Term term, Set<String> values, Set<String> all) {
		if (all.isEmpty() && !codes.containsKey(term)) {
			Set<String> more = new LinkedHashSet<>(barred.getOrDefault(term, Set.of()));
			more.addAll(values);
			barred.put(term, more);
			return true;
		}
		Set<String> left = new LinkedHashSet<>(codes.getOrDefault(term, all));
		left.removeAll(values);
		codes.put(term, left);
		return !left.isEmpty();
	}

	/** The values that are left to a term; empty when nothing was said of it. */
	Optional<Set<String>> left(Term term) {
		return Optional.ofNullable(codes.get(term));
	}

	/** Values that a text must not have. */
	Set<String> barred(Term term) {
		return barred.getOrDefault(term, Set.of());
	}

	/** The term's codes contain one, or do not. */
	boolean contains(Term term, String code, boolean yes) {
		Map<Term, Set<String>> own = yes ? has : lacks;
		if ((yes ? lacks : has).getOrDefault(term, Set.of()).contains(code)) {
			return false;
		}
		Set<String> more = new LinkedHashSet<>(own.getOrDefault(term, Set.of()));
		more.add(code);
		own.put(term, more);
		return true;
	}

	Set<String> has(Term term) {
		return has.getOrDefault(term, Set.of());
	}

	Set<String> lacks(Term term) {
		return lacks.getOrDefault(term, Set.of());
	}

	private int number(Term term) {
		return numbers.computeIfAbsent(term, t -> differences.more());
	}

	/** {@code a·x − b·y ≤ c} (or {@code <}) where a and b are 0 or 1; a term that is empty counts as zero. */
	boolean atMost(Optional<Term> x, Optional<Term> y, BigDecimal c, boolean less) {
		int i = x.map(this::number).orElse(0);
		int j = y.map(this::number).orElse(0);
		Optional<BigDecimal> grain = grain(x, y, c);
		boolean open = less && grain.isEmpty();
		BigDecimal bound = less && grain.isPresent() ? c.subtract(grain.get()) : c;
		return differences.add(i, j, bound, open);
	}

	/** The step in which a difference moves, when a strict bound can be written as the next step below. */
	private static Optional<BigDecimal> grain(Optional<Term> x, Optional<Term> y, BigDecimal c) {
		Optional<BigDecimal> a = x.isEmpty() ? Optional.of(BigDecimal.ZERO) : x.get().grain();
		Optional<BigDecimal> b = y.isEmpty() ? Optional.of(BigDecimal.ZERO) : y.get().grain();
		if (a.isEmpty() || b.isEmpty()) {
			return Optional.empty();
		}
		BigDecimal step = a.get().signum() == 0 ? b.get() : b.get().signum() == 0 ? a.get() : a.get().min(b.get());
		return step.signum() > 0 && c.remainder(step).signum() == 0 ? Optional.of(step) : Optional.empty();
	}
}
