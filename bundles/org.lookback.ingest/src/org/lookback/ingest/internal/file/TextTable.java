package org.lookback.ingest.internal.file;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * A text file and how to read it.
 *
 * @param file      the file
 * @param charset   its encoding
 * @param delimiter between its columns
 */
record TextTable(Path file, Charset charset, char delimiter) {
}
