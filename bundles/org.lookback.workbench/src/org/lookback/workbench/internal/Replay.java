package org.lookback.workbench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.Ingest;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.HandChange;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.HandWork;
import org.lookback.store.api.JournalLine;
import org.lookback.store.api.Journaling;
import org.lookback.store.api.Round;
import org.lookback.store.api.SavedQuery;
import org.lookback.store.api.Store;
import org.lookback.store.api.Verification;
import org.lookback.store.api.VisitDecision;

/** Does again what a journal tells. */
final class Replay {

	private static final String FOLDER = "replay";

	private final OpenWorkspace workspace;
	private final Store store;
	private final Map<Long, Long> rounds = new HashMap<>();

	Replay(OpenWorkspace workspace) throws LookbackException {
		this.workspace = workspace;
		this.store = workspace.store();
	}

	/** Makes an import whose rows were cleared away again; returns its new number. */
	int again(int version, Progress progress) throws LookbackException {
		DatasetVersion there = store.loads().versions().stream().filter(one -> one.id() == version).findFirst()
				.orElseThrow(() -> new LookbackException(OpenWorkspace.say("replay.none", version)));
		String recipe = store.versions().recipe(version).orElseThrow(() -> new LookbackException(OpenWorkspace.say("replay.recipe", version, there.fileName())));
		ImportReport report = read(recipe, store.workspace().imports().resolve(there.sha256()), there.fileName(), workspace.user(), "", progress);
		return (int) report.version().orElseThrow(() -> new LookbackException(OpenWorkspace.say("replay.empty", there.fileName())));
	}

	/**
	 * Makes the import of a line again.
	 *
	 * @param imports the folder with the copies of the files
	 * @param origin  the workspace that it is merged from, else empty
	 * @throws LookbackException when the copy is missing or is another file than it was
	 */
	ImportReport read(JournalLine line, Path imports, String origin, Progress progress) throws LookbackException {
		if (line.text("recipe").isEmpty()) {
			throw new LookbackException(OpenWorkspace.say("replay.recipe", line.whole("version"), line.text("file")));
		}
		return read(line.text("recipe"), imports.resolve(line.text("sha256")), line.text("file"), line.who(), origin.isEmpty() ? line.text("origin") : origin,
				progress);
	}

	private ImportReport read(String recipe, Path copy, String name, String who, String origin, Progress progress) throws LookbackException {
		if (!Files.isRegularFile(copy)) {
			throw new LookbackException(OpenWorkspace.say("replay.copy", name, copy));
		}
		Path folder = workspace.directory().resolve(FOLDER);
		try {
			Files.createDirectories(folder);
			Path file = folder.resolve(Path.of(name).getFileName().toString());
			Files.deleteIfExists(file);
			link(copy, file);
			try (FactSource facts = store.facts()) {
				ImportPlan plan = Ingest.plan(recipe, file, workspace.dictionary());
				return Ingest.again(plan, store, facts.regions(), who, origin, progress);
			} finally {
				remove(folder);
			}
		} catch (IOException e) {
			throw new LookbackException(OpenWorkspace.say("file.unwritable", folder, String.valueOf(e.getMessage())), e);
		}
	}

	/** The same bytes under another name: without copying them where the disk can do that. */
	private static void link(Path copy, Path file) throws IOException {
		try {
			Files.createLink(file, copy);
		} catch (UnsupportedOperationException | IOException otherDisk) {
			Files.copy(copy, file);
		}
	}

	private static void remove(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	/** Makes the change by hand of a line again. */
	HandChange hand(JournalLine line, List<HandStep> steps, String origin) throws LookbackException {
		return store.hand().make(new HandWork(line.text("kind"), line.who(), Optional.of(Instant.parse(line.text("done"))), line.text("why"),
				origin.isEmpty() ? line.text("origin") : origin, steps));
	}

	/** The steps of a line. */
	@SuppressWarnings("unchecked")
	static List<HandStep> steps(JournalLine line) throws LookbackException {
		try {
			return ((List<Map<String, Object>>) line.content().getOrDefault("steps", List.of())).stream().map(Journaling::step).toList();
		} catch (IllegalArgumentException | ClassCastException e) {
			throw new LookbackException(OpenWorkspace.say("replay.line", line.number(), String.valueOf(e.getMessage())), e);
		}
	}

	/**
	 * Does what a line tells that is neither an import nor a change by hand.
	 *
	 * @return whether it is of a kind that is known
	 */
	boolean other(JournalLine line) throws LookbackException {
		int version = (int) line.whole("version");
		int change = (int) line.whole("change");
		switch (line.what()) {
		case "undo" -> store.loads().undo(version, line.who(), line.text("why"));
		case "redo" -> store.versions().redo(version, line.who(), line.text("why"));
		case "undoHand" -> store.hand().undo(change, line.who(), line.text("why"));
		case "redoHand" -> store.hand().redo(change, line.who(), line.text("why"));
		case "verification" -> verification(line, version);
		case "round" -> round(line);
		case "setting" -> store.settings().put(line.text("key"), line.text("value"), line.who());
		case "query" -> query(line);
		case "decision" -> store.visits()
				.decide(new VisitDecision(0, line.text("key"), line.whole("household"), flag(line, "accepted"), flag(line, "withdrawn"), line.text("there"),
						line.text("found"), line.text("value"), line.who(), decided(line), line.text("reason"), line.text("evidence"), 0));
		case "merged" -> store.journal().note(line.what(), line.who(), line.content());
		case "voice" -> store.visits().voice(version, line.text("voice"), line.who());
		case "readings" -> workspace.policies().setReadings(line.text("text"));
		default -> {
			return Journaling.procedures(line, store) || Journaling.ledger(line, store) || Journaling.samples(line, store);
		}
		}
		return true;
	}

	private void verification(JournalLine line, int version) throws LookbackException {
		long household = line.text("household").isEmpty() ? 0 : store.versions().number(line.text("household")).orElse(0L);
		store.comparisons().verify(new Verification(line.text("register"), line.text("key"), line.text("outcome"), line.who(), Instant.parse(line.text("done")),
				line.text("how"), line.text("note"), 0, version, household));
	}

	private void round(JournalLine line) throws LookbackException {
		long before = line.whole("round");
		Round saved = store.rounds().save(new Round(rounds.getOrDefault(before, 0L), (int) line.whole("year"), line.text("name"), day(line, "from"),
				day(line, "until"), flag(line, "current")), line.who());
		rounds.put(before, saved.id());
	}

	private static Optional<LocalDate> day(JournalLine line, String name) {
		return line.content().get(name) instanceof LocalDate day ? Optional.of(day) : Optional.empty();
	}

	/** When the decision was made, which a journal that was itself made anew says beside the time of its line. */
	private static Instant decided(JournalLine line) {
		return line.text("when").isEmpty() ? line.at() : Instant.parse(line.text("when"));
	}

	private static boolean flag(JournalLine line, String name) {
		return Boolean.TRUE.equals(line.content().get(name));
	}

	private void query(JournalLine line) throws LookbackException {
		Optional<SavedQuery> there = store.edits().savedQueries().stream().filter(query -> query.name().equals(line.text("name"))).findFirst();
		if (flag(line, "gone")) {
			if (there.isPresent()) {
				store.edits().deleteQuery(there.get().id(), line.who());
			}
		} else {
			store.edits().save(new SavedQuery(there.map(SavedQuery::id).orElse(0L), line.text("name"), line.text("query"), line.text("shape"), line.who(), line.at()));
		}
	}
}
