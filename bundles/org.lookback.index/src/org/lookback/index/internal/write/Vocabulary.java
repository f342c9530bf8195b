package org.lookback.index.internal.write;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.apache.lucene.util.BytesRef;
import org.lookback.index.internal.read.Labels;
import org.lookback.index.internal.schema.Column;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;

/** The terms of columns with few values, and the words each is found by: worked out once, used for millions of documents. Safe for several threads. */
final class Vocabulary {

	/**
	 * Words that many documents have.
	 *
	 * @param bytes as they are kept; never changed
	 */
	record Label(String text, BytesRef bytes) {
	}

	/**
	 * A term of a column.
	 *
	 * @param bytes as it is kept; never changed
	 * @param label the words by which it is found; empty when nobody searches for it
	 */
	record Kept(BytesRef bytes, Optional<Label> label) {
	}

	/** A column with what is asked of it for every value, and the terms it had. */
	final class Words {

		private final Column column;
		private final boolean numeric;
		private final boolean few;
		private final boolean searchable;
		private final boolean personal;
		private final boolean single;
		private final Map<String, Kept> terms = new ConcurrentHashMap<>();

		private Words(Column column) {
			this.column = column;
			numeric = column.numeric();
			few = column.fewTexts();
			searchable = column.searchable();
			personal = column.personal();
			single = Vocabulary.this.single(column);
		}

		Column column() {
			return column;
		}

		String id() {
			return column.id();
		}

		/** See {@link Column#numeric}. */
		boolean numeric() {
			return numeric;
		}

		/** See {@link Column#fewTexts}. */
		boolean few() {
			return few;
		}

		boolean searchable() {
			return searchable;
		}

		boolean personal() {
			return personal;
		}

		/** Whether no document of a household or a member can have two values of it. */
		boolean single() {
			return single;
		}

		Kept term(String term) {
			Kept kept = terms.get(term);
			if (kept == null) {
				kept = new Kept(new BytesRef(term),
						column.field().map(field -> words(field, term)).filter(words -> !words.isEmpty()).map(Vocabulary.this::label));
				if (terms.size() < REMEMBERED) {
					terms.put(term, kept);
				}
			}
			return kept;
		}
	}

	/** A column with more values than these is not one of few. */
	private static final int REMEMBERED = 20_000;
	private static final Set<String> ROOTS = Set.of("household", "member");
	private static final Pattern REGION_CODE = Pattern.compile("[0-9~]+");
	private static final String TRUE = ValueReader.canonical(true);

	private final Dictionary dictionary;
	private final Map<String, Words> columns = new ConcurrentHashMap<>();
	private final Map<String, Label> labels = new ConcurrentHashMap<>();

	Vocabulary(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	Words of(Column column) {
		Words known = columns.get(column.id());
		return known != null ? known : columns.computeIfAbsent(column.id(), id -> new Words(column));
	}

	/** One code or text of the only row of its entity that a document takes in. */
	private boolean single(Column column) {
		if (column.field().isEmpty() || column.level().event() || column.region()) {
			return false;
		}
		Field field = column.field().get();
		return field.type() != FieldType.CODES && !field.computed() && alone(dictionary.entity(field.entity()));
	}

	/** Whether a document takes in one row of an entity at most: that of the household or member itself, or that of a year. */
	private static boolean alone(Entity entity) {
		return ROOTS.contains(entity.id()) || entity.yearly() && entity.key().stream().flatMap(name -> entity.field(name).stream())
				.allMatch(key -> key.type() == FieldType.REF || key.type() == FieldType.YEAR);
	}

	/** Words that many documents have. */
	Label label(String words) {
		Label known = labels.get(words);
		if (known == null) {
			known = new Label(words, new BytesRef(words));
			if (labels.size() < REMEMBERED) {
				labels.put(words, known);
			}
		}
		return known;
	}

	/** A term that many documents have, as it is kept; never changed. */
	BytesRef bytes(String term) {
		return label(term).bytes();
	}

	/** Labels of codes, a text itself, what a fact is called when it is true. */
	private String words(Field field, String term) {
		if (field.type() == FieldType.BOOL) {
			return TRUE.equals(term) ? field.label().zh() : "";
		}
		if (!field.searchable()) {
			return "";
		}
		return switch (field.type()) {
		case CODE, CODES, BOOL_PLUS -> coded(field, term).orElse(term);
		// A place is named by a code list (县外省内), by its name when nobody knows its code, or by its code, whose name stands with the household.
		case REGION -> coded(field, term).orElse(REGION_CODE.matcher(term).matches() ? "" : term);
		case TEXT -> term;
		default -> "";
		};
	}

	private Optional<String> coded(Field field, String term) {
		return dictionary.codeList(field).flatMap(list -> list.code(term)).map(code -> code.label().zh());
	}
}
