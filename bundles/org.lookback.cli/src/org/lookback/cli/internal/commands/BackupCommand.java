package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code backup}: the whole workspace in one file. */
public final class BackupCommand implements Command {

	@Override
	public String name() {
		return "backup";
	}

	@Override
	public Set<String> valued() {
		return Set.of("out");
	}

	@Override
	public int run(Call call) throws LookbackException {
		Path file = call.path(call.arguments().required("out"));
		try (Workspace workspace = call.open(Access.WRITE)) {
			workspace.keeping().backup(file, call.progress());
		}
		call.console().print(call.console().say("backup.done", file));
		return DONE;
	}
}
