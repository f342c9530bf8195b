package org.lookback.index.internal.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.index.api.Searching;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Truth;

/** Values that are kept as terms: from facts, from what people type, and back into words. */
public final class Terms {

	/** Longest text that is kept as one term; what is longer is cut. */
	private static final int LONGEST = 8000;
	private static final int LATEST = 9999;

	private Terms() {
	}

	/** The terms of a fact's value. */
	public static List<String> of(Object value) {
		return value instanceof List<?> several ? several.stream().map(String::valueOf).toList() : List.of(one(value));
	}

	/** The term of a value that is no list. */
	public static String one(Object value) {
		return value instanceof String text ? text.length() > LONGEST ? text.substring(0, LONGEST) : text : ValueReader.canonical(value);
	}

	/**
	 * The term a person means by a value of a column that is no region and no number.
	 *
	 * @param occurs whether the data have just this value, in a list or not
	 * @throws LookbackException when the column has a code list and the value is not in it
	 */
	public static String typed(Dictionary dictionary, Column column, String typed, boolean occurs) throws LookbackException {
		String text = typed.strip();
		if (column.field().isEmpty() || occurs) {
			return text;
		}
		if (column.type() == FieldType.BOOL) {
			return flag(column, text);
		}
		Optional<CodeList> list = dictionary.codeList(column.field().get());
		if (list.isEmpty()) {
			return text;
		}
		Optional<Code> code = list.get().code(text).or(() -> list.get().read(text, LATEST));
		if (code.isEmpty()) {
			throw unknown(column, text, list.get().offered().stream().map(Code::id).toList());
		}
		return code.get().id();
	}

	private static String flag(Column column, String text) throws LookbackException {
		return switch (text.toLowerCase(Locale.ROOT)) {
		case "是", "yes", "true", "1", "y" -> ValueReader.canonical(true);
		case "否", "no", "false", "0", "n" -> ValueReader.canonical(false);
		default -> throw unknown(column, text, List.of(ValueReader.canonical(true), ValueReader.canonical(false)));
		};
	}

	/** The complaint about a value that a column cannot have. */
	public static LookbackException unknown(Column column, String typed, List<String> possible) {
		return new LookbackException(Messages.in(Searching.class).get("value.unknown", column.id(), typed, String.join(", ", possible)));
	}

	/** A term in words. */
	public static String label(Dictionary dictionary, Column column, String term, Locale locale) {
		if (column.field().isEmpty()) {
			return Truth.UNDECIDED.id().equals(term) ? Messages.in(Searching.class, locale).get("value.undecided") : term;
		}
		if (column.type() == FieldType.BOOL) {
			return ValueReader.format(dictionary, column.field().get(), ValueReader.canonical(true).equals(term), locale);
		}
		return dictionary.codeList(column.field().get()).flatMap(list -> list.code(term)).map(code -> code.label().in(locale)).orElse(term);
	}

	/** Where a term stands in the order of its code list; terms of no list stand behind. */
	public static int rank(Dictionary dictionary, Column column, String term) {
		Optional<CodeList> list = column.field().flatMap(dictionary::codeList);
		if (list.isPresent()) {
			List<Code> codes = list.get().codes();
			for (int i = 0; i < codes.size(); i++) {
				if (codes.get(i).id().equals(term)) {
					return i;
				}
			}
		}
		return Integer.MAX_VALUE;
	}
}
