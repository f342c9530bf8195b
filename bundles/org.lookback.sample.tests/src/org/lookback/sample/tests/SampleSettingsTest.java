package org.lookback.sample.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleProvince;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;

/** What settings decide, and what happens to bad ones. */
class SampleSettingsTest {

	@TempDir
	Path folder;

	private static SampleResult write(SampleSettings settings) throws LookbackException {
		return new SampleProvince().write(settings, Progress.NONE);
	}

	@Test
	void theSameSettingsGiveTheSameBytes() throws Exception {
		SampleResult one = write(SampleSettings.of(300, 11, folder.resolve("one")));
		SampleResult two = write(SampleSettings.of(300, 11, folder.resolve("two")));
		assertEquals(one.planted(), two.planted());
		for (SampleFile file : one.files()) {
			assertArrayEquals(Files.readAllBytes(file.path()), Files.readAllBytes(folder.resolve("two").resolve(file.name())), file.name());
		}
		assertArrayEquals(Files.readAllBytes(one.readme()), Files.readAllBytes(two.readme()));
	}

	@Test
	void anotherSeedGivesOtherHouseholds() throws Exception {
		SampleResult one = write(SampleSettings.of(60, 1, folder.resolve("one")));
		SampleResult two = write(SampleSettings.of(60, 2, folder.resolve("two")));
		SampleFile file = one.file("members", 2019).orElseThrow();
		assertFalse(Files.mismatch(file.path(), two.file("members", 2019).orElseThrow().path()) == -1);
	}

	@Test
	void someKindsOfFilesAreTheSameAsAmongAll() throws Exception {
		SampleResult all = write(SampleSettings.of(120, 4, folder.resolve("all")));
		SampleResult some = write(SampleSettings.of(120, 4, folder.resolve("some")).ofKinds(Set.of("members", "households")));
		assertEquals(List.of("households", "members"), some.files().stream().map(SampleFile::kind).toList());
		for (SampleFile file : some.files()) {
			assertArrayEquals(Files.readAllBytes(folder.resolve("all").resolve(file.name())), Files.readAllBytes(file.path()), file.name());
		}
		assertEquals(all.persons(), some.persons());
		try (Stream<Path> written = Files.list(folder.resolve("some"))) {
			assertEquals(3, written.count(), "two files and the text beside them");
		}
	}

	@Test
	void everyKindThatCanBeWantedIsWritten() throws Exception {
		Set<String> written = new HashSet<>();
		write(SampleSettings.of(300, 4, folder)).files().forEach(file -> written.add(file.kind().replaceFirst(":.*", "")));
		assertTrue(written.remove("kin"), "the kin stand beside the registers");
		assertEquals(Set.copyOf(SampleSettings.kinds()), written);
	}

	@Test
	void aSingleHouseholdIsAProvinceToo() throws Exception {
		SampleResult sample = write(new SampleSettings(1, 5, folder, List.of("469002"), 2019, 2019));
		assertEquals(1, sample.registered());
		assertEquals(1, sample.files().stream().filter(file -> file.kind().equals("wide")).count());
		assertEquals(1, sample.file("households", 2019).orElseThrow().rows());
		assertTrue(sample.files().stream().allMatch(file -> file.rows() > 0 && Files.exists(file.path())), "files without rows are left out");
	}

	@Test
	void oneYearGivesFilesOfThatYearAlone() throws Exception {
		SampleResult sample = write(SampleSettings.of(60, 1, folder).during(2019, 2019));
		assertTrue(sample.files().stream().allMatch(file -> file.year().isEmpty() || file.year().getAsInt() == 2019), sample.files().toString());
		assertTrue(sample.file("wide", 2019).isPresent());
	}

	@Test
	void filesOfAnEarlierRunAreReplaced() throws Exception {
		write(SampleSettings.of(80, 1, folder));
		SampleResult sample = write(SampleSettings.of(40, 1, folder));
		assertEquals(40, Table.of(sample.file("households", 2019).orElseThrow()).rows().size());
	}

	@Test
	void aPlaceThatDoesNotExistIsNamed() {
		SampleSettings settings = SampleSettings.small(folder).in(List.of("999999"));
		LookbackException error = assertThrows(LookbackException.class, () -> write(settings));
		assertTrue(error.getMessage().contains("999999"), error.getMessage());
	}

	@Test
	void aPlaceWithoutVillagesIsNamed() {
		SampleSettings settings = SampleSettings.small(folder).in(List.of("1101"));
		LookbackException error = assertThrows(LookbackException.class, () -> write(settings));
		assertTrue(error.getMessage().contains("1101"), error.getMessage());
	}

	@Test
	void aFolderThatCannotBeMadeIsNamed() throws Exception {
		Path file = Files.writeString(folder.resolve("taken"), "a file");
		LookbackException error = assertThrows(LookbackException.class, () -> write(SampleSettings.small(file)));
		assertTrue(error.getMessage().contains("taken"), error.getMessage());
	}

	@Test
	void aFileThatCannotBeWrittenTakesTheOthersWithIt() throws Exception {
		Files.createDirectories(folder.resolve("户_2019.csv"));
		LookbackException error = assertThrows(LookbackException.class, () -> write(SampleSettings.small(folder)));
		assertTrue(error.getMessage().contains(folder.toString()), error.getMessage());
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(List.of("户_2019.csv"), left.map(path -> path.getFileName().toString()).toList());
		}
	}

	@Test
	void settingsThatMakeNoSenseAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> SampleSettings.of(0, 1, folder));
		assertThrows(IllegalArgumentException.class, () -> SampleSettings.small(folder).in(List.of()));
		assertThrows(IllegalArgumentException.class, () -> new SampleSettings(10, 1, folder, List.of("3715"), 2019, 2017));
		assertThrows(IllegalArgumentException.class, () -> new SampleSettings(10, 1, folder, List.of("3715"), 1999, 2019));
		assertThrows(IllegalArgumentException.class, () -> SampleSettings.small(folder).ofKinds(Set.of("members", "horses")));
	}

	@Test
	void cancellingLeavesNoFiles() throws Exception {
		Progress impatient = new Progress() {
			private long done;

			@Override
			public void begin(String task, long total) {
				assertEquals(500, total);
			}

			@Override
			public void worked(long units) {
				done += units;
			}

			@Override
			public boolean cancelled() {
				return done > 200;
			}
		};
		assertThrows(CancelledException.class, () -> new SampleProvince().write(SampleSettings.of(500, 1, folder), impatient));
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(0, left.count());
		}
	}
}
