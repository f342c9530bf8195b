package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.Provenance;
import org.lookback.briefing.api.TableWorkbook;
import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.Charts;
import org.lookback.charts.api.Drawing;
import org.lookback.model.api.text.LookbackException;

/** A chart's numbers as a workbook: they on the first sheet, what they are on the second. */
final class ChartWorkbook {

	private ChartWorkbook() {
	}

	static void write(Drawing drawing, ChartPlan plan, Provenance provenance, int year, Path file, Locale locale) throws LookbackException {
		Grid grid = drawing.grid();
		new TableWorkbook(locale).addNumbers(drawing.title(), grid.headings(), grid.rows(), !plan.kind().ofValues(), drawing.footer())
				.addNumbers(OpenWorkspace.say("about.title"), List.of(OpenWorkspace.say("about.item"), OpenWorkspace.say("about.value")),
						about(drawing, plan, provenance, year, locale), false, List.of())
				.write(file);
	}

	private static List<List<String>> about(Drawing drawing, ChartPlan plan, Provenance provenance, int year, Locale locale) {
		List<List<String>> rows = new ArrayList<>();
		row(rows, "about.kind", Charts.name(plan.kind(), locale));
		row(rows, "about.query", plan.query().print().isEmpty() ? OpenWorkspace.say("about.everything") : plan.query().print());
		row(rows, "about.year", Integer.toString(year));
		row(rows, "about.unit", plan.unit().label(locale));
		row(rows, "about.asOf", provenance.asOf().map(LocalDate::toString).orElse("–"));
		row(rows, "about.package", provenance.packageVersion().orElse("–"));
		row(rows, "about.data", provenance.dataVersion().orElse("–"));
		row(rows, "about.made", provenance.made().toString());
		drawing.footer().forEach(line -> row(rows, "about.note", line));
		return rows;
	}

	private static void row(List<List<String>> rows, String key, String value) {
		rows.add(List.of(OpenWorkspace.say(key), value));
	}
}
