/**
 * Results of checks: runs, one packed verdict a household, findings with the facts that decided them, and the clauses they rest on.
 * What is the same for all findings of a rule is kept once a run. Written by several threads at once, read in the order of household
 * numbers; nothing here decides anything.
 */
package org.lookback.store.internal.check;
