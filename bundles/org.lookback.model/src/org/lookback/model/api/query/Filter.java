package org.lookback.model.api.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One condition on one field. Conditions on different fields all hold; values of one field are alternatives. The field is named as
 * the dictionary's {@code find} accepts it.
 */
public sealed interface Filter {

	String field();

	/** One of the values (codes or labels). For a region field, anything below a region counts as that region. */
	record In(String field, List<String> values) implements Filter {
		public In {
			values = List.copyOf(values);
		}
	}

	/** Recorded, but none of the values; of several values recorded, none is among them. */
	record Other(String field, List<String> values) implements Filter {
		public Other {
			values = List.copyOf(values);
		}
	}

	/** Not recorded. */
	record Missing(String field) implements Filter {
	}

	/** A number or a date (as yyyymmdd) within bounds; an absent bound is open. */
	record Between(String field, Optional<BigDecimal> from, boolean fromIncluded, Optional<BigDecimal> until, boolean untilIncluded)
			implements Filter {
	}
}
