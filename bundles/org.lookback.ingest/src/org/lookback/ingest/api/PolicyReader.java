package org.lookback.ingest.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.lookback.ingest.internal.policy.PolicyFile;
import org.lookback.model.api.text.LookbackException;

/** Policy texts in: reads TXT, DOCX and PDF with text, splits them into clauses by the headings that Chinese documents use, and finds what they say of themselves. */
public final class PolicyReader {

	private static final Set<String> ENDINGS = Set.of("txt", "text", "docx", "pdf");
	private static final int DEEPEST = 20;

	private PolicyReader() {
	}

	/**
	 * Reads one text. What it is, its first bytes say and not its name.
	 *
	 * @throws LookbackException when it cannot be read or is no text: encrypted, damaged, scanned; says what to do
	 */
	public static ReadPolicy read(Path file) throws LookbackException {
		return new PolicyFile(file, file.getFileName().toString()).read();
	}

	/**
	 * The same for a copy that is kept under another name.
	 *
	 * @param name of the file when it was added
	 */
	public static ReadPolicy read(Path copy, String name) throws LookbackException {
		return new PolicyFile(copy, name).read();
	}

	/**
	 * The files that are meant: those of a folder and of the folders in it as far as their names end as texts do, others as they are.
	 *
	 * @throws LookbackException when a folder cannot be read
	 */
	public static List<Path> files(Collection<Path> filesAndFolders) throws LookbackException {
		Set<Path> found = new LinkedHashSet<>();
		for (Path one : filesAndFolders) {
			if (Files.isDirectory(one)) {
				try (Stream<Path> all = Files.walk(one, DEEPEST)) {
					all.filter(path -> Files.isRegularFile(path) && named(path.getFileName().toString())).sorted().forEach(found::add);
				} catch (IOException | java.io.UncheckedIOException unreadable) {
					throw PolicyFile.unreadable(one, unreadable);
				}
			} else {
				found.add(one);
			}
		}
		return new ArrayList<>(found);
	}

	private static boolean named(String name) {
		return !name.startsWith("~$") && !name.startsWith(".") && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
	}
}
