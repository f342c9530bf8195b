package org.lookback.analysis.api.measure;

import java.util.OptionalDouble;

/**
 * A number and how sure it is.
 *
 * @param standardError of the sample's design; empty when the design is not known or no formula is given
 */
public record Estimate(double value, OptionalDouble standardError) {
}
