package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.lookback.analysis.api.Table;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.Charts;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code chart}: a chart of one or two fields as a picture, its table as CSV or XLSX. */
public final class ChartCommand implements Command {

	private static final int WIDTH = 1200;
	private static final int HEIGHT = 700;

	@Override
	public String name() {
		return "chart";
	}

	@Override
	public Set<String> valued() {
		return Set.of("by", "and", "unit", "kind", "query", "filter", "year", "out", "title");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> fields = new ArrayList<>(List.of(call.arguments().required("by").split("[,，]")));
		fields.addAll(call.arguments().all("and"));
		String typed = call.arguments().option("kind").orElse(fields.size() > 1 ? "stacked" : "bar");
		ChartSpec.Kind kind = ChartSpec.Kind.of(typed).orElseThrow(() -> new UsageException(call.console().say("chart.kind", typed)));
		Path file = call.path(call.arguments().required("out"));
		String ending = file.toString().substring(file.toString().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		if (!Set.of("png", "svg", "pdf", "csv", "xlsx").contains(ending)) {
			throw new UsageException(call.console().say("chart.format", file.getFileName()));
		}
		try (Workspace workspace = call.open(Access.READ)) {
			Table table = workspace.charting().table(call.query(call.arguments().option("query").orElse("")), fields, call.unit(),
					call.console().locale());
			if (ending.equals("xlsx")) {
				workspace.exporting().tables(List.of(table), file, call.console().locale());
			} else {
				String title = call.arguments().option("title").orElse(table.title());
				Charts.draw(new ChartSpec(kind, table, title, ChartSpec.Theme.LIGHT, WIDTH, HEIGHT)).write(file);
			}
		}
		call.console().print(call.console().say("chart.written", file));
		return DONE;
	}
}
