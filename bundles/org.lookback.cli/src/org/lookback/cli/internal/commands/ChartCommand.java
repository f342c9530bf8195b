package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.Charts;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Charting;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code chart}: a chart of one to three fields as a picture, its numbers as CSV or XLSX; or one that somebody kept in a file. */
public final class ChartCommand implements Command {

	private static final int WIDTH = 1200;
	private static final int HEIGHT = 700;
	private static final Set<String> ENDINGS = Set.of("png", "svg", "pdf", "csv", "xlsx", "yaml");

	@Override
	public String name() {
		return "chart";
	}

	@Override
	public Set<String> valued() {
		return Set.of("by", "and", "unit", "kind", "query", "filter", "year", "out", "title", "theme", "view");
	}

	@Override
	public int run(Call call) throws LookbackException {
		ChartPlan plan = plan(call);
		Path file = call.path(call.arguments().required("out"));
		String ending = file.toString().substring(file.toString().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		if (!ENDINGS.contains(ending)) {
			throw new UsageException(call.console().say("chart.format", file.getFileName()));
		}
		Locale locale = call.console().locale();
		try (Workspace workspace = call.open(Access.READ)) {
			Charting charting = workspace.charting();
			ChartSpec spec = charting.spec(plan, ending.equals("pdf") ? ChartSpec.Theme.PRINT : ChartSpec.Theme.LIGHT, WIDTH, HEIGHT, locale, call.progress());
			if (ending.equals("yaml")) {
				plan.write(file);
			} else {
				charting.write(Charts.draw(spec), plan, file, locale);
			}
		}
		call.console().print(call.console().say("chart.written", file));
		return DONE;
	}

	/** What is asked for: a file that somebody kept, with other conditions and another kind if those are said. */
	private static ChartPlan plan(Call call) throws LookbackException {
		Optional<String> kept = call.arguments().option("view");
		Optional<ChartPlan> view = kept.isPresent() ? Optional.of(ChartPlan.read(call.path(kept.get()))) : Optional.empty();
		List<String> fields = new ArrayList<>(call.fields("by"));
		fields.addAll(call.fields("and"));
		if (fields.isEmpty()) {
			fields.addAll(view.isPresent() ? view.get().fields() : List.of(call.arguments().required("by")));
		}
		Optional<String> typed = call.arguments().option("kind");
		ChartSpec.Kind kind = typed.isPresent() ? ChartSpec.Kind.of(typed.get()).orElseThrow(() -> new UsageException(call.console().say("chart.kind", typed.get())))
				: view.map(ChartPlan::kind).orElse(fields.size() > 2 ? ChartSpec.Kind.MULTIPLES : fields.size() > 1 ? ChartSpec.Kind.STACKED : ChartSpec.Kind.BAR);
		Optional<String> theme = call.arguments().option("theme");
		if (theme.isPresent() && ChartSpec.Theme.of(theme.get()).isEmpty()) {
			throw new UsageException(call.console().say("chart.theme", theme.get()));
		}
		return new ChartPlan(kind, fields, call.arguments().option("unit").isEmpty() && view.isPresent() ? view.get().unit() : call.unit(),
				call.query(call.arguments().option("query").orElse(view.map(each -> each.query().print()).orElse(""))),
				call.arguments().option("title").orElse(view.map(ChartPlan::title).orElse("")),
				theme.flatMap(ChartSpec.Theme::of).or(() -> view.flatMap(ChartPlan::theme)));
	}
}
