/**
 * Files in. {@link org.lookback.ingest.api.Ingest#sniff} looks at a file and says what it seems to be and why;
 * {@link org.lookback.ingest.api.Ingest#plan} maps its columns to fields of the dictionary, for a person to correct;
 * {@link org.lookback.ingest.api.Ingest#run} streams its rows, checks them, hands the good ones to the store as one dataset version
 * and writes the bad ones to a rejects file with row, column, value and reason. Nothing here keeps data: the store does.
 *
 * <p><b>What becomes of a row.</b> A row that cannot be told whose it is (no household number or local key, an unreadable region, a
 * member who can't be identified, the wrong number of columns) is <em>rejected</em> whole. A row that can is <em>accepted</em>; a cell of it
 * that cannot be read leaves its field unknown, and stands in the rejects file with its value and reason all the same. So
 * {@code accepted + rejected} is always the number of rows, and no cell vanishes silently.
 */
package org.lookback.ingest.api;
