package org.lookback.pack.guangdong.ui.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Parameter.Value;
import org.lookback.standards.api.StandardsPackage;

/**
 * The two lines of the plane, in yuan, as the package has them.
 *
 * @param lower   below it a household can have fallen back
 * @param upper   below it an exit can be annulled
 * @param inForce whether both hold in the year spoken of; else they are the latest before it
 */
record Lines(BigDecimal lower, BigDecimal upper, boolean inForce) {

	static final String LOWER = "refallLine";
	static final String UPPER = "rollBackLine";

	/** @throws LookbackException when the package has no such parameter any more */
	static Lines of(StandardsPackage standards, int year) throws LookbackException {
		LocalDate day = LocalDate.of(year, Month.DECEMBER, 31);
		List<Value> lower = values(standards, LOWER);
		List<Value> upper = values(standards, UPPER);
		boolean inForce = List.of(lower, upper).stream().allMatch(values -> values.stream().anyMatch(value -> value.holdsOn(day)));
		return new Lines(amount(lower, day), amount(upper, day), inForce);
	}

	private static List<Value> values(StandardsPackage standards, String id) throws LookbackException {
		Optional<Parameter> parameter = standards.parameter(id).filter(each -> each.type() == Parameter.Type.NUMBER && !each.values().isEmpty());
		return parameter.map(Parameter::values).orElseThrow(() -> new LookbackException(Messages.in(Lines.class).get("line.missing", id)));
	}

	/** What holds on the day, else the latest. */
	private static BigDecimal amount(List<Value> values, LocalDate day) {
		Comparator<Value> later = Comparator.comparing(value -> value.validFrom().orElse(LocalDate.MIN));
		Value value = values.stream().filter(each -> each.holdsOn(day)).max(later).orElseGet(() -> values.stream().max(later).orElseThrow());
		return (BigDecimal) value.value();
	}
}
