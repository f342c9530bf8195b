package org.lookback.model.internal.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;

/** Cells to values, by type. Numbers and dates have readers of their own. */
public final class ValueParser {

	private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d{1,2}");
	private static final Pattern NUMBER_LIKE = Pattern
			.compile(".*(idnumber|personid|cert|account|phone|householdcode|key|code|id|no)", Pattern.CASE_INSENSITIVE);
	/** 1.是, 是（1）, 2 否: a word with the number it has in the file's own list. */
	private static final Pattern NUMBERED_FLAG = Pattern.compile("(\\d)[.、:\\s-]*([^\\d.、:\\s-]+)|([^\\d(]+)\\(?(\\d)\\)?");
	private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0]+");
	private static final String[] SEPARATORS = { "[;；|\\n]+", "[、，,;；/|\\n]+", "[、，,;；/|\\s\\u3000]+" };
	private static final Set<String> YES = Set.of("是", "有", "√", "✓", "✔", "1", "1.0", "y", "yes", "t", "true", "已", "对");
	private static final Set<String> NO = Set.of("否", "无", "没有", "不是", "×", "✗", "✕", "x", "0", "0.0", "n", "no", "f",
			"false", "未", "错");

	private ValueParser() {
	}

	/** See {@link org.lookback.model.api.dictionary.ValueReader#read}. */
	public static Optional<Object> parse(Dictionary dictionary, Field field, String text, int year)
			throws BadValueException {
		if (text.isBlank()) {
			return Optional.empty();
		}
		return switch (field.type()) {
		case TEXT, REF -> text(field, text);
		case REGION -> region(dictionary, field, text, year);
		case INT -> Optional.of(NumberParser.whole(field, text));
		case YUAN -> Optional.of(NumberParser.yuan(field, text));
		case DEC -> Optional.of(NumberParser.decimal(field, text));
		case YEAR -> Optional.of(DateParser.year(field, text));
		case DATE -> Optional.of(DateParser.date(field, text));
		case BOOL -> Optional.of(flag(field, text));
		case BOOL_PLUS, CODE -> code(dictionary, field, text, year);
		case CODES -> codes(dictionary, field, text, year);
		};
	}

	private static Optional<Object> text(Field field, String text) throws BadValueException {
		if (plain(text)) {
			return Optional.of(text);
		}
		if (SCIENTIFIC.matcher(Normal.width(text)).matches()) {
			throw ValueMessages.bad("scientificNotation", text.strip(), field.label().zh());
		}
		return Optional.<Object>of(clean(field, text)).filter(value -> !value.equals(""));
	}

	/** Most numbers and names are nothing but capitals, digits or Chinese characters: nothing to clean, and rows come by the million. */
	private static boolean plain(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' && c != 'E' || c >= '\u4e00' && c <= '\u9fa5')) {
				return false;
			}
		}
		return true;
	}

	private static String clean(Field field, String text) {
		if (!NUMBER_LIKE.matcher(field.name()).matches()) {
			return text.strip();
		}
		String number = SPACES.matcher(Normal.width(text)).replaceAll("");
		number = number.startsWith("'") ? number.substring(1) : number;
		return field.personal() && number.endsWith("x") ? number.substring(0, number.length() - 1) + "X" : number;
	}

	private static Optional<Object> region(Dictionary dictionary, Field field, String text, int year)
			throws BadValueException {
		Optional<Code> code = dictionary.codeList(field).flatMap(list -> list.read(text, year));
		return code.isPresent() ? Optional.of(code.get().id()) : text(field, text);
	}

	private static Boolean flag(Field field, String text) throws BadValueException {
		String said = Normal.typed(text);
		Matcher numbered = NUMBERED_FLAG.matcher(said);
		if (numbered.matches()) {
			String number = numbered.group(1) == null ? numbered.group(4) : numbered.group(1);
			String word = numbered.group(2) == null ? numbered.group(3) : numbered.group(2);
			said = YES.contains(number) && NO.contains(word) || number.equals("0") && YES.contains(word) ? said : word;
		}
		if (YES.contains(said)) {
			return Boolean.TRUE;
		}
		if (NO.contains(said)) {
			return Boolean.FALSE;
		}
		throw ValueMessages.bad("notABoolean", text.strip(), field.label().zh());
	}

	private static Optional<Object> code(Dictionary dictionary, Field field, String text, int year)
			throws BadValueException {
		CodeList list = dictionary.codeList(field).orElseThrow();
		Code code = list.read(text, year).orElse(null);
		if (code == null) {
			throw notInList(list, field, text, year);
		}
		return list.blank(code) ? Optional.empty() : Optional.of(code.id());
	}

	private static Optional<Object> codes(Dictionary dictionary, Field field, String text, int year)
			throws BadValueException {
		CodeList list = dictionary.codeList(field).orElseThrow();
		Set<String> ids = new LinkedHashSet<>();
		collect(list, field, text, year, 0, ids);
		return ids.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(ids));
	}

	/** The whole text first, then in coarse and ever finer pieces: a term may contain what also separates terms. */
	private static void collect(CodeList list, Field field, String text, int year, int depth, Set<String> ids)
			throws BadValueException {
		Optional<Code> whole = list.read(text, year);
		if (whole.isPresent()) {
			whole.filter(code -> !list.blank(code)).ifPresent(code -> ids.add(code.id()));
			return;
		}
		if (depth == SEPARATORS.length) {
			throw notInList(list, field, text, year);
		}
		List<String> pieces = new ArrayList<>(List.of(text.strip().split(SEPARATORS[depth])));
		pieces.removeIf(String::isBlank);
		for (String piece : pieces) {
			collect(list, field, piece, year, depth + 1, ids);
		}
	}

	private static BadValueException notInList(CodeList list, Field field, String text, int year) {
		return ValueMessages.bad("notInCodeList", text.strip(), field.label().zh(), list.id(), String.valueOf(year),
				list.offered().stream().map(Code::id).limit(12).collect(Collectors.joining("、")));
	}
}
