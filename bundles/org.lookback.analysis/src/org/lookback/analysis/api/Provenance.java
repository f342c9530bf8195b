package org.lookback.analysis.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.text.Messages;

/**
 * What a number rests on, named under every chart and table.
 *
 * @param asOf           date of the law, when a check is part of the question
 * @param packageVersion id and version of the standards package, when one is part of the question
 * @param dataVersion    the data's version
 * @param made           the day the number was taken
 */
public record Provenance(Optional<LocalDate> asOf, Optional<String> packageVersion, Optional<String> dataVersion, LocalDate made) {

	/** Nothing but today. */
	public static Provenance today() {
		return new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), LocalDate.now());
	}

	/** Its parts in words, in the order a reader expects them. */
	public List<String> words(Locale locale) {
		Messages messages = Messages.in(Provenance.class, locale);
		List<String> words = new ArrayList<>();
		asOf.ifPresent(date -> words.add(messages.get("provenance.asOf", date.toString())));
		packageVersion.ifPresent(version -> words.add(messages.get("provenance.package", version)));
		dataVersion.ifPresent(version -> words.add(messages.get("provenance.data", version)));
		words.add(messages.get("provenance.made", made.toString()));
		return words;
	}
}
