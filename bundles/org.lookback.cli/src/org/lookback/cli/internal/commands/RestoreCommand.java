package org.lookback.cli.internal.commands;

import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.model.api.text.LookbackException;

/** {@code restore}: a workspace out of a backup. */
public final class RestoreCommand implements Command {

	@Override
	public String name() {
		return "restore";
	}

	@Override
	public Set<String> valued() {
		return Set.of("from");
	}

	@Override
	public int run(Call call) throws LookbackException {
		call.lookback().restore(call.path(call.arguments().required("from")), call.directory(), call.progress());
		call.console().print(call.console().say("restore.done", call.directory()));
		return DONE;
	}
}
