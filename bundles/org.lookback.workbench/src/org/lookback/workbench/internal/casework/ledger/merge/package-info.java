/**
 * Copies of the ledger that other people edit: written as workbooks with a hidden key and base for every row, and brought back by laying what they say
 * beside what was there when they were written and what is there now. What both sides changed differently is kept beside the item, never over it.
 */
package org.lookback.workbench.internal.casework.ledger.merge;
