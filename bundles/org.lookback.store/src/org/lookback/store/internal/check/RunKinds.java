package org.lookback.store.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.FindingKind;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.Truth;

/** Numbers the outcomes and the kinds of findings that occur in a run, from several threads. */
final class RunKinds {

	record Outcome(String outcome, Concept concept, Truth value) {
	}

	/** What findings of one rule have in common. */
	record Kind(FindingKind nature, String rule, String title, String sector, String severity, ObjectKind object, ClauseRef clause) {

		Finding finding(String packageId, String objectKey, long household, String facts) {
			return new Finding(nature, packageId, rule, title, sector, severity, object, objectKey, household, clause, FactsText.read(facts));
		}
	}

	private record Counted(int ordinal, AtomicLong households) {
	}

	private final Map<Outcome, Counted> outcomes = new LinkedHashMap<>();
	private final Map<Kind, Integer> kinds = new LinkedHashMap<>();

	/** The outcome's number; counts the household. */
	synchronized int outcome(Determination determination) {
		Counted counted = outcomes.computeIfAbsent(new Outcome(determination.outcome(), determination.concept(), determination.value()),
				outcome -> new Counted(outcomes.size(), new AtomicLong()));
		counted.households().incrementAndGet();
		return counted.ordinal();
	}

	synchronized int kind(Finding finding) {
		Kind kind = new Kind(finding.kind(), finding.rule(), finding.title(), finding.sector(), finding.severity(), finding.object(), finding.clause());
		Integer known = kinds.get(kind);
		if (known == null) {
			known = kinds.size();
			kinds.put(kind, known);
		}
		return known;
	}

	/** Households by outcome, in the order of the outcomes' numbers. */
	synchronized Map<Outcome, Long> households() {
		Map<Outcome, Long> counts = new LinkedHashMap<>();
		outcomes.forEach((outcome, counted) -> counts.put(outcome, counted.households().get()));
		return counts;
	}

	/** In the order of their numbers. */
	synchronized List<Kind> findingKinds() {
		return List.copyOf(kinds.keySet());
	}
}
