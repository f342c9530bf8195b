/**
 * Files as rows of text: what a file is (magic bytes, never its name), whether it can be read safely (sizes, cells, truncation, entities, a writer
 * that has not finished), and its rows one after the other in bounded memory, with the reason for every guess. Cells merged over several
 * rows are said in each of them on request ({@code Tables.spread}); as they stand otherwise. A format is a
 * {@code SheetFile} (XLSX, XLS, web page, XML) or text ({@code CsvRows}); {@code Sniffer} looks, {@code Tables} reads, {@code Archive} unpacks.
 * Knows nothing of what the columns mean; {@code internal.map} does.
 */
package org.lookback.ingest.internal.file;
