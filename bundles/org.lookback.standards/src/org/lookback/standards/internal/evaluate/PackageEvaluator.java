package org.lookback.standards.internal.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Assessment;
import org.lookback.standards.api.Census;
import org.lookback.standards.api.Dependencies;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Place;
import org.lookback.standards.api.Reach;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.api.Undecided;
import org.lookback.standards.internal.condition.CensusField;
import org.lookback.standards.internal.condition.HouseholdView;
import org.lookback.standards.internal.condition.PlaceView;
import org.lookback.standards.internal.condition.Scope;
import org.lookback.standards.internal.condition.Vocabulary;

/** Asks a package's rules of households, villages, facilities and projects, one after the other. */
public final class PackageEvaluator implements Evaluator {

	private final StandardsPackage standards;
	private final List<CompiledRule> rules;
	private final ParameterTable parameters;
	private final LocalDate asOf;
	private final int year;
	private final Map<String, Fact> villages;
	private final Census census;

	private PackageEvaluator(StandardsPackage standards, List<CompiledRule> rules, ParameterTable parameters, LocalDate asOf, int year,
			Map<String, Fact> villages, Census census) {
		this.standards = standards;
		this.rules = rules;
		this.parameters = parameters;
		this.asOf = asOf;
		this.year = year;
		this.villages = villages;
		this.census = census;
	}

	private static List<CompiledRule> compiled(StandardsPackage standards) {
		List<CompiledRule> rules = new ArrayList<>();
		List<String> ofHousehold = new ArrayList<>();
		Vocabulary vocabulary = new Vocabulary(standards.dictionary(), standards.parameters(), standards.completeness(),
				standards.unknownCodes(), List.of());
		for (Rule rule : standards.rules()) {
			CompiledRule compiled = CompiledRule.of(rule, vocabulary.withRules(List.copyOf(ofHousehold)));
			rules.add(compiled);
			if (!compiled.ofPlace()) {
				ofHousehold.add(rule.id());
			}
		}
		return List.copyOf(rules);
	}

	private PackageEvaluator knowing(Map<String, Fact> known) {
		return new PackageEvaluator(standards, rules, parameters, asOf, year, known, census);
	}

	/** @throws PackageException when a reading does not fit the package */
	public static PackageEvaluator of(StandardsPackage standards, Readings readings, RegionTree regions, LocalDate asOf, int year)
			throws PackageException {
		return of(standards, ReadingValues.of(standards, readings, regions), regions, asOf, year);
	}

	/** @param values of each parameter, in the package's order */
	public static PackageEvaluator of(StandardsPackage standards, List<List<Parameter.Value>> values, RegionTree regions, LocalDate asOf,
			int year) {
		return new PackageEvaluator(standards, compiled(standards), new ParameterTable(standards.parameters(), values, regions, asOf), asOf, year,
				Map.of(), Census.NONE);
	}

	/** The same rules with other values of the parameters, of another day and year. */
	public PackageEvaluator with(List<List<Parameter.Value>> values, RegionTree regions, LocalDate day, int ofYear) {
		return new PackageEvaluator(standards, rules, new ParameterTable(standards.parameters(), values, regions, day), day, ofYear, Map.of(),
				Census.NONE);
	}

	@Override
	public StandardsPackage standards() {
		return standards;
	}

	@Override
	public LocalDate asOf() {
		return asOf;
	}

	@Override
	public int year() {
		return year;
	}

	@Override
	public Evaluator over(FactSource facts) throws LookbackException {
		boolean read = Reads.of(standards, rules).values().stream().anyMatch(Dependencies::village);
		return read ? knowing(Places.villages(facts, year)) : this;
	}

	@Override
	public boolean readsCensus() {
		return Reads.of(standards, rules).values().stream().flatMap(reads -> reads.fields().stream()).anyMatch(CensusField::filled);
	}

	@Override
	public boolean knowsCensus() {
		return census.taken();
	}

	@Override
	public Evaluator knowing(Census known) {
		return new PackageEvaluator(standards, rules, parameters, asOf, year, villages, known);
	}

	/** The same evaluator, to which only this one village is known. */
	public PackageEvaluator in(Optional<Fact> village) {
		return knowing(village.map(row -> Map.of(row.text("villageCode").orElse(""), row)).orElse(Map.of()));
	}

	@Override
	public List<Place> places(FactSource facts) throws LookbackException {
		List<Place> places = new ArrayList<>();
		for (ObjectKind kind : List.of(ObjectKind.VILLAGE, ObjectKind.FACILITY, ObjectKind.PROJECT)) {
			if (standards.rules().stream().anyMatch(rule -> rule.object() == kind)) {
				places.addAll(Places.of(kind, facts, year));
			}
		}
		return places;
	}

