/**
 * How the index is made: a household becomes one block of documents a year (members first, the household last), its findings and measures
 * documents of their own, clauses documents of a third index. Comes from facts, verdicts and clauses; goes to a folder of its own
 * that is switched to when it is complete.
 */
package org.lookback.index.internal.write;
