/** The ledger's tables: items as they are, entries and what they changed, each entry with its lines of the change log and the journal. */
package org.lookback.store.internal.ledger;
