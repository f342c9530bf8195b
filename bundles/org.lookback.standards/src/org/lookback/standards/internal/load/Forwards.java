package org.lookback.standards.internal.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Document;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Which document forwards which: all must be there, and none may forward itself, be it through others. */
final class Forwards {

	private final Messages messages = Messages.in(Forwards.class);
	private final Problems problems;
	private final Map<String, List<String>> forwards = new LinkedHashMap<>();

	Forwards(List<Document> documents, Problems problems) {
		this.problems = problems;
		documents.forEach(document -> forwards.put(document.id(), document.forwards()));
	}

	/** @param sections where the documents are named, in their order */
	void check(List<Section> sections) {
		int at = 0;
		for (Map.Entry<String, List<String>> entry : forwards.entrySet()) {
			Section section = sections.get(at++);
			for (String id : entry.getValue()) {
				if (!forwards.containsKey(id)) {
					problems.add(section.place("forwards"), messages.get("forwardsUnknown", id, String.join(", ", forwards.keySet())));
				}
			}
			List<String> way = circle(entry.getKey(), entry.getKey(), new ArrayList<>());
			if (!way.isEmpty()) {
				problems.add(section.place("forwards"), messages.get("forwardsCycle", String.join(" → ", way)));
				return;
			}
		}
	}

	/** The way from a document back to the first one; empty when there is none. */
	private List<String> circle(String first, String from, List<String> way) {
		way.add(from);
		for (String next : forwards.getOrDefault(from, List.of())) {
			if (next.equals(first)) {
				way.add(next);
				return way;
			}
			if (!way.contains(next)) {
				List<String> further = circle(first, next, way);
				if (!further.isEmpty()) {
					return further;
				}
			}
		}
		way.removeLast();
		return List.of();
	}
}
