package org.lookback.ingest.internal.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a number in a workbook's cell says, as text. A spreadsheet keeps fifteen digits of a number: a longer one has lost its last digits,
 * so that nobody may take it for an ID number. Such a number is given as it is stored, to the last digit, for a person to see what is lost.
 */
final class CellText {

	private static final int DIGITS = 15;
	private static final BigDecimal TOO_LONG = BigDecimal.TEN.pow(DIGITS);
	private static final int MOST_DIGITS = 400;
	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");
	private static final int LAST_DATE = 2_958_465;
	private static final long SECONDS = 86_400;
	/** Day 0 of the two date systems; the first counts a 29 February 1900 that never was. */
	private static final LocalDate ZERO_1900 = LocalDate.of(1899, 12, 30);
	private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
	private static final int FEBRUARY_1900 = 60;

	private CellText() {
	}

	/** Whether a number has more digits than a spreadsheet keeps. */
	static boolean shortened(BigDecimal number) {
		return number.abs().compareTo(TOO_LONG) >= 0;
	}

	/** A number as it is stored when it is too long, else as a spreadsheet shows it with all its digits. */
	static String number(BigDecimal number) {
		if (shortened(number)) {
			return number.precision() - number.scale() > MOST_DIGITS ? number.toString() : number.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
		}
		BigDecimal seen = number.round(new MathContext(DIGITS)).stripTrailingZeros();
		return seen.signum() == 0 ? "0" : seen.scale() > MOST_DIGITS ? seen.toString() : seen.toPlainString();
	}

	/** The same of a cell that is formatted as a date: the day, and the time where it has one. */
	static String dateOrNumber(BigDecimal number, boolean from1904) {
		if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(LAST_DATE)) > 0) {
			return number(number);
		}
		long days = number.longValue();
		long seconds = number.subtract(BigDecimal.valueOf(days)).multiply(BigDecimal.valueOf(SECONDS)).setScale(0, RoundingMode.HALF_UP)
				.longValue();
		LocalDate zero = from1904 ? ZERO_1904 : days < FEBRUARY_1900 ? ZERO_1900.plusDays(1) : ZERO_1900;
		LocalDateTime time = zero.plusDays(days).atStartOfDay().plusSeconds(seconds);
		return seconds == 0 ? time.toLocalDate().toString() : time.toLocalDate() + " " + time.toLocalTime();
	}

	/** Whether a number format shows a date: the built-in ones, and those that name a year or a day. */
	static boolean isDate(int id, String format) {
		if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id >= 57 && id <= 58) {
			return true;
		}
		String bare = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
		return !bare.equals("general") && (bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0);
	}
}
