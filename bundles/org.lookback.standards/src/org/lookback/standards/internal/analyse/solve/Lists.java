package org.lookback.standards.internal.analyse.solve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.standards.internal.analyse.solve.State.ListKey;
import org.lookback.standards.internal.analyse.solve.State.Universal;
import org.lookback.standards.internal.condition.RowKind;
import org.lookback.standards.internal.condition.RowList;
import org.lookback.standards.internal.condition.Tree;

/** Rows that conditions ask for, what must come out of all rows of a list, and whether a list is known to be complete. */
final class Lists {

	/** Lists whose rows are also rows of another. */
	private static final Map<RowList, RowList> WITHIN = Map.of(RowList.MEMBERS, RowList.EVERYONE, RowList.FORMER_MEMBERS, RowList.EVERYONE,
			RowList.PREVIOUS_YEARS, RowList.YEARS, RowList.MEMBER_PREVIOUS_YEARS, RowList.MEMBER_YEARS);

	private final Search search;
	private final Terms terms;
	private final int year;
	private final boolean closedAnyhow;

	/** @param closedAnyhow every list is taken to be complete */
	Lists(Search search, Terms terms, int year, boolean closedAnyhow) {
		this.closedAnyhow = closedAnyhow;
		this.search = search;
		this.terms = terms;
		this.year = year;
	}

	private static ListKey key(Tree.RowsOf source, Binding binding) {
		return new ListKey(binding.row(source.slot()).facts(), source.list(), source.register());
	}

	private static RowKind element(ListKey list) {
		return list.list().map(RowList::element).orElse(RowKind.REGISTER_RECORD);
	}

	/** There is a row for which a condition comes out so: one way for each list that it may stand in. */
	List<Step> row(Tree.RowsOf source, int bound, Tree body, Binding binding, Aim aim) {
		List<Step> ways = new ArrayList<>();
		ListKey key = key(source, binding);
		RowList list = key.list().orElse(null);
		if (list == RowList.YEARS || list == RowList.MEMBER_YEARS) {
			ways.add(state -> search.expand(body, binding.with(bound, mirror(state, key)), aim, state));
		}
		List<RowList> inner = WITHIN.entrySet().stream().filter(e -> e.getValue() == list).map(Map.Entry::getKey).sorted().toList();
		List<ListKey> places = inner.isEmpty() ? List.of(key) : inner.stream().map(l -> new ListKey(key.owner(), Optional.of(l), "")).toList();
		for (ListKey place : places) {
			ways.add(state -> fresh(state, place).filter(spot -> search.expand(body, binding.with(bound, spot), aim, state)).isPresent());
		}
		return ways;
	}

	private static Spot mirror(State state, ListKey key) {
		Spot owner = state.spots.stream().filter(s -> s.id() == key.owner()).findFirst().orElseThrow();
		return state.mirror(element(key), key.list().orElseThrow(), owner);
	}

	/** A new row of a list, with what must come out of all its rows; empty when that cannot be. */
	private Optional<Spot> fresh(State state, ListKey key) {
		if (state.empty.contains(key)) {
			return Optional.empty();
		}
		Spot spot = state.spot(element(key), key.list(), key.register(), key.owner());
		boolean earlier = key.list().filter(l -> l == RowList.PREVIOUS_YEARS || l == RowList.MEMBER_PREVIOUS_YEARS).isPresent();
		if (earlier) {
			Term yearOf = new Term.YearOf(spot.id(), new Tree.RowYear(0).type());
			state.atMost(Optional.of(yearOf), Optional.empty(), BigDecimal.valueOf(year - 1L), false);
		}
		for (Universal universal : List.copyOf(state.universals)) {
			if (covers(universal.list(), key)) {
				ask(state, universal, spot);
			}
		}
		return Optional.of(spot);
	}

	private void ask(State state, Universal universal, Spot spot) {
		state.todo.add(s -> search.expand(universal.body(), universal.binding().with(universal.bound(), spot), universal.aim(), s));
	}

	private static boolean covers(ListKey all, ListKey of) {
		return all.owner() == of.owner() && all.register().equals(of.register())
				&& (all.list().equals(of.list()) || of.list().map(WITHIN::get).equals(all.list()) && all.list().isPresent());
	}

	/** A condition comes out so for every row there is or will be. */
	void all(Tree.RowsOf source, int bound, Tree body, Binding binding, Aim aim, State state) {
		ListKey key = key(source, binding);
		Universal universal = new Universal(key, bound, body, binding, aim);
		state.universals.add(universal);
		if (key.list().filter(l -> l == RowList.YEARS || l == RowList.MEMBER_YEARS).isPresent()) {
			ask(state, universal, mirror(state, key));
		}
		for (Spot spot : List.copyOf(state.spots)) {
			if (spot.id() > 0 && !spot.mirror() && covers(key, new ListKey(spot.owner(), spot.list(), spot.register()))) {
				ask(state, universal, spot);
			}
		}
	}

