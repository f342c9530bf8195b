package org.lookback.index.api;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.lookback.index.internal.schema.Schema;

/**
 * Where the bands of a number that is counted by begin and end, when the usual ones are not wanted: {@code income.netPerCapita:3000/4000/5000}
 * counts below 3000, from 3000 until below 4000, and so on, and from 5000. The values are then those of any band ({@code ..3000},
 * {@code 3000..4000}, {@code 5000..}), which conditions on the number itself understand.
 *
 * @param edges ascending, each once, at least one
 */
public record Breaks(List<BigDecimal> edges) {

	private static final Pattern EDGES = Pattern.compile("\\s*-?\\d+(\\.\\d+)?\\s*(/\\s*-?\\d+(\\.\\d+)?\\s*)*");
	private static final char MARK = ':';
	private static final String BETWEEN = "/";

	public Breaks {
		edges = edges.stream().map(BigDecimal::stripTrailingZeros).distinct().sorted().toList();
	}

	/** What a field as it was asked for says after its last colon; empty when it says nothing of the kind. */
	public static Optional<Breaks> of(String asked) {
		int mark = asked.lastIndexOf(MARK);
		boolean packageName = asked.startsWith(Schema.OUTCOME) && mark == asked.indexOf(MARK);
		if (mark <= 0 || packageName || !EDGES.matcher(asked.substring(mark + 1)).matches()) {
			return Optional.empty();
		}
		return Optional.of(new Breaks(Arrays.stream(asked.substring(mark + 1).split(BETWEEN)).map(edge -> new BigDecimal(edge.strip())).toList()));
	}

	/** How a field is asked for that is counted by these bands. */
	public String asked(String field) {
		return field + MARK + String.join(BETWEEN, edges.stream().map(BigDecimal::toPlainString).toList());
	}
}
