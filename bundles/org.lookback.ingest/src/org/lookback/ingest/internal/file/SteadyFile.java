package org.lookback.ingest.internal.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

import org.lookback.model.api.text.LookbackException;

/**
 * A file that must not change while it is read: an export that is still being written, or a workbook that somebody saves just now, would
 * come in by half. Counts what has been read, for progress.
 */
final class SteadyFile {

	private record State(long size, FileTime time) {
	}

	private final Path file;
	private final State before;
	private long count;

	SteadyFile(Path file) throws LookbackException {
		this.file = file;
		before = state();
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
		State now = state();
		if (!now.equals(before)) {
			throw FileMessages.problem(file, "type.changing", before.size(), now.size());
		}
	}

	private State state() throws LookbackException {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return new State(attributes.size(), attributes.lastModifiedTime());
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
