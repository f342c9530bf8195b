package org.lookback.workbench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.Unpacked;
import org.lookback.model.api.text.LookbackException;

/**
 * Tables of archives, for as long as they are looked at and imported. They lie in a folder of the workspace that belongs to this process;
 * folders of processes that ended without removing theirs are removed with the next archive.
 */
final class UnpackedFiles {

	private static final String FOLDER = "unpacked";

	private final Path root;
	private final Path own;

	/** @param workspace its directory */
	UnpackedFiles(Path workspace) {
		root = workspace.resolve(FOLDER);
		own = root.resolve(String.valueOf(ProcessHandle.current().pid()));
	}

	/** The tables of an archive; a file that is none stands for itself. */
	Unpacked unpack(Path file) throws LookbackException {
		if (!Ingest.isArchive(file)) {
			return new Unpacked(List.of(file), List.of());
		}
		try {
			removeOthers();
			Files.createDirectories(own);
			Path folder = Files.createTempDirectory(own, "");
			try {
				return Ingest.unpack(file, folder);
			} catch (LookbackException failed) {
				remove(folder);
				removeEmpty();
				throw failed;
			}
		} catch (IOException failed) {
			throw unwritable(failed);
		}
	}

	/** Removes what was unpacked. */
	void forget(Unpacked unpacked) throws LookbackException {
		try {
			for (Path table : unpacked.tables()) {
				if (table.startsWith(own)) {
					remove(table.getParent());
				}
			}
			removeEmpty();
		} catch (IOException failed) {
			throw unwritable(failed);
		}
	}

	/** The workspace is locked for writing, so whoever left them has ended. */
	private void removeOthers() throws IOException {
		if (Files.isDirectory(root)) {
			try (Stream<Path> folders = Files.list(root)) {
				for (Path folder : folders.filter(each -> !each.equals(own)).toList()) {
					remove(folder);
				}
			}
		}
	}

	private void removeEmpty() throws IOException {
		for (Path folder : List.of(own, root)) {
			if (Files.isDirectory(folder) && isEmpty(folder)) {
				Files.delete(folder);
			}
		}
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.findAny().isEmpty();
		}
	}

	private static void remove(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(each);
			}
		}
	}

	private LookbackException unwritable(IOException failed) {
		return new LookbackException(OpenWorkspace.say("unpacked.unwritable", root, String.valueOf(failed.getMessage())), failed);
	}
}
