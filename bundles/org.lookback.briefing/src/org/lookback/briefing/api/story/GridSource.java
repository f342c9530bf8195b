package org.lookback.briefing.api.story;

import java.util.List;

import org.lookback.model.api.query.Unit;
import org.lookback.model.api.region.RegionLevel;

/** What a table of a briefing shows. */
public sealed interface GridSource {

	/** Counts by one to three fields. */
	record Counts(List<String> fields, String query, Unit unit) implements GridSource {
		public Counts {
			fields = List.copyOf(fields);
		}
	}

	/** Who should have been visited, and was, by place. */
	record Coverage(RegionLevel by) implements GridSource {
	}

	/**
	 * Measures of poverty.
	 *
	 * @param income field of the income
	 * @param line   in yuan a year
	 * @param by     field to break it down by; empty for none
	 */
	record Measure(String income, String line, String by, String query) implements GridSource {
	}

	/** One field in two years. */
	record Years(String field, int earlier, int later, String query) implements GridSource {
	}

	/** Households and persons of two packages beside each other. */
	record Packages(String a, String b, String query) implements GridSource {
	}

	/** By when the documents want what. */
	record Deadlines(String packageId) implements GridSource {
	}

	/** What a package found, rule by rule, with clause, in households and persons. */
	record Findings(String packageId, String query) implements GridSource {
	}

	/** Who answers for what. */
	record Departments(String packageId) implements GridSource {
	}
}
