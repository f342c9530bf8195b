package org.lookback.model.api.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

import com.ibm.icu.text.Transliterator;

/** Traditional characters as simplified ones. Safe for several threads. */
public final class Simplified {

	/** Made when first needed; one for each thread, since it remembers while it works. */
	private static final ThreadLocal<Transliterator> READER = ThreadLocal.withInitial(() -> Transliterator.getInstance("Traditional-Simplified"));
	/** Holds the simplified characters of daily use and none that is only traditional. */
	private static final ThreadLocal<CharsetEncoder> DAILY = ThreadLocal.withInitial(() -> Charset.forName("GB2312").newEncoder());

	private Simplified() {
	}

	/** The text in simplified characters; itself when it is that already. */
	public static String of(String text) {
		return DAILY.get().canEncode(text) ? text : READER.get().transliterate(text);
	}
}
