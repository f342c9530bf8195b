package org.lookback.standards.internal.analyse;

import java.util.Locale;

import org.lookback.model.api.dictionary.Label;

/** Labels in the reader's language. */
final class Words {

	private Words() {
	}

	static String of(Label label) {
		return label.in(Locale.getDefault());
	}
}
