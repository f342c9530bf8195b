package org.lookback.workbench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the workspace's {@code packages} folder holds: its packages, and a state that is another as soon as any file of them is. */
final class PackageState {

	private static final int DEPTH = 9;
	private static final String ZIP = ".zip";

	private final Path folder;

	PackageState(Path folder) {
		this.folder = folder;
	}

	/** Folders and zip files, sorted by name; what begins with a dot is not looked at. */
	List<Path> packages() {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter(PackageState::shown).filter(entry -> Files.isDirectory(entry) || zip(entry)).sorted().toList();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	static boolean zip(Path entry) {
		return Files.isRegularFile(entry) && entry.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(ZIP);
	}

	private static boolean shown(Path entry) {
		return !entry.getFileName().toString().startsWith(".");
	}

	/** Names, sizes and times of all files of all packages, in one number. */
	long now() {
		long state = 17;
		for (Path entry : packages()) {
			try (Stream<Path> files = Files.walk(entry, DEPTH)) {
				for (Path file : files.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)).filter(PackageState::shown).sorted().toList()) {
					state = state * 31 + file.hashCode();
					state = state * 31 + Files.size(file);
					state = state * 31 + Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).hashCode();
				}
			} catch (IOException | UncheckedIOException goneMeanwhile) {
				state = state * 31 + 1;
			}
		}
		return state;
	}
}
