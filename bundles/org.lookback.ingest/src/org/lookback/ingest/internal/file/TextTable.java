package org.lookback.ingest.internal.file;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * A text file and how to read it.
 *
 * @param file      the file
 * @param charset   its encoding
 * @param delimiter between its columns
 * @param quote     around its cells
 */
record TextTable(Path file, Charset charset, char delimiter, char quote) {

	/** What quotes when nobody says otherwise. */
	static final char QUOTE = '"';
}
