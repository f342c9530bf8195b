package org.lookback.casework.api.warning;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.facts.Household;
import org.lookback.model.api.verdict.Decision;
import org.lookback.standards.api.WarningScheme;

/**
 * Why a household has its points.
 *
 * @param risk    empty when it is not watched
 * @param watched whether it is watched, and by which facts
 * @param factors one decision a factor, in the order of the scheme, with facts, parameters and what is missing
 */
public record WarningReason(Household household, int year, WarningScheme scheme, Optional<Risk> risk, Decision watched, List<Decision> factors) {

	public WarningReason {
		factors = List.copyOf(factors);
	}
}
