package org.lookback.analysis.api.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lookback.analysis.api.Provenance;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Searching;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Group;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** Takes measures of the households that a query finds. */
public final class Measurement {

	private static final double MEDIAN = 0.5;
	private static final String MEMBER = "member";

	private final Searching searching;

	public Measurement(Searching searching) {
		this.searching = searching;
	}

	/**
	 * Poverty and inequality by an income.
	 *
	 * @param farming the agricultural population, where it is known; then regions and all together have an incidence
	 * @throws LookbackException when a field does not exist or holds no numbers of households
	 */
	public PovertyTable poverty(Query query, PovertyQuestion question, Optional<FarmPopulation> farming, Locale locale, Provenance provenance)
			throws LookbackException {
		Messages messages = Messages.in(Measurement.class, locale);
		requireHouseholds(question.income(), messages);
		if (question.weighting().field().isPresent()) {
			requireHouseholds(question.weighting().field().get(), messages);
		}
		Incomes incomes = Incomes.of(searching, query, question);
		Design design = incomes.design();
		Incomes.Part everybody = incomes.all(design);
		Population population = everybody.weighted();
		Optional<RelativePoverty> risk = RelativePoverty.of(population, question.line().ofMedian() ? question.line().number().doubleValue() : RelativePoverty.USUAL);
		double line = question.line().ofMedian() ? risk.map(RelativePoverty::threshold).orElse(0.0) : question.line().number().doubleValue();
		boolean conditional = !question.line().ofMedian() && question.scale() == EquivalenceScale.PER_HEAD && Incomes.ofOnePerson(searching.fieldId(question.income()));
		Optional<Scope> scope = farming.flatMap(known -> Scope.of(searching, query, question.by(), known));
		PovertyRows rows = new PovertyRows(line, risk, scope, conditional ? Optional.of(question) : Optional.empty());
		PovertyTable.Row total = rows.total(everybody, population, query);
		List<PovertyTable.Row> parts = new ArrayList<>();
		for (Groups.Named group : incomes.groups().named(searching, query, question.by(), locale)) {
			parts.add(rows.part(group, incomes.groups(), incomes.of(group.number(), design), total));
		}
		return new PovertyTable(question, searching.fieldLabel(question.income(), locale), line, labels(question.by(), locale), year(query), parts, total,
				new MeasureNotes(messages).poverty(total, incomes, design, scope), query, provenance, locale);
	}

	/**
	 * Poverty in several dimensions.
	 *
	 * @throws LookbackException when a field or a value of a condition does not exist
	 */
	public DeprivationTable multidimensional(Query query, DeprivationQuestion question, Locale locale, Provenance provenance) throws LookbackException {
		Messages messages = Messages.in(Measurement.class, locale);
		if (question.weighting().field().isPresent()) {
			requireHouseholds(question.weighting().field().get(), messages);
		}
		Deprivations found = Deprivations.of(searching, query, question);
		DeprivationTable.Row total = found.total(query);
		List<DeprivationTable.Row> parts = new ArrayList<>();
		for (Groups.Named group : found.groups().named(searching, query, question.by(), locale)) {
			parts.add(found.part(group, total));
		}
		return new DeprivationTable(question, labels(question.by(), locale), year(query), parts, total,
				new MeasureNotes(messages).multidimensional(total, question, found.several(), found.design()), query, provenance, locale);
	}

	/**
	 * The incidence of poverty.
	 *
	 * @param query whose regions are spoken of; a year, and conditions on regions alone
	 * @param poor  who of these is poor
	 * @param by    a field of regions of the household
	 * @throws LookbackException when a field does not exist, or the query says more than regions
	 */
	public IncidenceTable incidence(Query query, Query poor, Optional<String> by, FarmPopulation farming, Locale locale, Provenance provenance)
			throws LookbackException {
		Messages messages = Messages.in(Measurement.class, locale);
		Query found = query.and(new Group(false, List.of(poor)));
		List<String> fields = by.map(List::of).orElse(List.of());
		Optional<Scope> scope = Scope.of(searching, query, fields, farming);
		if (scope.isEmpty() || !Scope.alone(searching, query) || by.isPresent() && !scope.get().byRegion()) {
			throw new LookbackException(messages.get("measure.regions"));
		}
		Counts counts = searching.count(found, new Shape.Counts(fields, Unit.PERSON));
		List<IncidenceTable.Row> rows = new ArrayList<>();
		if (by.isPresent()) {
			String field = by.get();
			Map<String, Counts.Row> counted = new HashMap<>();
			counts.rows().forEach(row -> counted.put(row.keys().get(field), row));
			List<String> regions = searching.count(query, new Shape.Counts(fields, Unit.HOUSEHOLD)).rows().stream().map(row -> row.keys().get(field)).toList();
			for (String region : searching.ordered(field, regions)) {
				Optional<Counts.Row> row = Optional.ofNullable(counted.get(region));
				long persons = row.map(Counts.Row::persons).orElse(0L);
				Optional<Incidence> incidence = region.isEmpty() ? Optional.empty()
						: scope.get().under(List.of(region)).map(population -> Incidence.of(persons, population));
				rows.add(new IncidenceTable.Row(Optional.of(region), searching.label(field, region, locale), found.where(field, region),
						row.map(Counts.Row::households).orElse(0L), incidence));
			}
		}
		FarmPopulation.Total all = scope.get().all();
		IncidenceTable.Row total = new IncidenceTable.Row(Optional.empty(), messages.get("measure.total"), found, counts.households(),
				Optional.of(Incidence.of(counts.persons(), all)));
		return new IncidenceTable(by.isPresent() ? Optional.of(searching.fieldLabel(by.get(), locale)) : Optional.empty(), year(query), rows, total,
				new MeasureNotes(messages).farming(all), query, provenance, locale);
	}

