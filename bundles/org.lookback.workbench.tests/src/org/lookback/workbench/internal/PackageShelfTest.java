package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.progress.Progress;
import org.lookback.standards.api.PackageCatalog;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSkeleton;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Workspace;

/** Packages dropped into the workspace: folders and zip files come, change and go without a restart; a broken one stops nothing. */
class PackageShelfTest {

	@TempDir
	Path workspace;

	private static Map<String, String> texts(String id) throws PackageException {
		return new PackageSkeleton(id, "示例办法", "山东省", List.of("37"), LocalDate.of(2021, 5, 1), Optional.empty()).files();
	}

	private Path folder(String id) throws Exception {
		Path folder = workspace.resolve("packages").resolve(id);
		for (Map.Entry<String, String> text : texts(id).entrySet()) {
			Path file = folder.resolve(text.getKey());
			Files.createDirectories(file.getParent());
			Files.writeString(file, text.getValue());
		}
		return folder;
	}

	private void zip(String name, String within, Map<String, String> texts) throws IOException {
		Files.createDirectories(workspace.resolve("packages"));
		try (OutputStream out = Files.newOutputStream(workspace.resolve("packages").resolve(name)); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> text : texts.entrySet()) {
				zip.putNextEntry(new ZipEntry(within + text.getKey()));
				zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
	}

	private PackageShelf shelf() {
		return new PackageShelf(List::of, workspace);
	}

	private static List<String> ids(PackageCatalog catalog) {
		return catalog.packages().stream().map(StandardsPackage::id).toList();
	}

	@Test
	void aFolderAndAZipAreRead() throws Exception {
		folder("one-2021");
		zip("two.zip", "", texts("two-2021"));
		zip("three.ZIP", "三省/", texts("three-2021"));
		PackageCatalog catalog = shelf().catalog();
		assertEquals(List.of(), catalog.failures());
		assertEquals(List.of("one-2021", "three-2021", "two-2021"), ids(catalog).stream().sorted().toList());
	}

	@Test
	void theSamePackageIsTheSameAsFolderAndAsZip() throws Exception {
		folder("one-2021");
		String hash = shelf().find("one-2021").contentHash();
		workspace = Files.createDirectory(workspace.resolve("other"));
		zip("one.zip", "", texts("one-2021"));
		assertEquals(hash, shelf().find("one-2021").contentHash());
	}

	@Test
	void aZipThatLeadsOutIsRefusedAndTheOthersGoOn() throws Exception {
		Map<String, String> evil = texts("evil-2021");
		evil.put("../../outside.yaml", "id: x");
		zip("evil.zip", "", evil);
		zip("broken.zip", "", Map.of());
		Files.writeString(workspace.resolve("packages").resolve("not-a-zip.zip"), "no zip at all");
		Files.createDirectories(workspace.resolve("packages/empty"));
		folder("good-2021");
		PackageCatalog catalog = shelf().catalog();
		assertEquals(List.of("good-2021"), ids(catalog));
		assertEquals(4, catalog.failures().size());
		assertTrue(catalog.failures().toString().contains("../../outside.yaml"), catalog.failures().toString());
		assertFalse(Files.exists(workspace.resolveSibling("outside.yaml")));
	}

	@Test
	void aBrokenDictionaryOfItsOwnStopsNoSearch() throws Exception {
		Files.writeString(folder("one-2021").resolve("dictionary.yaml"), "fields: [");
		assertTrue(shelf().dictionary().find("exitStatus").isPresent());
		assertEquals(1, shelf().catalog().failures().size());
	}

	@Test
	void hiddenFoldersAreNotPackages() throws Exception {
		Files.createDirectories(workspace.resolve("packages/.versions"));
		assertEquals(List.of(), shelf().catalog().failures());
	}

	@Test
	void anythingThatChangesChangesTheState() throws Exception {
		PackageState state = new PackageState(workspace.resolve("packages"));
		long none = state.now();
		Path rules = folder("one-2021").resolve("rules/2-findings.yaml");
		long there = state.now();
		assertEquals(there, state.now());
		Files.setLastModifiedTime(rules, FileTime.fromMillis(1));
		long touched = state.now();
		Files.delete(rules);
		assertEquals(4, List.of(none, there, touched, state.now()).stream().distinct().count());
	}

	@Test
	void aChangeIsToldOnceAndOnlyWhenItHasSettled() {
		List<String> told = new ArrayList<>();
		long[] state = { 1 };
		try (PackageWatch watch = new PackageWatch(() -> state[0], () -> told.add("changed"))) {
			watch.look();
			state[0] = 2;
			watch.look();
			state[0] = 3;
			watch.look();
			assertEquals(List.of(), told);
			watch.look();
			watch.look();
			assertEquals(List.of("changed"), told);
		}
	}

	@Test
	void anOpenWorkspaceSeesWhatIsDroppedIn() throws Exception {
		LookbackService lookback = new LookbackService(List::of);
		try (Workspace open = lookback.open(workspace, Lookback.Access.CREATE, Progress.NONE)) {
			CountDownLatch seen = new CountDownLatch(1);
			try (AutoCloseable listening = open.listen(change -> {
				if (change == Workspace.Change.PACKAGES) {
					seen.countDown();
				}
			})) {
				assertEquals(List.of(), open.policies().packages());
				folder("one-2021");
				assertTrue(seen.await(60, TimeUnit.SECONDS));
				assertEquals("one-2021", open.policies().find("one-2021").id());
				assertFalse(open.policies().clauses("one-2021", "notice").isEmpty());
				assertTrue(listening != null);
			}
		}
	}
}
