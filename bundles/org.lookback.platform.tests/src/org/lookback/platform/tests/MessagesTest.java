package org.lookback.platform.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every word that a person reads is there in both languages, in every bundle. */
class MessagesTest {

	private static final Path BUNDLES = Path.of("").toAbsolutePath().getParent();

	private static Set<String> keys(Path file) throws IOException {
		Properties words = new Properties();
		try (Reader in = Files.newBufferedReader(file)) {
			words.load(in);
		}
		return new TreeSet<>(words.stringPropertyNames());
	}

	@Test
	void chineseAndEnglishSayTheSameThings() throws IOException {
		List<String> differ = new ArrayList<>();
		int compared = 0;
		try (Stream<Path> bundles = Files.list(BUNDLES)) {
			// The fragments that translate the platform itself have one language only.
			for (Path bundle : bundles.filter(folder -> folder.getFileName().toString().matches("org\\.lookback\\.(?!nl\\.).*")).sorted().toList()) {
				compared += compare(bundle.resolve("plugin.properties"), bundle.resolve("plugin_zh.properties"), differ);
				if (Files.isDirectory(bundle.resolve("src"))) {
					try (Stream<Path> folders = Files.walk(bundle.resolve("src"))) {
						for (Path folder : folders.filter(Files::isDirectory).toList()) {
							compared += compare(folder.resolve("messages.properties"), folder.resolve("messages_zh.properties"), differ);
						}
					}
				}
			}
		}
		assertEquals(List.of(), differ);
		assertTrue(compared > 50, "there are words to compare: " + compared);
	}

	private static int compare(Path english, Path chinese, List<String> differ) throws IOException {
		if (!Files.exists(english) && !Files.exists(chinese)) {
			return 0;
		}
		String place = BUNDLES.relativize(english).toString();
		if (!Files.exists(english) || !Files.exists(chinese)) {
			differ.add(place + ": one language alone");
			return 1;
		}
		Set<String> first = keys(english);
		Set<String> second = keys(chinese);
		Set<String> odd = new TreeSet<>(first);
		odd.addAll(second);
		odd.removeIf(key -> first.contains(key) && second.contains(key));
		if (!odd.isEmpty()) {
			differ.add(place + ": " + odd);
		}
		if (first.isEmpty()) {
			differ.add(place + ": empty");
		}
		return 1;
	}
}
