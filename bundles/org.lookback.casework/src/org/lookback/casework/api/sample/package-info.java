/**
 * Random samples that can be drawn again and proved, and what a second visit says of the first. A draw is a function of frame, design and seed and
 * of nothing else: no clock, no order of the store, no generator of the platform. Numbers follow W. G. Cochran, Sampling Techniques, 3rd ed., Wiley 1977.
 */
package org.lookback.casework.api.sample;
