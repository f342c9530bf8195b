package org.lookback.store.internal.hand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.hand.Regroups.Kind;
import org.lookback.store.internal.hand.Regroups.Link;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;

/**
 * Shows households as people split and merged them. The rows stay where the files put them: a member who left for a household of his own is found
 * in both, with dates that say until and since when; what he alone has (measures, kin) goes along. Of two merged households the remaining one shows
 * all members, and those rows of the other one that it has none like.
 */
public final class Regrouping {

	private static final String MEMBER = "member";
	private static final String CODE = "memberCode";
	/** They belong to the place, not to the person. */
	private static final Set<String> MEMBERSHIP = Set.of("memberFrom", "memberUntil", "relationToHead", CODE);
	private static final String MOVES = "memberChange";

	/** Reads a household as its own rows have it. */
	public interface Rows {
		Household read(int number) throws LookbackException;
	}

	/** A member's place. */
	private record Place(int household, String code) {
	}

	private final Regroups regroups;
	private final Rows rows;

	public Regrouping(Regroups regroups, Rows rows) {
		this.regroups = regroups;
		this.rows = rows;
	}

	/** A household as it is to be shown. */
	public Household of(Household household) throws LookbackException {
		return regroups.touches(household.number()) ? new Household(household.number(), root(household)) : household;
	}

	private Fact root(Household household) throws LookbackException {
		int number = (int) household.number();
		Set<String> left = new HashSet<>();
		regroups.gone(number).forEach(link -> left.add(link.fromCode()));
		Fact root = PersonMerge.with(household.root(), Map.of());
		Map<String, Fact> members = new LinkedHashMap<>();
		for (Fact member : household.members()) {
			members.put(code(member), member);
		}
		Map<String, List<Fact>> others = new LinkedHashMap<>();
		collect(household, left, others);
		for (Link link : regroups.members(number)) {
			person(new Place(number, link.toCode()), new HashSet<>()).ifPresent(fact -> members.put(link.toCode(), fact));
			for (Fact row : ofPerson(new Place(link.from(), link.fromCode()), new HashSet<>())) {
				add(others, named(row, link.toCode()));
			}
		}
		for (int other : regroups.absorbed(number)) {
			absorb(other, members, others, new HashSet<>(Set.of(number)));
		}
		members.values().forEach(root::add);
		others.values().forEach(list -> list.forEach(root::add));
		return root;
	}

	/** Rows of the household itself, without those of members who left. */
	private static void collect(Household household, Set<String> left, Map<String, List<Fact>> to) {
		household.root().children().forEach((entity, list) -> {
			if (!entity.equals(MEMBER)) {
				list.stream().filter(row -> memberOf(row).filter(left::contains).isEmpty()).forEach(row -> add(to, row));
			}
		});
	}

	private static void add(Map<String, List<Fact>> to, Fact row) {
		to.computeIfAbsent(row.entity(), entity -> new ArrayList<>()).add(row);
	}

	/** The member whom a row of a household speaks of: who benefits from the measure, whose kin it is. */
	private static Optional<String> memberOf(Fact row) {
		return Layouts.core().find(row.entity()).flatMap(Layout::memberField).flatMap(row::get).map(Object::toString);
	}

	private static Fact named(Fact row, String code) {
		return Layouts.core().of(row.entity()).memberField().map(field -> PersonMerge.whole(row, Map.of(field, code))).orElse(row);
	}

	private static String code(Fact member) {
		return member.text(CODE).orElse("");
	}

	/** A member with what is known of him in the places he comes from. */
	private Optional<Fact> person(Place place, Set<Place> seen) throws LookbackException {
		if (!seen.add(place)) {
			return Optional.empty();
		}
		Optional<Fact> found = rows.read(place.household()).members().stream().filter(one -> code(one).equals(place.code())).findFirst();
		for (Link link : regroups.members(place.household())) {
			if (link.toCode().equals(place.code())) {
				Optional<Fact> before = person(new Place(link.from(), link.fromCode()), seen);
				if (before.isPresent()) {
					Fact base = link.kind() == Kind.SPLIT ? since(before.get(), link.fromYear()) : before.get();
					found = Optional.of(found.isPresent() ? PersonMerge.over(found.get(), base, MEMBERSHIP) : PersonMerge.whole(base, Map.of(CODE, place.code())));
				}
			}
		}
		return found;
	}

	/** What goes along with a member who leaves: rows of years from his leaving on, and of no year. */
	private static Fact since(Fact member, int year) {
		Map<String, Object> values = new HashMap<>(member.values());
		values.keySet().removeAll(MEMBERSHIP);
		Map<String, Source> sources = new HashMap<>();
		values.keySet().forEach(field -> sources.put(field, member.source(field)));
		Fact base = new Fact(member.entity(), values, member.source(), sources);
		member.children().forEach((entity, list) -> {
			if (!entity.equals(MOVES)) {
				list.stream().filter(row -> row.year().orElse(year) >= year).forEach(base::add);
			}
		});
		return base;
	}

	/** A member's own measures and kin, wherever he was. */
	private List<Fact> ofPerson(Place place, Set<Place> seen) throws LookbackException {
		List<Fact> found = new ArrayList<>();
		if (seen.add(place)) {
			rows.read(place.household()).root().children().values()
					.forEach(list -> list.stream().filter(row -> memberOf(row).filter(place.code()::equals).isPresent()).forEach(found::add));
			for (Link link : regroups.members(place.household())) {
				if (link.toCode().equals(place.code())) {
					found.addAll(ofPerson(new Place(link.from(), link.fromCode()), seen));
				}
			}
		}
		return found;
	}

	private void absorb(int number, Map<String, Fact> members, Map<String, List<Fact>> others, Set<Integer> seen) throws LookbackException {
		if (!seen.add(number)) {
			return;
		}
		Household other = rows.read(number);
		Set<String> moved = new HashSet<>();
		regroups.gone(number).forEach(link -> moved.add(link.fromCode()));
		Map<String, List<Fact>> theirs = new LinkedHashMap<>();
		collect(other, moved, theirs);
		theirs.forEach((entity, list) -> list.forEach(row -> take(row, others.computeIfAbsent(entity, e -> new ArrayList<>()))));
		for (Fact member : other.members()) {
			if (!moved.contains(code(member))) {
				members.putIfAbsent(code(member), member);
			}
		}
		for (int further : regroups.absorbed(number)) {
			absorb(further, members, others, seen);
		}
	}

	/** Takes a row over unless there is one like it; houses and the like, which are just counted, are counted on. */
	private static void take(Fact row, List<Fact> ours) {
		Set<String> keys = new HashSet<>();
		ours.forEach(one -> keys.add(PersonMerge.key(one)));
		if (!keys.contains(PersonMerge.key(row))) {
			ours.add(row);
			return;
		}
		List<String> own = Layouts.core().of(row.entity()).ownKey();
		if (own.size() == 1 && row.get(own.getFirst()).orElse("") instanceof Long) {
			long next = ours.stream().flatMap(one -> one.whole(own.getFirst()).stream()).mapToLong(Long::longValue).max().orElse(0) + 1;
			ours.add(PersonMerge.whole(row, Map.of(own.getFirst(), next)));
		}
	}
}
