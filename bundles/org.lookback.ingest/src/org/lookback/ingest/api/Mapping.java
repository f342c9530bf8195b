package org.lookback.ingest.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person decided about a kind of file, so that the next one of it needs no asking. Everything may be left open.
 *
 * @param options how the file is read
 * @param kind    what its rows are about
 * @param year    the year the data speak of
 * @param columns the field's id by heading; empty: kept as it stands
 * @param values  what texts of a column mean, by heading: the code's id by text; empty: nothing recorded
 * @param division the year of the division that its places are of
 */
public record Mapping(SniffOptions options, Optional<ImportKind> kind, OptionalInt year, Map<String, Optional<String>> columns,
		Map<String, Map<String, Optional<String>>> values, OptionalInt division) {

	public Mapping {
		columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
		Map<String, Map<String, Optional<String>>> copy = new LinkedHashMap<>();
		values.forEach((heading, texts) -> copy.put(heading, Collections.unmodifiableMap(new LinkedHashMap<>(texts))));
		values = Collections.unmodifiableMap(copy);
	}

	/** A mapping that leaves the division to the file. */
	public Mapping(SniffOptions options, Optional<ImportKind> kind, OptionalInt year, Map<String, Optional<String>> columns,
			Map<String, Map<String, Optional<String>>> values) {
		this(options, kind, year, columns, values, OptionalInt.empty());
	}
}
