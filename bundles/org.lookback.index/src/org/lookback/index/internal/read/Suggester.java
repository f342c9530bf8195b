package org.lookback.index.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.lookback.index.api.Suggestion;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.RegionNames;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.text.LookbackException;

/** What could go on where the caret stands: values after a field and its sign; before that fields, values of code lists, regions. */
public final class Suggester {

	private final Schema schema;
	private final RegionNames regions;
	private final Locale locale;
	private Ways ways;

	/** @param regions those that households live in */
	public Suggester(Schema schema, RegionNames regions, Locale locale) {
		this.schema = schema;
		this.regions = regions;
		this.locale = locale;
	}

	/** Suggestions for the piece that ends at the caret, the nearest first. */
	public List<Suggestion> of(String typed, int caret, int most) {
		ways = new Ways(typed, caret, most);
		if (ways.condition().isPresent()) {
			values(ways.condition().get().field(), ways.condition().get().value());
		} else if (!ways.piece().isBlank()) {
			fields(ways.piece());
			codes(ways.piece());
			regions(ways.piece(), this::region);
		}
		return ways.all();
	}

	/** Regions by name; there may be tens of thousands, so that nothing is made of one that is not offered. */
	private void regions(String piece, Function<Region, String> text) {
		for (Region region : regions.all()) {
			if (ways.wants(region.name(), piece)) {
				ways.offer(region.name(), piece, text.apply(region), named(region));
			}
		}
	}

	private void fields(String piece) {
		for (Column column : schema.columns()) {
			Field field = column.field().orElseThrow();
			if (column.facettable() || column.numeric()) {
				String label = field.label().in(locale);
				List<String> names = new ArrayList<>(List.of(label));
				names.addAll(field.aliases());
				names.addAll(field.headings());
				names.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(piece.toLowerCase(Locale.ROOT))).findFirst()
						.ifPresent(name -> ways.offer(name, piece, typeable(field) + ':', label));
			}
		}
	}

	/** The field's label when that alone, typed in one go, says which field is meant. */
	private String typeable(Field field) {
		String label = field.label().in(locale);
		return schema.named(label).filter(field::equals).isPresent() && label.indexOf(' ') < 0 ? label : field.id();
	}

	private void codes(String piece) {
		for (Column column : schema.columns()) {
			Field field = column.field().orElseThrow();
			Optional<CodeList> list = schema.dictionary().codeList(field);
			if (list.isPresent() && column.facettable()) {
				for (Code code : list.get().offered()) {
					String label = code.label().in(locale);
					ways.offer(label, piece, typeable(field) + ':' + Ways.quoted(label), field.label().in(locale) + '：' + label);
				}
			}
		}
	}

	private void values(String name, String last) {
		Column column;
		try {
			column = schema.find(name);
		} catch (LookbackException noSuchField) {
			return;
		}
		if (column.type() == FieldType.BOOL) {
			for (boolean flag : new boolean[] { true, false }) {
				String value = ValueReader.format(schema.dictionary(), column.field().orElseThrow(), flag, locale);
				ways.offer(value, last, value, value);
			}
		} else if (schema.householdRegion(column)) {
			regions(last, region -> Ways.quoted(region.name()));
		} else {
			column.field().flatMap(schema.dictionary()::codeList)
					.ifPresent(list -> list.offered().stream().map(code -> code.label().in(locale)).forEach(label -> ways.offer(label, last, Ways.quoted(label), label)));
		}
	}

	private String region(Region region) {
		String field = schema.region(region.level()).flatMap(Column::field).map(this::typeable).orElse("household.village");
		return field + ':' + Ways.quoted(region.name());
	}

	/** The region with the one above it, since names repeat. */
	private String named(Region region) {
		return region.parent().flatMap(regions::region).map(parent -> region.name() + "（" + parent.name() + "）").orElse(region.name());
	}
}
