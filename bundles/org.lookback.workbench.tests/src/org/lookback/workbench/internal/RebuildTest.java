package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.casework.api.visits.Difference;
import org.lookback.casework.api.visits.DifferenceQuestion;
import org.lookback.casework.api.visits.SystemChange;
import org.lookback.casework.api.visits.Voice;
import org.lookback.casework.api.visits.VoiceSource;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.store.api.Round;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Versions;
import org.lookback.workbench.api.Visiting;

/** With its journal and the kept files alone a workspace is made anew, whatever was done in it; a journal that was tampered with is noticed. */
class RebuildTest {

	private static final int STEPS = 25;

	@TempDir
	Path folder;

	private final LookbackService lookback = new LookbackService(WorkspaceTest::packages);

	private OpenWorkspace create(int households, long seed) throws LookbackException {
		SampleResult sample = lookback.sample(new SampleSettings(households, seed, folder.resolve("files"), List.of("371524"), 2018, 2019), Progress.NONE);
		OpenWorkspace workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : sample.files()) {
			plans.add(workspace.importing().plan(workspace.importing().sniff(file.path())));
		}
		workspace.importing().run(plans, false, Progress.NONE);
		return workspace;
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void everyFactIsThereAgainWithItsSource(long seed) throws Exception {
		Random random = new Random(seed);
		Map<String, String> before;
		List<String> entries;
		StringBuilder done = new StringBuilder();
		try (OpenWorkspace workspace = create(20, seed)) {
			RandomHand hand = new RandomHand(workspace, random);
			for (int step = 0; step < STEPS; step++) {
				done.append(hand.step()).append('\n');
			}
			Versions.Entry water = workspace.versions().list(Locale.ENGLISH).stream().filter(entry -> entry.what().equals("water")).findFirst().orElseThrow();
			workspace.versions().undo(water.id(), "test", Progress.NONE);
			workspace.store().rounds().save(new Round(0, 2018, "first", java.util.Optional.empty(), java.util.Optional.empty(), true), "test");
			workspace.policies().setReadings("readings: []\n");
			before = StateText.of(workspace);
			entries = entries(workspace);
			assertEquals(List.of(), workspace.keeping().verify(Progress.NONE));
		}
		Lookback.Rebuilt rebuilt = lookback.rebuild(folder.resolve("workspace"), folder.resolve("anew"), Progress.NONE);
		assertEquals(Map.of(), rebuilt.left());
		try (OpenWorkspace anew = (OpenWorkspace) lookback.open(folder.resolve("anew"), Lookback.Access.WRITE, Progress.NONE)) {
			Map<String, String> now = StateText.of(anew);
			assertEquals(before.keySet(), now.keySet(), done.toString());
			before.forEach((key, text) -> assertEquals(text, now.get(key), done + key));
			assertEquals(entries, entries(anew), done.toString());
			assertEquals(2018, anew.store().rounds().currentYear());
			assertEquals("readings: []\n", anew.policies().readings());
			assertEquals(List.of(), anew.keeping().verify(Progress.NONE));
		}
	}

	@Test
	void sheetsDecisionsAndVoicesAreThereAgain() throws Exception {
		Map<String, String> before;
		List<String> entries;
		List<String> visits;
		try (OpenWorkspace workspace = create(60, 5)) {
			Visiting visiting = workspace.visiting();
			List<Difference> found = visiting.differences(DifferenceQuestion.in(""), Progress.NONE).stream().filter(one -> one.found().said()).toList();
			assertTrue(found.stream().anyMatch(one -> one.found().nothing()) && found.stream().anyMatch(one -> one.target().field().equals("member.name"))
					&& found.stream().anyMatch(one -> one.target().field().equals("member.memberUntil")), found.toString());
			visiting.acceptAll(found.subList(1, found.size()), "刘乡长", "逐项核实", "入户表", Progress.NONE);
			visiting.reject(found.getFirst(), "刘乡长", "户主记错");
			visiting.withdraw(found.getLast().target().key(), "刘乡长", "再核");
			VoiceSource system = visiting.sources().stream().filter(one -> one.voice() == Voice.SYSTEM).findFirst().orElseThrow();
			visiting.take(system.version().id(), Voice.OTHER);
			before = StateText.of(workspace);
			entries = entries(workspace);
			visits = visits(visiting);
			assertEquals(List.of(), workspace.keeping().verify(Progress.NONE));
		}
		Lookback.Rebuilt rebuilt = lookback.rebuild(folder.resolve("workspace"), folder.resolve("anew"), Progress.NONE);
		assertEquals(Map.of(), rebuilt.left());
		try (OpenWorkspace anew = (OpenWorkspace) lookback.open(folder.resolve("anew"), Lookback.Access.WRITE, Progress.NONE)) {
			assertEquals(before, StateText.of(anew));
			assertEquals(entries, entries(anew));
			assertEquals(visits, visits(anew.visiting()));
			assertEquals(List.of(), anew.keeping().verify(Progress.NONE));
		}
	}

