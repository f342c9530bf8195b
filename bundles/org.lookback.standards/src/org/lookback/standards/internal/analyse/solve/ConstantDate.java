package org.lookback.standards.internal.analyse.solve;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.standards.internal.condition.Tree;

/** {@code date(y, m, d)} of constants. */
final class ConstantDate {

	private ConstantDate() {
	}

	static Optional<Object> of(Tree.Call call, Binding binding, Terms terms) {
		List<Integer> parts = new ArrayList<>();
		for (Tree argument : call.arguments()) {
			Affine part = Affine.of(argument, binding, terms);
			if (part.term().isPresent() || part.offset().remainder(BigDecimal.ONE).signum() != 0) {
				return Optional.empty();
			}
			parts.add(part.offset().intValue());
		}
		try {
			return Optional.of(LocalDate.of(parts.get(0), parts.get(1), parts.get(2)));
		} catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}
}
