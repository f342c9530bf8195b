package org.lookback.sample.internal.dice;

import java.util.ArrayList;
import java.util.List;

/** A choice between texts of different weight, written as {@code 因病:40 因残:18 -:3}; {@code -} stands for a blank. */
public final class Choice {

	private final String[] texts;
	private final double[] upTo;

	private Choice(List<String> texts, List<Double> weights) {
		this.texts = texts.toArray(String[]::new);
		upTo = new double[texts.size()];
		double sum = 0;
		for (int i = 0; i < upTo.length; i++) {
			sum += weights.get(i);
			upTo[i] = sum;
		}
	}

	/** @throws IllegalArgumentException when a part has no weight */
	public static Choice of(String written) {
		List<String> texts = new ArrayList<>();
		List<Double> weights = new ArrayList<>();
		for (String part : written.strip().split("\\s+")) {
			int colon = part.lastIndexOf(':');
			if (colon < 1) {
				throw new IllegalArgumentException(part);
			}
			texts.add(part.substring(0, colon).equals("-") ? "" : part.substring(0, colon));
			weights.add(Double.valueOf(part.substring(colon + 1)));
		}
		return new Choice(texts, weights);
	}

	/** One of the texts. */
	public String pick(Dice dice) {
		double at = dice.fraction() * upTo[upTo.length - 1];
		int i = 0;
		while (upTo[i] <= at) {
			i++;
		}
		return texts[i];
	}
}
