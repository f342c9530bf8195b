package org.lookback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookback.store.SmallProvince.loadYear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Access;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.HandEdit;
import org.lookback.store.api.Problem;
import org.lookback.store.api.Store;

/** A safety copy brings back the same facts, and verify finds what was damaged. */
class MaintenanceTest {

	@TempDir
	Path folder;
	private Store store;
	private DatasetVersion version;

	@BeforeEach
	void open() throws Exception {
		store = Store.open(folder.resolve("workspace"), Access.WRITE);
		version = loadYear(store, folder, 2019, 50);
	}

	@AfterEach
	void close() throws LookbackException {
		store.close();
	}

	@Test
	void whatWasBackedUpIsRestoredWithEqualFacts() throws Exception {
		store.edits().change(new HandEdit(2, Optional.empty(), "household", Optional.empty(), "", "headName", Optional.of("赵一"), "王工", ""));
		Files.writeString(store.workspace().readings(), "readings: []");
		Files.writeString(Files.createDirectories(store.workspace().briefings()).resolve("周报.yaml"), "title: 周报");
		Files.writeString(Files.createDirectories(store.workspace().queries()).resolve("危房.yaml"), "query: 危房");
		Path zip = folder.resolve("copy.zip");
		try (FactSource open = store.facts()) {
			store.maintenance().backup(zip, Progress.NONE);
			assertEquals(50, open.householdCount());
		}
		List<String> before = SmallProvince.texts(store);
		loadYear(store, folder, 2020, 60);

		Path restored = folder.resolve("restored");
		Store.restore(zip, restored, Progress.NONE);
		try (Store other = Store.open(restored, Access.WRITE)) {
			assertEquals(before, SmallProvince.texts(other));
			assertEquals(List.of(), other.maintenance().verify(Progress.NONE));
			assertEquals("readings: []", Files.readString(other.workspace().readings()));
			assertEquals("title: 周报", Files.readString(other.workspace().briefings().resolve("周报.yaml")));
			assertEquals("query: 危房", Files.readString(other.workspace().queries().resolve("危房.yaml")));
			assertTrue(other.changes().since(store.changes().latest()).rebuild(), "an index made after the copy is ahead of it");
		}
	}

	@Test
	void aDamagedCopyRestoresNothing() throws Exception {
		Path zip = folder.resolve("copy.zip");
		store.maintenance().backup(zip, Progress.NONE);
		byte[] bytes = Files.readAllBytes(zip);
		bytes[bytes.length / 2] ^= 1;
		Files.write(zip, bytes);

		Path restored = Files.createDirectory(folder.resolve("restored"));
		assertThrows(LookbackException.class, () -> Store.restore(zip, restored, Progress.NONE));
		assertEmpty(restored);
		Files.writeString(zip, "no zip at all");
		assertThrows(LookbackException.class, () -> Store.restore(zip, restored, Progress.NONE));
		assertThrows(LookbackException.class, () -> Store.restore(folder.resolve("missing.zip"), restored, Progress.NONE));
		assertThrows(LookbackException.class, () -> Store.restore(zip, folder.resolve("workspace"), Progress.NONE));
	}

	private static void assertEmpty(Path restored) throws IOException {
		try (var content = Files.list(restored)) {
			assertEquals(List.of(), content.toList());
		}
	}

	@Test
	void aSoundWorkspaceHasNoProblems() throws Exception {
		loadYear(store, folder, 2020, 60);
		store.loads().undo(version.id(), SmallProvince.WHO, "");
		assertEquals(List.of(), store.maintenance().verify(Progress.NONE));
		store.loads().purge(Progress.NONE);
		assertEquals(List.of(), store.maintenance().verify(Progress.NONE));
	}

	@Test
	void aChangedOrMissingSourceFileIsFound() throws Exception {
		Path source = store.workspace().imports().resolve(version.sha256());
		Files.writeString(source, "something else");
		assertEquals(List.of("sourceChanged"), codes());
		Files.delete(source);
		assertEquals(List.of("sourceMissing"), codes());
		assertFalse(store.maintenance().verify(Progress.NONE).getFirst().message().startsWith("!"));
	}

	private List<String> codes() throws LookbackException {
		return store.maintenance().verify(Progress.NONE).stream().map(Problem::code).toList();
	}
}
