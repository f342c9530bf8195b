/**
 * The shape of imported rows: one table an entity of the dictionary, one column a field, and a number for every row that puts all
 * rows of a household side by side ({@link org.lookback.store.internal.rows.RowId}). Names of fields come from the dictionary and
 * are nowhere written down; a field that the core dictionary lacks lives in the row's JSON column.
 */
package org.lookback.store.internal.rows;
