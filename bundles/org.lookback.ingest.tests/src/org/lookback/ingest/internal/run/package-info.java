/** What happens to a row between its file and the store. */
package org.lookback.ingest.internal.run;
