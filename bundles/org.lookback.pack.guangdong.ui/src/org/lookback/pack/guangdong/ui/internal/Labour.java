package org.lookback.pack.guangdong.ui.internal;

import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.Messages;

/** Names of the classes of labour, as short as a column wants them. */
final class Labour {

	/** Key of the words by code. */
	private static final Map<String, String> KEYS = Map.of("有劳动能力户", "able", "半、弱劳力户", "half", "无劳动能力户", "unable", "", "unknown");

	private Labour() {
	}

	/** @param label the whole name, for a code that has no short one */
	static String brief(String code, String label) {
		return Optional.ofNullable(KEYS.get(code)).map(key -> Messages.in(Labour.class).get("labour." + key)).orElse(label);
	}
}
