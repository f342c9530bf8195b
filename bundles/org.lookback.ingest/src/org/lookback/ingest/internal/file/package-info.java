/**
 * Files as rows of text: what a file is (magic bytes, encoding, delimiter), whether it can be read safely (sizes, cells, truncation), and its
 * rows one after the other in bounded memory. Knows nothing of what the columns mean; {@code internal.map} does.
 */
package org.lookback.ingest.internal.file;
