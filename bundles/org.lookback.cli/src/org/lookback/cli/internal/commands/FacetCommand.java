package org.lookback.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.index.api.Counts;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Workspace;

/** {@code facet}: how many units have each value, or each combination of values. */
public final class FacetCommand implements Command {

	@Override
	public String name() {
		return "facet";
	}

	@Override
	public Set<String> valued() {
		return Set.of("by", "unit", "query", "filter", "year");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> fields = fields(call);
		Unit unit = call.unit();
		try (Workspace workspace = call.open(Access.READ)) {
			Searching searching = workspace.searching();
			Counts counts = searching.count(call.query(call.arguments().option("query").orElse("")), new Shape.Counts(fields, unit));
			if (call.json()) {
				Json.print(Json.of("total", counts.total(), "unit", unit.id(), "households", counts.households(), "persons", counts.persons(),
						"notes", counts.notes(), "rows",
						counts.rows().stream().map(row -> Json.of("keys", keys(row), "count", row.count(), "households", row.households(), "persons",
								row.persons())).toList()),
						call.console().out());
			} else {
				print(counts, searching, call);
			}
		}
		return DONE;
	}

	/** Fields may be given as {@code --by a --by b}, {@code --by a,b} or {@code --by a b}. */
	private static List<String> fields(Call call) throws UsageException {
		call.arguments().required("by");
		List<String> fields = call.fields("by");
		fields.addAll(call.arguments().words());
		return fields;
	}

	/** "Not recorded" is null in JSON. */
	private static Object keys(Counts.Row row) {
		var keys = Json.of();
		row.keys().forEach((field, value) -> keys.put(field, value.isEmpty() ? null : value));
		return keys;
	}

	private static void print(Counts counts, Searching searching, Call call) throws LookbackException {
		call.console().print(call.console().say("facet.head", counts.total(), counts.unit().label(call.console().locale())));
		for (Counts.Row row : counts.rows()) {
			List<String> labels = new ArrayList<>();
			for (var key : row.keys().entrySet()) {
				labels.add(key.getValue().isEmpty() ? call.console().say("facet.null")
						: searching.label(key.getKey(), key.getValue(), call.console().locale()));
			}
			call.console().print(row.count() + "\t" + String.join("\t", labels));
		}
		counts.notes().forEach(call.console()::note);
	}
}
