package org.lookback.casework.api.warning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lookback.casework.internal.warning.RiskReader;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Decision;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.api.WarningScheme;

/** Asks the factors of a package's early warning. */
public final class WarningBook {

	private final Evaluator evaluator;
	private final FactSource facts;

	/**
	 * @param evaluator of a package {@link StandardsPackage#withWarnings() with its warnings}, ready for the facts
	 */
	public WarningBook(Evaluator evaluator, FactSource facts) {
		this.evaluator = evaluator;
		this.facts = facts;
	}

	/**
	 * The points of every watched household.
	 *
	 * @param progress counts households
	 */
	public Watchlist watch(Progress progress) throws LookbackException {
		RiskReader reader = new RiskReader(evaluator);
		List<Risk> risks = Collections.synchronizedList(new ArrayList<>());
		long[] asked = new long[1];
		for (FactSource.Range range : facts.ranges(1)) {
			facts.forEach(range, progress, household -> {
				asked[0]++;
				reader.of(household).ifPresent(risks::add);
			});
		}
		StandardsPackage standards = evaluator.standards();
		List<Risk> sorted = risks.stream().sorted(Comparator.comparing(Risk::key)).toList();
		return new Watchlist(standards.id(), standards.version(), evaluator.asOf(), evaluator.year(), facts.changeSequence(), standards.warnings(), sorted, asked[0]);
	}

	/** A household's points; empty when it is not watched. */
	public Optional<Risk> risk(Household household) {
		return new RiskReader(evaluator).of(household);
	}

	/** Why a household has its points. */
	public WarningReason why(Household household) {
		WarningScheme scheme = evaluator.standards().warnings();
		List<Decision> all = evaluator.explain(household);
		List<Decision> own = all.stream().filter(decision -> decision.rule().equals(WarningScheme.WATCHED)
				|| scheme.factors().stream().anyMatch(factor -> factor.id().equals(decision.rule()))).toList();
		return new WarningReason(household, evaluator.year(), scheme, new RiskReader(evaluator).of(household), own.get(0), own.subList(1, own.size()));
	}
}
