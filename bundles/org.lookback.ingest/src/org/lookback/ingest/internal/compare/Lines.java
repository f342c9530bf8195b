package org.lookback.ingest.internal.compare;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** The pieces of lines as bytes. */
final class Lines {

	private static final int NO_DATE = Integer.MIN_VALUE;
	private static final int LONGEST = 10_000;

	private Lines() {
	}

	/** A text; of one that nobody would compare only the beginning. */
	static void write(String text, DataOutputStream out) throws IOException {
		out.writeUTF(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
	}

	static void write(Optional<LocalDate> date, DataOutputStream out) throws IOException {
		out.writeInt(date.map(day -> (int) day.toEpochDay()).orElse(NO_DATE));
	}

	static Optional<LocalDate> date(DataInputStream in) throws IOException {
		int day = in.readInt();
		return day == NO_DATE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
	}

	static void write(byte[] bytes, DataOutputStream out) throws IOException {
		out.writeByte(bytes.length);
		out.write(bytes);
	}

	static byte[] bytes(DataInputStream in) throws IOException {
		byte[] bytes = new byte[in.readUnsignedByte()];
		in.readFully(bytes);
		return bytes;
	}

	static void write(String[] texts, DataOutputStream out) throws IOException {
		out.writeByte(texts.length);
		for (String text : texts) {
			write(text, out);
		}
	}

	static String[] texts(DataInputStream in) throws IOException {
		String[] texts = new String[in.readUnsignedByte()];
		for (int i = 0; i < texts.length; i++) {
			texts[i] = in.readUTF();
		}
		return texts;
	}
}
