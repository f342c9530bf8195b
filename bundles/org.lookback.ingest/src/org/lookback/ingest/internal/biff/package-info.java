/**
 * The binary workbook of Excel 97 to 2003, as bytes: the compound file that holds it, its records, its texts. Streams: of a file only the
 * table of sectors and the shared texts are held in memory. Knows the layout (the formats MS-CFB and MS-XLS that Microsoft publishes) and
 * nothing of tables; {@code internal.file} makes rows of it. Written here because the one kept-up library for the format (Apache POI) brings six more
 * bundles, one of which blocks the start of OSGi applications and one of which logs to standard error.
 */
package org.lookback.ingest.internal.biff;
