/**
 * Results of checks: runs, one packed verdict a household, findings with the facts that decided them, and the clauses they rest on.
 * What is the same for all findings of a rule is kept once a run. A run may take over what an earlier one said of households that have
 * not changed; for that each run keeps what it read and what each household added to its counts. Written by several threads at once,
 * read in the order of household numbers; nothing here decides anything.
 */
package org.lookback.store.internal.check;
