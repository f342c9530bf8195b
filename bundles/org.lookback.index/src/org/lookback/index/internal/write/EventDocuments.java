package org.lookback.index.internal.write;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

		/** Whether it is one of a member's. */
		private boolean of(String memberKey) {
			return memberKey.equals(values.getOrDefault("objectKey", values.get("memberCode")));
		}
	}

	/** A column by the name of its field. */
	private record Named(String name, Vocabulary.Words column) {
	}

	private final Vocabulary vocabulary;
	private final Map<Level, List<Named>> own = new EnumMap<>(Level.class);
	private final Map<Level, List<Named>> copies = new EnumMap<>(Level.class);

	EventDocuments(Schema schema, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		for (Level level : Level.EVENTS) {
			own.put(level, named(schema.entities(level).stream().flatMap(entity -> schema.of(entity).stream()).toList()));
			copies.put(level, named(schema.copies(level)));
		}
	}

	private List<Named> named(List<Column> columns) {
		return columns.stream().map(column -> new Named(column.field().orElseThrow().name(), vocabulary.of(column))).toList();
	}

	Vocabulary vocabulary() {
		return vocabulary;
	}

	Event of(Level level, long household, String key, Map<String, Object> values, Set<Integer> years) {
		DocumentBuilder document = new DocumentBuilder(vocabulary, level, household, key);
		years.forEach(year -> document.year(level, year));
		for (Named column : own.get(level)) {
			Object value = values.get(column.name());
			if (value != null) {
				document.add(column.column(), value);
			}
		}
		return new Event(level, values, years, document);
	}

	/** Puts those of one level on their household. */
	void copy(DocumentBuilder household, List<Event> all, Level level, String textField, String labelField) {
		List<Event> events = all.stream().filter(event -> event.level() == level).toList();
		household.count(level, events.size());
		Set<String> texts = new LinkedHashSet<>();
		Set<Vocabulary.Label> labels = new LinkedHashSet<>();
		for (Event event : events) {
			texts.addAll(event.document().texts());
			labels.addAll(event.document().labels());
			for (Named column : copies.get(level)) {
				Object value = event.values().get(column.name());
				if (value == null || value.equals("")) {
					household.empty(column.column());
				} else {
					household.copy(column.column(), value);
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
				for (Named column : copies.get(event.level())) {
					Object value = event.values().get(column.name());
					if (value != null) {
						member.copy(column.column(), value);
					}
				}
			}
		}
	}
}
