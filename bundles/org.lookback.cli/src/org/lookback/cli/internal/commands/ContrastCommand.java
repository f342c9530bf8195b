package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.contrast.Changed;
import org.lookback.analysis.api.contrast.Contrast;
import org.lookback.analysis.api.contrast.ContrastGrid;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Contrasting;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code contrast}: two years, regions or packages side by side, and who changed. */
public final class ContrastCommand implements Command {

	private static final List<String> WAYS = List.of("years", "regions", "packages");
	private static final int USUAL = 20;
	private static final int MOST = 1_000_000;

	@Override
	public String name() {
		return "contrast";
	}

	@Override
	public Set<String> valued() {
		return Set.of("by", "years", "regions", "packages", "from", "to", "limit", "query", "filter", "year", "out");
	}

	@Override
	public Set<String> flags() {
		return Set.of("changed", "left", "arrived");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> ways = WAYS.stream().filter(way -> call.arguments().option(way).isPresent()).toList();
		if (ways.size() != 1) {
			throw new UsageException(call.console().say("contrast.one"));
		}
		String way = ways.getFirst();
		List<String> sides = call.fields(way).stream().map(String::strip).toList();
		if (sides.size() != 2) {
			throw new UsageException(call.console().say("contrast.two", way));
		}
		String field = way.equals("packages") ? "" : call.arguments().required("by");
		Optional<Path> file = call.arguments().option("out").isPresent() ? Optional.of(GridText.file(call)) : Optional.empty();
		Optional<Changed.Which> list = which(call);
		int limit = call.arguments().number("limit", file.isPresent() ? MOST : USUAL, 0, MOST);
		Query query = call.query(call.arguments().option("query").orElse(""));
		try (Workspace workspace = call.open(Access.READ)) {
			Contrast contrast = contrast(call, workspace.contrasting(), way, sides, field, query);
			Optional<Changed> changed = list.isEmpty() ? Optional.empty()
					: Optional.of(workspace.contrasting().changed(contrast, list.get(), values(call, "from"), values(call, "to"), limit));
			Grid grid = changed.map(found -> ContrastGrid.of(found, contrast)).orElseGet(() -> ContrastGrid.of(contrast));
			if (file.isPresent()) {
				GridText.write(call, workspace, grid, file.get());
			}
			if (call.json()) {
				Json.print(json(contrast, changed), call.console().out());
			} else if (file.isEmpty()) {
				print(call, contrast, changed, grid);
			}
		}
		return DONE;
	}

	private static Contrast contrast(Call call, Contrasting contrasting, String way, List<String> sides, String field, Query query) throws LookbackException {
		Locale locale = call.console().locale();
		return switch (way) {
		case "years" -> contrasting.years(query, field, year(call, sides.getFirst()), year(call, sides.getLast()), locale);
		case "regions" -> contrasting.regions(query, field, sides.getFirst(), sides.getLast(), locale);
		default -> contrasting.packages(query, sides.getFirst(), sides.getLast(), locale);
		};
	}

	private static Optional<Changed.Which> which(Call call) throws UsageException {
		List<String> asked = List.of("changed", "left", "arrived").stream().filter(call.arguments()::has).toList();
		if (asked.size() > 1) {
			throw new UsageException(call.console().say("contrast.list"));
		}
		return asked.stream().findFirst().map(one -> switch (one) {
		case "changed" -> Changed.Which.MOVED;
		case "left" -> Changed.Which.LEFT;
		default -> Changed.Which.ARRIVED;
		});
	}

	private static int year(Call call, String typed) throws UsageException {
		try {
			return Integer.parseInt(typed);
		} catch (NumberFormatException notAYear) {
			throw new UsageException(call.console().say("contrast.year", typed));
		}
	}

	/** Values that an option names; one that names nothing means not recorded. */
	private static Optional<List<String>> values(Call call, String option) {
		return call.arguments().option(option).map(typed -> List.of(typed.split("[,，]", -1)));
	}

	private static void print(Call call, Contrast contrast, Optional<Changed> changed, Grid grid) {
		GridText.print(grid, call.console());
		if (changed.isPresent()) {
			call.console().note(call.console().say("contrast.changed", changed.get().total(), changed.get().households().size()));
			return;
		}
		contrast.moves().ifPresent(moves -> {
			call.console().print("");
			GridText.print(ContrastGrid.moves(contrast), call.console());
			call.console().note(call.console().say("contrast.moves", moves.stayed().households(), moves.moved().households(), contrast.a().label(),
					moves.left().households(), contrast.b().label(), moves.arrived().households()));
		});
		contrast.notes().forEach(call.console()::note);
		call.console().note(String.join(" · ", contrast.provenance().words(call.console().locale())));
	}

	private static Object json(Contrast contrast, Optional<Changed> changed) {
		Map<String, Object> json = Json.of("a", side(contrast.a().label(), contrast.a().query(), contrast.a().field(), contrast.all()), "b",
				side(contrast.b().label(), contrast.b().query(), contrast.b().field(), contrast.others()), "rows", contrast.lines().stream()
						.map(line -> Json.of("value", value(line.value()), "label", line.label(), "a", part(line.a()), "b", part(line.b()), "difference",
								number(new HouseholdsAndPersons(line.households(), line.persons()))))
						.toList());
		contrast.moves().ifPresent(moves -> {
			json.put("stayed", number(moves.stayed()));
			json.put("moved", number(moves.moved()));
			json.put("left", number(moves.left()));
			json.put("arrived", number(moves.arrived()));
			json.put("moves", moves.all().stream().map(ContrastCommand::move).toList());
		});
		changed.ifPresent(found -> json.put("changed", Json.of("which", found.which().name().toLowerCase(Locale.ROOT), "total", found.total(), "households", found.households().stream()
				.map(one -> Json.of("household", one.key(), "village", one.place(), "from", one.from(), "to", one.to(), "persons", one.persons())).toList(), "query",
				found.query().print())));
		json.put("notes", contrast.notes());
		json.put("data", contrast.provenance().dataVersion());
		json.put("asOf", contrast.provenance().asOf());
		json.put("package", contrast.provenance().packageVersion());
		return json;
	}

	private static Object move(Contrast.Move move) {
		Map<String, Object> json = Json.of("from", values(move.from()), "to", values(move.to()), "fromLabel", move.fromLabel(), "toLabel", move.toLabel(), "changes",
				move.changes(), "households", move.number().households(), "persons", move.number().persons());
		json.put("query", move.query().map(query -> query.print()));
		return json;
	}

	/** Null: not on that side; within the list null: not recorded. */
	private static Object values(Optional<List<String>> values) {
		return values.map(all -> all.stream().map(ContrastCommand::value).toList());
	}

	private static Optional<String> value(String value) {
		return value.isEmpty() ? Optional.empty() : Optional.of(value);
	}

	private static Object side(String label, Query query, String field, HouseholdsAndPersons number) {
		return Json.of("label", label, "field", field, "query", query.print(), "households", number.households(), "persons", number.persons());
	}

	private static Object part(Contrast.Part part) {
		return Json.of("households", part.number().households(), "persons", part.number().persons(), "share", part.share(), "query", part.query().print());
	}

	private static Object number(HouseholdsAndPersons number) {
		return Json.of("households", number.households(), "persons", number.persons());
	}
}
