package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.Provenance;
import org.lookback.analysis.api.measure.DeprivationQuestion;
import org.lookback.analysis.api.measure.DeprivationTable;
import org.lookback.analysis.api.measure.Dimension;
import org.lookback.analysis.api.measure.EquivalenceScale;
import org.lookback.analysis.api.measure.IncidenceTable;
import org.lookback.analysis.api.measure.Line;
import org.lookback.analysis.api.measure.MeasureGrid;
import org.lookback.analysis.api.measure.PovertyQuestion;
import org.lookback.analysis.api.measure.PovertyTable;
import org.lookback.analysis.api.measure.Weighting;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code measure}: poverty and inequality by an income, poverty in several dimensions, or the incidence of poverty. */
public final class MeasureCommand implements Command {

	private static final String GUARANTEES = "guarantees";
	private static final String UNKNOWN = "??";

	@Override
	public String name() {
		return "measure";
	}

	@Override
	public Set<String> valued() {
		return Set.of("income", "line", "weight", "scale", "by", "multi", "cutoff", "poor", "query", "filter", "year", "out");
	}

	@Override
	public Set<String> flags() {
		return Set.of("incidence");
	}

	@Override
	public int run(Call call) throws LookbackException {
		boolean income = call.arguments().option("income").isPresent();
		boolean multi = call.arguments().option("multi").isPresent();
		boolean incidence = call.arguments().has("incidence");
		if ((income ? 1 : 0) + (multi ? 1 : 0) + (incidence ? 1 : 0) != 1) {
			throw new UsageException(call.console().say("measure.one"));
		}
		Optional<Path> file = file(call);
		Query query = call.query(call.arguments().option("query").orElse(""));
		Weighting weighting = Weighting.of(call.arguments().option("weight").orElse(Weighting.PERSONS.id()));
		List<String> by = call.fields("by");
		if (income) {
			PovertyQuestion question = new PovertyQuestion(call.arguments().required("income"), line(call), weighting, scale(call), by);
			try (Workspace workspace = call.open(Access.READ)) {
				PovertyTable table = workspace.measuring().poverty(query, question, call.console().locale());
				print(call, workspace, MeasureGrid.of(table), MeasureJson.of(table, by), table.notes(), table.provenance(), file);
			}
		} else if (multi) {
			double cutoff = cutoff(call);
			Optional<List<Dimension>> own = dimensions(call);
			try (Workspace workspace = call.open(Access.READ)) {
				DeprivationQuestion question = new DeprivationQuestion(own.isPresent() ? own.get() : workspace.measuring().guarantees(), cutoff, weighting, by);
				DeprivationTable table = workspace.measuring().multidimensional(query, question, call.console().locale());
				print(call, workspace, MeasureGrid.of(table), MeasureJson.of(table, by), table.notes(), table.provenance(), file);
			}
		} else {
			incidence(call, query, by, file);
		}
		return DONE;
	}

	private static void incidence(Call call, Query query, List<String> by, Optional<Path> file) throws LookbackException {
		if (by.size() > 1) {
			throw new UsageException(call.console().say("measure.region"));
		}
		Optional<Query> poor = call.arguments().option("poor").isPresent() ? Optional.of(read(call, call.arguments().required("poor"))) : Optional.empty();
		try (Workspace workspace = call.open(Access.READ)) {
			IncidenceTable table = workspace.measuring().incidence(query, poor, by.stream().findFirst(), call.console().locale());
			print(call, workspace, MeasureGrid.of(table), MeasureJson.of(table, by), table.notes(), table.provenance(), file);
		}
	}

	private static void print(Call call, Workspace workspace, Grid grid, Object json, List<String> notes, Provenance provenance, Optional<Path> file)
			throws LookbackException {
		if (file.isPresent()) {
			GridText.write(call, workspace, grid, file.get());
		}
		if (call.json()) {
			Json.print(json, call.console().out());
		} else if (file.isEmpty()) {
			GridText.print(grid, call.console());
		}
		if (!call.json()) {
			notes.forEach(call.console()::note);
			call.console().note(String.join(" · ", provenance.words(call.console().locale())));
		}
	}

	private static Optional<Path> file(Call call) throws UsageException {
		return call.arguments().option("out").isPresent() ? Optional.of(GridText.file(call)) : Optional.empty();
	}

	private static Line line(Call call) throws UsageException {
		String typed = call.arguments().required("line");
		return Line.of(typed).orElseThrow(() -> new UsageException(call.console().say("measure.line", typed)));
	}

	private static EquivalenceScale scale(Call call) throws UsageException {
		String typed = call.arguments().option("scale").orElse(EquivalenceScale.PER_HEAD.id());
		return EquivalenceScale.of(typed).orElseThrow(() -> new UsageException(call.console().say("measure.scale", typed)));
	}

	/** A share, as a decimal or as {@code 2/6}. */
	private static double cutoff(Call call) throws UsageException {
		Optional<String> typed = call.arguments().option("cutoff");
		if (typed.isEmpty()) {
			return DeprivationQuestion.USUAL_CUTOFF;
		}
		String[] parts = typed.get().split("/", 2);
		try {
			double cutoff = Double.parseDouble(parts[0]) / (parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
			if (cutoff > 0 && cutoff <= 1) {
				return cutoff;
			}
		} catch (NumberFormatException notANumber) {
			throw new UsageException(call.console().say("measure.cutoff", typed.get()));
		}
		throw new UsageException(call.console().say("measure.cutoff", typed.get()));
	}

	/** The dimensions that were typed; empty when the usual ones are meant. */
	private static Optional<List<Dimension>> dimensions(Call call) throws UsageException {
		List<String> typed = call.arguments().all("multi");
		if (typed.equals(List.of(GUARANTEES))) {
			return Optional.empty();
		}
		List<Dimension> dimensions = new ArrayList<>();
		for (String one : typed) {
			int equals = one.indexOf('=');
			if (equals < 1 || dimensions.stream().anyMatch(known -> known.id().equals(one.substring(0, equals).strip()))) {
				throw new UsageException(call.console().say("measure.multi", one));
			}
			dimensions.add(dimension(call, one.substring(0, equals).strip(), one.substring(equals + 1)));
		}
		return Optional.of(dimensions);
	}

	private static Dimension dimension(Call call, String name, String condition) throws UsageException {
		int unknown = condition.indexOf(UNKNOWN);
		if (unknown < 0) {
			return Dimension.of(name, read(call, condition));
		}
		Dimension dimension = Dimension.of(name, read(call, condition.substring(0, unknown)));
		return new Dimension(name, dimension.label(), 1, dimension.deprived(), Optional.of(read(call, condition.substring(unknown + UNKNOWN.length()))));
	}

	private static Query read(Call call, String typed) throws UsageException {
		Query query = call.understood(typed);
		if (query.equals(Query.ALL)) {
			throw new UsageException(call.console().say("measure.condition", typed));
		}
		return query;
	}
}
