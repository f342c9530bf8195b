/**
 * Chance that can be repeated: dice from a seed and weighted choices. Knows nothing of households; everything that is made asks here and
 * nowhere else for a random value, so that a seed decides all.
 */
package org.lookback.sample.internal.dice;
