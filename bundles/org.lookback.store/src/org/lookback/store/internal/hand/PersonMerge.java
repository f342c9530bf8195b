package org.lookback.store.internal.hand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Source;
import org.lookback.store.internal.rows.Layouts;

/** Rows of one person, or of one row that two households have, as one: field by field, with where each value is from. */
final class PersonMerge {

	private PersonMerge() {
	}

	/** A copy with other values for some fields, without the rows under it. */
	static Fact with(Fact fact, Map<String, Object> other) {
		Map<String, Object> values = new HashMap<>(fact.values());
		values.putAll(other);
		return new Fact(fact.entity(), values, fact.source(), sources(fact));
	}

	/** The same with the rows under it. */
	static Fact whole(Fact fact, Map<String, Object> other) {
		Fact copy = with(fact, other);
		fact.children().values().forEach(rows -> rows.forEach(copy::add));
		return copy;
	}

	private static Map<String, Source> sources(Fact fact) {
		Map<String, Source> others = new HashMap<>();
		for (String field : fact.values().keySet()) {
			Source source = fact.source(field);
			if (!source.equals(fact.source())) {
				others.put(field, source);
			}
		}
		return others;
	}

	/**
	 * Lays what is said in one place over what is said in another.
	 *
	 * @param top  its values count
	 * @param base fills in what the other one does not say
	 * @param not  fields that the base does not fill in
	 */
	static Fact over(Fact top, Fact base, Set<String> not) {
		Fact merged = values(top, base, not);
		Set<String> entities = new HashSet<>(base.children().keySet());
		for (Map.Entry<String, List<Fact>> rows : top.children().entrySet()) {
			entities.remove(rows.getKey());
			merge(rows.getValue(), base.children(rows.getKey())).forEach(merged::add);
		}
		entities.stream().sorted().forEach(entity -> base.children(entity).forEach(merged::add));
		return merged;
	}

	private static Fact values(Fact top, Fact base, Set<String> not) {
		Map<String, Object> values = new HashMap<>(top.values());
		Map<String, Source> others = sources(top);
		base.values().forEach((field, value) -> {
			if (!not.contains(field) && values.putIfAbsent(field, value) == null) {
				others.put(field, base.source(field));
			}
		});
		return new Fact(top.entity(), values, top.source(), others);
	}

	private static List<Fact> merge(List<Fact> top, List<Fact> base) {
		Map<String, Fact> byKey = new LinkedHashMap<>();
		base.forEach(row -> byKey.put(key(row), row));
		top.forEach(row -> byKey.merge(key(row), row, (before, now) -> over(now, before, Set.of())));
		List<Fact> merged = new ArrayList<>(byKey.values());
		merged.sort((a, b) -> Integer.compare(a.year().orElse(0), b.year().orElse(0)));
		return merged;
	}

	/** Year and own key: two rows of one owner with the same are one. */
	static String key(Fact row) {
		StringBuilder key = new StringBuilder().append(row.values().getOrDefault("dataYear", ""));
		for (String field : Layouts.core().of(row.entity()).ownKey()) {
			key.append('|').append(row.get(field).map(ValueReader::canonical).orElse(""));
		}
		return key.toString();
	}
}
