package org.lookback.index.internal.write;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Schema;

/** Documents of findings, notices and measures, and what of them their household and its members have copies of. Safe for several threads. */
final class EventDocuments {

	/**
	 * A finding, notice or measure.
	 *
	 * @param values by the names of the dictionary's fields
	 * @param years  of the household's blocks that it belongs to
	 */
	record Event(Level level, Map<String, Object> values, Set<Integer> years, DocumentBuilder document) {

		private Optional<Object> value(Column column) {
			return Optional.ofNullable(values.get(column.field().orElseThrow().name()));
		}

		/** Whether it is one of a member's. */
		private boolean of(String memberKey) {
			return memberKey.equals(values.getOrDefault("objectKey", values.get("memberCode")));
		}
	}

	private final Schema schema;
	private final Vocabulary vocabulary;

	EventDocuments(Schema schema, Vocabulary vocabulary) {
		this.schema = schema;
		this.vocabulary = vocabulary;
	}

	Vocabulary vocabulary() {
		return vocabulary;
	}

	Event of(Level level, long household, String key, Map<String, Object> values, Set<Integer> years) {
		DocumentBuilder document = new DocumentBuilder(vocabulary, level, household, key);
		years.forEach(year -> document.year(level, year));
		for (String entity : schema.entities(level)) {
			for (Column column : schema.of(entity)) {
				Optional.ofNullable(values.get(column.field().orElseThrow().name())).ifPresent(value -> document.add(column, value));
			}
		}
		return new Event(level, values, years, document);
	}

	/** Puts those of one level on their household. */
	void copy(DocumentBuilder household, List<Event> all, Level level, String textField, String labelField) {
		List<Event> events = all.stream().filter(event -> event.level() == level).toList();
		household.count(level, events.size());
		Set<String> texts = new LinkedHashSet<>();
		Set<String> labels = new LinkedHashSet<>();
		for (Event event : events) {
			texts.addAll(event.document().texts());
			labels.addAll(event.document().labels());
			for (Column column : schema.copies(level)) {
				Optional<Object> value = event.value(column);
				if (value.isEmpty() || value.get().equals("")) {
					household.empty(column);
				} else {
					household.copy(column, value.get());
				}
			}
		}
		household.words(textField, texts);
		household.labels(labelField, labels);
	}

	/** Puts a member's on him. */
	void ofMember(DocumentBuilder member, String key, List<Event> events) {
		for (Event event : events) {
			if (!key.isEmpty() && event.of(key)) {
				schema.copies(event.level()).forEach(column -> event.value(column).ifPresent(value -> member.copy(column, value)));
			}
		}
	}
}
