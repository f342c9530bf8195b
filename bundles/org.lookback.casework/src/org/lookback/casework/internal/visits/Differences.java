package org.lookback.casework.internal.visits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.casework.api.visits.Compared;
import org.lookback.casework.api.visits.ComparedHousehold;
import org.lookback.casework.api.visits.Difference;
import org.lookback.casework.api.visits.DifferenceKind;
import org.lookback.store.api.VisitDecision;

/**
 * Gathers differences. That the system says nothing of a field is an answer only when its exports have the field at all, which is known once all
 * households were seen.
 */
public final class Differences {

	private static final String UNTIL = "member.memberUntil";

	/** A difference that rests on the system's silence. */
	private record Silent(int place, Optional<DifferenceKind> otherwise) {
	}

	private final Map<String, VisitDecision> decisions;
	private final List<Difference> differences = new ArrayList<>();
	private final List<Silent> silent = new ArrayList<>();
	private final Set<String> exported = new HashSet<>();

	/** @param decisions the one that counts, by key of the target */
	public Differences(Map<String, VisitDecision> decisions) {
		this.decisions = decisions;
	}

	/** Adds what differs of one household. */
	public void add(ComparedHousehold household) {
		household.fields().forEach(field -> judge(household, "", field, household.inSystem(), false));
		for (ComparedHousehold.Member member : household.members()) {
			member.fields().forEach(field -> judge(household, member.name(), field, household.inSystem(),
					household.inSystem() && !member.inSystem() || member.inSystem() && field.target().field().equals(UNTIL)));
		}
	}

	/**
	 * @param answers whether the system's silence is an answer whatever its exports have: it has the household, but not the person, or it has the
	 *                person, who is a member until it says another thing
	 */
	private void judge(ComparedHousehold household, String person, Compared field, boolean inSystem, boolean answers) {
		boolean said = field.system().said();
		if (said) {
			exported.add(field.target().field());
		}
		Optional<DifferenceKind> kind = Judgement.of(field, inSystem);
		if (kind.isEmpty()) {
			return;
		}
		if (!said && !answers && field.found().said()) {
			silent.add(new Silent(differences.size(), Judgement.of(field, false)));
		}
		differences.add(new Difference(field.target(), household.number(), household.code(), household.village(), household.head(), person, field.system(),
				field.card(), field.found(), field.here(), kind.get(), Optional.ofNullable(decisions.get(field.target().key()))));
	}

	/** All of them, in the order in which they came. */
	public List<Difference> all() {
		List<Optional<Difference>> kept = new ArrayList<>(differences.stream().map(Optional::of).toList());
		for (Silent one : silent) {
			Difference difference = differences.get(one.place());
			if (!exported.contains(difference.target().field())) {
				kept.set(one.place(), one.otherwise().map(difference::as));
			}
		}
		return kept.stream().flatMap(Optional::stream).toList();
	}
}
