/** Policy texts that people add: one row a text, its clauses among those of the packages, its file among the imported ones, a line of the journal each. */
package org.lookback.store.internal.policy;
