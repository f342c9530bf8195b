package org.lookback.store.internal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.JournalLine;
import org.lookback.store.api.Problem;
import org.lookback.store.internal.Words;

/** The file: only ever appended to. */
public final class JournalFile {

	private final Path path;
	private long last = -1;

	JournalFile(Path path) {
		this.path = path;
	}

	/** Looks how far the file goes; half a line at its end, left by a crash, is taken away. */
	synchronized void begin() throws LookbackException {
		try {
			if (!Files.exists(path)) {
				last = 0;
				return;
			}
			String text = Files.readString(path, StandardCharsets.UTF_8);
			int whole = text.lastIndexOf('\n') + 1;
			if (whole < text.length()) {
				try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
					channel.truncate(text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
				}
			}
			last = text.substring(0, whole).lines().count();
		} catch (IOException e) {
			throw Words.error(e, "cannotWrite", path, e.getMessage());
		}
	}

	synchronized boolean ready() {
		return last >= 0;
	}

	/** How many lines it has. */
	synchronized long last() {
		return last;
	}

	synchronized void append(List<String> lines, long end) throws LookbackException {
		ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(false);
			last = end;
		} catch (IOException e) {
			throw Words.error(e, "cannotWrite", path, e.getMessage());
		}
	}

	/** Compares the file with what the database says was written. */
	List<Problem> verify(List<String> kept) throws LookbackException {
		List<Problem> problems = new ArrayList<>();
		List<String> lines = lines(path);
		String previous = "";
		for (int i = 0; i < Math.min(lines.size(), kept.size()); i++) {
			if (!LineText.sound(lines.get(i), i + 1L, previous)) {
				problems.add(problem("journalBroken", path.getFileName(), i + 1));
			} else if (!lines.get(i).equals(kept.get(i))) {
				problems.add(problem("journalChanged", path.getFileName(), i + 1));
			}
			previous = LineText.hash(kept.get(i));
		}
		if (lines.size() < kept.size()) {
			problems.add(problem("journalShort", path.getFileName(), kept.size(), lines.size()));
		} else if (lines.size() > kept.size()) {
			problems.add(problem("journalLong", path.getFileName(), kept.size(), lines.size()));
		}
		return problems;
	}

	private static Problem problem(String code, Object... arguments) {
		return new Problem(code, Words.say("problem." + code, arguments));
	}

	private static List<String> lines(Path path) throws LookbackException {
		try {
			return Files.exists(path) ? Files.readAllLines(path, StandardCharsets.UTF_8) : List.of();
		} catch (IOException e) {
			throw Words.error(e, "cannotRead", path, e.getMessage());
		}
	}

	/** See {@link org.lookback.store.api.Journaling#read}. */
	public static List<JournalLine> read(Path path) throws LookbackException {
		if (!Files.isRegularFile(path)) {
			throw Words.error("noJournal", path);
		}
		List<JournalLine> read = new ArrayList<>();
		String previous = "";
		for (String line : lines(path)) {
			if (!LineText.sound(line, read.size() + 1L, previous)) {
				throw Words.error("journalUnsound", path, read.size() + 1);
			}
			previous = LineText.hash(line);
			read.add(LineText.read(line));
		}
		return read;
	}
}
