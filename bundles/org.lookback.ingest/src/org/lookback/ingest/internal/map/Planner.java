package org.lookback.ingest.internal.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.Mapping;
import org.lookback.ingest.api.SavedMapping;
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
		return new ImportPlan(sniffed, dictionary, kind, year, new HeadingMapper(dictionary, kind).map(sniffed));
	}

	/** A plan with what a person decided earlier; headings that he did not speak of are mapped as usual. */
	public static ImportPlan plan(Sniffed sniffed, Dictionary dictionary, Mapping mapping) throws LookbackException {
		return decided(plan(sniffed, dictionary), mapping, Messages.in(Planner.class).get("mapping.file"));
	}

	/** A plan with a saved mapping, and the note that it was applied. */
	public static ImportPlan plan(Sniffed sniffed, Dictionary dictionary, SavedMapping saved) throws LookbackException {
		String why = Messages.in(Planner.class).get("mapping.saved", saved.name(), Integer.toString(saved.version()));
		return decided(plan(sniffed, dictionary), saved.mapping(), why).with(MappingShape.applied(saved, sniffed));
	}

	private static ImportPlan decided(ImportPlan first, Mapping mapping, String why) throws LookbackException {
		ImportPlan plan = mapping.kind().filter(kind -> !kind.equals(first.kind())).map(first::withKind).orElse(first);
		plan = mapping.year().isPresent() ? plan.withYear(mapping.year().getAsInt()) : plan;
		plan = mapping.division().isPresent() ? plan.withDivision(mapping.division().getAsInt()) : plan;
		Map<String, Integer> places = places(first.sniffed().headings());
		for (Map.Entry<String, Optional<String>> column : mapping.columns().entrySet()) {
			Optional<Integer> place = place(places, column.getKey());
			if (place.isEmpty()) {
				continue;
			}
			ColumnMapping now = plan.columns().get(place.get());
			try {
				boolean same = now.field().equals(column.getValue()) && now.confidence() == 1;
				plan = same ? plan : plan.withColumn(place.get(), column.getValue(), why);
			} catch (IllegalArgumentException e) {
				throw new LookbackException(Messages.in(Planner.class).get("mapping.noSuchField", first.sniffed().name(), column.getKey(),
						column.getValue().orElse(""), plan.kind().id()), e);
			}
		}
		return meaning(plan, mapping, places);
	}

	private static ImportPlan meaning(ImportPlan first, Mapping mapping, Map<String, Integer> places) throws LookbackException {
		ImportPlan plan = first;
		for (Map.Entry<String, Map<String, Optional<String>>> column : mapping.values().entrySet()) {
			Optional<Integer> place = place(places, column.getKey());
			for (Map.Entry<String, Optional<String>> text : column.getValue().entrySet()) {
				try {
					plan = place.isEmpty() ? plan : plan.withMeaning(place.get(), text.getKey(), text.getValue());
				} catch (IllegalArgumentException e) {
					throw new LookbackException(Messages.in(Planner.class).get("mapping.noSuchCode", first.sniffed().name(), column.getKey(),
							text.getKey(), text.getValue().orElse(""), String.join("、", plan.codes(place.orElseThrow()))), e);
				}
			}
		}
		return plan;
	}

	/** Where each heading stands, as it is written and as shapes compare it; of two alike the first. */
	private static Map<String, Integer> places(List<String> headings) {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < headings.size(); i++) {
			places.putIfAbsent(headings.get(i), i);
		}
		for (int i = 0; i < headings.size(); i++) {
			places.putIfAbsent(MappingShape.key(headings.get(i)), i);
		}
		return places;
	}

	private static Optional<Integer> place(Map<String, Integer> places, String heading) {
		return Optional.ofNullable(places.get(heading)).or(() -> Optional.ofNullable(places.get(MappingShape.key(heading))));
	}
}
