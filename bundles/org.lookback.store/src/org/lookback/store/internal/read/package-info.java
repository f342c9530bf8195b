/**
 * Households out of the tables: a snapshot says which versions and edits are visible, a cursor walks each table's range in the order
 * of row numbers, and the assembler merges what several files said of the same thing and hangs it together. Read through
 * {@code FactSource} by the index, the standards and the views.
 */
package org.lookback.store.internal.read;
