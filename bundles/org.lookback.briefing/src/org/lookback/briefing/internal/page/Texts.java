package org.lookback.briefing.internal.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lookback.briefing.api.page.Figure;
import org.lookback.model.api.text.Messages;

/** Values in words, as they are printed, and where figures come from. */
final class Texts {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private Texts() {
	}

	/** A cell of a table. */
	static String cell(Object value) {
		return switch (value) {
		case Double share -> percent(share);
		case BigDecimal amount -> amount.stripTrailingZeros().scale() > 2 ? amount.setScale(2, RoundingMode.HALF_UP).toPlainString() : amount.toPlainString();
		default -> String.valueOf(value);
		};
	}

	/** A share from 0 to 1. */
	static String percent(double share) {
		return BigDecimal.valueOf(share).multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
	}

	static List<String> headings(Messages messages) {
		return List.of(messages.get("source.headings").split("\\|"));
	}

	/** A row of the list of figures, in the order of {@link #headings}. */
	static List<String> row(Figure figure, Messages messages, Locale locale) {
		return List.of(figure.id(), figure.label(), figure.value(), messages.get("source.query", figure.asked(), figure.unit().label(locale)), origin(figure, messages));
	}

	/** What a figure rests on, in a line. */
	static String origin(Figure figure, Messages messages) {
		List<String> parts = new ArrayList<>(figure.origin().packages());
		figure.origin().asOf().ifPresent(day -> parts.add(messages.get("source.asOf", day.toString())));
		parts.add(messages.get("source.data", Long.toString(figure.origin().dataVersion())));
		return String.join(messages.get("source.apart"), parts);
	}
}
