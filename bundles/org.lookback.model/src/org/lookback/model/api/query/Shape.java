package org.lookback.model.api.query;

import java.util.List;
import java.util.Optional;

/** In what form a query is answered. */
public sealed interface Shape {

	/**
	 * The objects themselves.
	 *
	 * @param kind   what is listed
	 * @param sort   field to sort by; by relevance, then by number, when absent
	 * @param offset how many to skip
	 * @param limit  how many at most
	 */
	record Rows(Kind kind, Optional<String> sort, boolean descending, int offset, int limit) implements Shape {
		public static Rows first(Kind kind, int limit) {
			return new Rows(kind, Optional.empty(), false, 0, limit);
		}
	}

	/**
	 * How many distinct units have each combination of values. No field: the total alone; two fields: a cross-tab.
	 *
	 * @param fields any of the dictionary's facettable fields
	 */
	record Counts(List<String> fields, Unit unit) implements Shape {
		public Counts {
			fields = List.copyOf(fields);
		}
	}

	/** What can be listed. */
	enum Kind {
		HOUSEHOLDS, MEMBERS, CLAUSES, FINDINGS, NOTICES, MEASURES, LEDGER;

		/** The spelling of the command line. */
		public String id() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}
	}
}
