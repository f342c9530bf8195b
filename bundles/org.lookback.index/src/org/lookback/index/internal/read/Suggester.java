package org.lookback.index.internal.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.index.api.Suggestion;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.RegionNames;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.text.LookbackException;

/** What could go on where the caret stands: values after a field and its sign; before that fields, values of code lists, regions. */
public final class Suggester {

	private static final Pattern CONDITION = Pattern.compile("([^:：=!≠<>]+)(!=|<>|[:：=≠])(.*)");
	private static final String BREAKS = " \t　()（）\"“”";

	/** The shorter the way from what was typed, the better. */
	private enum Nearness {
		BEGINS, CONTAINS
	}

	private final Schema schema;
	private final RegionNames regions;
	private final Locale locale;
	private final Map<Nearness, List<Suggestion>> found = new LinkedHashMap<>();
	private int limit;
	private int from;
	private int until;

	/** @param regions those that households live in */
	public Suggester(Schema schema, RegionNames regions, Locale locale) {
		this.schema = schema;
		this.regions = regions;
		this.locale = locale;
		for (Nearness nearness : Nearness.values()) {
			found.put(nearness, new ArrayList<>());
		}
	}

	/** Suggestions for the piece that ends at the caret, the nearest first. */
	public List<Suggestion> of(String typed, int caret, int most) {
		limit = most;
		until = Math.clamp(caret, 0, typed.length());
		from = until;
		while (from > 0 && BREAKS.indexOf(typed.charAt(from - 1)) < 0) {
			from--;
		}
		while (from < until && "-－".indexOf(typed.charAt(from)) >= 0) {
			from++;
		}
		String piece = typed.substring(from, until);
		Matcher condition = CONDITION.matcher(piece);
		if (condition.matches()) {
			values(condition.group(1), piece.length() - condition.group(3).length(), condition.group(3));
		} else if (!piece.isBlank()) {
			fields(piece);
			codes(piece);
			regions(piece, this::region);
		}
		return found.values().stream().flatMap(List::stream).distinct().limit(limit).toList();
	}

	private void offer(String name, String piece, String text, String label) {
		nearness(name, piece).ifPresent(near -> {
			if (!piece.equals(text)) {
				found.get(near).add(new Suggestion(from, until, text, label));
			}
		});
	}

	/** How near a name is to what was typed; nothing when it is not, or when there are enough that are as near. */
	private Optional<Nearness> nearness(String name, String piece) {
		int at = name.toLowerCase(Locale.ROOT).indexOf(piece.toLowerCase(Locale.ROOT));
		return Optional.of(at == 0 ? Nearness.BEGINS : Nearness.CONTAINS).filter(near -> at >= 0 && found.get(near).size() < limit);
	}

	/** Regions by name; there may be tens of thousands, so that nothing is made of one that is not offered. */
	private void regions(String piece, Function<Region, String> text) {
		for (Region region : regions.all()) {
			if (nearness(region.name(), piece).isPresent()) {
				offer(region.name(), piece, text.apply(region), named(region));
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
				names.stream().filter(name -> name.contains(piece)).findFirst().ifPresent(name -> offer(name, piece, typeable(field) + ':', label));
			}
		}
	}

	/** The field's label when that alone says which field is meant. */
	private String typeable(Field field) {
		String label = field.label().in(locale);
		return schema.named(label).filter(field::equals).isPresent() ? label : field.id();
	}

	private void codes(String piece) {
		for (Column column : schema.columns()) {
			Field field = column.field().orElseThrow();
			Optional<CodeList> list = schema.dictionary().codeList(field);
			if (list.isPresent() && column.facettable()) {
				for (Code code : list.get().offered()) {
					String label = code.label().in(locale);
					offer(label, piece, typeable(field) + ':' + quoted(label), field.label().in(locale) + '：' + label);
				}
			}
		}
	}

	private void values(String name, int start, String typed) {
		Column column;
		try {
			column = schema.find(name);
		} catch (LookbackException noSuchField) {
			return;
		}
		int comma = Math.max(typed.lastIndexOf(','), typed.lastIndexOf('，'));
		String last = typed.substring(comma + 1);
		from += start + comma + 1;
		if (column.type() == FieldType.BOOL) {
			List.of("是", "否").forEach(value -> offer(value, last, value, value));
		} else if (schema.householdRegion(column)) {
			regions(last, region -> quoted(region.name()));
		} else {
			column.field().flatMap(schema.dictionary()::codeList)
					.ifPresent(list -> list.offered().stream().map(code -> code.label().in(locale)).forEach(label -> offer(label, last, quoted(label), label)));
		}
	}

	private String region(Region region) {
		String field = schema.region(region.level()).flatMap(Column::field).map(this::typeable).orElse("household.village");
		return field + ':' + quoted(region.name());
	}

	/** The region with the one above it, since names repeat. */
	private String named(Region region) {
		return region.parent().flatMap(regions::region).map(parent -> region.name() + "（" + parent.name() + "）").orElse(region.name());
	}

	private static String quoted(String value) {
		return value.chars().anyMatch(c -> BREAKS.indexOf(c) >= 0 || ",，:：<>=!".indexOf(c) >= 0) ? '"' + value + '"' : value;
	}
}
