/**
 * The shape of imported rows. Rows of a household that come one after the other from a file lie packed in one block
 * ({@link org.lookback.store.internal.rows.BlockWriter}), under a number that puts everything said of a household side by side
 * ({@link org.lookback.store.internal.rows.BlockId}); a row's own number says household, member, year and version
 * ({@link org.lookback.store.internal.rows.RowId}). Fields are told by numbers that the store keeps with their names
 * ({@link org.lookback.store.internal.rows.FactNames}), so the dictionary may grow and shrink without any table being changed. Nothing is
 * counted or searched by SQL: that is the index's work.
 */
package org.lookback.store.internal.rows;

