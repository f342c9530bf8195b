package org.lookback.cli.internal.commands;

import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Rebuilt;

/** {@code rebuild}: a workspace made anew from the journal and the kept files of another one. */
public final class RebuildCommand implements Command {

	@Override
	public String name() {
		return "rebuild";
	}

	@Override
	public Set<String> valued() {
		return Set.of("into");
	}

	@Override
	public int run(Call call) throws LookbackException {
		Rebuilt rebuilt = call.lookback().rebuild(call.directory(), call.path(call.arguments().required("into")), call.progress());
		if (call.json()) {
			Json.print(Json.of("lines", rebuilt.lines(), "imports", rebuilt.imports(), "hands", rebuilt.hands(), "left", rebuilt.left()), call.console().out());
		} else {
			call.console().print(call.console().say("rebuild.done", rebuilt.lines(), rebuilt.imports(), rebuilt.hands(), call.path(call.arguments().required("into"))));
			rebuilt.left().forEach((what, count) -> call.console().print(call.console().say("rebuild.left", what, count)));
		}
		return rebuilt.left().isEmpty() ? DONE : FOUND;
	}
}
