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
		if (field.found().value().isEmpty()) {
			boolean differ = said(field.system()) && said(field.card()) && !same(field.system().value().get(), field.card().value().get());
			return differ ? Optional.of(DifferenceKind.NOT_ASKED) : Optional.empty();
		}
		Object found = field.found().value().get();
		boolean system = said(field.system()) ? !same(field.system().value().get(), found) : systemAnswers;
		boolean card = said(field.card()) && !same(field.card().value().get(), found);
		if (system && card) {
			return Optional.of(DifferenceKind.BOTH);
		}
		return system ? Optional.of(DifferenceKind.SYSTEM) : card ? Optional.of(DifferenceKind.CARD) : Optional.empty();
	}

	private static boolean said(Saying saying) {
		return saying.value().isPresent();
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
