package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code export}: a list as a workbook or CSV. */
public final class ExportCommand implements Command {

	@Override
	public String name() {
		return "export";
	}

	@Override
	public Set<String> valued() {
		return Set.of("in", "query", "filter", "field", "year", "sort", "out", "import");
	}

	@Override
	public Set<String> flags() {
		return Set.of("reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		Path file = call.path(call.arguments().required("out"));
		if (call.arguments().option("import").isPresent()) {
			return rows(call, file);
		}
		Shape.Kind kind = SearchCommand.kind(call);
		Optional<String> sort = call.arguments().option("sort");
		boolean reveal = call.arguments().has("reveal");
		try (Workspace workspace = call.open(reveal ? Access.WRITE : Access.READ)) {
			List<String> fields = call.arguments().all("field").isEmpty() ? workspace.exporting().usualFields(kind) : call.arguments().all("field");
			long rows = workspace.exporting().list(call.query(call.arguments().option("query").orElse("")), kind, sort, false, fields, reveal, file,
					call.console().locale(), call.progress());
			call.console().print(call.console().say("export.done", rows, file));
		}
		return DONE;
	}

	/** The rows of an import as they came in. */
	private static int rows(Call call, Path file) throws LookbackException {
		try (Workspace workspace = call.open(Access.WRITE)) {
			long rows = workspace.importing().exportRows(call.arguments().number("import", 0, 1, Integer.MAX_VALUE), call.arguments().has("reveal"), file,
					call.console().locale(), call.progress());
			call.console().print(call.console().say("export.done", rows, file));
		}
		return DONE;
	}
}
