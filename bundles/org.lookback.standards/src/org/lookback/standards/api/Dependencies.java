package org.lookback.standards.api;

import java.util.Set;
import java.util.TreeSet;

import org.lookback.standards.internal.condition.CensusField;

/**
 * What a rule's value can depend on, the rules it asks for included. Whoever keeps results knows from it what need not be asked again.
 *
 * @param fields     ids of fields ({@code memberYear.health})
 * @param entities   entities whose rows it reads or counts ({@code memberYear}, {@code registerRecord})
 * @param parameters ids of parameters
 * @param asOf       whether the day matters: for ages, terms, visits up to the day; a parameter's value may change with it anyhow
 * @param village    whether a rule of the household, its members, kin or loans, or of a facility or project, reads its village
 */
public record Dependencies(Set<String> fields, Set<String> entities, Set<String> parameters, boolean asOf, boolean village) {

	public Dependencies {
		fields = Set.copyOf(fields);
		entities = Set.copyOf(entities);
		parameters = Set.copyOf(parameters);
	}

	/** On nothing. */
	public static Dependencies none() {
		return new Dependencies(Set.of(), Set.of(), Set.of(), false, false);
	}

	/** Whether it reads what all households together say, so that a change of one household can change it for any other. */
	public boolean census() {
		return fields.stream().anyMatch(CensusField::filled);
	}

	/** What either depends on. */
	public Dependencies and(Dependencies other) {
		return new Dependencies(both(fields, other.fields), both(entities, other.entities), both(parameters, other.parameters),
				asOf || other.asOf, village || other.village);
	}

	private static Set<String> both(Set<String> a, Set<String> b) {
		Set<String> both = new TreeSet<>(a);
		both.addAll(b);
		return both;
	}
}
