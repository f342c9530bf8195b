/**
 * One import from the first row to the last: cells to values, names of regions to codes, rows to the entities they speak of, good ones to the
 * store's bulk load, odd ones to the rejects file. Memory is bounded by the number of households and persons (some ten bytes each), never by
 * the size of the file.
 */
package org.lookback.ingest.internal.run;
