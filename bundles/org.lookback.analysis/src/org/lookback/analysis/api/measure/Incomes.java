package org.lookback.analysis.api.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lookback.index.api.HouseholdRows;
import org.lookback.index.api.Searching;
import org.lookback.index.api.Wanted;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;

/**
 * What a question about incomes needs of every household, gathered in one go: some thirty bytes a household, and twelve more for each
 * combination it is in.
 */
final class Incomes {

	private static final String OF_ONE_PERSON = "PerCapita";
	private static final String AGE = "memberYear.age";
	private static final int INCOME = 0;

	private final PovertyQuestion question;
	private final boolean ofOnePerson;
	private final int ages;
	private final int weights;

	private final Villages villages = new Villages();
	private final Groups groups = new Groups();
	private double[] values = new double[1024];
	private double[] weighted = new double[1024];
	private int[] persons = new int[1024];
	private int[] clusters = new int[1024];
	private int size;
	private long unscaled;
	private boolean several;

	/** By combination: whose it is, which it is, with how many persons. */
	private int[] unitOf = new int[1024];
	private int[] groupOf = new int[1024];
	private int[] personsOf = new int[1024];
	private int pairs;
	private int[] byGroup = {};
	private int[] starts = {};

	/**
	 * Some of the households, side by side.
	 *
	 * @param weights  as the question has them
	 * @param persons  that the query counts
	 * @param clusters their villages
	 */
	record Part(double[] values, double[] weights, int[] persons, int[] clusters, Design design) {

		Population weighted() {
			return Population.of(values, weights, clusters, design);
		}

		/** Each household counting once, if it counts at all. */
		Population unweighted() {
			double[] ones = new double[weights.length];
			Arrays.fill(ones, 1);
			return Population.of(values, ones, clusters, design);
		}

		long personsBelow(double line) {
			long below = 0;
			for (int i = 0; i < values.length; i++) {
				below += values[i] < line ? persons[i] : 0;
			}
			return below;
		}

		long allPersons() {
			return Arrays.stream(persons).asLongStream().sum();
		}
	}

	private Incomes(PovertyQuestion question, String incomeId) {
		this.question = question;
		this.ofOnePerson = ofOnePerson(incomeId);
		this.ages = question.scale().byAge() ? 1 : -1;
		this.weights = question.weighting().kind() == Weighting.Kind.FIELD ? 1 + (ages > 0 ? 1 : 0) : -1;
	}

	/** Whether a field of the dictionary is the income of one person, by its name. */
	static boolean ofOnePerson(String id) {
		return id.endsWith(OF_ONE_PERSON);
	}

	static Incomes of(Searching searching, Query query, PovertyQuestion question) throws LookbackException {
		Incomes incomes = new Incomes(question, searching.fieldId(question.income()));
		List<String> numbers = new ArrayList<>(List.of(question.income()));
		if (incomes.ages > 0) {
			numbers.add(AGE);
		}
		question.weighting().field().ifPresent(numbers::add);
		try (HouseholdRows rows = searching.rows(query, new Wanted(question.by(), numbers, Villages.FIELDS, List.of()))) {
			while (rows.next()) {
				incomes.add(rows);
			}
			incomes.several = rows.several();
		}
		incomes.sort();
		return incomes;
	}

	private void add(HouseholdRows row) throws LookbackException {
		if (size == values.length) {
			int more = size + (size >> 1);
			values = Arrays.copyOf(values, more);
			weighted = Arrays.copyOf(weighted, more);
			persons = Arrays.copyOf(persons, more);
			clusters = Arrays.copyOf(clusters, more);
		}
		values[size] = income(row);
		weighted[size] = weights < 0 ? Double.NaN : sum(row, weights);
		persons[size] = (int) row.persons();
		clusters[size] = villages.cluster(row);
		for (int i = 0; !question.by().isEmpty() && i < row.cells(); i++) {
			pair(groups.add(row, i), (int) row.persons(i));
		}
		size++;
	}

	private void pair(int group, int counted) {
		if (pairs == unitOf.length) {
			int more = pairs + (pairs >> 1);
			unitOf = Arrays.copyOf(unitOf, more);
			groupOf = Arrays.copyOf(groupOf, more);
			personsOf = Arrays.copyOf(personsOf, more);
		}
		unitOf[pairs] = size;
		groupOf[pairs] = group;
		personsOf[pairs++] = counted;
	}

	/** Of one person as the scale has it; NaN when it is not recorded or cannot be told. */
	private double income(HouseholdRows row) throws LookbackException {
		double recorded = sum(row, INCOME);
		if (Double.isNaN(recorded) || ofOnePerson && question.scale() == EquivalenceScale.PER_HEAD) {
			return recorded;
		}
		double divisor = divisor(row);
		if (!(divisor > 0)) {
			unscaled++;
			return Double.NaN;
		}
		return (ofOnePerson ? recorded * row.members() : recorded) / divisor;
	}

	private double divisor(HouseholdRows row) throws LookbackException {
		int children = 0;
		for (int member = 0; ages > 0 && member < row.members(); member++) {
			double age = row.number(ages, member);
			if (Double.isNaN(age)) {
				return Double.NaN;
			}
			children += age < EquivalenceScale.GROWN_UP ? 1 : 0;
		}
		return question.scale().divisor(row.members(), children);
	}

	private static double sum(HouseholdRows row, int field) throws LookbackException {
		double sum = Double.NaN;
		for (int i = 0; i < row.count(field); i++) {
			double one = row.number(field, i);
			sum = Double.isNaN(sum) ? one : Double.isNaN(one) ? sum : sum + one;
		}
		return sum;
	}

	/** Puts the combinations of a group side by side. */
	private void sort() {
		starts = new int[groups.size() + 1];
		for (int i = 0; i < pairs; i++) {
			starts[groupOf[i] + 1]++;
		}
		for (int group = 1; group < starts.length; group++) {
			starts[group] += starts[group - 1];
		}
		int[] at = starts.clone();
		byGroup = new int[pairs];
		for (int i = 0; i < pairs; i++) {
			byGroup[at[groupOf[i]]++] = i;
		}
	}

	/** All households. */
	Part all(Design design) {
		double[] weights = new double[size];
		for (int i = 0; i < size; i++) {
			weights[i] = weight(i, persons[i]);
		}
		return new Part(Arrays.copyOf(values, size), weights, Arrays.copyOf(persons, size), Arrays.copyOf(clusters, size), design);
	}

	/** Those of one combination. */
	Part of(int group, Design design) {
		int count = starts[group + 1] - starts[group];
		Part part = new Part(new double[count], new double[count], new int[count], new int[count], design);
		for (int i = 0; i < count; i++) {
			int pair = byGroup[starts[group] + i];
			int unit = unitOf[pair];
			part.values()[i] = values[unit];
			part.persons()[i] = personsOf[pair];
			part.weights()[i] = weight(unit, personsOf[pair]);
			part.clusters()[i] = clusters[unit];
		}
		return part;
	}

	private double weight(int unit, int counted) {
		return switch (question.weighting().kind()) {
		case PERSONS -> counted;
		case HOUSEHOLDS -> 1;
		case FIELD -> weighted[unit];
		};
	}

	Groups groups() {
		return groups;
	}

	Design design() {
		return villages.design();
	}

	/** Households whose income is known but not what to divide it by. */
	long unscaled() {
		return unscaled;
	}

	/** Whether a household may be in several combinations. */
	boolean several() {
		return several;
	}
}
