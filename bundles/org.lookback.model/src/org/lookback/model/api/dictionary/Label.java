package org.lookback.model.api.dictionary;

import java.util.Locale;
import java.util.Objects;

/** What a person reads, in Chinese and in English. Neither is ever blank. */
public record Label(String zh, String en) {

	public Label {
		Objects.requireNonNull(zh);
		Objects.requireNonNull(en);
	}

	/** The text for a locale: Chinese for any Chinese locale, English for every other one. */
	public String in(Locale locale) {
		return "zh".equals(locale.getLanguage()) ? zh : en;
	}
}
