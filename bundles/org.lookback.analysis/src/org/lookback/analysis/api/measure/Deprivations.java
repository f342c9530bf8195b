package org.lookback.analysis.api.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.index.api.HouseholdRows;
import org.lookback.index.api.Searching;
import org.lookback.index.api.Wanted;
import org.lookback.model.api.query.Group;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;

/** Reads of every household what it is deprived of. Keeps sums alone, however many households there are. */
final class Deprivations {

	private final DeprivationQuestion question;
	private final List<Deprivation> deprivations;
	private final int[] unknownTests;
	private final List<Query> tests = new ArrayList<>();
	private final Design design;
	private final AlkireFoster all;
	private final List<AlkireFoster> parts = new ArrayList<>();
	private final Groups groups = new Groups();
	private long households;
	private long persons;
	private boolean several;

	private Deprivations(DeprivationQuestion question, Design design) {
		this.question = question;
		this.design = design;
		this.deprivations = question.dimensions().stream().map(Dimension::deprivation).toList();
		this.unknownTests = new int[deprivations.size()];
		question.dimensions().forEach(dimension -> tests.add(dimension.deprived()));
		for (int i = 0; i < unknownTests.length; i++) {
			Optional<Query> unknown = question.dimensions().get(i).unknown();
			unknownTests[i] = unknown.isPresent() ? tests.size() : -1;
			unknown.ifPresent(tests::add);
		}
		this.all = accumulator();
	}

	private AlkireFoster accumulator() {
		return new AlkireFoster(deprivations, question.cutoff(), design);
	}

	/** Reads twice: first which villages there are, since a sum by village has to know the sample, then what the households lack. */
	static Deprivations of(Searching searching, Query query, DeprivationQuestion question) throws LookbackException {
		Villages villages = new Villages();
		try (HouseholdRows rows = searching.rows(query, new Wanted(List.of(), List.of(), Villages.FIELDS, List.of()))) {
			while (rows.next()) {
				villages.cluster(rows);
			}
		}
		Deprivations found = new Deprivations(question, villages.design());
		List<String> numbers = question.weighting().field().map(List::of).orElse(List.of());
		try (HouseholdRows rows = searching.rows(query, new Wanted(question.by(), numbers, Villages.FIELDS, found.tests))) {
			while (rows.next()) {
				found.add(rows, villages.cluster(rows));
			}
			found.several = rows.several();
		}
		return found;
	}

	private void add(HouseholdRows row, int cluster) throws LookbackException {
		double[] lacks = new double[deprivations.size()];
		for (int i = 0; i < lacks.length; i++) {
			lacks[i] = row.meets(i) ? 1 : unknownTests[i] >= 0 && row.meets(unknownTests[i]) ? Double.NaN : 0;
		}
		households++;
		persons += row.persons();
		all.add(weight(row, row.persons()), cluster, lacks);
		for (int i = 0; !question.by().isEmpty() && i < row.cells(); i++) {
			int group = groups.add(row, i);
			if (group == parts.size()) {
				parts.add(accumulator());
			}
			parts.get(group).add(weight(row, row.persons(i)), cluster, lacks);
		}
	}

	private double weight(HouseholdRows row, long counted) throws LookbackException {
		return switch (question.weighting().kind()) {
		case PERSONS -> counted;
		case HOUSEHOLDS -> 1;
		case FIELD -> {
			double sum = row.count(0) == 0 ? Double.NaN : 0;
			for (int i = 0; i < row.count(0); i++) {
				sum += row.number(0, i);
			}
			yield sum;
		}
		};
	}

	Groups groups() {
		return groups;
	}

	Design design() {
		return design;
	}

	/** Whether a household may be in several combinations. */
	boolean several() {
		return several;
	}

	DeprivationTable.Row total(Query query) {
		return new DeprivationTable.Row(List.of(), List.of(), query, households, persons, all.result(), deprived(query), Optional.empty());
	}

	DeprivationTable.Row part(Groups.Named group, DeprivationTable.Row total) {
		Optional<Multidimensional> measures = parts.get(group.number()).result();
		return new DeprivationTable.Row(group.key(), group.labels(), group.query(), groups.households(group.number()), groups.persons(group.number()), measures,
				deprived(group.query()), measures.flatMap(part -> total.measures().flatMap(of -> contribution(part, of))));
	}

	private static Optional<Double> contribution(Multidimensional part, Multidimensional all) {
		return all.adjusted().map(total -> part.adjusted()
				.map(own -> Poverty.contribution(own.value(), part.weight(), total.value(), all.weight())).orElse(0.0));
	}

	private List<Query> deprived(Query of) {
		return question.dimensions().stream().map(dimension -> of.and(new Group(false, List.of(dimension.deprived())))).toList();
	}
}
