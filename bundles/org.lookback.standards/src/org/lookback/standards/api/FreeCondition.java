package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedParameter;
import org.lookback.standards.internal.condition.Condition;
import org.lookback.standards.internal.condition.ConditionException;
import org.lookback.standards.internal.condition.HouseholdView;
import org.lookback.standards.internal.condition.ParameterValues;
import org.lookback.standards.internal.condition.Scope;
import org.lookback.standards.internal.condition.Vocabulary;

/**
 * A condition of the rule language that belongs to no package: it has no parameters and names no rules. Immutable; safe to use from
 * several threads.
 */
public final class FreeCondition {

	private static final ParameterValues NONE = new ParameterValues() {
		@Override
		public UsedParameter get(int index) {
			throw new IndexOutOfBoundsException(index);
		}

		@Override
		public UsedParameter get(int index, int year) {
			throw new IndexOutOfBoundsException(index);
		}

		@Override
		public String missing(int index) {
			throw new IndexOutOfBoundsException(index);
		}
	};

	private final Condition condition;
	private final boolean ofMembers;

	private FreeCondition(Condition condition, boolean ofMembers) {
		this.condition = condition;
		this.ofMembers = ofMembers;
	}

	/**
	 * @param text  as in a rule of a package
	 * @param where what to call the place where the text stands, for messages
	 * @param kind  {@link ObjectKind#HOUSEHOLD}, or {@link ObjectKind.PERSON} who is called {@code m}
	 * @throws LookbackException saying what is wrong with the text, and at which character
	 */
	public static FreeCondition of(String text, String where, ObjectKind kind, Dictionary dictionary) throws LookbackException {
		try {
			return new FreeCondition(Condition.of(text, kind, new Vocabulary(dictionary, List.of(), Map.of(), Map.of(), List.of())),
					kind == ObjectKind.PERSON);
		} catch (ConditionException e) {
			throw new LookbackException(where + ':' + (e.offset() + 1) + ": " + e.getMessage(), e);
		}
	}

	/** A household as one year and one day show it; conditions are asked of it one after the other. For one thread. */
	public static final class Asked {

		private final HouseholdView view;
		private final Scope scope;

		/** @param village the village's row of the year */
		public Asked(Household household, Optional<Fact> village, int year, LocalDate asOf) {
			view = new HouseholdView(household, village, year, asOf);
			scope = new Scope(view, NONE, asOf, year, (rule, inner) -> Truth.UNDECIDED);
		}
	}

	/** Of the household: one answer. Of members: one for each who belongs to it in the year, in the household's order. */
	public List<Truth> of(Asked asked) {
		if (!ofMembers) {
			return List.of(condition.test(asked.scope));
		}
		List<Truth> truths = new ArrayList<>(asked.view.members().size());
		asked.view.members().forEach(member -> {
			asked.scope.object(member);
			truths.add(condition.test(asked.scope));
		});
		return truths;
	}
}
