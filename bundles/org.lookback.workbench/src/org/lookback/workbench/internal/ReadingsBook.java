package org.lookback.workbench.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.Readings;
import org.lookback.workbench.api.Authoring.KeptReading;
import org.lookback.workbench.api.Authoring.Version;

/**
 * The workspace's {@code readings.yaml} entry by entry. An entry is changed in the text itself, so that what people wrote around it stays;
 * former texts of the file tell what held before.
 */
final class ReadingsBook {

	private static final String FILE = "readings.yaml";

	private final PackageFolder folder;
	private final Path workspace;
	private final String text;

	/** @param text the file as it is, empty when there is none */
	ReadingsBook(Path workspace, PackageFolder folder, String text) {
		this.workspace = workspace;
		this.folder = folder;
		this.text = text;
	}

	/** Under whose name former texts are kept. */
	private Path place() {
		return workspace.resolve(".readings");
	}

	/** What holds, then what held before, the latest first. */
	List<KeptReading> of(String packageId) throws LookbackException {
		List<KeptReading> kept = new ArrayList<>();
		Set<Reading> seen = new LinkedHashSet<>();
		for (Reading reading : read(text).of(packageId)) {
			kept.add(new KeptReading(reading, Optional.empty()));
			seen.add(plain(reading));
		}
		for (Version version : folder.versions(place(), FILE)) {
			for (Reading reading : read(version)) {
				if (reading.packageId().equals(packageId) && seen.add(plain(reading))) {
					kept.add(new KeptReading(reading, Optional.of(version.until())));
				}
			}
		}
		return kept;
	}

	private static List<Reading> read(Version version) throws LookbackException {
		try {
			return read(Files.readString(version.file())).all();
		} catch (IOException unreadable) {
			throw new LookbackException(OpenWorkspace.say("file.unreadable", version.file(), String.valueOf(unreadable.getMessage())), unreadable);
		}
	}

	private static Readings read(String text) throws LookbackException {
		return text.isBlank() ? Readings.none() : Readings.read(FILE, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** The reading without its place in a file. */
	private static Reading plain(Reading r) {
		return new Reading(r.packageId(), r.parameter(), r.region(), r.householdClass(), r.value(), r.validFrom(), r.validUntil(), r.who(), r.date(), r.why(),
				r.sample(), "", 0);
	}

	/** Keeps the text as it is among the former ones; called before another takes its place. */
	void remember() throws LookbackException {
		if (!text.isBlank()) {
			folder.keep(place(), FILE, text, Instant.now());
		}
	}

	/** The text with one reading more, in place of that which speaks of the same. */
	String with(Reading more) throws LookbackException {
		String without = text;
		for (Reading reading : read(text).of(more.packageId())) {
			if (reading.parameter().equals(more.parameter()) && reading.region().equals(more.region())
					&& reading.householdClass().equals(more.householdClass()) && reading.validFrom().equals(more.validFrom())) {
				without = new ReadingsBook(workspace, folder, text).without(reading);
			}
		}
		String head = without.isBlank() || !without.contains("readings:") ? "readings:\n" : without.replaceFirst("readings: *\\[ *\\] *", "readings:").stripTrailing() + '\n';
		return head + entry(more);
	}

	/** The text without the entry that begins at the reading's line, its own comments left where they are. */
	String without(Reading reading) throws LookbackException {
		List<Integer> starts = read(text).all().stream().map(Reading::line).sorted().toList();
		int next = starts.stream().filter(line -> line > reading.line()).findFirst().orElse(Integer.MAX_VALUE);
		List<String> lines = text.lines().toList();
		int end = Math.min(next - 1, lines.size());
		while (end > reading.line() && (lines.get(end - 1).isBlank() || lines.get(end - 1).stripLeading().startsWith("#"))) {
			end--;
		}
		List<String> left = new ArrayList<>(lines.subList(0, reading.line() - 1));
		left.addAll(lines.subList(end, lines.size()));
		boolean none = starts.size() == 1;
		String joined = String.join("\n", left);
		return (none ? joined.replaceFirst("readings: *", "readings: []") : joined).stripTrailing() + '\n';
	}

	private static String entry(Reading reading) {
		StringBuilder entry = new StringBuilder("  - package: " + reading.packageId() + "\n    parameter: " + reading.parameter() + '\n');
		optional(entry, "region", reading.region());
		optional(entry, "class", reading.householdClass());
		String value = reading.value().size() == 1 ? scalar(reading.value().get(0))
				: reading.value().stream().map(ReadingsBook::scalar).collect(Collectors.joining(", ", "[", "]"));
		entry.append("    value: ").append(value).append('\n');
		reading.validFrom().map(LocalDate::toString).ifPresent(day -> entry.append("    validFrom: ").append(day).append('\n'));
		reading.validUntil().map(LocalDate::toString).ifPresent(day -> entry.append("    validUntil: ").append(day).append('\n'));
		optional(entry, "who", reading.who());
		entry.append("    date: ").append(reading.date()).append('\n');
		optional(entry, "why", reading.why());
		return entry.append(reading.sample() ? "    sample: true\n" : "").toString();
	}

	private static void optional(StringBuilder entry, String key, String value) {
		if (!value.isEmpty()) {
			entry.append("    ").append(key).append(": ").append(quoted(value)).append('\n');
		}
	}

	private static String scalar(String value) {
		return value.matches("-?\\d+(\\.\\d+)?|true|false|\\d{4}-\\d{2}-\\d{2}") ? value : quoted(value);
	}

	private static String quoted(String value) {
		return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", " ").replace("\r", "") + '"';
	}
}
