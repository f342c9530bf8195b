package org.lookback.workbench.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;

/** The codes of what people found: the list {@code Verified}, and the words of the command line for them. */
final class VerifiedCodes {

	static final String SUSPECTED = "疑似，待核实";
	static final String CONFIRMED = "属实";
	static final String REFUTED = "不属实";
	static final String EXPLAINED = "已有合理说明";

	private static final Map<String, String> WORDS = Map.of("confirmed", CONFIRMED, "refuted", REFUTED, "explained", EXPLAINED, "unclear", SUSPECTED);

	private VerifiedCodes() {
	}

	static String read(Dictionary dictionary, String typed) throws LookbackException {
		CodeList list = dictionary.codeList("Verified").orElseThrow();
		String word = WORDS.get(typed.strip().toLowerCase(Locale.ROOT));
		if (word != null) {
			return word;
		}
		return list.read(typed, 0).map(Code::id).orElseThrow(() -> new LookbackException(OpenWorkspace.say("register.outcome", typed,
				String.join(", ", List.of("confirmed", "refuted", "explained", "unclear")),
				String.join("、", list.codes().stream().map(Code::id).toList()))));
	}
}
