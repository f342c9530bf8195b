package org.lookback.cli.internal.commands;

import java.util.List;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code verify}: whether store, source files and index agree. */
public final class VerifyCommand implements Command {

	@Override
	public String name() {
		return "verify";
	}

	@Override
	public Set<String> valued() {
		return Set.of();
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> problems;
		try (Workspace workspace = call.open(Access.WRITE)) {
			problems = workspace.keeping().verify(call.progress());
		}
		if (call.json()) {
			Json.print(Json.of("problems", problems), call.console().out());
		} else if (problems.isEmpty()) {
			call.console().print(call.console().say("verify.ok"));
		} else {
			problems.forEach(call.console()::print);
		}
		return problems.isEmpty() ? DONE : FOUND;
	}
}
