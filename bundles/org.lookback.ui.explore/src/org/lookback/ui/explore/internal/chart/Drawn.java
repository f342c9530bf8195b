package org.lookback.ui.explore.internal.chart;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.ImageData;
import org.lookback.analysis.api.Grid;
import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.Charts;
import org.lookback.charts.api.Drawing;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Workspace;

/**
 * A chart made in a job: numbers, layout and pixels.
 *
 * @param plan       with just the fields that its kind has a place for
 * @param grid       empty when there is nothing to draw
 * @param drawing    absent when there is nothing to draw; {@code reason} then says why
 * @param objections kinds that do not fit the chosen fields, and why
 */
record Drawn(ChartPlan plan, Optional<Grid> grid, Optional<Drawing> drawing, Optional<ImageData> pixels, String reason, ChartFields fields,
		Map<ChartSpec.Kind, String> objections) {

	/** The canvas that is drawn for. */
	record Size(int width, int height, double scale, ChartSpec.Theme theme) {
	}

	static Drawn draw(Workspace workspace, ChartPlan chosen, Size size, ChartFields known, Progress progress) throws LookbackException {
		ChartFields fields = known.labels().isEmpty() ? ChartFields.read(workspace) : known;
		Map<ChartSpec.Kind, String> objections = new EnumMap<>(ChartSpec.Kind.class);
		for (ChartSpec.Kind kind : ChartSpec.Kind.values()) {
			workspace.charting().objection(kind, fitting(chosen, kind), Locale.getDefault()).ifPresent(why -> objections.put(kind, why));
		}
		ChartPlan plan = new ChartPlan(chosen.kind(), fitting(chosen, chosen.kind()), chosen.unit(), chosen.query(), chosen.title(), chosen.theme());
		String objection = objections.getOrDefault(chosen.kind(), Charts.fontProblem().orElse(""));
		if (!objection.isEmpty()) {
			return new Drawn(plan, Optional.empty(), Optional.empty(), Optional.empty(), objection, fields, objections);
		}
		progress.check();
		try {
			ChartSpec spec = workspace.charting().spec(plan, size.theme(), size.width(), size.height(), Locale.getDefault(), progress);
			boolean nothing = spec.table().total() == 0 || spec.spread().filter(spread -> spread.groups().isEmpty()).isPresent();
			if (nothing) {
				return new Drawn(plan, Optional.of(Grid.of(spec.table())), Optional.empty(), Optional.empty(), "", fields, objections);
			}
			Drawing drawing = Charts.draw(spec);
			progress.check();
			return new Drawn(plan, Optional.of(drawing.grid()), Optional.of(drawing), Optional.of(Pictures.of(drawing.image(size.scale()))), "", fields, objections);
		} catch (CancelledException stopped) {
			throw stopped;
		} catch (LookbackException otherFields) {
			return new Drawn(plan, Optional.empty(), Optional.empty(), Optional.empty(), otherFields.getMessage(), fields, objections);
		}
	}

	private static List<String> fitting(ChartPlan plan, ChartSpec.Kind kind) {
		return plan.fields().subList(0, Math.min(kind.most(), plan.fields().size()));
	}

	/** The lines under the chart as one. */
	String footer() {
		return drawing.map(each -> String.join("  ·  ", each.footer())).orElse("");
	}

	/** The numbers as lines with tabs, for the clipboard. */
	String text() {
		StringBuilder text = new StringBuilder();
		grid.ifPresent(numbers -> {
			text.append(String.join("\t", numbers.headings())).append('\n');
			for (List<Object> row : numbers.rows()) {
				text.append(String.join("\t", row.stream().map(String::valueOf).toList())).append('\n');
			}
		});
		return text.toString();
	}
}
