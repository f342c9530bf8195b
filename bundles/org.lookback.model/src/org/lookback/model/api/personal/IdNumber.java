package org.lookback.model.api.personal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.internal.dictionary.Normal;
import org.lookback.model.internal.dictionary.ValueMessages;

/**
 * A citizen's ID number (公民身份号码) according to GB 11643-1999: six digits of region, eight of birth date, three of sequence (odd:
 * male), and a check digit by ISO 7064 MOD 11-2.
 *
 * @param number the 18 characters; the last may be X. Always valid: {@link #parse} is the way in
 */
public record IdNumber(String number) {

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
	private static final String CHECK_DIGITS = "10X98765432";
	private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d{1,2}");
	private static final Set<Integer> LENGTHS = Set.of(15, 18, 20, 22);
	private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33",
			"34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63",
			"64", "65", "71", "81", "82", "83");
	private static final int FULL = 18;

	public IdNumber {
		Optional<Label> problem = number.length() == FULL ? reason(number) : because("id.length", number.length());
		if (problem.isPresent()) {
			throw new IllegalArgumentException(problem.get().en());
		}
	}

	/**
	 * The number a text holds: 18 characters, 15 of an old card (upgraded to 18, born in 19..), or the first 18 of the 20 or
	 * 22 of a disability certificate. Width, spaces and a small x do not matter.
	 *
	 * @return empty when there is a {@link #problem}
	 */
	public static Optional<IdNumber> parse(String text) {
		return reason(text).isPresent() ? Optional.empty() : Optional.of(new IdNumber(upgraded(cleaned(text))));
	}

	/** {@link #reason} in the reader's language, or {@code ""} when nothing is wrong. */
	public static String problem(String text) {
		return reason(text).map(reason -> reason.in(Locale.getDefault())).orElse("");
	}

	/** What is wrong with an ID number and what to do about it; empty when nothing is. */
	public static Optional<Label> reason(String text) {
		String number = cleaned(text);
		if (number.isEmpty()) {
			return because("id.blank");
		}
		if (!clean(number) && SCIENTIFIC.matcher(number).matches()) {
			return because("id.scientific");
		}
		if (!LENGTHS.contains(number.length())) {
			return because("id.length", number.length());
		}
		String citizen = number.substring(0, Math.min(FULL, number.length()));
		if (!digits(citizen)) {
			return because("id.digits");
		}
		String full = upgraded(number);
		if (!PROVINCES.contains(full.substring(0, 2))) {
			return because("id.region", full.substring(0, 2));
		}
		if (birth(full).isEmpty()) {
			return because("id.birth", full.substring(6, 14));
		}
		char expected = checkDigit(full.substring(0, FULL - 1));
		return full.charAt(FULL - 1) == expected ? Optional.empty()
				: because("id.check", full.substring(FULL - 1), String.valueOf(expected));
	}

	/** The check digit of 17 digits. */
	public static char checkDigit(String seventeen) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
		}
		return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
	}

	/** The day of birth it says. */
	public LocalDate birthDate() {
		return birth(number).orElseThrow();
	}

	/** Age in full years on a day. */
	public int ageOn(LocalDate day) {
		return Period.between(birthDate(), day).getYears();
	}

	/** 男 or 女: a code id of the list {@code Gender}. */
	public String gender() {
		return (number.charAt(16) - '0') % 2 == 1 ? "男" : "女";
	}

	/** The county's code at the time the number was given; it need not exist any more. */
	public String regionPrefix() {
		return number.substring(0, 6);
	}

	/** Masked: an ID number gets into a log or a message sooner than one thinks. */
	@Override
	public String toString() {
		return Masking.idNumber(number);
	}

	/** Most numbers are clean already, and files have millions of them. */
	private static boolean clean(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if ((c < '0' || c > '9') && c != 'X') {
				return false;
			}
		}
		return true;
	}

	/** Whether a text is of digits, the last of 18 perhaps an X. */
	private static boolean digits(String citizen) {
		for (int i = 0; i < citizen.length(); i++) {
			char c = citizen.charAt(i);
			if ((c < '0' || c > '9') && (c != 'X' || i != FULL - 1)) {
				return false;
			}
		}
		return true;
	}

	private static String cleaned(String text) {
		if (clean(text)) {
			return text;
		}
		String half = Normal.width(text).replaceAll("[\\s\\u00a0']", "");
		return SCIENTIFIC.matcher(half).matches() ? half : half.replace('x', 'X');
	}

	private static String upgraded(String number) {
		if (number.length() != 15) {
			return number.substring(0, FULL);
		}
		String seventeen = number.substring(0, 6) + "19" + number.substring(6);
		return seventeen + checkDigit(seventeen);
	}

	private static Optional<LocalDate> birth(String full) {
		try {
			LocalDate born = LocalDate.of(Integer.parseInt(full.substring(6, 10)), Integer.parseInt(full.substring(10, 12)),
					Integer.parseInt(full.substring(12, 14)));
			return born.getYear() < 1850 || born.getYear() > 2100 ? Optional.empty() : Optional.of(born);
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	private static Optional<Label> because(String key, Object... values) {
		return Optional.of(ValueMessages.label(key, values));
	}
}
