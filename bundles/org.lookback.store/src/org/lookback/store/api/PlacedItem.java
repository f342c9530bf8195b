package org.lookback.store.api;

/**
 * An item of the ledger and where it belongs.
 *
 * @param household number of the household that the item names; 0 when it names none, or one that the workspace does not have
 */
public record PlacedItem(LedgerItem item, long household) {
}
