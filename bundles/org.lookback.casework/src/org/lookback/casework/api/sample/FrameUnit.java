package org.lookback.casework.api.sample;

/**
 * A household that may be drawn.
 *
 * @param key     its key
 * @param stratum value of the field by which the frame is divided, empty when there is none or it is not recorded
 * @param cluster code of the village
 * @param persons who belongs to it
 */
public record FrameUnit(String key, String stratum, String cluster, int persons) {
}
