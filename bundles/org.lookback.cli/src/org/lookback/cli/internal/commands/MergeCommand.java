package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Merging;
import org.lookback.workbench.api.Merging.Merged;
import org.lookback.workbench.api.Merging.Outcome;
import org.lookback.workbench.api.Workspace;

/** {@code merge}: a county's workspace into the province's. */
public final class MergeCommand implements Command {

	private static final int LINES = 50;

	@Override
	public String name() {
		return "merge";
	}

	@Override
	public Set<String> valued() {
		return Set.of("limit", "out");
	}

	@Override
	public Set<String> flags() {
		return Set.of("dry-run", "reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		if (call.arguments().words().size() != 1) {
			throw new UsageException(call.console().say("merge.bad"));
		}
		Path other = call.path(call.arguments().words().get(0));
		boolean dryRun = call.arguments().has("dry-run");
		Locale locale = call.console().locale();
		try (Workspace workspace = call.open(dryRun ? Access.WRITE : Access.CREATE)) {
			Merging merging = workspace.merging();
			Merged merged = merging.merge(other, dryRun, call.arguments().has("reveal"), locale, call.progress());
			if (call.arguments().option("out").isPresent()) {
				workspace.exporting().rows(call.console().say("merge.title", merged.origin()), merging.headings(locale),
						merged.conflicts().stream().map(one -> merging.cells(one, locale)).toList(), call.path(call.arguments().required("out")), locale,
						call.progress());
			}
			print(merging, merged, call);
			return merged.conflicts().isEmpty() && merged.count(Outcome.FAILED) == 0 ? DONE : FOUND;
		}
	}

	private static void print(Merging merging, Merged merged, Call call) throws UsageException {
		if (call.json()) {
			Json.print(Json.of("origin", merged.origin(), "dryRun", merged.dryRun(), "keeping", merged.keeping(), "items",
					merged.items().stream().map(one -> Json.of("entry", one.entry(), "title", one.title(), "outcome", one.outcome().name().toLowerCase(Locale.ROOT),
							"here", one.here(), "reason", one.reason())).toList(),
					"conflicts",
					merged.conflicts().stream().map(one -> Json.of("key", one.key(), "member", one.member(), "year",
							one.year().isPresent() ? one.year().getAsInt() : null, "rowKey", one.rowKey(), "field", one.field(), "kept", one.kept(), "keptSource",
							HistoryPrint.source(one.keptSource()), "other", one.other(), "otherSource", HistoryPrint.source(one.otherSource()))).toList(), "left", merged.left()),
					call.console().out());
			return;
		}
		merged.left().forEach(call.console()::note);
		merged.items().forEach(one -> call.console().print(call.console().say("merge.item", one.entry(), call.console().say("merge.outcome." + one.outcome()),
				one.title(), one.here(), one.reason())));
		call.console().print(call.console().say("merge.done", merged.origin(), merged.count(Outcome.NEW), merged.count(Outcome.THERE), merged.count(Outcome.FAILED),
				merged.conflicts().size(), merged.keeping()));
		merged.conflicts().stream().limit(call.arguments().number("limit", LINES, 0, Integer.MAX_VALUE)).map(one -> merging.cells(one, call.console().locale()))
				.map(List::toArray).forEach(cells -> call.console().print(call.console().say("merge.conflict", cells)));
	}
}
