/**
 * Early warning: the points that a package's factors give a household, the level they reach, and who has to look after it. Facts come from the
 * store, factors from the package; what a factor says is the standards' evaluator's answer and never computed here. Thresholds are not part of
 * an answer: they are laid over it, so that moving one needs no second look at the data.
 */
package org.lookback.casework.api.warning;
