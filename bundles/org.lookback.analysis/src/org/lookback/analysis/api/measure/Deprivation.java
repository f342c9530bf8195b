package org.lookback.analysis.api.measure;

/**
 * One dimension in which somebody may be deprived.
 *
 * @param id     how results name it
 * @param weight above zero; how much it counts beside the others
 * @param gaps   whether shortfalls say how much is lacking, so that M1 and M2 mean something; else one is deprived or not
 */
public record Deprivation(String id, double weight, boolean gaps) {

	public Deprivation {
		if (!(weight > 0) || Double.isInfinite(weight)) {
			throw new IllegalArgumentException(id + ": " + weight);
		}
	}
}
