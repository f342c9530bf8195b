package org.lookback.workbench.internal.casework.ledger.merge;

import java.util.Map;
import java.util.Optional;

import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/** Says what may be entered. */
public interface Gate {

	/** Why a value may not be entered into an item as it is; empty when it may. */
	Optional<String> refused(LedgerItem now, LedgerField field, String value);

	/** What an item that a copy brings says; what it lacks is filled in. */
	Map<LedgerField, String> completed(Map<LedgerField, String> values);
}
