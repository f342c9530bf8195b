package org.lookback.casework.internal.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.lookback.casework.api.warning.Risk;
import org.lookback.casework.internal.Heads;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.WarningScheme;

/** Makes a household's points of what the evaluator says of its factors. Safe to use from several threads. */
public final class RiskReader {

	private final Evaluator evaluator;
	private final WarningScheme scheme;

	/** @param evaluator of a package {@link org.lookback.standards.api.StandardsPackage#withWarnings() with its warnings} */
	public RiskReader(Evaluator evaluator) {
		this.evaluator = evaluator;
		this.scheme = evaluator.standards().warnings();
	}

	/** Its points; empty when it is not watched, or nothing is known of it in the year. */
	public Optional<Risk> of(Household household) {
		Optional<Fact> year = household.root().child("householdYear", evaluator.year());
		if (year.isEmpty()) {
			return Optional.empty();
		}
		List<Truth> truths = evaluator.evaluate(household).truths();
		List<Truth> own = truths.subList(truths.size() - scheme.factors().size() - 1, truths.size());
		if (own.get(0) == Truth.NOT_MET) {
			return Optional.empty();
		}
		int least = 0;
		int most = 0;
		List<Truth> factors = own.subList(1, own.size());
		for (int i = 0; i < factors.size(); i++) {
			int points = scheme.factors().get(i).points();
			least += factors.get(i) == Truth.MET ? points : 0;
			most += factors.get(i) == Truth.NOT_MET ? 0 : points;
		}
		return Optional.of(new Risk(household.number(), household.key(), household.root().text("villageCode").orElse(""), Heads.name(household).orElse(""),
				household.members(evaluator.year()).size(), year.get().text("exitStatus").orElse(""), helpers(household, evaluator.asOf()), own.get(0),
				factors, least, most));
	}

	/** Who is responsible for a household on a day; who has no first day always was. */
	public static List<String> helpers(Household household, LocalDate day) {
		return household.root().children("helper").stream().filter(helper -> helper.date("helpFrom").filter(from -> from.isAfter(day)).isEmpty()
				&& helper.date("helpUntil").filter(until -> until.isBefore(day)).isEmpty()).flatMap(helper -> Stream.ofNullable(helper.text("helperName").orElse(null)))
				.distinct().sorted().toList();
	}
}
