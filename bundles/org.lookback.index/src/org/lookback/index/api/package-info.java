/**
 * The index: searching, counting and listing households, members, findings, measures and clauses, and the job that derives the
 * index from facts. Fed from a {@code FactSource}, verdicts and clauses; asked with {@code Query} and {@code Shape}. It never opens the
 * store: whatever a hit or a row shows stands in the index itself.
 */
package org.lookback.index.api;
