/**
 * What a loaded package says of households: parameters resolved by date, region and class; rules asked in order; scope, tests, overrides
 * and guarantees weighed; explanations; a check run over all households, or over those that have changed, with its counts. Households
 * come from a {@code FactSource}, determinations go to a {@code FindingSink}; nothing is stored here.
 */
package org.lookback.standards.internal.evaluate;
