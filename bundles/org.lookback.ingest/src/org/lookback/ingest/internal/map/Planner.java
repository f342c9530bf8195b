package org.lookback.ingest.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.Mapping;
import org.lookback.ingest.api.Sniffed;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** Makes the first plan of a file. */
public final class Planner {

	private Planner() {
	}

	/** A plan from what was guessed; a table that nothing is known of is taken for households. */
	public static ImportPlan plan(Sniffed sniffed, Dictionary dictionary) {
		ImportKind kind = sniffed.kind().value().orElse(ImportKind.of(Form.HOUSEHOLDS));
		OptionalInt year = sniffed.year().value().map(OptionalInt::of).orElse(OptionalInt.empty());
		return new ImportPlan(sniffed, dictionary, kind, year, new HeadingMapper(dictionary, kind).map(sniffed.headings()));
	}

	/** A plan with what a person decided earlier; headings that he did not speak of are mapped as usual. */
	public static ImportPlan plan(Sniffed sniffed, Dictionary dictionary, Mapping mapping) throws LookbackException {
		ImportPlan plan = plan(sniffed, dictionary);
		plan = mapping.kind().map(plan::withKind).orElse(plan);
		plan = mapping.year().isPresent() ? plan.withYear(mapping.year().getAsInt()) : plan;
		List<String> headings = new ArrayList<>(sniffed.headings());
		for (Map.Entry<String, Optional<String>> column : mapping.columns().entrySet()) {
			int index = headings.indexOf(column.getKey());
			if (index < 0) {
				continue;
			}
			ColumnMapping now = plan.columns().get(index);
			try {
				plan = now.field().equals(column.getValue()) ? plan : plan.withColumn(index, column.getValue());
			} catch (IllegalArgumentException e) {
				throw new LookbackException(Messages.in(Planner.class).get("mapping.noSuchField", sniffed.name(), column.getKey(),
						column.getValue().orElse(""), plan.kind().id()), e);
			}
		}
		return plan;
	}
}
