/**
 * What columns mean: where the headings stand, which field of the dictionary each names, what the rows are about, of which year. Sees a few
 * rows of text, never a whole file; {@code internal.file} reads those, {@code internal.run} uses what comes out.
 */
package org.lookback.ingest.internal.map;
