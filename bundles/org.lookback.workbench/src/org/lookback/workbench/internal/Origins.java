package org.lookback.workbench.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.analysis.api.Provenance;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.CheckRun;

/** What numbers rest on: the version of the data, and the check when they speak of verdicts. */
final class Origins {

	private static final String OUTCOME = "outcome:";
	private static final String PACKAGE = "finding.package";

	private Origins() {
	}

	/** What a number rests on that speaks of these fields. */
	static Provenance of(OpenWorkspace workspace, List<String> fields, Query query) throws LookbackException {
		List<CheckRun> runs = runs(workspace, fields, query);
		Optional<CheckRun> run = runs.stream().findFirst();
		Optional<String> versions = runs.size() < 2 ? run.map(Origins::version)
				: Optional.of(String.join(OpenWorkspace.say("run.apart"), runs.stream().map(each -> version(each) + ' ' + each.asOf()).toList()));
		return new Provenance(run.filter(each -> runs.size() == 1).map(CheckRun::asOf), versions,
				Optional.of(Long.toString(workspace.index().searching().seq())), LocalDate.now());
	}

	/** The checks that a number rests on: those of the packages that are spoken of, of all when verdicts are spoken of without a package. */
	static List<CheckRun> runs(OpenWorkspace workspace, List<String> fields, Query query) throws LookbackException {
		if (fields.stream().noneMatch(Origins::isVerdict) && !speaksOfVerdicts(query)) {
			return List.of();
		}
		Set<String> named = new HashSet<>();
		fields.stream().filter(field -> field.startsWith(OUTCOME)).forEach(field -> named.add(field.substring(OUTCOME.length())));
		for (Filter filter : query.filters()) {
			if (filter.field().startsWith(OUTCOME)) {
				named.add(filter.field().substring(OUTCOME.length()));
			} else if (filter instanceof Filter.In in && in.field().equals(PACKAGE)) {
				named.addAll(in.values());
			}
		}
		return workspace.checkNotes().read(workspace.shelf()).stream().filter(run -> named.isEmpty() || named.contains(run.packageId())).toList();
	}

	private static boolean speaksOfVerdicts(Query query) {
		return query.filters().stream().anyMatch(filter -> isVerdict(filter.field()))
				|| query.groups().stream().flatMap(group -> group.any().stream()).anyMatch(Origins::speaksOfVerdicts);
	}

	private static boolean isVerdict(String field) {
		return field.startsWith(OUTCOME) || field.startsWith("finding");
	}

	/** A check in words: its package with the version, and whether its inputs have moved on. */
	static String version(CheckRun run) {
		return run.packageId() + ' ' + run.version() + (run.outdated() ? OpenWorkspace.say("run.outdated") : "");
	}
}
