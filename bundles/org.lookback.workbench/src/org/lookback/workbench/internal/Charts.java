package org.lookback.workbench.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.Provenance;
import org.lookback.analysis.api.Table;
import org.lookback.analysis.api.Tabulation;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Charting;
import org.lookback.workbench.api.CheckRun;

/** Tables of counts, with what their numbers rest on. */
final class Charts implements Charting {

	private final OpenWorkspace workspace;

	Charts(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public Table table(Query query, List<String> fields, Unit unit, Locale locale) throws LookbackException {
		return new Tabulation(workspace.index().searching()).table(query, fields, unit, Tabulation.Order.SIZE, locale, provenance(fields, query));
	}

	/** The package that outcomes and findings rest on, when the table speaks of them. */
	private Provenance provenance(List<String> fields, Query query) throws LookbackException {
		boolean ofPackage = fields.stream().anyMatch(Charts::isVerdict) || speaksOfVerdicts(query);
		List<CheckRun> runs = ofPackage ? workspace.checkNotes().read(workspace.shelf()) : List.of();
		Optional<CheckRun> run = runs.stream().findFirst();
		return new Provenance(run.map(CheckRun::asOf), run.map(Charts::version), Optional.of(Long.toString(workspace.index().searching().seq())),
				LocalDate.now());
	}

	private static boolean speaksOfVerdicts(Query query) {
		return query.filters().stream().anyMatch(filter -> isVerdict(filter.field()))
				|| query.groups().stream().flatMap(group -> group.any().stream()).anyMatch(Charts::speaksOfVerdicts);
	}

	private static boolean isVerdict(String field) {
		return field.startsWith("outcome:") || field.startsWith("finding");
	}

	private static String version(CheckRun run) {
		return run.packageId() + ' ' + run.version() + (run.outdated() ? OpenWorkspace.say("run.outdated") : "");
	}
}
