/**
 * Households out of their blocks: a snapshot says which versions and edits are visible, a cursor walks the blocks in the order of households, and
 * the assembler merges what several files said of the same thing and hangs it together. Read through {@code FactSource} by the index, the
 * standards and the views.
 */
package org.lookback.store.internal.read;
