package org.lookback.ingest.internal.policy;

/** Numbers in Chinese characters up to 9999, or in digits. */
final class HanNumber {

	private static final String DIGITS = "〇一二三四五六七八九";

	private HanNumber() {
	}

	/** The number; 0 when there is none. */
	static int of(String text) {
		int sum = 0;
		int digit = 0;
		for (char c : text.toCharArray()) {
			switch (c) {
			case '十' -> sum += Math.max(1, digit) * 10;
			case '百' -> sum += Math.max(1, digit) * 100;
			case '千' -> sum += Math.max(1, digit) * 1000;
			case '零', '○', 'Ｏ', 'O' -> digit = 0;
			case '两' -> digit = 2;
			default -> digit = Character.isDigit(c) ? digit * 10 + Character.digit(c, 10) : Math.max(0, DIGITS.indexOf(c));
			}
			if ("十百千".indexOf(c) >= 0) {
				digit = 0;
			}
		}
		return sum + digit;
	}

	/** A number from 1 to 99 in Chinese characters. */
	static String text(int number) {
		String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
		return tens + (number % 10 == 0 && number > 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1));
	}
}
