package org.lookback.ingest.internal.compare;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.lookback.model.api.text.LookbackException;

/** A file of lines, written once from first to last and then read in order or one by one. Gone when whoever made it closes it. */
final class Spool<T> {

	/** Turns lines into bytes and back. */
	interface Form<T> {
		void write(T line, DataOutputStream out) throws IOException;

		T read(DataInputStream in) throws IOException;
	}

	/** Takes lines in order. */
	interface Reader<T> {
		void take(int number, T line) throws LookbackException;
	}

	private static final int BUFFER = 1 << 18;

	private final Path file;
	private final Form<T> form;
	private final DataOutputStream out;
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
	private final DataOutputStream line = new DataOutputStream(bytes);
	private long[] places = new long[1024];
	private int count;
	private long end;
	private RandomAccessFile random;

	Spool(Path file, Form<T> form) throws LookbackException {
		this.file = file;
		this.form = form;
		try {
			out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
		} catch (IOException e) {
			throw Words.error(e, "temp", file, e.getMessage());
		}
	}

	/** Appends a line; returns its number, from 0. */
	int add(T one) throws LookbackException {
		try {
			bytes.reset();
			form.write(one, line);
			out.writeInt(bytes.size());
			bytes.writeTo(out);
		} catch (IOException e) {
			throw Words.error(e, "temp", file, e.getMessage());
		}
		if (count == places.length) {
			places = Arrays.copyOf(places, count + (count >> 1));
		}
		places[count] = end;
		end += bytes.size() + (long) Integer.BYTES;
		return count++;
	}

	int size() {
		return count;
	}

	/** Hands over all lines in order. */
	void forEach(Reader<T> reader) throws LookbackException {
		try {
			out.flush();
			try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
				for (int i = 0; i < count; i++) {
					reader.take(i, next(in));
				}
			}
		} catch (IOException e) {
			throw Words.error(e, "temp", file, e.getMessage());
		}
	}

	private T next(DataInputStream in) throws IOException {
		byte[] buffer = new byte[in.readInt()];
		in.readFully(buffer);
		return form.read(new DataInputStream(new ByteArrayInputStream(buffer)));
	}

	/** The line of that number. */
	T get(int number) throws LookbackException {
		try {
			if (random == null) {
				out.flush();
				random = new RandomAccessFile(file.toFile(), "r");
			}
			long place = places[number];
			int length = (int) ((number + 1 < count ? places[number + 1] : end) - place);
			byte[] buffer = new byte[length];
			random.seek(place);
			random.readFully(buffer);
			return next(new DataInputStream(new ByteArrayInputStream(buffer)));
		} catch (EOFException short_) {
			throw Words.error(short_, "temp", file, String.valueOf(short_.getMessage()));
		} catch (IOException e) {
			throw Words.error(e, "temp", file, e.getMessage());
		}
	}

	void close() throws LookbackException {
		try {
			out.close();
			if (random != null) {
				random.close();
			}
			Files.deleteIfExists(file);
		} catch (IOException e) {
			throw Words.error(e, "temp", file, e.getMessage());
		}
	}
}
