package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportKind;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Importing;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Workspace;

/** The index is made of the store alone: whatever has become of it, opening the workspace for work brings it back. */
class IndexRecoveryTest {

	private static final int HOUSEHOLDS = 5;

	@TempDir
	Path folder;

	private final LookbackService lookback = new LookbackService(WorkspaceTest::packages);

	@BeforeEach
	void aWorkspaceWithHouseholds() throws LookbackException, IOException {
		Locale.setDefault(Locale.CHINA);
		Path file = folder.resolve("某县贫困户2019年.csv");
		Stream.Builder<String> lines = Stream.builder();
		lines.add("县,乡镇,行政村,户编号,户主姓名,姓名,证件号码,与户主关系,健康状况,年度");
		for (int i = 1; i <= HOUSEHOLDS; i++) {
			lines.add("东阿县,刘集镇,前张村,37152400" + i + ",张三,张三,,户主,健康,2019");
		}
		Files.write(file, lines.build().toList());
		try (Workspace workspace = lookback.open(workspace(), Lookback.Access.CREATE, Progress.NONE)) {
			Importing importing = workspace.importing();
			importing.run(List.of(importing.plan(importing.sniff(file)).withKind(ImportKind.of(ImportKind.Form.WIDE))), false, Progress.NONE);
			assertEquals(HOUSEHOLDS, households(workspace));
		}
	}

	@Test
	void aMissingIndexIsMadeAnew() throws LookbackException, IOException {
		damage(file -> true, new byte[0], true);
		recovers();
	}

	@Test
	void anIndexCutOffIsMadeAnew() throws LookbackException, IOException {
		damage(file -> file.toString().contains("households"), new byte[] { 1, 2, 3 }, false);
		assertThrows(LookbackException.class, () -> households(lookback.open(workspace(), Lookback.Access.READ, Progress.NONE)), "reading alone mends nothing, but says so");
		recovers();
	}

	@Test
	void cutOffClausesAndEventsAreMadeAnew() throws LookbackException, IOException {
		damage(file -> file.toString().contains("clauses") || file.toString().contains("events"), new byte[0], false);
		recovers();
	}

	@Test
	void anIndexOfAnEarlierFormatIsMadeAnew() throws LookbackException, IOException {
		Path index = workspace().resolve("index");
		String name = Files.readString(index.resolve("current")).strip();
		Files.move(index.resolve(name), index.resolve("g1-000001"));
		Files.writeString(index.resolve("current"), "g1-000001");
		recovers();
		assertFalse(Files.exists(index.resolve("g1-000001")), "and the old one is cleared away");
	}

	/** A backup of the store brought back beside an index of later: what the index knows more is not believed. */
	@Test
	void anIndexAheadOfItsStoreIsMadeAnew() throws LookbackException, IOException {
		Path elsewhere = folder.resolve("elsewhere");
		lookback.open(elsewhere, Lookback.Access.CREATE, Progress.NONE).close();
		try (Stream<Path> files = Files.walk(workspace().resolve("index"))) {
			for (Path file : files.toList()) {
				Path target = elsewhere.resolve("index").resolve(workspace().resolve("index").relativize(file));
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else {
					Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
		try (Workspace open = lookback.open(elsewhere, Lookback.Access.WRITE, Progress.NONE)) {
			assertEquals(0, households(open));
		}
	}

	private Path workspace() {
		return folder.resolve("workspace");
	}

	private void recovers() throws LookbackException {
		try (Workspace open = lookback.open(workspace(), Lookback.Access.WRITE, Progress.NONE)) {
			assertEquals(HOUSEHOLDS, households(open));
			assertTrue(open.overview().clauses() > 0);
		}
		try (Workspace open = lookback.open(workspace(), Lookback.Access.READ, Progress.NONE)) {
			assertEquals(HOUSEHOLDS, households(open));
		}
	}

	private static long households(Workspace workspace) throws LookbackException {
		return workspace.searching().count(Query.ALL, new Shape.Counts(List.of(), Unit.HOUSEHOLD)).total();
	}

	private void damage(Predicate<Path> which, byte[] content, boolean gone) throws IOException {
		try (Stream<Path> files = Files.walk(workspace().resolve("index"))) {
			for (Path file : files.filter(Files::isRegularFile).filter(which).toList()) {
				if (gone) {
					Files.delete(file);
				} else {
					Files.write(file, content);
				}
			}
		}
	}
}
