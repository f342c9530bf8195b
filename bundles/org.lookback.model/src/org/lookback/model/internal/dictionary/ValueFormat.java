package org.lookback.model.internal.dictionary;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;

/** Values as text, for people and for files. */
public final class ValueFormat {

	private static final DecimalFormatSymbols SIGNS = DecimalFormatSymbols.getInstance(Locale.ROOT);

	private ValueFormat() {
	}

	/** See {@link org.lookback.model.api.dictionary.ValueReader#canonical}. */
	public static String canonical(Object value) {
		return switch (value) {
		case String text -> text;
		case BigDecimal number -> number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
		case Boolean flag -> flag ? "是" : "否";
		case LocalDate date -> date.toString();
		case List<?> several -> several.stream().map(ValueFormat::canonical).collect(Collectors.joining(";"));
		default -> String.valueOf(value);
		};
	}

	/** See {@link org.lookback.model.api.dictionary.ValueReader#format(Dictionary, Field, Object, Locale)}. */
	public static String format(Dictionary dictionary, Field field, Object value, Locale locale) {
		boolean chinese = "zh".equals(locale.getLanguage());
		return switch (value) {
		case String text -> label(dictionary.codeList(field), text, locale);
		case Boolean flag -> ValueMessages.label(flag ? "yes" : "no").in(locale);
		case BigDecimal number -> new DecimalFormat(field.type() == FieldType.YUAN ? "#,##0.00" : "#,##0.######", SIGNS)
				.format(number);
		case Long number when field.type() == FieldType.INT -> new DecimalFormat("#,##0", SIGNS).format(number);
		case List<?> several -> several.stream().map(one -> format(dictionary, field, one, locale))
				.collect(Collectors.joining(chinese ? "、" : ", "));
		default -> canonical(value);
		};
	}

	private static String label(Optional<CodeList> list, String id, Locale locale) {
		return list.flatMap(codes -> codes.code(id)).map(code -> code.label().in(locale)).orElse(id);
	}
}
