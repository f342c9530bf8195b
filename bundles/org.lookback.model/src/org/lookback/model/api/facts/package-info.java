/**
 * What is known of a household, as the store gives it to whoever reads: a tree of rows, each with the file, sheet and row that it
 * came from. Values are those of {@code org.lookback.model.api.dictionary.ValueReader}: absent means not recorded. The standards,
 * the index and the views read households through {@link org.lookback.model.api.facts.FactSource} and never through the store's tables.
 */
package org.lookback.model.api.facts;
