package org.lookback.index.internal.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.text.Words;
import org.lookback.model.api.personal.Pinyin;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.text.Edits;

/**
 * What a person may have meant by words that find nothing: words of the field and names of regions that sound the same, since people choose the wrong
 * characters for the right pinyin, or that differ in one character of several.
 */
public final class Corrector {

	private static final int LONG = 4;
	private static final int MOST = 5;

	private final Set<String> known = new LinkedHashSet<>();

	public Corrector(Schema schema, Collection<Region> regions) {
		schema.columns().forEach(column -> column.field().ifPresent(field -> {
			known.add(field.label().zh());
			known.addAll(field.aliases());
			known.addAll(field.headings());
		}));
		schema.dictionary().codeLists().forEach(list -> list.offered().forEach(code -> known.add(code.label().zh())));
		regions.forEach(region -> known.add(region.name()));
		known.removeIf(name -> !Pinyin.fits(name));
	}

	/** The query with one of its words replaced, most likely first; nothing when no word is like any other. */
	public List<Query> of(Query query) {
		List<Query> all = new ArrayList<>();
		for (Words.Word word : Words.parse(query.text()).wanted()) {
			for (String other : like(word.text())) {
				all.add(query.withText(query.text().replace(word.text(), other)));
			}
		}
		return all.subList(0, Math.min(MOST, all.size()));
	}

	private List<String> like(String word) {
		if (!Pinyin.fits(word)) {
			return List.of();
		}
		List<String> sound = Pinyin.syllables(word);
		List<String> same = known.stream().filter(name -> name.length() == word.length() && !name.equals(word) && Pinyin.syllables(name).equals(sound)).toList();
		if (!same.isEmpty() || word.length() < LONG) {
			return same.isEmpty() ? within(word, sound) : same;
		}
		return known.stream().filter(name -> Math.abs(name.length() - word.length()) < 2 && Edits.distance(name, word) == 1).toList();
	}

	/** A part of a known word that sounds the same: 危防 stands for 危房 in 疑似危房. */
	private List<String> within(String word, List<String> sound) {
		Set<String> parts = new LinkedHashSet<>();
		for (String name : known) {
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
