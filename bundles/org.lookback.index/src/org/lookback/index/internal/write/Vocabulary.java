package org.lookback.index.internal.write;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.apache.lucene.util.BytesRef;
import org.lookback.index.internal.read.Labels;
import org.lookback.index.internal.schema.Column;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;

/** The terms of columns with few values, and the words each is found by: worked out once, used for millions of documents. Safe for several threads. */
final class Vocabulary {

	/**
	 * A term of a column.
	 *
	 * @param bytes as it is kept; never changed
	 * @param label the words by which it is found; empty when nobody searches for it
	 */
	record Kept(BytesRef bytes, String label) {
	}

	/** A column with what is asked of it for every value, and the terms it had. */
	final class Words {

		private final Column column;
		private final boolean numeric;
		private final boolean few;
		private final boolean searchable;
		private final boolean personal;
		private final Map<String, Kept> terms = new ConcurrentHashMap<>();

		private Words(Column column) {
			this.column = column;
			numeric = column.numeric();
			few = column.fewTexts();
			searchable = column.searchable();
			personal = column.personal();
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

		Kept term(String term) {
			Kept kept = terms.get(term);
			if (kept == null) {
				kept = new Kept(new BytesRef(term), column.field().map(field -> label(field, term)).orElse(""));
				if (terms.size() < REMEMBERED) {
					terms.put(term, kept);
				}
			}
			return kept;
		}
	}

	/** A column with more values than these is not one of few. */
	private static final int REMEMBERED = 20_000;
	private static final Pattern REGION_CODE = Pattern.compile("[0-9~]+");
	private static final String TRUE = ValueReader.canonical(true);

	private final Dictionary dictionary;
	private final Map<String, Words> columns = new ConcurrentHashMap<>();
	private final Map<String, BytesRef> whole = new ConcurrentHashMap<>();

	Vocabulary(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	Words of(Column column) {
		Words known = columns.get(column.id());
		return known != null ? known : columns.computeIfAbsent(column.id(), id -> new Words(column));
	}

	/** A term that many documents have, as it is kept; never changed. */
	BytesRef bytes(String term) {
		BytesRef known = whole.get(term);
		if (known == null) {
			known = new BytesRef(term);
			if (whole.size() < REMEMBERED) {
				whole.put(term, known);
			}
		}
		return known;
	}

	/** Labels of codes, a text itself, what a fact is called when it is true. */
	private String label(Field field, String term) {
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
