/** Keeps samples with their frames: in the database, and in the journal, from which they come again. */
package org.lookback.store.internal.sample;
