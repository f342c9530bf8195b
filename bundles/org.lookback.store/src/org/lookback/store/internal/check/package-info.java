/**
 * Results of checks: runs, what they determined of each household with the facts that decided its findings, and the clauses they rest on.
 * Households that lie next to each other by number are one block ({@link org.lookback.store.internal.check.OutcomePacker}), because a row a
 * verdict and a row a finding cost more to write and to read than the rules to ask. What is the same for all findings of a rule is kept
 * once a run. A run may take over what an earlier one said of households that have
 * not changed; for that each run keeps what it read and what each household added to its counts. Written by several threads at once,
 * read in the order of household numbers; nothing here decides anything.
 */
package org.lookback.store.internal.check;
