package org.lookback.model.api.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.lookback.model.internal.dictionary.ValueMessages;

class MessagesTest {

	@Test
	void everyMessageIsThereInBothLanguages() {
		String name = ValueMessages.class.getPackageName() + ".messages";
		ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT, ValueMessages.class.getClassLoader());
		ResourceBundle chinese = ResourceBundle.getBundle(name, Locale.CHINESE, ValueMessages.class.getClassLoader());
		assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
		for (String key : english.keySet()) {
			Label label = ValueMessages.label(key, "1", "2", "3", "4", "5");
			assertTrue(label.en().chars().allMatch(c -> c < 128 || "是否".indexOf(c) >= 0), key);
			assertTrue(label.zh().chars().anyMatch(c -> c > 128), key);
		}
	}
}
