package org.lookback.model.internal.dictionary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;

/** The dictionary kept from one start to the next says what its files say, whatever has become of the kept file. */
class CompiledDictionaryTest {

	@TempDir
	private Path cache;

	private final Dictionary fromFiles = DictionaryLoader.core(Optional.empty());

	private void same(Dictionary other) {
		assertEquals(fromFiles.entities(), other.entities());
		for (CodeList list : fromFiles.codeLists()) {
			assertEquals(list.codes(), other.codeList(list.id()).orElseThrow().codes());
		}
		assertEquals(fromFiles.codeLists().size(), other.codeLists().size());
	}

	@Test
	void theSecondStartReadsWhatTheFirstOneKept() throws IOException {
		same(DictionaryLoader.core(Optional.of(cache)));
		try (var files = Files.list(cache)) {
			assertEquals(List.of("dictionary"), files.map(file -> file.getFileName().toString()).toList());
		}
		byte[] kept = Files.readAllBytes(cache.resolve("dictionary"));
		same(DictionaryLoader.core(Optional.of(cache)));
		assertArrayEquals(kept, Files.readAllBytes(cache.resolve("dictionary")));
	}

	@Test
	void aDamagedFileIsNotUsedAndMadeAnew() throws IOException {
		DictionaryLoader.core(Optional.of(cache));
		Path file = cache.resolve("dictionary");
		byte[] good = Files.readAllBytes(file);
		for (byte[] bad : List.of(new byte[0], new byte[] { 1, 2, 3 }, Arrays.copyOf(good, good.length / 2))) {
			Files.write(file, bad);
			same(DictionaryLoader.core(Optional.of(cache)));
			assertArrayEquals(good, Files.readAllBytes(file));
		}
	}

	@Test
	void whatOtherFilesWereCompiledToIsNotUsed() throws IOException {
		DictionaryLoader.core(Optional.of(cache));
		Path file = cache.resolve("dictionary");
		CompiledYaml kept = CompiledYaml.read(file).orElseThrow();
		assertTrue(kept.files().containsKey("codes.yaml"));
		new CompiledYaml(kept.checksum() + 1, kept.files()).write(file);
		same(DictionaryLoader.core(Optional.of(cache)));
		assertEquals(kept.checksum(), CompiledYaml.read(file).orElseThrow().checksum());
	}
}
