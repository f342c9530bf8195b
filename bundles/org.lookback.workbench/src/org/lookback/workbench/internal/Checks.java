package org.lookback.workbench.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.CheckRunSpec;
import org.lookback.store.api.CheckRunWriter;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Checking;
import org.lookback.workbench.api.Workspace.Change;

/** Runs packages over the store's households and explains what they say. */
final class Checks implements Checking {

	private final OpenWorkspace workspace;

	Checks(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public CheckSummary run(String packageId, LocalDate asOf, Progress progress) throws LookbackException {
		StandardsPackage standards = workspace.shelf().find(packageId);
		if (standards.rules().isEmpty()) {
			throw new LookbackException(OpenWorkspace.say("package.no.rules", packageId));
		}
		String inputs = Inputs.of(workspace.shelf(), packageId);
		CheckSummary summary;
		org.lookback.store.api.CheckRun kept;
		try (FactSource facts = workspace.store().facts()) {
			Evaluator evaluator = evaluator(standards, facts, asOf);
			CheckRunSpec spec = new CheckRunSpec(packageId, standards.version(), inputs, asOf, facts.changeSequence(), facts.currentYear(),
					standards.rules().stream().map(Rule::id).toList(), workspace.user());
			try (CheckRunWriter writer = workspace.store().checkRuns().begin(spec)) {
				summary = Standards.run(evaluator, facts, writer, progress);
				kept = writer.complete(summary.households(), summary.persons(), personsByOutcome(summary));
			}
		}
		workspace.changed(Change.VERDICTS, progress);
		workspace.checkNotes().write(new CheckRun(kept.id(), packageId, kept.packageVersion(), asOf, kept.changeSequence(), Instant.now(), false),
				workspace.store().changes().latest(), inputs);
		return summary;
	}

	private static Map<String, Long> personsByOutcome(CheckSummary summary) {
		Map<String, Long> persons = new HashMap<>();
		summary.outcomes().forEach(outcome -> persons.merge(outcome.outcome(), outcome.persons(), Long::sum));
		return persons;
	}

	private Evaluator evaluator(StandardsPackage standards, FactSource facts, LocalDate asOf) throws LookbackException {
		return Standards.evaluator(standards, workspace.shelf().readings(), facts.regions(), asOf, facts.currentYear());
	}

	@Override
	public Optional<CheckRun> latest(String packageId) throws LookbackException {
		return workspace.overview().checks().stream().filter(run -> run.packageId().equals(packageId)).findFirst();
	}

	@Override
	public Explained explain(String household, String packageId, Optional<LocalDate> asOf) throws LookbackException {
		StandardsPackage standards = workspace.shelf().find(packageId);
		List<CheckRun> runs = workspace.checkNotes().read(0, workspace.shelf());
		LocalDate date = asOf.orElseGet(() -> runs.stream().filter(run -> run.packageId().equals(packageId)).map(CheckRun::asOf).findFirst()
				.orElseGet(LocalDate::now));
		try (FactSource facts = workspace.store().facts()) {
			Household found = find(facts, household);
			Evaluator evaluator = evaluator(standards, facts, date);
			return new Explained(found, packageId, date, facts.currentYear(), evaluator.evaluate(found), evaluator.explain(found));
		}
	}

	@Override
	public Household household(String keyOrCode) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			return find(facts, keyOrCode);
		}
	}

	private static Household find(FactSource facts, String keyOrCode) throws LookbackException {
		return facts.household(keyOrCode).orElseThrow(() -> new LookbackException(OpenWorkspace.say("household.none", keyOrCode)));
	}
}
