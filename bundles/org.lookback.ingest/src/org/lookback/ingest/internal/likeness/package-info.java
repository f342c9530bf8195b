/**
 * How alike things are: a heading and the spellings of a field, the values of a column and what a field holds, a text and the codes of a
 * list. Numbers from 0 to 1 with the reason in a sentence; what is done with them is {@code internal.map}'s. Sees a sample of a file, never
 * the whole.
 */
package org.lookback.ingest.internal.likeness;
