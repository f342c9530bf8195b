package org.lookback.cli.internal.commands;

import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Overview;
import org.lookback.workbench.api.Workspace;

/** {@code index}: opening for writing brings the index up to date; {@code --rebuild} makes it anew. */
public final class IndexCommand implements Command {

	@Override
	public String name() {
		return "index";
	}

	@Override
	public Set<String> valued() {
		return Set.of();
	}

	@Override
	public Set<String> flags() {
		return Set.of("rebuild");
	}

	@Override
	public int run(Call call) throws LookbackException {
		try (Workspace workspace = call.lookback().open(call.directory(), Access.WRITE, call.progress())) {
			if (call.arguments().has("rebuild")) {
				workspace.keeping().rebuildIndex(call.progress());
			}
			Overview overview = workspace.overview();
			if (call.json()) {
				Json.print(Json.of("households", overview.households(), "persons", overview.persons(), "clauses", overview.clauses(), "dataVersion",
						overview.dataVersion()), call.console().out());
			} else {
				call.console().print(call.console().say("index.done", overview.households(), overview.persons(), overview.clauses()));
			}
		}
		return DONE;
	}
}
