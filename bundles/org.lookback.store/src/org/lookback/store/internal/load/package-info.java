/**
 * Bulk loading: identities of households and members held in memory as hashes, rows numbered and checked, batches written by
 * background threads, and the versions that fence it all in. Rows come from the importer as {@code Fact}s and go to the blocks of
 * {@code rows}; nothing is looked up by SQL row by row.
 */
package org.lookback.store.internal.load;
