package org.lookback.casework.api.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.LedgerChange;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.Store;

/** Whether the rule that found a problem has looked again since it was said to be done, and finds it no more. */
public final class Recheck {

	private final Store store;
	private final Messages messages;

	/** @param locale of the sentences */
	public Recheck(Store store, Locale locale) {
		this.store = store;
		messages = Messages.in(LedgerRules.class, locale);
	}

	/** Why a problem may not be closed yet; empty when it may, and for one that no rule found or whose rule the package has no more. */
	public Optional<String> obstacle(LedgerItem item) throws LookbackException {
		String rule = item.text(LedgerField.RULE);
		String standards = item.text(LedgerField.PACKAGE);
		if (rule.isEmpty() || standards.isEmpty()) {
			return Optional.empty();
		}
		Instant done = store.ledger().history(item.key()).stream().filter(change -> LedgerState.DONE.code().equals(change.after().get(LedgerField.STATE)))
				.map(LedgerChange::batch).map(batch -> batch.when()).reduce((first, last) -> last).orElse(Instant.EPOCH);
		Optional<CheckRun> run = store.checkRuns().latest(standards);
		if (run.isEmpty() || !run.get().started().isAfter(done)) {
			return Optional.of(messages.get("recheck.none", standards, rule, item.text(LedgerField.CLAUSE)));
		}
		return run.get().rules().contains(rule) ? found(item, run.get()) : Optional.empty();
	}

	private Optional<String> found(LedgerItem item, CheckRun run) throws LookbackException {
		Optional<List<Finding>> findings = findings(item, run);
		if (findings.isEmpty()) {
			return Optional.of(messages.get("recheck.object", item.text(LedgerField.OBJECT), run.packageId()));
		}
		return findings.get().stream().filter(one -> one.rule().equals(item.text(LedgerField.RULE)) && one.objectKey().equals(item.text(LedgerField.OBJECT))).findFirst()
				.map(one -> messages.get("recheck.still", run.packageId(), one.rule(), one.title() + " “" + one.clause().quote() + '”', run.asOf().toString()));
	}

	private Optional<List<Finding>> findings(LedgerItem item, CheckRun run) throws LookbackException {
		if (item.text(LedgerField.HOUSEHOLD).isEmpty()) {
			List<List<Finding>> places = new ArrayList<>();
			store.checkRuns().forEachPlace(run.id(), place -> {
				if (place.key().equals(item.text(LedgerField.OBJECT))) {
					places.add(place.findings());
				}
			});
			return places.stream().findFirst();
		}
		Optional<Long> number = store.versions().number(item.text(LedgerField.HOUSEHOLD));
		return number.isEmpty() ? Optional.empty() : store.checkRuns().determination(run.id(), number.get()).map(Determination::findings);
	}
}
