package org.lookback.casework.internal.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lookback.casework.api.sample.Design;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * Shares a sample out over strata. A stratum that would give more than it has is taken whole, and the rest is shared out over the others anew (Cochran 1977,
 * sec. 5.8); fractions go by largest remainders, ties by name; every stratum gives at least one while the sample has enough.
 */
public final class Shares {

	private Shares() {
	}

	/** @param sizes households of each stratum */
	public static Map<String, Integer> of(Map<String, Integer> sizes, Design design) throws LookbackException {
		Map<String, Double> weights = new TreeMap<>();
		for (Map.Entry<String, Integer> stratum : sizes.entrySet()) {
			weights.put(stratum.getKey(), weight(stratum.getKey(), stratum.getValue(), design));
		}
		Map<String, Integer> shares = new TreeMap<>();
		int left = design.size();
		List<String> open = new ArrayList<>(weights.keySet());
		for (List<String> full = full(open, sizes, weights, left); !full.isEmpty(); full = full(open, sizes, weights, left)) {
			for (String stratum : full) {
				shares.put(stratum, sizes.get(stratum));
				left -= sizes.get(stratum);
			}
			open.removeAll(full);
		}
		remainders(open, weights, shares, left);
		if (design.size() >= sizes.size()) {
			oneEach(shares);
		}
		return shares;
	}

	private static double weight(String stratum, int size, Design design) throws LookbackException {
		return switch (design.allocation()) {
		case PROPORTIONAL -> size;
		case EQUAL -> 1;
		case NEYMAN -> {
			Double deviation = design.deviations().get(stratum);
			if (deviation == null || deviation < 0 || !Double.isFinite(deviation)) {
				throw new LookbackException(Messages.in(Shares.class).get("deviation", stratum));
			}
			yield size * deviation;
		}
		};
	}

	private static double due(String stratum, List<String> open, Map<String, Double> weights, int left) {
		double sum = open.stream().mapToDouble(weights::get).sum();
		return sum == 0 ? (double) left / open.size() : left * weights.get(stratum) / sum;
	}

	/** The strata of which as much is due as they have, or more. */
	private static List<String> full(List<String> open, Map<String, Integer> sizes, Map<String, Double> weights, int left) {
		return open.stream().filter(stratum -> due(stratum, open, weights, left) >= sizes.get(stratum)).toList();
	}

	private static void remainders(List<String> open, Map<String, Double> weights, Map<String, Integer> shares, int left) {
		int given = 0;
		for (String stratum : open) {
			int whole = (int) Math.floor(due(stratum, open, weights, left));
			shares.put(stratum, whole);
			given += whole;
		}
		open.stream().sorted(Comparator.comparingDouble((String stratum) -> Math.floor(due(stratum, open, weights, left)) - due(stratum, open, weights, left))
				.thenComparing(Comparator.naturalOrder())).limit(left - given).forEach(stratum -> shares.merge(stratum, 1, Integer::sum));
	}

	/** Strata without any get one of the largest share. */
	private static void oneEach(Map<String, Integer> shares) {
		for (String stratum : shares.keySet()) {
			if (shares.get(stratum) == 0) {
				String most = shares.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
						.orElseThrow().getKey();
				shares.merge(most, -1, Integer::sum);
				shares.merge(stratum, 1, Integer::sum);
			}
		}
	}
}
