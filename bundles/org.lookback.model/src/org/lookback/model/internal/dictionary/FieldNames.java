package org.lookback.model.internal.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;

/** Finds fields by what people type and by what stands over a column. */
public final class FieldNames {

	private final Map<String, Field> unique = new HashMap<>();
	private final Map<String, Set<Field>> bare = new LinkedHashMap<>();
	private final Map<String, Set<Field>> labels = new LinkedHashMap<>();
	private final Map<String, Set<Field>> headings = new LinkedHashMap<>();
	private final Map<String, String> ownKeys = new HashMap<>();

	public FieldNames(List<Entity> entities) {
		for (Entity entity : entities) {
			if (entity.key().size() == 1) {
				ownKeys.put(entity.id() + "." + entity.key().get(0), entity.id());
			}
			entity.fields().forEach(this::add);
		}
	}

	private void add(Field field) {
		addUnique(field.id(), field);
		field.aliases().forEach(alias -> addUnique(alias, field));
		put(bare, Normal.typed(field.name()), field);
		put(labels, Normal.heading(field.label().zh()), field);
		put(labels, Normal.heading(field.label().en()), field);
		put(headings, Normal.heading(field.label().zh()), field);
		put(headings, Normal.heading(field.label().en()), field);
		put(headings, Normal.heading(field.name()), field);
		field.headings().forEach(heading -> put(headings, Normal.heading(heading), field));
	}

	private void addUnique(String name, Field field) {
		Field other = unique.putIfAbsent(Normal.typed(name), field);
		if (other != null && other != field) {
			throw ValueMessages.wrong("name.twoMeanings", name, other.id(), field.id());
		}
	}

	private static void put(Map<String, Set<Field>> map, String name, Field field) {
		map.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(field);
	}

	public Optional<Field> find(String asTyped) {
		Field field = unique.get(Normal.typed(asTyped));
		if (field != null) {
			return Optional.of(field);
		}
		return theOne(bare.get(Normal.typed(asTyped))).or(() -> theOne(labels.get(Normal.heading(asTyped))))
				.or(() -> theOne(headings.get(Normal.heading(asTyped))));
	}

	private Optional<Field> theOne(Set<Field> candidates) {
		if (candidates == null) {
			return Optional.empty();
		}
		List<Field> all = new ArrayList<>(candidates);
		if (all.size() > 1) {
			List<Field> facettable = all.stream().filter(Field::facettable).toList();
			all = facettable.size() == 1 ? facettable
					: all.stream().filter(field -> ownKeys.containsKey(field.id())).toList();
		}
		return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
	}

	public List<Field> byHeading(String heading) {
		Set<Field> found = headings.get(Normal.heading(heading));
		if (found == null) {
			found = headings.get(Normal.headingWithoutBrackets(heading));
		}
		return found == null ? List.of() : List.copyOf(found);
	}
}
