package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.index.api.Searching;
import org.lookback.index.internal.schema.Band;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.text.Messages;

/** Fields and values of counts in words. */
public final class Labels {

	private static final Pattern QUARTER_OR_WEEK = Pattern.compile("(\\d{4})-([QW])(\\d{1,2})");

	private final Snapshot snapshot;
	private final Schema schema;

	public Labels(Snapshot snapshot, Schema schema) {
		this.snapshot = snapshot;
		this.schema = schema;
	}

	/** A field in words; of an outcome: the package's id. */
	public static String field(Column column, Locale locale) {
		return column.field().map(field -> field.label().in(locale)).orElseGet(() -> column.id().substring(Schema.OUTCOME.length()));
	}

	/** A value in words; {@code ""}: nothing recorded, or no such object at all. */
	public String value(Column column, String value, Locale locale) throws IOException {
		Messages messages = Messages.in(Searching.class, locale);
		if (value.isEmpty()) {
			return messages.get(column.level().event() || column.field().isEmpty() ? "value.nothing" : "value.missing");
		}
		if (!column.numeric()) {
			return new Cells(snapshot, schema).word(column, value, locale);
		}
		Optional<Band> band = Band.parse(column, value);
		return band.isEmpty() ? value : band(column, band.get(), messages);
	}

	private static String band(Column column, Band band, Messages messages) {
		Matcher part = QUARTER_OR_WEEK.matcher(band.id());
		if (part.matches()) {
			return messages.get(part.group(2).equals("Q") ? "band.quarter" : "band.week", part.group(1), String.valueOf(Integer.parseInt(part.group(3))));
		}
		String[] edges = band.edges();
		String unit = column.type() == FieldType.DATE ? "" : column.field().flatMap(field -> field.unit()).orElse("");
		if (edges.length == 1) {
			return unit.isEmpty() || column.type() == FieldType.YEAR ? edges[0] : messages.get("unit.join", edges[0], unit).strip();
		}
		if (edges[0].isEmpty()) {
			return messages.get("band.under", messages.get("unit.join", edges[1], unit).strip());
		}
		return edges[1].isEmpty() ? messages.get("band.from", messages.get("unit.join", edges[0], unit).strip())
				: messages.get("band.between", edges[0], messages.get("unit.join", edges[1], unit).strip());
	}
}
