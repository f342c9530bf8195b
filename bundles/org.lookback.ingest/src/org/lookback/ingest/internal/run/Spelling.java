package org.lookback.ingest.internal.run;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.ingest.api.AsWritten;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;

/** Whether a cell's text says no more than the value that was read of it. See {@link AsWritten} for what counts as the same. */
final class Spelling {

	private static final Pattern DIGITS = Pattern.compile("\\d+");
	private static final Pattern FRACTION = Pattern.compile("\\.(\\d+?)0*(?:\\D|$)");
	private static final int YUAN_SCALE = 2;
	private static final int SCALE = 8;

	private final Dictionary dictionary;

	Spelling(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	boolean same(Field field, String text, Object value) {
		return switch (field.type()) {
		case YUAN -> fraction(text) <= YUAN_SCALE;
		case DEC -> fraction(text) <= SCALE;
		case DATE -> sameDate(text, (LocalDate) value);
		case CODE, BOOL_PLUS, CODES -> sameCodes(field, text, value);
		default -> true;
		};
	}

	private static int fraction(String text) {
		if (text.indexOf('.') < 0 && text.indexOf('．') < 0) {
			return 0;
		}
		Matcher fraction = FRACTION.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
		return fraction.find() ? fraction.group(1).length() : 0;
	}

	/** Whether a text names the day and no hour; a serial number is a day, and a year is one where the field counts in years. */
	private static boolean sameDate(String text, LocalDate date) {
		List<String> numbers = new ArrayList<>();
		for (Matcher digits = DIGITS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)); digits.find();) {
			numbers.add(digits.group());
		}
		int whole = numbers.isEmpty() ? 0 : numbers.get(0).length();
		int needed = whole == 4 && numbers.size() > 1 ? 3 : 1;
		boolean day = needed == 3 ? numbers.size() > 2 && Integer.parseInt(numbers.get(2)) == date.getDayOfMonth() : whole == 5 || whole == 8 || whole == 4;
		return day && numbers.stream().skip(needed).allMatch(number -> number.matches("0+"));
	}

	private boolean sameCodes(Field field, String text, Object value) {
		Optional<CodeList> list = dictionary.codeList(field);
		List<?> codes = value instanceof List<?> several ? several : List.of(value);
		return letters(text).equals(letters(join(codes))) || list.isPresent() && letters(text).equals(letters(labels(list.get(), codes)));
	}

	private static String join(List<?> codes) {
		return String.join("", codes.stream().map(Object::toString).toList());
	}

	private static String labels(CodeList list, List<?> codes) {
		return join(codes.stream().map(id -> list.code(id.toString()).map(Code::label).map(label -> label.zh()).orElse("")).toList());
	}

	/** Letters and digits only, half-width and small. */
	private static String letters(String text) {
		StringBuilder letters = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase)
				.forEach(letters::appendCodePoint);
		return letters.toString();
	}
}
