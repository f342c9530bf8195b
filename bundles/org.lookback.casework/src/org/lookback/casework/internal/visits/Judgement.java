package org.lookback.casework.internal.visits;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.lookback.casework.api.visits.Compared;
import org.lookback.casework.api.visits.DifferenceKind;
import org.lookback.casework.api.visits.Saying;
import org.lookback.model.api.dictionary.ValueReader;

/** Whether voices say the same. */
public final class Judgement {

	private Judgement() {
	}

	/**
	 * Which voices disagree about a field; empty when none does.
	 *
	 * @param systemAnswers whether the system's silence is an answer: it has the person or the household, and exports the field
	 */
	static Optional<DifferenceKind> of(Compared field, boolean systemAnswers) {
		Saying found = field.found();
		if (!found.said()) {
			boolean differ = field.system().said() && field.card().said() && !same(field.system(), field.card());
			return differ ? Optional.of(DifferenceKind.NOT_ASKED) : Optional.empty();
		}
		boolean system = field.system().said() ? !same(field.system(), found) : systemAnswers && !found.nothing();
		boolean card = field.card().said() && !same(field.card(), found);
		if (system && card) {
			return Optional.of(DifferenceKind.BOTH);
		}
		return system ? Optional.of(DifferenceKind.SYSTEM) : card ? Optional.of(DifferenceKind.CARD) : Optional.empty();
	}

	/** Whether two voices that say something say the same: the same value, or both that there is none. */
	private static boolean same(Saying one, Saying other) {
		return one.value().isPresent() && other.value().isPresent() ? same(one.value().get(), other.value().get()) : one.nothing() && other.nothing();
	}

	/** Whether two values mean the same: lists in any order, amounts however many zeros they end in. */
	public static boolean same(Object one, Object other) {
		if (one instanceof List<?> some && other instanceof List<?> others) {
			return new HashSet<>(some).equals(new HashSet<>(others));
		}
		if (one instanceof BigDecimal amount && other instanceof BigDecimal second) {
			return amount.compareTo(second) == 0;
		}
		return ValueReader.canonical(one).equals(ValueReader.canonical(other));
	}
}
