package org.lookback.index.internal.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders of an index: one a generation, and a pointer to the one that is valid. A new generation is written beside the old one and
 * switched to at once; what an interrupted writer left behind is removed by the next one.
 */
public final class Generations {

	public static final String HOUSEHOLDS = "households";
	public static final String EVENTS = "events";
	public static final String CLAUSES = "clauses";
	/** What checks found, beside segments of the households: see {@link OutcomeParts}. */
	public static final String OUTCOMES = "outcomes";
	private static final String POINTER = "current";
	private static final String ANY = "g";
	/** Carries the number of the format: an index of another format is none, and is built anew. */
	private static final String PREFIX = ANY + "8-";
	private static final Pattern NAME = Pattern.compile(PREFIX + "\\d{1,9}");

	private final Path folder;

	public Generations(Path folder) {
		this.folder = folder;
	}

	/** The valid generation. */
	public Optional<Path> current() throws IOException {
		return pointed().filter(name -> NAME.matcher(name).matches()).map(folder::resolve).filter(Files::isDirectory);
	}

	/** Whether another version of the program has written the index, in a format of its own. */
	public boolean ofAnotherFormat() throws IOException {
		return pointed().filter(name -> name.startsWith(ANY) && !name.startsWith(PREFIX)).isPresent();
	}

	private Optional<String> pointed() throws IOException {
		Path pointer = folder.resolve(POINTER);
		return Files.exists(pointer) ? Optional.of(Files.readString(pointer, StandardCharsets.UTF_8).strip()) : Optional.empty();
	}

	/** A folder for the next generation; what is not valid is removed. */
	public Path next() throws IOException {
		Files.createDirectories(folder);
		Optional<Path> valid = current();
		sweep();
		int last = valid.map(path -> Integer.parseInt(path.getFileName().toString().substring(PREFIX.length()))).orElse(0);
		return Files.createDirectories(folder.resolve(String.format("%s%06d", PREFIX, last + 1)));
	}

	/** Makes a generation the valid one. */
	public void switchTo(Path generation) throws IOException {
		Path draft = folder.resolve(POINTER + ".new");
		Files.writeString(draft, generation.getFileName().toString(), StandardCharsets.UTF_8);
		Files.move(draft, folder.resolve(POINTER), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Removes every generation that is not valid, as far as nobody holds it open. */
	public void sweep() throws IOException {
		Optional<Path> valid = current();
		List<Path> old;
		try (Stream<Path> all = Files.list(folder)) {
			old = all.filter(path -> path.getFileName().toString().startsWith(ANY) && Files.isDirectory(path) && !path.equals(valid.orElse(null))).toList();
		}
		for (Path generation : old) {
			remove(generation);
		}
	}

	/** Removes a folder; a file that a reader still holds on Windows stays until the next time. */
	public static void remove(Path generation) throws IOException {
		if (!Files.exists(generation)) {
			return;
		}
		Files.walkFileTree(generation, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				file.toFile().delete();
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
				directory.toFile().delete();
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
