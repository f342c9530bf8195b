package org.lookback.workbench.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.SavedQueries;
import org.lookback.workbench.api.SavedQuery;

/**
 * Questions as files of keys and values, which any editor shows. A file appears whole or not at all, so that two windows may keep some at the same
 * time; one that cannot be read is passed over in the list, and said to be none when it is received.
 */
final class QueryShelf implements SavedQueries {

	private static final String FORMAT = "lookback-query";
	private static final String VERSION = "1";
	private static final String VIEW = "view.";
	private static final long LONGEST = 2_000_000;
	private static final Pattern ID = Pattern.compile("[0-9a-f-]{8,40}");

	private final OpenWorkspace workspace;
	private final Path folder;
	private final Clock clock;

	/** @param clock tells when a question is kept */
	QueryShelf(OpenWorkspace workspace, Clock clock) {
		this.workspace = workspace;
		this.clock = clock;
		this.folder = workspace.directory().resolve("queries");
	}

	@Override
	public List<SavedQuery> list() throws LookbackException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<SavedQuery> queries = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				String name = file.getFileName().toString();
				if (name.endsWith('.' + ENDING)) {
					read(file, name.substring(0, name.length() - ENDING.length() - 1)).ifPresent(queries::add);
				}
			}
		} catch (IOException unreadable) {
			throw failed("queries.unreadable", folder, unreadable);
		}
		queries.sort(Comparator.comparing((SavedQuery query) -> query.pinned()).reversed().thenComparing(Comparator.comparing((SavedQuery query) -> query.when()).reversed())
				.thenComparing(SavedQuery::name));
		return queries;
	}

	@Override
	public SavedQuery keep(SavedQuery query) throws LookbackException {
		if (query.name().isEmpty()) {
			throw new LookbackException(OpenWorkspace.say("queries.nameless"));
		}
		String id = ID.matcher(query.id()).matches() ? query.id() : UUID.randomUUID().toString();
		SavedQuery kept = new SavedQuery(id, query.name(), query.note(), query.query(), query.kind(), query.view(), workspace.user(),
				clock.instant().truncatedTo(ChronoUnit.MILLIS), query.pinned());
		try {
			Files.createDirectories(folder);
		} catch (IOException unwritable) {
			throw failed("file.unwritable", folder, unwritable);
		}
		write(kept, folder.resolve(id + '.' + ENDING));
		return kept;
	}

	@Override
	public void delete(String id) throws LookbackException {
		if (ID.matcher(id).matches()) {
			try {
				Files.deleteIfExists(folder.resolve(id + '.' + ENDING));
			} catch (IOException unwritable) {
				throw failed("file.unwritable", folder.resolve(id + '.' + ENDING), unwritable);
			}
		}
	}

	@Override
	public void send(SavedQuery query, Path file) throws LookbackException {
		write(query, file);
	}

	@Override
	public SavedQuery receive(Path file) throws LookbackException {
		SavedQuery sent = read(file, "").orElseThrow(() -> new LookbackException(OpenWorkspace.say("queries.none", file)));
		return keep(sent.pinned(false));
	}

	private static void write(SavedQuery query, Path file) throws LookbackException {
		Properties words = new Properties();
		words.setProperty("format", FORMAT + ' ' + VERSION);
		words.setProperty("name", query.name());
		words.setProperty("note", query.note());
		words.setProperty("query", query.query().print());
		words.setProperty("kind", query.kind().id());
		words.setProperty("by", query.by());
		words.setProperty("when", query.when().toString());
		words.setProperty("pinned", Boolean.toString(query.pinned()));
		query.view().forEach((key, value) -> words.setProperty(VIEW + key, value));
		Path beside = file.resolveSibling(file.getFileName() + ".new");
		try {
			StringWriter text = new StringWriter();
			words.store(text, null);
			Files.writeString(beside, text.toString(), StandardCharsets.UTF_8);
			move(beside, file);
		} catch (IOException unwritable) {
			throw failed("file.unwritable", file, unwritable);
		}
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException notHere) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** What a file says; empty when it is no question. */
	private static Optional<SavedQuery> read(Path file, String id) throws LookbackException {
		Properties words = new Properties();
		try {
			if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
				return Optional.empty();
			}
			try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
				words.load(reader);
			}
		} catch (java.nio.charset.CharacterCodingException | IllegalArgumentException | NoSuchFileException noText) {
			return Optional.empty();
		} catch (IOException unreadable) {
			throw failed("queries.unreadable", file, unreadable);
		}
		String name = words.getProperty("name", "").strip();
		if (!words.getProperty("format", "").startsWith(FORMAT) || name.isEmpty()) {
			return Optional.empty();
		}
		Map<String, String> view = new LinkedHashMap<>();
		words.stringPropertyNames().stream().filter(key -> key.startsWith(VIEW)).sorted()
				.forEach(key -> view.put(key.substring(VIEW.length()), words.getProperty(key)));
		return Optional.of(new SavedQuery(id, name, words.getProperty("note", ""), Query.parse(words.getProperty("query", "")),
				kind(words.getProperty("kind", "")), view, words.getProperty("by", ""), when(words.getProperty("when", "")),
				Boolean.parseBoolean(words.getProperty("pinned", "false"))));
	}

	private static Shape.Kind kind(String id) {
		return Stream.of(Shape.Kind.values()).filter(kind -> kind.id().equals(id)).findFirst().orElse(Shape.Kind.HOUSEHOLDS);
	}

	private static Instant when(String text) {
		try {
			return Instant.parse(text);
		} catch (DateTimeException unknown) {
			return Instant.EPOCH;
		}
	}

	private static LookbackException failed(String key, Path file, IOException failure) {
		return new LookbackException(OpenWorkspace.say(key, file, String.valueOf(failure.getMessage())), failure);
	}
}