	@Override
	public Determination evaluate(Household household) {
		Pass pass = pass(household);
		return determination(household, pass, pass.truths());
	}

	@Override
	public Assessment assess(Household household) {
		Pass pass = pass(household);
		Truth[] truths = pass.truths();
		Determination determination = determination(household, pass, truths);
		return new Assessment(determination, persons(household), pass.undecided(determination.value() == Truth.UNDECIDED));
	}

	private Determination determination(Household household, Pass pass, Truth[] truths) {
		Verdict verdict = Verdict.of(rules, truths, standards.outcomes());
		Found found = new Found(standards.id(), rules, household.number(), household.key()).collect(pass, truths);
		return new Determination(household.number(), verdict.outcome(), verdict.concept(), verdict.value(), verdict.rule(), List.of(truths),
				found.problems(), found.notices());
	}

	@Override
	public PlaceDetermination evaluate(Place place) {
		Pass pass = pass(place);
		Truth[] truths = pass.truths();
		Found found = new Found(standards.id(), rules, 0, place.key()).collect(pass, truths);
		return new PlaceDetermination(place.object(), place.key(), place.villageCode(), List.of(truths), found.problems(), found.notices());
	}

	@Override
	public List<Undecided> undecided(Place place) {
		Pass pass = pass(place);
		pass.truths();
		return pass.undecided(false);
	}

	@Override
	public List<Decision> explain(Household household) {
		return explain(pass(household));
	}

	@Override
	public List<Decision> explain(Place place) {
		return explain(pass(place));
	}

	private List<Decision> explain(Pass pass) {
		return new Explanations(standards, rules, pass).decisions();
	}

	@Override
	public List<ExplanationNode> explanation(Household household) {
		return new Explanations(standards, rules, pass(household)).trees();
	}

	@Override
	public List<ExplanationNode> explanation(Place place) {
		return new Explanations(standards, rules, pass(place)).trees();
	}

	@Override
	public List<String> blockedBy(Household household) {
		Pass pass = pass(household);
		Truth[] truths = pass.truths();
		if (Verdict.of(rules, truths, standards.outcomes()).value() != Truth.UNDECIDED) {
			return List.of();
		}
		Set<String> blocked = new LinkedHashSet<>();
		for (int i = 0; i < truths.length; i++) {
			if (truths[i] == Truth.UNDECIDED && !rules.get(i).kind().finds()) {
				blocked.addAll(pass.trace(rules.get(i), truths[i]).blockedBy());
			}
		}
		return List.copyOf(blocked);
	}

	/** Shows every rule that is asked of a household, with what it is asked of, to somebody who looks into its condition. */
	public void show(Household household, BiConsumer<Rule, Scope> to) {
		pass(household).show(to);
	}

	/** The same of a village, facility or project. */
	public void show(Place place, BiConsumer<Rule, Scope> to) {
		pass(place).show(to);
	}

	@Override
	public Dependencies dependencies(String rule) {
		return Optional.ofNullable(Reads.of(standards, rules).get(rule)).orElseThrow();
	}

	@Override
	public Dependencies ofHouseholds() {
		Map<String, Dependencies> reads = Reads.of(standards, rules);
		return rules.stream().filter(rule -> !rule.ofPlace()).map(rule -> reads.get(rule.rule().id())).reduce(Dependencies.none(), Dependencies::and);
	}

	@Override
	public Reach reach(Readings before) throws PackageException {
		Set<Integer> read = ReadingsReach.numbers(standards.parameters(), ofHouseholds().parameters());
		List<List<Parameter.Value>> then = ReadingValues.of(standards, before, parameters.regions());
		return new Reach(new ReadingsReach(asOf, read, Reads.inYears(standards, rules)).between(then, parameters.values()), parameters.regions());
	}

	@Override
	public int persons(Household household) {
		return household.members(year).size();
	}

	private Pass pass(Household household) {
		String village = household.root().text("villageCode").orElse("");
		HouseholdView view = new HouseholdView(household, Optional.ofNullable(villages.get(village)), census, year, asOf);
		return new Pass(rules, ObjectKind.HOUSEHOLD, view, parameters.within(village, standards.regions()),
				parameters.of(village, household.root().child("householdYear", year)), asOf, year);
	}

	private Pass pass(Place place) {
		String village = place.villageCode();
		PlaceView view = new PlaceView(place.row(), place.key(), place.village(), census, year);
		return new Pass(rules, place.object(), view, parameters.within(village, standards.regions()),
				parameters.of(village, Optional.empty()), asOf, year);
	}
}
