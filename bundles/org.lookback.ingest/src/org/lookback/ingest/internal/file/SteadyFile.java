package org.lookback.ingest.internal.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.lookback.ingest.api.FileState;
import org.lookback.model.api.text.LookbackException;

/**
 * A file that must not change while it is read: an export that is still being written, or a workbook that somebody saves just now, would
 * come in by half. Counts what has been read, for progress.
 */
final class SteadyFile {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private final Path file;
	private final FileState before;
	private long count;

	SteadyFile(Path file) throws LookbackException {
		this.file = file;
		before = state(file);
	}

	InputStream open() throws IOException {
		return new FilterInputStream(Files.newInputStream(file)) {

			@Override
			public int read() throws IOException {
				int b = super.read();
				count += b < 0 ? 0 : 1;
				return b;
			}

			@Override
			public int read(byte[] buffer, int offset, int length) throws IOException {
				int read = super.read(buffer, offset, length);
				count += Math.max(0, read);
				return read;
			}
		};
	}

	/** @throws LookbackException when the file is no longer the one that was opened */
	void check() throws LookbackException {
		FileState now = state(file);
		if (!now.equals(before)) {
			throw FileMessages.problem(file, "type.changing", before.size(), now.size());
		}
	}

	/** @throws LookbackException when a file is no longer the one that was looked at */
	static void check(Path file, FileState looked) throws LookbackException {
		FileState now = state(file);
		if (!now.equals(looked)) {
			throw FileMessages.problem(file, "type.changed", looked.size(), time(looked), now.size(), time(now));
		}
	}

	private static String time(FileState state) {
		return TIME.format(state.modified().atZone(ZoneId.systemDefault()));
	}

	/** What a file is now. */
	static FileState state(Path file) throws LookbackException {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return new FileState(attributes.size(), attributes.lastModifiedTime().toInstant());
		} catch (NoSuchFileException e) {
			throw FileMessages.problem(file, e, "type.missing", file.toAbsolutePath().getParent());
		} catch (IOException e) {
			throw FileMessages.problem(file, e, "type.unreadable", String.valueOf(e.getMessage()));
		}
	}

	long size() {
		return before.size();
	}

	/** How many bytes have been read. */
	long done() {
		return count;
	}
}
