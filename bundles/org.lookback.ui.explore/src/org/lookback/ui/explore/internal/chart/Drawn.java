package org.lookback.ui.explore.internal.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.ImageData;
import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.Table;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.Charts;
import org.lookback.charts.api.Drawing;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Workspace;

/**
 * A chart made in a job: numbers, layout and pixels.
 *
 * @param drawing absent when there is nothing to draw; {@code reason} then says why
 */
record Drawn(Table table, Grid grid, Optional<Drawing> drawing, Optional<ImageData> pixels, String reason, Map<String, String> fields) {

	/** The canvas that is drawn for. */
	record Size(int width, int height, double scale, ChartSpec.Theme theme) {
	}

	static Drawn draw(Workspace workspace, Query query, ChartChoice choice, Size size, Map<String, String> known, Progress progress)
			throws LookbackException {
		Map<String, String> fields = known.isEmpty() ? ChartFields.read(workspace) : known;
		Table table = workspace.charting().table(query, choice.fields(), choice.unit(), Locale.getDefault());
		progress.check();
		Grid grid = Grid.of(table);
		if (table.total() == 0) {
			return new Drawn(table, grid, Optional.empty(), Optional.empty(), "", fields);
		}
		Optional<String> font = Charts.fontProblem();
		if (font.isPresent()) {
			return new Drawn(table, grid, Optional.empty(), Optional.empty(), font.get(), fields);
		}
		try {
			Drawing drawing = Charts.draw(new ChartSpec(choice.kind(), table, "", size.theme(), size.width(), size.height()));
			progress.check();
			return new Drawn(table, grid, Optional.of(drawing), Optional.of(Pictures.of(drawing.image(size.scale()))), "", fields);
		} catch (org.lookback.model.api.progress.CancelledException stopped) {
			throw stopped;
		} catch (LookbackException otherFields) {
			return new Drawn(table, grid, Optional.empty(), Optional.empty(), otherFields.getMessage(), fields);
		}
	}

	/** The lines under the chart as one. */
	String footer() {
		return String.join("  ·  ", table.footer());
	}

	/** The numbers as lines with tabs, for the clipboard. */
	String text() {
		StringBuilder text = new StringBuilder(String.join("\t", grid.headings())).append('\n');
		for (List<Object> row : grid.rows()) {
			text.append(String.join("\t", row.stream().map(String::valueOf).toList())).append('\n');
		}
		return text.toString();
	}
}
