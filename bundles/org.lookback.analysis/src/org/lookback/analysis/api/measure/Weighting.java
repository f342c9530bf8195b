package org.lookback.analysis.api.measure;

import java.util.Optional;

/**
 * How much a household counts.
 *
 * @param kind  persons unless said
 * @param field for {@link Kind#FIELD}: a field of numbers of the household
 */
public record Weighting(Kind kind, Optional<String> field) {

	/** What a household counts by. */
	public enum Kind {
		/** Each of its persons that the query counts. */
		PERSONS,
		/** The household itself. */
		HOUSEHOLDS,
		/** What a field says: the weight of a sample. Of several rows the sum. */
		FIELD
	}

	/** Every person counts once. */
	public static final Weighting PERSONS = new Weighting(Kind.PERSONS, Optional.empty());
	/** Every household counts once. */
	public static final Weighting HOUSEHOLDS = new Weighting(Kind.HOUSEHOLDS, Optional.empty());

	/** {@code persons}, {@code households}, or a field. */
	public static Weighting of(String typed) {
		return switch (typed.strip()) {
		case "persons", "person", "人" -> PERSONS;
		case "households", "household", "户" -> HOUSEHOLDS;
		default -> new Weighting(Kind.FIELD, Optional.of(typed.strip()));
		};
	}

	/** The spelling of the command line. */
	public String id() {
		return switch (kind) {
		case PERSONS -> "persons";
		case HOUSEHOLDS -> "households";
		case FIELD -> field.orElse("");
		};
	}
}
