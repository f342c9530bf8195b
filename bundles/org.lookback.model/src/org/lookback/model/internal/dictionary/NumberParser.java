package org.lookback.model.internal.dictionary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Field;

/** Numbers as people write them: full width, thousands separators, with their unit behind. */
final class NumberParser {

	private static final Pattern WRITTEN = Pattern
			.compile("[¥$]?([+\\-−–]?)[¥]?(\\d{1,3}(?:,\\d{3})+|\\d+)?(\\.\\d*)?([Ee][+\\-]?\\d{1,2})?(\\D.*)?");
	private static final Pattern UNIT = Pattern
			.compile("(万元|万|元整|元|%|m2|m²|㎡|平方米|平米|平方|人|户|个月|月|天|日|分钟|分|米|升|个|所|名|次)?");
	private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
	/** A quadrillion: more than any province's money, and far from where arithmetic becomes slow. */
	private static final BigDecimal LIMIT = new BigDecimal("1E15");
	private static final int LONGEST = 40;
	private static final int PLAIN = 15;

	private NumberParser() {
	}

	static Long whole(Field field, String text) throws BadValueException {
		try {
			return decimal(field, text).longValueExact();
		} catch (ArithmeticException e) {
			throw ValueMessages.bad("notWhole", text.strip(), field.label().zh());
		}
	}

	/** To the fen; what a spreadsheet computed further is rounded. */
	static BigDecimal yuan(Field field, String text) throws BadValueException {
		return decimal(field, text).setScale(2, RoundingMode.HALF_UP);
	}

	static BigDecimal decimal(Field field, String text) throws BadValueException {
		if (plain(text)) {
			return new BigDecimal(text);
		}
		String half = Normal.width(text).replace(" ", "");
		Matcher matcher = WRITTEN.matcher(half);
		if (half.length() > LONGEST || !matcher.matches() || matcher.group(2) == null && matcher.group(3) == null
				|| !UNIT.matcher(orEmpty(matcher.group(5))).matches()) {
			throw ValueMessages.bad("notANumber", text.strip(), field.label().zh());
		}
		BigDecimal number = number(field, text, matcher);
		number = inUnit(number, orEmpty(matcher.group(5)), field);
		if (number.abs().compareTo(LIMIT) >= 0) {
			throw ValueMessages.bad("tooLarge", text.strip(), field.label().zh());
		}
		return number;
	}

	/** Digits with at most one point between them: what most cells hold, and all of it far below the limit. */
	private static boolean plain(String text) {
		int points = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '.') {
				points++;
			} else if (c < '0' || c > '9') {
				return false;
			}
		}
		int last = text.length() - 1;
		return points < 2 && last < PLAIN && text.charAt(0) != '.' && text.charAt(last) != '.';
	}

	private static BigDecimal number(Field field, String text, Matcher matcher) throws BadValueException {
		String digits = orEmpty(matcher.group(2)).replace(",", "");
		String fraction = orEmpty(matcher.group(3));
		if (digits.isEmpty() && fraction.length() < 2) {
			throw ValueMessages.bad("notANumber", text.strip(), field.label().zh());
		}
		String sign = matcher.group(1).isEmpty() || matcher.group(1).equals("+") ? "" : "-";
		return new BigDecimal(sign + (digits.isEmpty() ? "0" : digits) + (fraction.equals(".") ? "" : fraction)
				+ orEmpty(matcher.group(4)));
	}

	/** 3万元 in a field of yuan is 30000; 30000元 in a field of 万元 is 3. */
	private static BigDecimal inUnit(BigDecimal number, String unit, Field field) {
		boolean inTenThousands = field.unit().filter("万元"::equals).isPresent();
		if (unit.startsWith("万") && !inTenThousands) {
			return number.multiply(TEN_THOUSAND);
		}
		if (unit.startsWith("元") && inTenThousands) {
			return number.divide(TEN_THOUSAND);
		}
		return number;
	}

	private static String orEmpty(String text) {
		return text == null ? "" : text;
	}
}
