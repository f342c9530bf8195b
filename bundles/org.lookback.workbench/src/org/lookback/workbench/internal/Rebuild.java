package org.lookback.workbench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.lookback.ingest.api.ImportReport;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HandChange;
import org.lookback.store.api.JournalLine;
import org.lookback.store.api.Journaling;
import org.lookback.store.api.VersionState;
import org.lookback.store.api.Workspace;
import org.lookback.workbench.api.Lookback.Rebuilt;
import org.lookback.workbench.api.Workspace.Change;

/** Makes a workspace anew from the journal and the kept files of another one, whose database is not looked at. */
final class Rebuild {

	private final Workspace from;
	private final OpenWorkspace into;
	private final Replay replay;
	private final Map<String, Long> left = new TreeMap<>();
	private long imports;
	private long hands;

	/** @param into an empty workspace */
	Rebuild(Path from, OpenWorkspace into) throws LookbackException {
		this.from = new Workspace(from);
		this.into = into;
		this.replay = new Replay(into);
	}

	Rebuilt run(Progress progress) throws LookbackException {
		List<JournalLine> lines = Journaling.read(from.journal());
		progress.begin(OpenWorkspace.say("rebuild.task"), lines.size());
		for (JournalLine line : lines) {
			progress.check();
			try {
				line(line);
			} catch (CancelledException cancelled) {
				throw cancelled;
			} catch (LookbackException failed) {
				throw new LookbackException(OpenWorkspace.say("rebuild.failed", line.number(), line.what(), failed.getMessage()), failed);
			}
			progress.worked(1);
		}
		into.changed(Change.DATA, progress);
		return new Rebuilt(lines.size(), imports, hands, left);
	}

	private void line(JournalLine line) throws LookbackException {
		switch (line.what()) {
		case "late" -> throw new LookbackException(OpenWorkspace.say("rebuild.late", line.whole("versions")));
		case "import" -> {
			int version = (int) line.whole("version");
			into.store().versions().passOver(version - 1);
			if (!cameAlong(line)) {
				ImportReport report = replay.read(line, from.imports(), "", Progress.NONE);
				same(line, report.version().orElse(0), version);
			}
			imports++;
		}
		case "hand" -> {
			HandChange change = replay.hand(line, Replay.steps(line), "");
			same(line, change.id(), line.whole("change"));
			hands++;
		}
		default -> {
			if (!PolicyBatch.replay(line, from.imports(), into) && !replay.other(line)) {
				left.merge(line.what(), 1L, Long::sum);
			}
		}
		}
	}

	/** A file of sheets makes several imports at once. */
	private boolean cameAlong(JournalLine line) throws LookbackException {
		return into.store().loads().versions().stream().anyMatch(there -> there.id() == line.whole("version") && there.state() == VersionState.COMPLETE
				&& there.sha256().equals(line.text("sha256")) && there.kind().equals(line.text("kind")));
	}

	private static void same(JournalLine line, long now, long then) throws LookbackException {
		if (now != then) {
			throw new LookbackException(OpenWorkspace.say("rebuild.number", line.number(), now, then));
		}
	}

	/** What comes along as it is: standards packages, which may bring fields that the files use, and what proves that problems were remedied. */
	static void copyFolders(Path from, Path into) throws LookbackException {
		copy(new Workspace(from).packages(), new Workspace(into).packages());
		copy(new Workspace(from).evidence(), new Workspace(into).evidence());
	}

	private static void copy(Path folder, Path into) throws LookbackException {
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.toList()) {
				Path target = into.resolve(folder.relativize(path).toString());
				if (Files.isDirectory(path)) {
					Files.createDirectories(target);
				} else {
					Files.copy(path, target);
				}
			}
		} catch (IOException e) {
			throw new LookbackException(OpenWorkspace.say("file.unwritable", into, String.valueOf(e.getMessage())), e);
		}
	}
}
