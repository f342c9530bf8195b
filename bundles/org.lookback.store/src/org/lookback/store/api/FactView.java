package org.lookback.store.api;

import java.util.Optional;
import java.util.Set;

/**
 * A part of what is known, for who asks for whose word it is, or has no use for all of it.
 *
 * @param aside    the imports of that sort alone, without edits by hand; empty: imports that are facts
 * @param versions those imports alone, without edits by hand; empty: all
 * @param entities ids of the entities whose rows are read; none means all
 */
public record FactView(Optional<Aside> aside, Optional<Set<Integer>> versions, Set<String> entities) {

	/** All facts, with what people edited. */
	public static final FactView FACTS = new FactView(Optional.empty(), Optional.empty(), Set.of());

	public FactView {
		versions = versions.map(Set::copyOf);
		entities = Set.copyOf(entities);
	}

	/** What imports of a sort say. */
	public static FactView of(Aside aside) {
		return new FactView(Optional.of(aside), Optional.empty(), Set.of());
	}

	/** What some imports say. */
	public static FactView saidBy(Set<Integer> versions) {
		return new FactView(Optional.empty(), Optional.of(versions), Set.of());
	}

	/** The same with some entities alone: quicker by what is left out. */
	public FactView only(String... wanted) {
		return new FactView(aside, versions, Set.of(wanted));
	}

	/** Whether an import is part of it. */
	public boolean sees(int version, String kind) {
		return Aside.of(kind).equals(aside) && versions.map(some -> some.contains(version)).orElse(true);
	}

	/** Whether what people edited is part of it. */
	public boolean edited() {
		return aside.isEmpty() && versions.isEmpty();
	}

	/** Whether rows of an entity are part of it. */
	public boolean reads(String entity) {
		return entities.isEmpty() || entities.contains(entity);
	}
}
