package org.lookback.store.internal.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lookback.store.api.CheckRun;

/** What the blocks of finished runs name by number, remembered for the runs asked lately. Safe for several threads. */
final class RunNames {

	/** Outcomes and kinds of findings of one run, in the order of their numbers. */
	record Of(List<RunKinds.Outcome> outcomes, List<RunKinds.Kind> kinds) {
	}

	private static final int RUNS = 32;

	/** By the whole run: a number may be given again when its run was deleted. */
	private final Map<CheckRun, Of> known = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<CheckRun, Of> eldest) {
			return size() > RUNS;
		}
	};

	synchronized Of of(Connection connection, CheckRun run) throws SQLException {
		Of names = known.get(run);
		if (names == null) {
			names = new Of(RunKinds.outcomes(connection, run.id()), RunKinds.kinds(connection, run.id()));
			known.put(run, names);
		}
		return names;
	}
}
