package org.lookback.store.internal.rows;

import java.util.Map;

/**
 * One row of one table.
 *
 * @param sheet     number of the sheet within its version, 0 when the file has none
 * @param sourceRow the row in the file
 * @param slots     values in the layout's order, null where nothing is recorded
 * @param extra     values of fields that the layout lacks
 */
public record Row(long id, int sheet, long sourceRow, Object[] slots, Map<String, Object> extra) {
}
