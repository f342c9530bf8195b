/**
 * Comparisons of registers: the entries that a comparison keeps, as compact JSON with a few columns to find them by, and what people found
 * when they looked. Entries are made elsewhere and come in their order; verifications are only ever added.
 */
package org.lookback.store.internal.compare;
