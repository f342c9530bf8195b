package org.lookback.standards.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.ClauseRef;

/**
 * What answers one demand of a document: something in the package, a part of the product, or nothing that can be computed, and why.
 *
 * @param row           id of the demand, for example {@code SD-IND-3}
 * @param clause        the words that make the demand
 * @param by            what in the package answers it
 * @param product       the part of the product that answers it
 * @param how           how that part does, when {@code product} is given
 * @param notComputable why it cannot be computed, when nothing answers it
 */
public record CoverageRow(String row, ClauseRef clause, Label title, List<Link> by, Optional<Part> product, Optional<Label> how,
		Optional<Label> notComputable) {

	public CoverageRow {
		by = List.copyOf(by);
	}

	/** What can answer a demand within a package. */
	public enum Kind {
		RULE, PARAMETER, FIELD, PROCEDURE, STEP, DEADLINE, DEPARTMENT, FORM;

		/** The key in YAML. */
		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/**
	 * Something in the package.
	 *
	 * @param id    its id; of a field {@code entity.name}, of a step the step's
	 * @param owner the procedure of a step, else empty
	 */
	public record Link(Kind kind, String id, String owner) {
	}

	/** A part of the product that answers demands without any package. */
	public enum Part {
		IMPORT, COMPARISON, LEDGER, PROCEDURE, BRIEFING, SEARCH, CHART, ANALYSER, COVERAGE, EARLY_WARNING;

		/** The spelling in YAML. */
		public String id() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		/** All spellings, in order. */
		public static List<String> ids() {
			return Arrays.stream(values()).map(Part::id).toList();
		}
	}
}
