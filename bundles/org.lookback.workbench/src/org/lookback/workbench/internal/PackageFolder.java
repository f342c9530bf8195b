package org.lookback.workbench.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.workbench.api.Authoring.Version;

/**
 * The workspace's {@code packages} folder as a place to write in. A file is replaced as a whole or not at all, and its former text goes
 * to {@code packages/.versions}, under the package's folder name, the file's path and the moment at which it was replaced.
 */
final class PackageFolder {

	private static final String VERSIONS = ".versions";
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

	private final Path root;

	PackageFolder(Path root) {
		this.root = root.toAbsolutePath().normalize();
	}

	/** The folder of a source's name, when that is a folder of ours. */
	Optional<Path> of(String source) {
		Path path = Path.of(source).normalize();
		return path.isAbsolute() && path.startsWith(root) && Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
	}

	/** @throws LookbackException when no package of that id may be made */
	void checkNew(String id, List<String> taken) throws LookbackException {
		if (!id.matches("[a-z][a-z0-9-]*")) {
			throw new LookbackException(say("package.badId", id));
		}
		if (taken.contains(id) || Files.exists(root.resolve(id))) {
			throw new LookbackException(say("package.taken", id));
		}
	}

	/** Makes a folder with these files, complete before it is seen. */
	Path make(String id, Map<String, String> texts) throws LookbackException {
		Path fresh = root.resolve('.' + id + ".new");
		Path made = root.resolve(id);
		try {
			for (Map.Entry<String, String> text : texts.entrySet()) {
				Path file = inside(fresh, text.getKey());
				Files.createDirectories(file.getParent());
				Files.writeString(file, text.getValue());
			}
			return Files.move(fresh, made, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException unwritable) {
			throw unwritable(made, unwritable);
		}
	}

	/** Writes files into the folder itself, which must be empty or not there. */
	void fill(Map<String, String> texts) throws LookbackException {
		try {
			if (Files.exists(root)) {
				try (Stream<Path> there = Files.list(root)) {
					if (there.findAny().isPresent()) {
						throw new LookbackException(say("package.notEmpty", root));
					}
				}
			}
			for (Map.Entry<String, String> text : texts.entrySet()) {
				Path file = inside(root, text.getKey());
				Files.createDirectories(file.getParent());
				Files.writeString(file, text.getValue());
			}
		} catch (IOException unwritable) {
			throw unwritable(root, unwritable);
		}
	}

	void write(Path folder, String path, String text) throws LookbackException {
		Path file = inside(folder, path);
		try {
			Files.createDirectories(file.getParent());
			if (Files.exists(file)) {
				if (Files.readString(file).equals(text)) {
					return;
				}
				keep(folder, path, Files.readString(file), Instant.now());
			}
			Path fresh = file.resolveSibling('.' + file.getFileName().toString() + ".new");
			Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
			Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException unwritable) {
			throw unwritable(file, unwritable);
		}
	}

	/** Puts a text among the former ones of a file. */
	void keep(Path folder, String path, String text, Instant until) throws LookbackException {
		Path kept = kept(folder, path).resolve(MOMENT.format(until));
		try {
			Files.createDirectories(kept.getParent());
			Files.writeString(kept, text);
		} catch (IOException unwritable) {
			throw unwritable(kept, unwritable);
		}
	}

	List<Version> versions(Path folder, String path) throws LookbackException {
		Path kept = kept(folder, path);
		if (!Files.isDirectory(kept)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(kept)) {
			List<Version> versions = new ArrayList<>();
			for (Path file : files.filter(Files::isRegularFile).sorted(Collections.reverseOrder()).toList()) {
				versions.add(new Version(MOMENT.parse(file.getFileName().toString(), Instant::from), file));
			}
			return versions;
		} catch (IOException unreadable) {
			throw new LookbackException(say("file.unreadable", kept, unreadable.getMessage()), unreadable);
		}
	}

	private Path kept(Path folder, String path) throws LookbackException {
		return inside(root.resolve(VERSIONS).resolve(folder.getFileName().toString()), path);
	}

	private static Path inside(Path folder, String path) throws LookbackException {
		Path file = folder.resolve(path).normalize();
		if (!file.startsWith(folder) || file.equals(folder)) {
			throw new LookbackException(say("package.outside", path, folder));
		}
		return file;
	}

	private static LookbackException unwritable(Path file, IOException why) {
		return new LookbackException(say("file.unwritable", file, String.valueOf(why.getMessage())), why);
	}

	private static String say(String key, Object... arguments) {
		return Messages.in(PackageFolder.class).get(key, arguments);
	}
}
