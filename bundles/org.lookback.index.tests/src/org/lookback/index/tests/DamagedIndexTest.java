package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.IndexFolder;
import org.lookback.index.api.Searching;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** What a crash of the machine, a full disk or a copy that broke off leave of an index. */
class DamagedIndexTest {

	private static final int HOUSEHOLDS = 40;

	@TempDir
	Path folder;
	private IndexFolder index;

	@BeforeEach
	void index() throws LookbackException {
		new Fixture(folder, HOUSEHOLDS, 3).close();
		index = new IndexFolder(folder);
	}

	@Test
	void aWholeIndexIsSound() throws LookbackException {
		assertTrue(index.sound());
		assertFalse(new IndexFolder(folder.resolve("elsewhere")).sound());
	}

	/** Whichever file is cut off or missing: it is seen, and until the index is made anew nobody gets a wrong number. */
	@Test
	void everyFileIsMissed() throws LookbackException, IOException {
		for (Path file : files()) {
			byte[] whole = Files.readAllBytes(file);
			for (long left : new long[] { 0, whole.length / 2, whole.length - 1 }) {
				try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
					channel.truncate(left);
				}
				refusedOrRight(file + " of " + left + " bytes");
				Files.write(file, whole);
			}
			Files.delete(file);
			refusedOrRight("without " + file);
			Files.write(file, whole);
		}
		assertTrue(index.sound());
	}

	@Test
	void anIndexOfAnotherFormatIsNone() throws LookbackException, IOException {
		Path pointer = folder.resolve("current");
		String name = Files.readString(pointer).strip();
		Files.move(folder.resolve(name), folder.resolve("g1-000001"));
		Files.writeString(pointer, "g1-000001");
		assertFalse(index.exists());
		assertFalse(index.sound());
		assertEquals(-1, index.seq());
		LookbackException refused = assertThrows(LookbackException.class, () -> index.open(Dictionary.core()));
		assertTrue(refused.getMessage().contains("another version") || refused.getMessage().contains("另一个版本"), refused.getMessage());
	}

	@Test
	void aHalfWrittenGenerationIsNotLookedAt() throws LookbackException, IOException {
		String valid = Files.readString(folder.resolve("current")).strip();
		Path half = Files.createDirectories(folder.resolve(valid.replace("1", "2")).resolve("households"));
		Files.writeString(half.resolve("segments_1"), "half");
		assertTrue(index.sound());
		assertEquals(HOUSEHOLDS, count());
	}

	/** The file that says which generation is valid, cut off or with a name of elsewhere. */
	@Test
	void aPointerToNowhereIsNoIndex() throws LookbackException, IOException {
		for (String text : List.of("", "g3-", "g3-000009", "../../elsewhere", "\u0000")) {
			Files.writeString(folder.resolve("current"), text);
			assertFalse(index.sound(), text);
			assertFalse(index.exists(), text);
		}
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().equals("write.lock")).sorted().toList();
		}
	}

	private void refusedOrRight(String damage) {
		boolean sound = false;
		try {
			sound = index.sound();
			assertEquals(HOUSEHOLDS, count(), damage);
			assertEquals(3, clauses(), damage);
		} catch (LookbackException refused) {
			assertFalse(sound, damage);
			assertTrue(refused.getMessage().contains("lookback index"), refused.getMessage());
		}
	}

	private long count() throws LookbackException {
		try (Searching searching = index.open(Dictionary.core())) {
			return searching.count(Query.ALL, new Shape.Counts(List.of("cause.main", "finding.sector"), Unit.HOUSEHOLD)).total();
		}
	}

	private long clauses() throws LookbackException {
		try (Searching searching = index.open(Dictionary.core())) {
			return searching.clauses().size();
		}
	}

	/** Made anew, it is as it was. */
	@Test
	void madeAnewItIsWhole() throws LookbackException, IOException {
		for (Path file : files()) {
			Files.write(file, new byte[0]);
		}
		assertFalse(index.sound());
		try (Fixture again = new Fixture(folder, HOUSEHOLDS, 3)) {
			again.job.update(again.sources(), List.of(1L), Progress.NONE);
			again.searching.refresh();
			assertTrue(index.sound());
			assertEquals(HOUSEHOLDS, count());
		}
	}
}
