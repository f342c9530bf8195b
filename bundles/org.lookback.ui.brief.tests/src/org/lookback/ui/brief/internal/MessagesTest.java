package org.lookback.ui.brief.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;

/** Every word is there in both languages. */
class MessagesTest {

	private static final List<String> VIEWS = List.of("board", "figures", "preview");

	private static Properties words(String file) throws IOException {
		Properties words = new Properties();
		try (InputStream in = MessagesTest.class.getResourceAsStream(file)) {
			words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		return words;
	}

	@Test
	void chineseAndEnglishSayTheSameThings() throws IOException {
		for (String view : VIEWS) {
			Properties chinese = words(view + "/messages_zh.properties");
			assertFalse(chinese.isEmpty(), view);
			assertEquals(words(view + "/messages.properties").stringPropertyNames(), chinese.stringPropertyNames(), view);
		}
	}
}