	/** Whose word the imports are, what differs, and what was decided. */
	private static List<String> visits(Visiting visiting) throws LookbackException {
		List<String> lines = new ArrayList<>();
		visiting.sources().forEach(source -> lines.add(source.version().id() + " " + source.voice() + " " + source.said()));
		for (Difference one : visiting.differences(DifferenceQuestion.in(""), Progress.NONE)) {
			lines.add(String.join("|", visiting.cells(one, true, Locale.CHINESE)));
		}
		for (SystemChange one : visiting.changes("", List.of(), Progress.NONE)) {
			lines.add(String.join("|", visiting.cells(one, true, Locale.CHINESE)) + one.decision().when() + visiting.history(one.target().key()).size());
		}
		return lines;
	}

	private static List<String> entries(OpenWorkspace workspace) throws LookbackException {
		return workspace.versions().list(Locale.ENGLISH).stream()
				.map(entry -> entry.id() + ' ' + entry.what() + ' ' + entry.title() + ' ' + (entry.state() == Versions.State.IN_FORCE) + ' ' + entry.households())
				.toList();
	}

	@Test
	void aJournalThatSomebodyChangedOrCutIsNoticed() throws Exception {
		try (OpenWorkspace workspace = create(5, 7)) {
			assertEquals(List.of(), workspace.keeping().verify(Progress.NONE));
			Path journal = workspace.directory().resolve("journal.jsonl");
			String whole = Files.readString(journal);
			List<String> lines = whole.lines().toList();
			for (String wrong : List.of(whole.replaceFirst("\"accepted\":\\d+", "\"accepted\":0"), String.join("\n", lines.subList(0, lines.size() - 1)) + "\n",
					String.join("\n", lines.subList(1, lines.size())) + "\n", whole + lines.getLast() + "\n", whole.replaceFirst("\\{", "x"))) {
				assertFalse(wrong.equals(whole));
				Files.writeString(journal, wrong);
				assertFalse(workspace.keeping().verify(Progress.NONE).isEmpty());
			}
			Files.writeString(journal, whole);
			assertEquals(List.of(), workspace.keeping().verify(Progress.NONE));
			Files.writeString(journal, whole.replaceFirst("\"accepted\":\\d+", "\"accepted\":0"));
			assertThrows(LookbackException.class, () -> lookback.rebuild(workspace.directory(), folder.resolve("anew"), Progress.NONE));
			Files.writeString(journal, whole);
		}
	}

	@Test
	void halfALineLeftByACrashIsWrittenAgain() throws Exception {
		Path journal = folder.resolve("workspace").resolve("journal.jsonl");
		create(5, 7).close();
		String whole = Files.readString(journal);
		Files.writeString(journal, whole.substring(0, whole.length() - 40));
		try (OpenWorkspace workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.WRITE, Progress.NONE)) {
			assertEquals(List.of(), workspace.keeping().verify(Progress.NONE));
			assertEquals(whole, Files.readString(journal));
		}
	}

	@Test
	void aMissingCopyAndAFullFolderAreSaid() throws IOException, LookbackException {
		create(5, 7).close();
		Files.createDirectories(folder.resolve("full"));
		Files.writeString(folder.resolve("full").resolve("file"), "x");
		assertThrows(LookbackException.class, () -> lookback.rebuild(folder.resolve("workspace"), folder.resolve("full"), Progress.NONE));
		try (var copies = Files.list(folder.resolve("workspace").resolve("imports"))) {
			Files.delete(copies.filter(Files::isRegularFile).findFirst().orElseThrow());
		}
		LookbackException failed = assertThrows(LookbackException.class,
				() -> lookback.rebuild(folder.resolve("workspace"), folder.resolve("anew"), Progress.NONE));
		assertTrue(failed.getMessage().contains("imports"), failed.getMessage());
	}
}
