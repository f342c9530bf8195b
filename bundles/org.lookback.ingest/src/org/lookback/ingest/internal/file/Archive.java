package org.lookback.ingest.internal.file;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.lookback.ingest.api.Unpacked;
import org.lookback.ingest.api.Unpacked.Skipped;
import org.lookback.model.api.text.LookbackException;

/**
 * A ZIP of tables. Each entry becomes a file of its own name (of its folder, too, where two are alike), however the archive spells names: UTF-8 or
 * the GBK of Windows. An entry never lands outside the folder, and an archive that unfolds into more than files of tables do is stopped.
 */
public final class Archive {

	private static final int MOST_ENTRIES = 10_000;
	private static final long ENTRY_LIMIT = 8L << 30;
	private static final long TOTAL_LIMIT = 32L << 30;
	private static final long RATIO_FROM = 512L << 20;
	private static final long RATIO = 300;
	/** Left free on the disk. */
	private static final long ROOM = 512L << 20;
	private static final int LONGEST_NAME = 120;
	private static final Pattern NO_NAME = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");
	private static final Pattern NO_TABLE = Pattern.compile("(^|.*/)(__MACOSX/.*|\\.[^/]*|Thumbs\\.db|desktop\\.ini|~\\$[^/]*)");

	private final Path file;
	private final Path folder;
	private final List<Path> tables = new ArrayList<>();
	private final List<Skipped> skipped = new ArrayList<>();
	private final Set<String> names = new HashSet<>();
	private long total;

	/** @param folder an empty one, where the files go */
	public Archive(Path file, Path folder) {
		this.file = file;
		this.folder = folder;
	}

	/** Whether a file is a ZIP, and not a workbook or another document that only looks like one. */
	public static boolean is(Path file) throws LookbackException {
		return Files.isRegularFile(file) && FileType.isArchive(file);
	}

	/**
	 * Unpacks what can be a table.
	 *
	 * @throws LookbackException when the archive as a whole cannot be read; nothing is left behind then
	 */
	public Unpacked unpack() throws LookbackException {
		SteadyFile steady = new SteadyFile(file);
		boolean done = false;
		try (ZipFile zip = ZipFile.builder().setPath(file).setCharset(StandardCharsets.UTF_8).setUseUnicodeExtraFields(true).get()) {
			List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
			if (entries.size() > MOST_ENTRIES) {
				throw FileMessages.problem(file, "zip.entries", entries.size(), MOST_ENTRIES);
			}
			for (ZipArchiveEntry entry : entries) {
				String name = name(entry);
				if (!entry.isDirectory() && !NO_TABLE.matcher(name).matches()) {
					unpack(zip, entry, name);
				}
			}
			steady.check();
			if (tables.isEmpty() && skipped.isEmpty()) {
				throw FileMessages.problem(file, "zip.empty");
			}
			done = true;
			return new Unpacked(tables, skipped);
		} catch (IOException e) {
			steady.check();
			throw broken(e);
		} finally {
			if (!done) {
				tables.forEach(Archive::delete);
			}
		}
	}

	private void unpack(ZipFile zip, ZipArchiveEntry entry, String name) throws IOException, LookbackException {
		if (entry.getGeneralPurposeBit().usesEncryption()) {
			skipped.add(new Skipped(name, FileMessages.text("zip.password", name)));
			return;
		}
		if (!zip.canReadEntryData(entry)) {
			skipped.add(new Skipped(name, FileMessages.text("zip.method", name)));
			return;
		}
		Path target = folder.resolve(free(name));
		Files.createDirectories(folder);
		tables.add(target);
		try (InputStream in = new Unfolding(zip.getInputStream(entry), entry, limit(name))) {
			total += Files.copy(in, target);
		}
		if (total > RATIO_FROM && total / Math.max(1, Files.size(file)) > RATIO) {
			throw new Unfolding.TooMuch(name, total);
		}
		look(target, name);
	}

	private long limit(String name) throws IOException, LookbackException {
		File disk = folder.toFile();
		// In a container the system may not say how much room there is; then the disk itself has the last word.
		long room = disk.getTotalSpace() == 0 ? Long.MAX_VALUE : disk.getUsableSpace() - ROOM;
		if (room <= 0) {
			throw FileMessages.problem(file, "zip.room", name, folder);
		}
		return Math.min(Math.min(ENTRY_LIMIT, TOTAL_LIMIT - total), room);
	}

	/** What is no table is said and not kept; an archive within the archive is not opened. */
	private void look(Path target, String name) {
		try {
			if (FileType.isArchive(target)) {
				skipped.add(new Skipped(name, FileMessages.text("zip.nested", name)));
			} else {
				FileType.of(target);
				return;
			}
		} catch (LookbackException noTable) {
			skipped.add(new Skipped(name, noTable.getMessage()));
		}
		tables.remove(target);
		delete(target);
	}

	private static void delete(Path target) {
		try {
			Files.deleteIfExists(target);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Archives say in a flag that a name is UTF-8, but not all; the rest come from Windows in Chinese. */
	private static String name(ZipArchiveEntry entry) {
		byte[] raw = entry.getRawName();
		if (entry.getGeneralPurposeBit().usesUTF8ForNames() || raw == null) {
			return entry.getName();
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
		} catch (CharacterCodingException e) {
			return new String(raw, Encodings.GB18030).replace('\\', '/');
		}
	}

	/** The last part of a name, with its folders where that is taken. */
	private String free(String name) {
		List<String> parts = new ArrayList<>(List.of(name.split("/")));
		parts.removeIf(part -> part.isBlank() || part.equals("..") || part.equals("."));
		String own = parts.isEmpty() ? "_" : clean(parts.get(parts.size() - 1));
		String all = clean(String.join("-", parts));
		String free = names.contains(own) ? all : own;
		for (int i = 2; !names.add(free); i++) {
			free = i + "-" + all;
		}
		return free;
	}

	private static String clean(String part) {
		String clean = NO_NAME.matcher(part).replaceAll("_").strip();
		return clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
	}

	private LookbackException broken(IOException e) {
		if (e instanceof Unfolding.TooMuch bomb) {
			return FileMessages.problem(file, e, "zip.bomb", bomb.part(), bomb.limit() >> 20);
		}
		return e instanceof ZipException || e instanceof EOFException ? FileMessages.problem(file, e, "zip.truncated")
				: FileMessages.problem(file, e, "type.unreadable", String.valueOf(e.getMessage()));
	}
}
