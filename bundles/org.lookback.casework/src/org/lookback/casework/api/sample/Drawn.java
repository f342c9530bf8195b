package org.lookback.casework.api.sample;

/**
 * A drawn household.
 *
 * @param place   number within its stratum or village, from 1, in the order of drawing; replacements go on counting
 * @param reserve whether it only replaces one that cannot be visited
 * @param weight  how many households of the frame it stands for: one over its chance of being drawn; 0 of a replacement
 */
public record Drawn(FrameUnit unit, int place, boolean reserve, double weight) {
}
