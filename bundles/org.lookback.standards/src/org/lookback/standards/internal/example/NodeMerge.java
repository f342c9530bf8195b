package org.lookback.standards.internal.example;

import java.util.LinkedHashMap;
import java.util.Map;

import org.lookback.standards.internal.yaml.Node;

/** Lays an example's changes over a household: maps are merged key by key, everything else is replaced, {@code ~} takes away. */
final class NodeMerge {

	private NodeMerge() {
	}

	static Node.Mapping merge(Node.Mapping base, Node.Mapping change) {
		Map<String, Node.Entry> merged = new LinkedHashMap<>(base.entries());
		change.entries().forEach((key, entry) -> {
			Node.Entry before = merged.get(key);
			if (entry.value() instanceof Node.Scalar scalar && scalar.absent()) {
				merged.remove(key);
			} else if (before != null && before.value() instanceof Node.Mapping old && entry.value() instanceof Node.Mapping fresh) {
				merged.put(key, new Node.Entry(entry.key(), merge(old, fresh)));
			} else {
				merged.put(key, entry);
			}
		});
		return new Node.Mapping(merged, change.place());
	}
}
