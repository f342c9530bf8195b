package org.lookback.ingest.internal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Document numbers: 国开办发〔2019〕2号, with whatever brackets were typed, and 国务院令第649号. */
final class DocumentNumber {

	private static final String YEARLY = "([\\p{IsHan}]{1,20})\\s*[〔\\[［【（(﹝〈]\\s*((?:19|20)\\d{2})\\s*[〕\\]］】）)﹞〉]\\s*第?\\s*(\\d{1,5})\\s*号";
	private static final String ORDER = "([\\p{IsHan}]{2,20}(?:令|公告))\\s*[（(]?\\s*((?:(?:19|20)\\d{2}\\s*年\\s*)?第\\s*[\\d〇一二三四五六七八九十百]{1,6}\\s*号)\\s*[)）]?";
	private static final Pattern NUMBER = Pattern.compile(YEARLY + "|" + ORDER);
	private static final Pattern ALONE = Pattern.compile("[（(]?\\s*(?:" + YEARLY + "|" + ORDER + ")\\s*[)）]?(\\s*签发人.*)?");

	private DocumentNumber() {
	}

	/** Whether a line is nothing but a number. */
	static boolean alone(String line) {
		return ALONE.matcher(line).matches();
	}

	/** The first number in a text, with the brackets it should have. */
	static Optional<String> in(String text) {
		List<String> all = all(text);
		return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
	}

	/** All numbers in a text. */
	static List<String> all(String text) {
		List<String> found = new ArrayList<>();
		for (Matcher number = NUMBER.matcher(text); number.find();) {
			found.add(number.group(1) != null ? number.group(1) + '〔' + number.group(2) + '〕' + Integer.parseInt(number.group(3)) + '号'
					: number.group(4) + number.group(5).replaceAll("\\s", ""));
		}
		return found;
	}
}
