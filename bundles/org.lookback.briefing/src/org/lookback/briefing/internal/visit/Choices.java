package org.lookback.briefing.internal.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;

/** Drop-down lists of a workbook: each list of words stands once, on a sheet of its own, and cells refer to it. */
public final class Choices {

	private final Dictionary dictionary;
	private final Locale locale;
	private final Worksheet sheet;
	private final Map<String, Range> lists = new LinkedHashMap<>();

	/** @param sheet where the lists go, a column each */
	public Choices(Dictionary dictionary, Locale locale, Worksheet sheet) {
		this.dictionary = dictionary;
		this.locale = locale;
		this.sheet = sheet;
	}

	/** The words among which a field's value is; none when it is free, or may hold several. */
	public List<String> words(Field field) {
		return switch (field.type()) {
		case BOOL -> List.of(word(field, Boolean.TRUE), word(field, Boolean.FALSE));
		case CODE, BOOL_PLUS, CODES -> codes(field);
		case REGION -> field.codeList().isPresent() ? codes(field) : List.of();
		default -> List.of();
		};
	}

	private List<String> codes(Field field) {
		return dictionary.codeList(field).map(list -> list.offered().stream().map(Code::label).map(label -> label.in(locale)).toList()).orElse(List.of());
	}

	private String word(Field field, Object value) {
		return ValueReader.format(dictionary, field, value, locale);
	}

	/** Offers a field's words in some cells; anything else may be typed as well. */
	public void offer(Field field, Range cells) {
		offer(field, "", cells);
	}

	/** @param nothing the word for "looked, and there is no such thing", offered after the field's own; empty when it is no answer there */
	void offer(Field field, String nothing, Range cells) {
		if (field.type() != FieldType.CODES) {
			list(field, nothing).ifPresent(list -> cells.validateWithList(list).allowBlank(true).showErrorMessage(false).errorTitle("").error(""));
		}
	}

	private Optional<Range> list(Field field, String nothing) {
		List<String> words = new ArrayList<>(words(field));
		if (words.isEmpty()) {
			return Optional.empty();
		}
		if (!nothing.isEmpty()) {
			words.add(nothing);
		}
		String id = (field.type() == FieldType.BOOL ? "" : field.codeList().orElse("")) + '|' + nothing;
		return Optional.of(lists.computeIfAbsent(id, name -> column(words)));
	}

	private Range column(List<String> words) {
		int column = lists.size();
		for (int row = 0; row < words.size(); row++) {
			sheet.value(row, column, words.get(row));
		}
		return sheet.range(0, column, words.size() - 1, column);
	}
}
