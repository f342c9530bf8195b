/**
 * Why a rule has its value: the typed condition walked once more with a household or place at hand, every branch with its value, its words
 * and what it read. Nothing is decided here; the values are those of {@code org.lookback.standards.internal.condition}.
 */
package org.lookback.standards.internal.explain;