	private int year(Query query) throws LookbackException {
		return query.year().isPresent() ? query.year().getAsInt() : searching.currentYear();
	}

	private List<String> labels(List<String> fields, Locale locale) throws LookbackException {
		List<String> labels = new ArrayList<>();
		for (String field : fields) {
			labels.add(searching.fieldLabel(field, locale));
		}
		return labels;
	}

	/** Incomes and weights are those of a household; what is a member's cannot be one. */
	private void requireHouseholds(String typed, Messages messages) throws LookbackException {
		Dictionary dictionary = searching.dictionary();
		Optional<Field> field = dictionary.find(searching.fieldId(typed));
		if (field.isPresent()) {
			Entity entity = dictionary.entity(field.get().entity());
			if (entity.id().equals(MEMBER) || dictionary.ancestors(entity).stream().anyMatch(above -> above.id().equals(MEMBER))) {
				throw new LookbackException(messages.get("measure.notHouseholds", field.get().id()));
			}
		}
	}

	/**
	 * Makes rows.
	 *
	 * @param of the question, when a condition on its income says who is poor
	 */
	private record PovertyRows(double line, Optional<RelativePoverty> risk, Optional<Scope> scope, Optional<PovertyQuestion> of) {

		PovertyTable.Row total(Incomes.Part everybody, Population population, Query query) {
			Optional<Incidence> incidence = scope.map(all -> Incidence.of(everybody.personsBelow(line), all.all()));
			return row(List.of(), List.of(), query, everybody.values().length, everybody.allPersons(), everybody, population, risk, incidence, Optional.empty());
		}

		PovertyTable.Row part(Groups.Named group, Groups groups, Incomes.Part part, PovertyTable.Row total) {
			Population population = part.weighted();
			Optional<Poverty> measures = measures(population);
			Optional<PovertyTable.Contribution> contribution = measures.isEmpty() || total.measures().isEmpty() ? Optional.empty()
					: Optional.of(contribution(measures.get(), population.weight(), total.measures().get(), total.weight()));
			Optional<RelativePoverty> ofAll = risk.flatMap(all -> RelativePoverty.against(population, all.threshold()));
			Optional<Incidence> incidence = scope.filter(known -> !group.key().getFirst().isEmpty())
					.flatMap(known -> known.under(group.key())).map(farming -> Incidence.of(part.personsBelow(line), farming));
			return row(group.key(), group.labels(), group.query(), groups.households(group.number()), groups.persons(group.number()), part, population, ofAll,
					incidence, contribution);
		}

		private static PovertyTable.Contribution contribution(Poverty part, double weight, Poverty all, double allWeight) {
			return new PovertyTable.Contribution(weight / allWeight,
					Poverty.contribution(part.headcount().value(), weight, all.headcount().value(), allWeight),
					Poverty.contribution(part.gap().value(), weight, all.gap().value(), allWeight),
					Poverty.contribution(part.severity().value(), weight, all.severity().value(), allWeight));
		}

		private Optional<Poverty> measures(Population population) {
			return line > 0 ? Poverty.of(population, line) : Optional.empty();
		}

		private PovertyTable.Row row(List<String> key, List<String> labels, Query query, long households, long persons, Incomes.Part part,
				Population population, Optional<RelativePoverty> atRisk, Optional<Incidence> incidence, Optional<PovertyTable.Contribution> contribution) {
			Optional<Query> poor = of.map(question -> query.and(new Filter.Between(question.income(), Optional.<BigDecimal> empty(), false,
					Optional.of(question.line().number()), false)));
			OptionalDouble median = Inequality.quantile(population, MEDIAN);
			return new PovertyTable.Row(key, labels, query, households, persons, population.size(), population.leftOut(), population.weight(),
					part.personsBelow(line), poor, measures(population), measures(part.unweighted()), Inequality.gini(population),
					Inequality.quintileShareRatio(population), atRisk, population.mean(), median, contribution, incidence);
		}
	}
}
