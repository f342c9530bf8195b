package org.lookback.standards.internal.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Example;
import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.Place;

/** How what came of one example differs from what was expected. */
final class ExampleCheck {

	private final Messages messages = Messages.in(ExampleCheck.class);
	private final Example example;
	private final List<String> differences = new ArrayList<>();

	ExampleCheck(Example example) {
		this.example = example;
	}

	ExampleResult run(Evaluator evaluator) {
		example.household().ifPresentOrElse(household -> household(evaluator, household),
				() -> village(evaluator, example.village().orElseThrow()));
		return new ExampleResult(example.file(), example.line(), example.name(), differences.isEmpty(), differences);
	}

	private void household(Evaluator evaluator, Household household) {
		Determination determination = evaluator.evaluate(household);
		example.outcome().ifPresent(expected -> same("outcome", expected, determination.outcome()));
		example.rule().ifPresent(expected -> same("rule", expected, determination.rule()));
		found(determination.findings(), determination.notices());
		decided(evaluator.explain(household));
	}

	/** The village, its facilities and its projects: a rule is met when it is met for one of them. */
	private void village(Evaluator evaluator, Fact village) {
		List<Finding> findings = new ArrayList<>();
		List<Finding> notices = new ArrayList<>();
		List<Decision> decisions = new ArrayList<>();
		for (Place place : places(village)) {
			PlaceDetermination determination = evaluator.evaluate(place);
			findings.addAll(determination.findings());
			notices.addAll(determination.notices());
			decisions.addAll(evaluator.explain(place));
		}
		found(findings, notices);
		decided(decisions);
	}

	/** The village with its facilities and projects. */
	static List<Place> places(Fact village) {
		List<Place> places = new ArrayList<>(List.of(Place.village(village)));
		village.children("facility").forEach(row -> places.add(new Place(ObjectKind.FACILITY, row, Optional.of(village))));
		village.children("project").forEach(row -> places.add(new Place(ObjectKind.PROJECT, row, Optional.of(village))));
		return places;
	}

	private void found(List<Finding> findings, List<Finding> notices) {
		example.findings().ifPresent(expected -> same("findings", expected.toString(), rules(findings)));
		example.notices().ifPresent(expected -> same("notices", expected.toString(), rules(notices)));
	}

	private static String rules(List<Finding> findings) {
		return findings.stream().map(Finding::rule).sorted().toList().toString();
	}

	/** @param decisions of a rule that is asked of several places one each */
	private void decided(List<Decision> decisions) {
		List<String> blocked = new ArrayList<>();
		example.truths().forEach((rule, expected) -> {
			Truth any = Truth.NOT_MET;
			for (Decision decision : decisions) {
				if (decision.rule().equals(rule)) {
					any = any.or(decision.value());
					blocked.addAll(decision.blockedBy());
				}
			}
			same(rule, expected, any.id());
		});
		example.blockedBy().stream().filter(b -> !blocked.contains(b))
				.forEach(b -> differences.add(messages.get("notBlocking", b, blocked.toString())));
	}

	private void same(String what, String expected, String got) {
		if (!expected.equals(got)) {
			differences.add(messages.get("differs", what, expected, got));
		}
	}
}
