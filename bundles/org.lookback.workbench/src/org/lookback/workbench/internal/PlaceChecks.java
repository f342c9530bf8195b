package org.lookback.workbench.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Place;
import org.lookback.workbench.api.Checking.ExplainedPlace;
import org.lookback.workbench.api.Checking.ExplainedVillage;
import org.lookback.workbench.api.CheckRun;

/** What packages say of villages, facilities and projects. */
final class PlaceChecks {

	private final OpenWorkspace workspace;

	PlaceChecks(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	/** @param evaluator knows the villages of the facts */
	static ExplainedVillage explain(String villageCode, Evaluator evaluator, FactSource facts) throws LookbackException {
		Optional<Fact> village = facts.village(villageCode, evaluator.year());
		List<ExplainedPlace> places = new ArrayList<>();
		for (Place place : evaluator.places(facts)) {
			if (place.villageCode().equals(villageCode)) {
				places.add(explain(place, evaluator));
			}
		}
		if (village.isEmpty() && places.isEmpty()) {
			throw new LookbackException(OpenWorkspace.say("village.none", villageCode, String.valueOf(evaluator.year())));
		}
		return new ExplainedVillage(villageCode, evaluator.standards().id(), evaluator.asOf(), evaluator.year(), places);
	}

	private static ExplainedPlace explain(Place place, Evaluator evaluator) {
		List<ExplanationNode> tree = evaluator.explanation(place);
		return new ExplainedPlace(evaluator.evaluate(place), tree.stream().flatMap(rule -> rule.decision().stream()).toList(), tree);
	}

	/** The day that a package's latest run speaks of, else today. */
	LocalDate latestDay(String packageId) throws LookbackException {
		return workspace.checkNotes().read(workspace.shelf()).stream().filter(run -> run.packageId().equals(packageId)).map(CheckRun::asOf)
				.findFirst().orElseGet(LocalDate::now);
	}

	/** What a run determined. */
	List<PlaceDetermination> of(long run) throws LookbackException {
		List<PlaceDetermination> places = new ArrayList<>();
		workspace.store().checkRuns().forEachPlace(run, places::add);
		return places;
	}
}
