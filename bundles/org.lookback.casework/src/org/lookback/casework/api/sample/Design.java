package org.lookback.casework.api.sample;

import java.util.Map;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * How a sample is drawn.
 *
 * @param method       which way
 * @param size         households wanted in all; of {@link Method#CLUSTER} villages; of {@link Method#TWO_STAGE} households of each village; from 1
 * @param clusters     villages of {@link Method#TWO_STAGE}, else 0
 * @param allocation   how a stratified sample is shared out
 * @param deviations   of {@link Allocation#NEYMAN}: standard deviation by stratum
 * @param replacements households kept in reserve, of each stratum or village, from 0
 * @param seed         any number
 */
public record Design(Method method, int size, int clusters, Allocation allocation, Map<String, Double> deviations, int replacements, long seed) {

	/** Ways of drawing. */
	public enum Method {
		/** Every household equally likely. */
		SIMPLE,
		/** A share of every stratum. */
		STRATIFIED,
		/** Whole villages. */
		CLUSTER,
		/** Villages, then households of each. */
		TWO_STAGE
	}

	/** How households are shared out over strata. */
	public enum Allocation {
		/** As large as the stratum. */
		PROPORTIONAL,
		/** All alike. */
		EQUAL,
		/** As large as the stratum times its standard deviation (J. Neyman 1934; Cochran 1977, eq. 5.26). */
		NEYMAN
	}

	public Design {
		deviations = Map.copyOf(deviations);
	}

	/** A design without strata and clusters. */
	public static Design simple(int size, int replacements, long seed) {
		return new Design(Method.SIMPLE, size, 0, Allocation.PROPORTIONAL, Map.of(), replacements, seed);
	}

	/** @throws LookbackException when it cannot be drawn from any frame */
	public Design checked() throws LookbackException {
		if (size < 1 || replacements < 0 || method == Method.TWO_STAGE && clusters < 1) {
			throw new LookbackException(Messages.in(Design.class).get("size"));
		}
		if (method == Method.STRATIFIED && allocation == Allocation.NEYMAN && deviations.isEmpty()) {
			throw new LookbackException(Messages.in(Design.class).get("neyman"));
		}
		return this;
	}
}
