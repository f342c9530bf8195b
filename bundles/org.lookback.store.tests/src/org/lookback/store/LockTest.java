package org.lookback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookback.store.SmallProvince.loadYear;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Access;
import org.lookback.store.api.BulkLoad;
import org.lookback.store.api.Store;
import org.lookback.store.api.VersionState;

/** One process writes at a time, and a process that dies leaves a sound workspace. */
class LockTest {

	@TempDir
	Path folder;

	@Test
	void aSecondOpenerInThisProcessIsToldWhoHasTheWorkspace() throws Exception {
		Path workspace = folder.resolve("workspace");
		try (Store store = Store.open(workspace, Access.WRITE)) {
			LookbackException refused = assertThrows(LookbackException.class, () -> Store.open(workspace, Access.WRITE));
			assertTrue(refused.getMessage().contains("pid " + ProcessHandle.current().pid()), refused.getMessage());
			assertEquals(Access.WRITE, store.access());
		}
		Store.open(workspace, Access.WRITE).close();
		assertEquals("", Files.readString(workspace.resolve("lock")));
	}

	@Test
	void aStoreThatIsNotThereCannotBeRead() {
		assertFalse(Store.exists(folder));
		LookbackException refused = assertThrows(LookbackException.class, () -> Store.open(folder, Access.READ));
		assertTrue(refused.getMessage().contains(folder.toString()));
	}

	@Test
	void readingChangesNothing() throws Exception {
		Path workspace = folder.resolve("workspace");
		try (Store store = Store.open(workspace, Access.WRITE)) {
			loadYear(store, folder, 2019, 3);
		}
		try (Store store = Store.open(workspace, Access.READ)) {
			assertEquals(3, SmallProvince.all(store).size());
			assertThrows(LookbackException.class, () -> store.changes().log("me", "reveal", "", ""));
		}
	}

	@Test
	void anotherProcessIsNamedAndItsDeathLeavesNothingHalfDone() throws Exception {
		Path workspace = folder.resolve("workspace");
		try (Store store = Store.open(workspace, Access.WRITE)) {
			loadYear(store, folder, 2018, 3);
		}
		Process other = start(workspace);
		try (BufferedReader out = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
			String line = out.readLine();
			assertEquals("loading", line);
			LookbackException refused = assertThrows(LookbackException.class, () -> Store.open(workspace, Access.WRITE));
			assertTrue(refused.getMessage().contains("pid " + other.pid()), refused.getMessage());
			assertThrows(LookbackException.class, () -> Store.open(workspace, Access.READ));
		} finally {
			other.destroyForcibly();
			assertTrue(other.waitFor(60, TimeUnit.SECONDS));
		}
		try (Store store = Store.open(workspace, Access.WRITE)) {
			assertEquals(List.of(VersionState.COMPLETE, VersionState.UNDONE), store.loads().versions().stream().map(version -> version.state()).toList());
			assertEquals(3, SmallProvince.all(store).size());
			assertEquals(1, store.loads().purge(Progress.NONE));
			assertEquals(List.of(), store.maintenance().verify(Progress.NONE));
			loadYear(store, folder, 2019, 4);
			assertEquals(4, SmallProvince.all(store).size());
		}
	}

	private Process start(Path workspace) throws IOException, ReflectiveOperationException, URISyntaxException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		return new ProcessBuilder(java.toString(), "-Xmx256m", "-Dfile.encoding=UTF-8", "-cp", ClassPath.ofThisProcess(), Victim.class.getName(),
				workspace.toString(), folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

	/** A process that loads and never comes to an end. */
	public static final class Victim {

		private Victim() {
		}

		/** @param arguments the workspace, and a folder for its file */
		public static void main(String[] arguments) throws Exception {
			try (Store store = Store.open(Path.of(arguments[0]), Access.WRITE);
					BulkLoad load = store.loads().begin(SmallProvince.spec(Path.of(arguments[1]), "victim.csv", 2019))) {
				for (int i = 1; i <= 6_000; i++) {
					SmallProvince.household(load, 2019, i);
				}
				System.out.println("loading");
				System.out.flush();
				Thread.sleep(TimeUnit.MINUTES.toMillis(5));
			}
		}
	}
}
