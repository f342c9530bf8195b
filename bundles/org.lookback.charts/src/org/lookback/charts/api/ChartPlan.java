package org.lookback.charts.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lookback.charts.internal.PlanFile;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/**
 * A chart as somebody chose it, without its numbers: it can be kept in a file, sent, and drawn again of other data.
 *
 * @param fields the dictionary's ids or aliases, dates perhaps with a grain ({@code housing.appraisedOn:week}); as many as the kind takes
 * @param query  of whom; its year is absent when the current one is meant
 * @param title  empty: made of the fields
 * @param theme  empty: as the window or the paper wants it
 */
public record ChartPlan(ChartSpec.Kind kind, List<String> fields, Unit unit, Query query, String title, Optional<ChartSpec.Theme> theme) {

	/** How names of such files end. */
	public static final String ENDING = ".chart.yaml";

	public ChartPlan {
		fields = List.copyOf(fields);
	}

	/** Without a title of its own, in whatever theme. */
	public ChartPlan(ChartSpec.Kind kind, List<String> fields, Unit unit, Query query) {
		this(kind, fields, unit, query, "", Optional.empty());
	}

	/** The same of others. */
	public ChartPlan with(Query other) {
		return new ChartPlan(kind, fields, unit, other, title, theme);
	}

	/**
	 * Reads a file that {@link #write} wrote, or somebody by hand.
	 *
	 * @throws LookbackException when it cannot be read or is no chart; says what is wrong with it
	 */
	public static ChartPlan read(Path file) throws LookbackException {
		return PlanFile.read(file);
	}

	/** Reads what {@link #print} made. */
	public static ChartPlan parse(String yaml) throws LookbackException {
		return PlanFile.parse(yaml, "");
	}

	/** As YAML. */
	public String print() {
		return PlanFile.print(this);
	}

	/** Writes {@link #print} to a file. */
	public void write(Path file) throws LookbackException {
		PlanFile.write(this, file);
	}
}
