package org.lookback.ingest.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.Store;

/**
 * The files of which no row could be taken, by the number of the attempt: no version came of them, but their rows can be corrected as those of
 * others. Only the newest attempts are kept, and of one file the last alone; a file of which something is taken needs none.
 */
final class RefusedFiles {

	private static final int MOST = 20;

	private final Store store;
	private final Path imports;
	private final Path folder;

	RefusedFiles(Store store) {
		this.store = store;
		imports = store.workspace().imports();
		folder = imports.resolve("refused");
	}

	/** Where the copy of an attempt's file is, if it is kept. */
	Path file(int attempt) {
		return folder.resolve(String.valueOf(attempt));
	}

	/** Keeps the file of an attempt that has just been refused. */
	void keep(int attempt, Path file) throws LookbackException {
		try {
			Files.createDirectories(folder);
			Files.copy(file, file(attempt), StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new LookbackException(RunMessages.text("kept.unwritable", folder, String.valueOf(e.getMessage())), e);
		}
	}

	/** Forgets the attempts that an import has made superfluous, whether it was refused or not. */
	void forgetOlder(int than, String fileName, String kind) throws LookbackException {
		if (!Files.isDirectory(folder)) {
			return;
		}
		Map<Integer, DatasetVersion> versions = store.loads().versions().stream().collect(Collectors.toMap(DatasetVersion::id, Function.identity()));
		List<Integer> attempts = attempts();
		for (int i = 0; i < attempts.size(); i++) {
			int attempt = attempts.get(i);
			DatasetVersion version = versions.get(attempt);
			boolean same = attempt < than && version != null && version.fileName().equals(fileName) && version.kind().equals(kind);
			if (i >= MOST || version == null || same) {
				forget(attempt, version == null ? "" : version.fileName());
			}
		}
	}

	/** The newest first. */
	private List<Integer> attempts() throws LookbackException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\d{1,9}")).map(Integer::valueOf)
					.sorted(Comparator.reverseOrder()).toList();
		} catch (IOException e) {
			throw new LookbackException(RunMessages.text("kept.unwritable", folder, String.valueOf(e.getMessage())), e);
		}
	}

	private void forget(int attempt, String fileName) throws LookbackException {
		try {
			Files.deleteIfExists(RejectsFile.path(imports, fileName, attempt));
			Files.deleteIfExists(KeptReading.file(imports, attempt));
			Files.deleteIfExists(file(attempt));
		} catch (IOException e) {
			throw new LookbackException(RunMessages.text("kept.unwritable", folder, String.valueOf(e.getMessage())), e);
		}
	}
}
