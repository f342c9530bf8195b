package org.lookback.ingest.internal.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.Mapping;
import org.lookback.ingest.api.SavedMapping;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** Saved mappings as files: {@code NAME.v1.yaml}, {@code NAME.v2.yaml}; what they say besides the mapping stands under {@code saved}. */
public final class MappingFolder {

	private static final Pattern FILE = Pattern.compile("(.+)\\.v(\\d{1,6})\\.yaml");
	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _（）()+\\-]{0,79}");
	private static final String SAVED = "saved";
	private static final String DELETED = "deleted";

	private final Path folder;

	public MappingFolder(Path folder) {
		this.folder = folder;
	}

	/** The latest version of each, by name. A file that cannot be read is left out, so that one bad file does not stop all imports. */
	public List<SavedMapping> latest() throws LookbackException {
		List<SavedMapping> latest = new ArrayList<>();
		for (TreeMap<Integer, Path> versions : files().values()) {
			try {
				latest.add(read(versions.lastEntry().getValue()));
			} catch (LookbackException damaged) {
				System.getLogger(MappingFolder.class.getName()).log(System.Logger.Level.WARNING, damaged.getMessage());
			}
		}
		return latest;
	}

	/** The versions of one, the latest first. */
	public List<SavedMapping> versions(String name) throws LookbackException {
		List<SavedMapping> all = new ArrayList<>();
		for (Path file : files().getOrDefault(name, new TreeMap<>()).descendingMap().values()) {
			all.add(read(file));
		}
		return all;
	}

	public SavedMapping save(String name, ImportPlan plan, String who) throws LookbackException {
		if (!NAME.matcher(name).matches()) {
			throw new LookbackException(say("shelf.name", name));
		}
		List<SavedMapping> before = versions(name);
		List<String> headings = plan.sniffed().headings();
		if (!before.isEmpty() && before.get(0).mapping().equals(plan.mapping()) && before.get(0).headings().equals(headings)) {
			return before.get(0);
		}
		int version = before.isEmpty() ? 1 : before.get(0).version() + 1;
		SavedMapping saved = new SavedMapping(name, version, who, Instant.now().truncatedTo(ChronoUnit.SECONDS), headings,
				plan.sniffed().kind().value(), plan.mapping());
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw new LookbackException(say("mapping.unwritable", folder.toString(), String.valueOf(e.getMessage())), e);
		}
		MappingFile.write(map(saved), folder.resolve(name + ".v" + version + ".yaml"));
		return saved;
	}

	private static Map<String, Object> map(SavedMapping saved) {
		Map<String, Object> header = new LinkedHashMap<>();
		header.put("name", saved.name());
		header.put("version", saved.version());
		header.put("who", saved.who());
		header.put("when", saved.when().toString());
		saved.guessed().ifPresent(kind -> header.put("guessed", kind.id()));
		header.put("headings", saved.headings());
		Map<String, Object> map = new LinkedHashMap<>();
		map.put(SAVED, header);
		map.putAll(MappingFile.map(saved.mapping()));
		return map;
	}

	private static SavedMapping read(Path file) throws LookbackException {
		Map<?, ?> map = MappingFile.map(file);
		Matcher name = FILE.matcher(file.getFileName().toString());
		if (!name.matches() || !(map.get(SAVED) instanceof Map<?, ?> header) || !(header.get("headings") instanceof List<?> headings)) {
			throw MappingFile.problem(file, "mapping.form", SAVED);
		}
		Mapping mapping = MappingFile.mapping(file, map);
		try {
			return new SavedMapping(name.group(1), Integer.parseInt(name.group(2)), MappingFile.text(header, "who").orElse(""),
					Instant.parse(MappingFile.text(header, "when").orElse("")), headings.stream().map(String::valueOf).toList(),
					MappingFile.kind(file, header, "guessed"), mapping);
		} catch (DateTimeParseException wrong) {
			throw new LookbackException(say("mapping.form", file.getFileName().toString(), "when"), wrong);
		}
	}

	public void delete(String name) throws LookbackException {
		TreeMap<Integer, Path> versions = files().get(name);
		if (versions == null) {
			throw new LookbackException(say("shelf.none", name, String.join("、", files().keySet())));
		}
		try {
			Path away = Files.createDirectories(folder.resolve(DELETED));
			for (Path file : versions.values()) {
				Path to = away.resolve(file.getFileName());
				for (int i = 2; Files.exists(to); i++) {
					to = away.resolve(file.getFileName() + "." + i);
				}
				Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
			}
		} catch (IOException e) {
			throw new LookbackException(say("mapping.unwritable", folder.toString(), String.valueOf(e.getMessage())), e);
		}
	}

	public void rename(String from, String to) throws LookbackException {
		TreeMap<String, TreeMap<Integer, Path>> files = files();
		if (!NAME.matcher(to).matches()) {
			throw new LookbackException(say("shelf.name", to));
		}
		if (files.containsKey(to)) {
			throw new LookbackException(say("shelf.taken", to));
		}
		TreeMap<Integer, Path> versions = files.get(from);
		if (versions == null) {
			throw new LookbackException(say("shelf.none", from, String.join("、", files.keySet())));
		}
		try {
			for (Map.Entry<Integer, Path> version : versions.entrySet()) {
				Files.move(version.getValue(), folder.resolve(to + ".v" + version.getKey() + ".yaml"), StandardCopyOption.ATOMIC_MOVE);
			}
		} catch (IOException e) {
			throw new LookbackException(say("mapping.unwritable", folder.toString(), String.valueOf(e.getMessage())), e);
		}
	}

	/** The files by name and version. */
	private TreeMap<String, TreeMap<Integer, Path>> files() throws LookbackException {
		TreeMap<String, TreeMap<Integer, Path>> files = new TreeMap<>(Comparator.naturalOrder());
		if (!Files.isDirectory(folder)) {
			return files;
		}
		try (Stream<Path> inside = Files.list(folder)) {
			inside.filter(Files::isRegularFile).forEach(file -> {
				Matcher name = FILE.matcher(file.getFileName().toString());
				if (name.matches()) {
					files.computeIfAbsent(name.group(1), key -> new TreeMap<>()).put(Integer.valueOf(name.group(2)), file);
				}
			});
			return files;
		} catch (IOException e) {
			throw new LookbackException(say("mapping.unreadable", folder.toString(), String.valueOf(e.getMessage())), e);
		}
	}

	private static String say(String key, Object... arguments) {
		return Messages.in(MappingFolder.class).get(key, arguments);
	}
}
