package org.lookback.store.internal.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Dictionary;

/** The layouts of all entities that are imported. */
public final class Layouts {

	/** Made by checks, never imported: they have tables of their own. */
	private static final Set<String> FOUND = Set.of("finding", "notice");

	private static final class Core {
		static final Layouts LAYOUTS = new Layouts(Dictionary.core());
	}

	private final Map<String, Layout> byEntity = new LinkedHashMap<>();

	private Layouts(Dictionary dictionary) {
		dictionary.entities().stream().filter(entity -> !FOUND.contains(entity.id()))
				.forEach(entity -> byEntity.put(entity.id(), new Layout(entity, byEntity.size())));
	}

	/** Those of the core dictionary. */
	public static Layouts core() {
		return Core.LAYOUTS;
	}

	public List<Layout> all() {
		return List.copyOf(byEntity.values());
	}

	public Optional<Layout> find(String entity) {
		return Optional.ofNullable(byEntity.get(entity));
	}

	/** The layout of an entity that must be there. */
	public Layout of(String entity) {
		return find(entity).orElseThrow();
	}
}
