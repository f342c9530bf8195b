package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lookback.ingest.api.ImportReport;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.HandChange;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.JournalLine;
import org.lookback.store.api.Store;
import org.lookback.store.api.VersionState;
import org.lookback.store.api.Workspace;
import org.lookback.workbench.api.Merging.Item;
import org.lookback.workbench.api.Merging.Outcome;
import org.lookback.workbench.internal.versions.Conflicts;
import org.lookback.workbench.internal.versions.OtherJournal;

/** The entries of another workspace's journal as they come into this one: each once, and remembered in the journal here. */
final class Arrivals {

	private static final String MERGED = "merged";

	private final OpenWorkspace workspace;
	private final Store store;
	private final Path imports;
	private final String origin;
	private final OtherJournal journal;
	private final Conflicts conflicts;
	private final Map<String, String> known = new HashMap<>();
	private final Set<String> files = new HashSet<>();

	Arrivals(OpenWorkspace workspace, Path other, String origin, OtherJournal journal, Conflicts conflicts) throws LookbackException {
		this.workspace = workspace;
		this.store = workspace.store();
		this.imports = new Workspace(other).imports();
		this.origin = origin;
		this.journal = journal;
		this.conflicts = conflicts;
		for (JournalLine line : store.journal().lines()) {
			if (line.what().equals(MERGED)) {
				known.put(line.text("line"), line.text("entry"));
			}
		}
	}

	/** What would come. */
	List<Item> expected() throws LookbackException {
		List<Item> items = new ArrayList<>();
		for (JournalLine line : journal.entries()) {
			Item item = expected(line);
			if (item.outcome() == Outcome.NEW) {
				files.add(OtherJournal.isImport(line) ? line.text("file") : "");
				conflicts.corrected(line);
			}
			items.add(item);
		}
		return items;
	}

	/** Whether anything of a file, or for an empty name by hand, would come. */
	boolean comes(String file) {
		return files.contains(file);
	}

	private Item expected(JournalLine line) throws LookbackException {
		if (known.containsKey(line.hash())) {
			return item(line, Outcome.THERE, known.get(line.hash()), journal.inForce(line) ? "" : Conflicts.say("merge.undoneSince"));
		}
		if (!journal.inForce(line)) {
			return item(line, Outcome.UNDONE, "", "");
		}
		if (OtherJournal.isImport(line)) {
			for (DatasetVersion version : store.loads().versions()) {
				if (version.state() == VersionState.COMPLETE && version.sha256().equals(line.text("sha256")) && version.kind().equals(line.text("kind"))
						&& version.year() == line.whole("year") && version.mappingHash().equals(line.text("mapping"))) {
					return item(line, Outcome.THERE, String.valueOf(version.id()), "");
				}
			}
			if (line.text("recipe").isEmpty()) {
				return item(line, Outcome.FAILED, "", OpenWorkspace.say("replay.recipe", line.whole("version"), line.text("file")));
			}
		}
		return item(line, Outcome.NEW, "", "");
	}

	private static Item item(JournalLine line, Outcome outcome, String here, String reason) {
		String title = OtherJournal.isImport(line) ? line.text("file") : line.text("kind") + ": " + line.text("why");
		return new Item(OtherJournal.number(line), title, outcome, here, reason);
	}

	/** Brings over what has not come before. */
	List<Item> come(Progress progress) throws LookbackException {
		Replay replay = new Replay(workspace);
		List<Item> items = new ArrayList<>();
		progress.begin(Conflicts.say("merge.task", origin), journal.entries().size());
		for (JournalLine line : journal.entries()) {
			progress.check();
			Item item = expected(line);
			if (item.outcome() == Outcome.NEW) {
				item = come(line, replay);
			}
			if (item.outcome() != Outcome.FAILED && item.outcome() != Outcome.UNDONE && !known.containsKey(line.hash())) {
				store.journal().note(MERGED, workspace.user(), Map.of("origin", origin, "from", journal.id(), "line", line.hash(), "entry", item.here()));
			}
			items.add(item);
			progress.worked(1);
		}
		return items;
	}

	private Item come(JournalLine line, Replay replay) throws LookbackException {
		try {
			if (OtherJournal.isImport(line)) {
				ImportReport report = replay.read(line, imports, origin, Progress.NONE);
				return report.version().isEmpty() ? item(line, Outcome.FAILED, "", OpenWorkspace.say("replay.empty", line.text("file")))
						: item(line, report.alreadyImported() ? Outcome.THERE : Outcome.NEW, String.valueOf(report.version().getAsLong()), refused(line, report));
			}
			List<HandStep> steps = Replay.steps(line);
			HandChange change = replay.hand(line, steps, origin);
			conflicts.made(line, store.hand().lines(change.id()));
			return item(line, Outcome.NEW, "H" + change.id(), "");
		} catch (CancelledException cancelled) {
			throw cancelled;
		} catch (LookbackException failed) {
			return item(line, Outcome.FAILED, "", failed.getMessage());
		}
	}

	private static String refused(JournalLine line, ImportReport report) {
		return report.accepted() == line.whole("accepted") ? "" : Conflicts.say("merge.accepted", line.whole("accepted"), report.accepted());
	}
}
