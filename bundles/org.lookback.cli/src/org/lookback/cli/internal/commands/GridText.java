package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.analysis.api.Grid;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Workspace;

/** Rows and columns as lines of text and as files. */
final class GridText {

	private static final Set<String> ENDINGS = Set.of("csv", "xlsx");

	private GridText() {
	}

	/** The file that {@code --out} names. */
	static Path file(Call call) throws UsageException {
		Path file = call.path(call.arguments().required("out"));
		String ending = file.toString().substring(file.toString().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		if (!ENDINGS.contains(ending)) {
			throw new UsageException(call.console().say("grid.format", file.getFileName()));
		}
		return file;
	}

	static void print(Grid grid, Console console) {
		console.print(String.join("\t", grid.headings()));
		grid.rows().forEach(row -> console.print(String.join("\t", texts(row))));
	}

	static void write(Call call, Workspace workspace, Grid grid, Path file) throws LookbackException {
		workspace.exporting().rows(call.console().say("grid.title"), grid.headings(), grid.rows().stream().map(GridText::texts).toList(), file,
				call.console().locale(), call.progress());
		call.console().note(call.console().say("grid.written", file));
	}

	private static List<String> texts(List<Object> row) {
		return row.stream().map(cell -> cell instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : String.valueOf(cell)).collect(Collectors.toList());
	}
}
