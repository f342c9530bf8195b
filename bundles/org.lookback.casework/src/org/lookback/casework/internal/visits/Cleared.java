package org.lookback.casework.internal.visits;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.casework.api.visits.Target;
import org.lookback.casework.api.visits.VoiceSource;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.FactSource.Range;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.FactView;
import org.lookback.store.api.Store;

/**
 * Whether the national system has cleared a field. A newer export that leaves a cell blank does not take back what an older one said, so the
 * exports since the decision are read by themselves: they must speak of the household or person, have the field at all, and say nothing of it.
 */
final class Cleared implements AutoCloseable {

	private static final long NEAR = 200;
	private static final int PART = 1_000;

	private final Store store;
	private final List<VoiceSource> system;
	private final Map<Set<Integer>, FactSource> views = new HashMap<>();
	private final Map<Set<Integer>, Map<String, Boolean>> exported = new HashMap<>();

	/** @param system imports that are the national system's word */
	Cleared(Store store, List<VoiceSource> system) {
		this.store = store;
		this.system = system;
	}

	/** @param after the newest import at the time of the decision */
	boolean since(int after, long number, Target target) throws LookbackException {
		Set<Integer> newer = system.stream().map(source -> source.version().id()).filter(id -> id > after).collect(Collectors.toCollection(HashSet::new));
		if (newer.isEmpty()) {
			return false;
		}
		FactSource view = view(newer);
		Optional<Household> household = view.household(number).filter(one -> target.year() == 0 || one.years().contains(target.year()));
		if (household.isEmpty() || !target.member().isEmpty() && Sides.person(household.get(), target.member()).isEmpty()
				|| has(household.get(), target)) {
			return false;
		}
		Map<String, Boolean> fields = exported.computeIfAbsent(newer, set -> new HashMap<>());
		if (!fields.containsKey(target.field())) {
			fields.put(target.field(), exports(view, number, target));
		}
		return fields.get(target.field());
	}

	private FactSource view(Set<Integer> versions) throws LookbackException {
		if (!views.containsKey(versions)) {
			views.put(versions, store.facts(FactView.saidBy(versions)));
		}
		return views.get(versions);
	}

	private static boolean has(Household household, Target target) {
		return Sides.row(household, target).flatMap(row -> row.get(target.name())).isPresent();
	}

	/** Whether anybody has the field: neighbours first. */
	private static boolean exports(FactSource view, long number, Target target) throws LookbackException {
		if (within(view, new Range(Math.max(0, number - NEAR), number + NEAR), target)) {
			return true;
		}
		for (Range range : view.ranges((int) (view.householdCount() / PART) + 1)) {
			if (within(view, range, target)) {
				return true;
			}
		}
		return false;
	}

	private static boolean within(FactSource view, Range range, Target target) throws LookbackException {
		boolean[] found = { false };
		view.forEach(range, Progress.NONE, household -> found[0] |= says(household, target));
		return found[0];
	}

	/** Whether the household itself, or any of its members, has the field in that year. */
	private static boolean says(Household household, Target target) {
		if (target.member().isEmpty()) {
			List<Fact> rows = target.entity().equals(household.root().entity()) ? List.of(household.root()) : household.root().children(target.entity());
			return rows.stream().anyMatch(row -> row.get(target.name()).isPresent());
		}
		return household.members().stream().flatMap(member -> (target.entity().equals(member.entity()) ? List.of(member) : member.children(target.entity())).stream())
				.anyMatch(row -> row.get(target.name()).isPresent());
	}

	@Override
	public void close() {
		views.values().forEach(FactSource::close);
	}
}
