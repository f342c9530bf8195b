package org.lookback.ingest.internal.run;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.Store;
import org.lookback.store.api.VersionState;

/**
 * Remembers imports of which rows were refused because their households were not there yet: once households have come, the same file may be
 * imported again.
 */
final class Waiting {

	private static final String SETTING = "import.waiting.";
	private static final Set<String> BRING_HOUSEHOLDS = Set.of("wide", "households", "members");

	private final Store store;

	Waiting(Store store) {
		this.store = store;
	}

	void note(DatasetVersion version, Map<IssueKind, Long> counts) throws LookbackException {
		long refused = counts.getOrDefault(IssueKind.UNKNOWN_HOUSEHOLD, 0L) + counts.getOrDefault(IssueKind.UNKNOWN_PERSON, 0L)
				+ counts.getOrDefault(IssueKind.UNMATCHED_RECORD, 0L);
		if (refused > 0) {
			store.settings().put(SETTING + version.id(), String.valueOf(refused), System.getProperty("user.name", ""));
		}
	}

	/** Whether rows of a version were refused for want of a household, and households have come since. */
	boolean nowPossible(DatasetVersion version) throws LookbackException {
		if (store.settings().get(SETTING + version.id()).isEmpty()) {
			return false;
		}
		List<DatasetVersion> versions = store.loads().versions();
		return versions.stream().anyMatch(other -> other.id() > version.id() && other.state() == VersionState.COMPLETE
				&& BRING_HOUSEHOLDS.contains(other.kind()));
	}
}
