package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.text.Words;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.personal.Pinyin;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.text.Edits;
import org.lookback.model.api.text.LookbackException;

/**
 * What a person may have meant by words that find nothing: words of the field and names of regions that sound the same, since people choose the wrong
 * characters for the right pinyin, or that differ in one character of several.
 */
public final class Corrector {

	private static final int LONG = 4;
	private static final int MOST = 5;

	/** Finds words that may have been meant by one. */
	@FunctionalInterface
	private interface Likeness {
		List<String> of(String word) throws IOException;
	}

	/** The texts that a field may hold. */
	@FunctionalInterface
	private interface Texts {
		Collection<String> of(String field) throws IOException;
	}

	private final Set<String> known = new LinkedHashSet<>();
	private final Likeness more;
	private final Texts texts;

	private Corrector(Collection<String> known, Likeness more, Texts texts) {
		this.known.addAll(known);
		this.known.removeIf(name -> !Pinyin.fits(name));
		this.more = more;
		this.texts = texts;
	}

	/** For what is asked of households: words of the field, names of regions. */
	public static Corrector ofHouseholds(Schema schema, Collection<Region> regions) {
		List<String> known = new ArrayList<>();
		schema.columns().forEach(column -> column.field().ifPresent(field -> known.addAll(names(field))));
		schema.dictionary().codeLists().forEach(list -> list.offered().forEach(code -> known.add(code.label().zh())));
		List<String> names = regions.stream().map(Region::name).distinct().toList();
		known.addAll(names);
		return new Corrector(known, word -> List.of(), field -> isRegion(schema, field) ? names : List.of());
	}

	/** For what is asked of policy texts: whatever stands in them. */
	public static Corrector ofClauses(Snapshot snapshot) throws IOException {
		ClauseValues values = new ClauseValues(snapshot);
		List<String> known = new ArrayList<>();
		for (Field field : ClauseValues.fields()) {
			known.addAll(names(field));
			known.addAll(values.of(field.id()));
		}
		return new Corrector(known, new SoundAlikes(snapshot.clauses())::like, values::of);
	}

	private static List<String> names(Field field) {
		List<String> names = new ArrayList<>(List.of(field.label().zh()));
		names.addAll(field.aliases());
		names.addAll(field.headings());
		return names;
	}

	private static boolean isRegion(Schema schema, String field) {
		try {
			return schema.householdRegion(schema.find(field));
		} catch (LookbackException noSuchField) {
			return false;
		}
	}

	/** The query with one of its words replaced, or a value of a condition that no text has, most likely first; nothing when none is like any other. */
	public List<Query> of(Query query) throws IOException {
		Set<Query> all = new LinkedHashSet<>();
		for (Words.Word word : Words.parse(query.text()).wanted()) {
			List<String> others = new ArrayList<>(like(word.text(), known));
			others.addAll(more.of(word.text()));
			for (String other : others) {
				all.add(query.withText(query.text().replace(word.text(), other)));
			}
		}
		for (Filter filter : query.filters()) {
			if (filter instanceof Filter.In in) {
				conditions(query, in, all);
			}
		}
		return all.stream().limit(MOST).toList();
	}

	private void conditions(Query query, Filter.In in, Set<Query> all) throws IOException {
		Collection<String> possible = texts.of(in.field());
		for (String value : in.values()) {
			for (String other : possible.contains(value) ? List.<String> of() : like(value, possible)) {
				List<String> values = in.values().stream().map(each -> each.equals(value) ? other : each).toList();
				List<Filter> filters = query.filters().stream().map(each -> each.equals(in) ? new Filter.In(in.field(), values) : each).toList();
				all.add(new Query(query.text(), filters, query.groups(), query.year()));
			}
		}
	}

	private static List<String> like(String word, Collection<String> names) {
		if (!Pinyin.fits(word)) {
			return List.of();
		}
		List<String> sound = Pinyin.syllables(word);
		List<String> same = names.stream().filter(name -> name.length() == word.length() && !name.equals(word) && Pinyin.syllables(name).equals(sound)).toList();
		if (!same.isEmpty() || word.length() < LONG) {
			return same.isEmpty() ? within(word, sound, names) : same;
		}
		return names.stream().filter(name -> Math.abs(name.length() - word.length()) < 2 && Edits.distance(name, word) == 1).toList();
	}

	/** A part of a known word that sounds the same: 危防 stands for 危房 in 疑似危房. */
	private static List<String> within(String word, List<String> sound, Collection<String> names) {
		Set<String> parts = new LinkedHashSet<>();
		for (String name : names) {
			for (int at = 0; at + word.length() <= name.length(); at++) {
				String part = name.substring(at, at + word.length());
				if (!part.equals(word) && Pinyin.syllables(part).equals(sound)) {
					parts.add(part);
				}
			}
		}
		return List.copyOf(parts);
	}
}
