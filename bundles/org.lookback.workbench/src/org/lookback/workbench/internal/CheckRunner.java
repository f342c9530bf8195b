package org.lookback.workbench.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.Checked;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Recheck;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.CheckRunSpec;
import org.lookback.store.api.CheckRunWriter;
import org.lookback.store.api.Store;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Workspace.Change;

/** Runs a package over the store's households and keeps what it says: from an earlier run where that is the same, from nothing where it is not. */
final class CheckRunner {

	private final OpenWorkspace workspace;

	CheckRunner(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	/** @param full to ask all households in any case */
	CheckSummary run(String packageId, LocalDate asOf, boolean full, Progress progress) throws LookbackException {
		StandardsPackage standards = workspace.shelf().find(packageId);
		if (standards.rules().isEmpty()) {
			throw new LookbackException(OpenWorkspace.say("package.no.rules", packageId));
		}
		String inputs = Inputs.of(workspace.shelf(), packageId);
		String readings = workspace.shelf().readingsText();
		Store store = workspace.store();
		CheckSummary summary;
		org.lookback.store.api.CheckRun kept;
		try (FactSource facts = store.facts()) {
			Evaluator evaluator = Standards.evaluator(standards, PackageShelf.read(readings), facts.regions(), asOf, facts.currentYear());
			CheckRunSpec spec = new CheckRunSpec(packageId, standards.version(), inputs, asOf, facts.changeSequence(), facts.currentYear(),
					standards.rules().stream().map(Rule::id).toList(), workspace.user(), Inputs.pinned(standards, facts.regions(), readings));
			Optional<RecheckPlan> plan = full ? Optional.empty() : RecheckPlan.find(store, spec, evaluator, facts, progress);
			try (CheckRunWriter writer = store.checkRuns().begin(spec)) {
				Checked checked = plan.isPresent() ? again(plan.get(), evaluator, facts, writer, progress) : Standards.check(evaluator, facts, writer, progress);
				summary = checked.summary();
				kept = writer.complete(summary.households(), summary.persons(), personsByOutcome(summary), checked.counts());
			}
		}
		workspace.checkNotes().write(new CheckRun(kept.id(), packageId, kept.packageVersion(), asOf, kept.changeSequence(), Instant.now(), false),
				store.changes().latest(), inputs);
		workspace.changed(Change.VERDICTS, progress);
		return summary;
	}

	private Checked again(RecheckPlan plan, Evaluator evaluator, FactSource facts, CheckRunWriter writer, Progress progress) throws LookbackException {
		Map<String, Object> counts = workspace.store().checkRuns().counts(plan.from().id());
		Recheck recheck = Standards.recheck(evaluator, plan.from().id(), counts, plan.households());
		writer.carryOver(plan.from(), plan.households(), recheck.former(), progress);
		return recheck.run(facts, writer, progress);
	}

	private static Map<String, Long> personsByOutcome(CheckSummary summary) {
		Map<String, Long> persons = new HashMap<>();
		summary.outcomes().forEach(outcome -> persons.merge(outcome.outcome(), outcome.persons(), Long::sum));
		return persons;
	}
}