	/** The absence of a row decides. */
	boolean closed(Tree.RowsOf source, Binding binding, State state) {
		if (closedAnyhow || source.parameter() == Solver.CLOSED_ANYHOW) {
			return true;
		}
		ListKey key = key(source, binding);
		if (key.list().isEmpty()) {
			return register(source, state, true);
		}
		return switch (key.list().get().closed()) {
		case ALWAYS -> true;
		case WHEN_NOT_EMPTY -> want(key, state);
		case WHEN_DECLARED -> declared(source, state);
		case WHEN_NOT_EMPTY_OR_DECLARED -> {
			state.choices.add(List.of(s -> declared(source, s), s -> want(key, s)));
			yield true;
		}
		};
	}

	private boolean want(ListKey key, State state) {
		if (key.list().filter(l -> l == RowList.YEARS || l == RowList.MEMBER_YEARS).isPresent()) {
			return true;
		}
		state.wanted.add(key.list().get() == RowList.EVERYONE ? new ListKey(key.owner(), Optional.of(RowList.MEMBERS), "") : key);
		return true;
	}

	private boolean declared(Tree.RowsOf source, State state) {
		return source.parameter() >= 0 && flag(source.parameter(), true, state);
	}

	private boolean flag(int parameter, boolean value, State state) {
		if (!terms.open(parameter)) {
			return terms.own(parameter).filter(v -> v.equals(value)).isPresent();
		}
		Term term = terms.parameter(parameter);
		return state.know(term) && state.among(term, Set.of(String.valueOf(value)), terms.values(term.type()));
	}

	private boolean register(Tree.RowsOf source, State state, boolean yes) {
		if (source.parameter() < 0) {
			return !yes;
		}
		if (!terms.open(source.parameter())) {
			return terms.own(source.parameter()).filter(v -> v instanceof List<?> l && l.contains(source.register())).isPresent() == yes;
		}
		Term term = terms.parameter(source.parameter());
		if (yes) {
			return state.know(term) && state.contains(term, source.register(), true);
		}
		state.choices.add(List.of(s -> s.unknow(term), s -> s.know(term) && s.contains(term, source.register(), false)));
		return true;
	}

	/** The absence of a row does not decide. */
	boolean unclosed(Tree.RowsOf source, Binding binding, State state) {
		ListKey key = key(source, binding);
		if (key.list().isEmpty()) {
			return register(source, state, false);
		}
		return switch (key.list().get().closed()) {
		case ALWAYS -> false;
		case WHEN_NOT_EMPTY -> nobody(key, state);
		case WHEN_DECLARED -> undeclared(source, state);
		case WHEN_NOT_EMPTY_OR_DECLARED -> nobody(key, state) && undeclared(source, state);
		};
	}

	private boolean undeclared(Tree.RowsOf source, State state) {
		if (source.parameter() < 0) {
			return true;
		}
		if (!terms.open(source.parameter())) {
			return terms.own(source.parameter()).filter(Boolean.TRUE::equals).isEmpty();
		}
		state.choices.add(List.of(s -> s.unknow(terms.parameter(source.parameter())), s -> flag(source.parameter(), false, s)));
		return true;
	}

	private static boolean nobody(ListKey key, State state) {
		if (key.list().filter(l -> l == RowList.YEARS || l == RowList.MEMBER_YEARS).isPresent()) {
			return false;
		}
		List<RowList> lists = key.list().get() == RowList.EVERYONE ? List.of(RowList.MEMBERS, RowList.FORMER_MEMBERS) : List.of(key.list().get());
		for (RowList list : lists) {
			ListKey one = new ListKey(key.owner(), Optional.of(list), "");
			state.empty.add(one);
			if (state.spots.stream().anyMatch(s -> s.id() > 0 && s.owner() == one.owner() && s.list().equals(one.list()))) {
				return false;
			}
		}
		return true;
	}

	/** Makes up rows for lists that must not be empty; false when that cannot be. */
	boolean fill(State state) {
		for (ListKey key : List.copyOf(state.wanted)) {
			boolean there = state.spots.stream().anyMatch(s -> !s.mirror() && s.id() > 0 && s.owner() == key.owner() && s.list().equals(key.list()));
			if (!there && fresh(state, key).isEmpty()) {
				return false;
			}
		}
		state.wanted.clear();
		return true;
	}
}
