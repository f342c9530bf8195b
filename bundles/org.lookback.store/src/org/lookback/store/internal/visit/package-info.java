/** Decisions about differences, and whose word imports are: rows that people add, read whole. What they mean is the casework's to say. */
package org.lookback.store.internal.visit;
