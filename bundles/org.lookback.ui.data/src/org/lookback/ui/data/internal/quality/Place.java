package org.lookback.ui.data.internal.quality;

/**
 * Problems of one place.
 *
 * @param code     of the region; empty for all together, and where nobody knows the place when {@code known} is not set
 * @param path     names of the regions above
 * @param problems all of them
 * @param serious  those that are serious
 */
record Place(String code, String name, String path, boolean all, long problems, long serious, long households, long persons) {

	/** Whether a list can be made for it. */
	boolean isRegion() {
		return !all && !code.isEmpty();
	}
}
