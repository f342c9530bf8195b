package org.lookback.ingest.internal.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as documents write them: 2019年5月10日, 二〇一九年五月十日, 2019-05-10. */
final class DateText {

	private static final String HAN_DIGITS = "[〇零○ＯO一二三四五六七八九十]";
	/** A date within a text. */
	static final Pattern DATE = Pattern.compile("((?:19|20)\\d{2})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日|((?:19|20)\\d{2})[-/.．](\\d{1,2})[-/.．](\\d{1,2})(?!\\d)"
			+ "|([一二]" + HAN_DIGITS + "{3})\\s*年\\s*(" + HAN_DIGITS + "{1,2})\\s*月\\s*(" + HAN_DIGITS + "{1,3})\\s*日");
	private static final Pattern ALONE = Pattern.compile("[（(]?\\s*(" + DATE.pattern() + ")\\s*[)）]?");

	private DateText() {
	}

	/** Whether a line is nothing but a date. */
	static boolean alone(String line) {
		return ALONE.matcher(line).matches();
	}

	/** The first date in a text. */
	static Optional<LocalDate> in(String text) {
		Matcher date = DATE.matcher(text);
		while (date.find()) {
			Optional<LocalDate> found = date(date);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	/** The date that was just found. */
	static Optional<LocalDate> date(Matcher found) {
		int first = found.group(1) != null ? 1 : found.group(4) != null ? 4 : 7;
		try {
			return Optional.of(first == 7 ? LocalDate.of(year(found.group(7)), HanNumber.of(found.group(8)), HanNumber.of(found.group(9)))
					: LocalDate.of(Integer.parseInt(found.group(first)), Integer.parseInt(found.group(first + 1)), Integer.parseInt(found.group(first + 2))));
		} catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	private static int year(String digits) {
		int year = 0;
		for (char c : digits.toCharArray()) {
			year = year * 10 + HanNumber.of(String.valueOf(c));
		}
		return year;
	}
}
