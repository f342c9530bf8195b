package org.lookback.pack.hainan.ui.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

import org.lookback.model.api.query.Filter;
import org.lookback.model.api.text.Messages;

/** Bands of yearly income per person in yuan, with the line of low income as one of the borders when somebody has set it. */
final class Bands {

	private static final List<BigDecimal> BORDERS = List.of(new BigDecimal("3000"), new BigDecimal("4000"), new BigDecimal("5000"),
			new BigDecimal("8000"), new BigDecimal("10000"), new BigDecimal("15000"));

	/**
	 * A band.
	 *
	 * @param low whether all of it lies below the line of low income
	 */
	record Band(String label, Filter filter, boolean low) {
	}

	private Bands() {
	}

	/** From the lowest up, and the last for those whose income is not recorded. */
	static List<Band> of(String field, Optional<BigDecimal> lowIncome, Locale locale) {
		TreeSet<BigDecimal> borders = new TreeSet<>(BORDERS);
		lowIncome.ifPresent(borders::add);
		List<Band> bands = new ArrayList<>();
		Optional<BigDecimal> from = Optional.empty();
		for (BigDecimal border : borders) {
			bands.add(band(field, from, Optional.of(border), lowIncome, locale));
			from = Optional.of(border);
		}
		bands.add(band(field, from, Optional.empty(), lowIncome, locale));
		bands.add(new Band(Messages.in(Bands.class, locale).get("band.missing"), new Filter.Missing(field), false));
		return bands;
	}

	private static Band band(String field, Optional<BigDecimal> from, Optional<BigDecimal> until, Optional<BigDecimal> lowIncome, Locale locale) {
		Messages messages = Messages.in(Bands.class, locale);
		NumberFormat number = NumberFormat.getInstance(locale);
		String label = from.isEmpty() ? messages.get("band.below", number.format(until.orElseThrow()))
				: until.isEmpty() ? messages.get("band.from", number.format(from.get()))
						: messages.get("band.between", number.format(from.get()), number.format(until.get()));
		boolean low = lowIncome.isPresent() && until.filter(border -> border.compareTo(lowIncome.get()) <= 0).isPresent();
		return new Band(label, new Filter.Between(field, from, true, until, false), low);
	}
}
