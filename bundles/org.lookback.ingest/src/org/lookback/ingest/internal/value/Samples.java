package org.lookback.ingest.internal.value;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.SampledValue;
import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;

/** The texts of one column in the preview of a file, and what becomes of them. */
public final class Samples {

	private Samples() {
	}

	/** The texts in the order in which they come. */
	public static List<SampledValue> of(ImportPlan plan, ColumnMapping column) {
		Map<String, Integer> texts = new LinkedHashMap<>();
		for (List<String> row : plan.sniffed().preview()) {
			String text = column.index() < row.size() ? row.get(column.index()).strip() : "";
			if (!text.isEmpty()) {
				texts.merge(text, 1, Integer::sum);
			}
		}
		int year = plan.year().orElseGet(() -> Year.now().getValue());
		List<SampledValue> samples = new ArrayList<>();
		texts.forEach((text, rows) -> samples.add(column.field().map(id -> sample(plan.dictionary(), column, id, text, rows, year))
				.orElseGet(() -> new SampledValue(text, rows, Optional.of(text), ""))));
		return samples;
	}

	private static SampledValue sample(Dictionary dictionary, ColumnMapping column, String id, String text, int rows, int year) {
		Field field = dictionary.field(id);
		try {
			Optional<Object> value = new Meanings(dictionary, field, column.values()).read(text, year);
			return new SampledValue(text, rows, value.map(read -> ValueReader.format(dictionary, field, read, Locale.getDefault())), "");
		} catch (BadValueException bad) {
			return new SampledValue(text, rows, Optional.empty(), bad.reason().in(Locale.getDefault()));
		}
	}
}
