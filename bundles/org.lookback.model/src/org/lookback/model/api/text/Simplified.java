package org.lookback.model.api.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

import com.ibm.icu.text.Transliterator;

/** Traditional characters as simplified ones. Safe for several threads. */
public final class Simplified {

	/** Made when first needed; one for each thread, since it remembers while it works. */
	private static final ThreadLocal<Transliterator> READER = ThreadLocal.withInitial(() -> Transliterator.getInstance("Traditional-Simplified"));
	/** Holds the simplified characters of daily use, and of the traditional ones only those that are used in both writings. */
	private static final ThreadLocal<CharsetEncoder> DAILY = ThreadLocal.withInitial(() -> Charset.forName("GB2312").newEncoder());

	private Simplified() {
	}

	/** The text in simplified characters. */
	public static String of(String text) {
		return READER.get().transliterate(text);
	}

	/** Whether all characters are among those of daily use in simplified writing; quick, while the first reading takes a while. */
	public static boolean isDaily(String text) {
		return DAILY.get().canEncode(text);
	}
}
