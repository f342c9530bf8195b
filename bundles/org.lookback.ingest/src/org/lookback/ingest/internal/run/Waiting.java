package org.lookback.ingest.internal.run;

import java.util.Set;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.Store;
import org.lookback.store.api.VersionState;

/**
 * Tells imports that may be repeated: rows were refused (or records of a register fitted nobody) perhaps because their households were not
 * there, and households have come since. Repeating one doubles nothing: its rows have the same keys.
 */
final class Waiting {

	private static final Set<String> BRING_HOUSEHOLDS = Set.of("wide", "households");
	private static final String REGISTER = "register";

	private final Store store;

	Waiting(Store store) {
		this.store = store;
	}

	boolean nowPossible(DatasetVersion version) throws LookbackException {
		if (BRING_HOUSEHOLDS.contains(version.kind()) || version.rejected() == 0 && !version.kind().startsWith(REGISTER)) {
			return false;
		}
		return store.loads().versions().stream().anyMatch(other -> other.id() > version.id() && other.state() == VersionState.COMPLETE
				&& (BRING_HOUSEHOLDS.contains(other.kind()) || other.kind().equals("members")));
	}
}
