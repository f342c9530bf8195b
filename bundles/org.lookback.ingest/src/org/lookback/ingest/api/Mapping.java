package org.lookback.ingest.api;

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
 */
public record Mapping(SniffOptions options, Optional<ImportKind> kind, OptionalInt year, Map<String, Optional<String>> columns) {

	public Mapping {
		columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
	}
}
