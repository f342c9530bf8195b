package org.lookback.ingest.internal.biff;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * The records of a workbook's stream, one after the other, and what stands in the one that was read last. A text that is longer than a record
 * goes on in the next ones.
 */
public final class BiffReader {

	private static final int HEADER = 4;

	private final CompoundStream in;
	private final byte[] data = new byte[1 << 16];
	private final byte[] header = new byte[HEADER];
	private int type;
	private int length;
	private int at;

	public BiffReader(CompoundStream in) {
		this.in = in;
	}

	/** The next record is the one that begins there. */
	public void seek(long place) {
		in.seek(place);
	}

	/** Where the next record begins. */
	public long position() {
		return in.position();
	}

	/** Reads the next record; false at the end of the stream. */
	public boolean next() throws IOException {
		if (in.atEnd()) {
			return false;
		}
		in.read(header, HEADER);
		type = word(header, 0);
		length = word(header, 2);
		in.read(data, length);
		at = 0;
		return true;
	}

	/** One of {@link Record}, or another. */
	public int type() {
		return type;
	}

	/** How many bytes of the record have not been read. */
	public int rest() {
		return length - at;
	}

	public void skip(int bytes) throws IOException {
		need(bytes);
		at += bytes;
	}

	public int u8() throws IOException {
		need(1);
		return data[at++] & 0xFF;
	}

	public int u16() throws IOException {
		need(2);
		at += 2;
		return word(data, at - 2);
	}

	public int i32() throws IOException {
		return u16() | u16() << 16;
	}

	/** Eight bytes: the bits of a floating-point number, or what stands in its place. */
	public long i64() throws IOException {
		long low = i32() & 0xFFFF_FFFFL;
		return low | (long) i32() << 32;
	}

	/** A number in four bytes: an integer or the upper half of a floating-point one, either maybe in hundredths. */
	public BigDecimal shortNumber() throws IOException {
		int bits = i32();
		BigDecimal number = (bits & 2) != 0 ? BigDecimal.valueOf(bits >> 2) : decimal(Double.longBitsToDouble((long) (bits & ~3) << 32));
		return (bits & 1) != 0 ? number.movePointLeft(2) : number;
	}

	/** Whole numbers to the last digit, so that one sees what is left of a long one; others as short as they can be told; 0 for none. */
	public static BigDecimal decimal(double number) {
		return Math.abs(number) >= 1e15 && Math.abs(number) < 1e25 ? new BigDecimal(number)
				: Double.isFinite(number) ? BigDecimal.valueOf(number) : BigDecimal.ZERO;
	}

	/** @param bytes how many bytes tell the text's length: 1 or 2 */
	public String text(int bytes) throws IOException {
		if (rest() == 0) {
			proceed();
		}
		int count = bytes == 1 ? u8() : u16();
		int flags = u8();
		int runs = (flags & 8) != 0 ? u16() : 0;
		int extra = (flags & 4) != 0 ? i32() : 0;
		String text = characters(count, (flags & 1) != 0);
		skipOver(4L * runs);
		skipOver(extra);
		return text;
	}

	private String characters(int count, boolean wide) throws IOException {
		if (count * (wide ? 2 : 1) <= rest()) {
			return some(count, wide);
		}
		StringBuilder text = new StringBuilder(count);
		boolean two = wide;
		while (text.length() < count) {
			if (rest() == 0) {
				proceed();
				two = (u8() & 1) != 0;
			}
			int some = Math.min(count - text.length(), rest() / (two ? 2 : 1));
			if (some == 0) {
				throw new IOException("text ends within a character");
			}
			text.append(some(some, two));
		}
		return text.toString();
	}

	private String some(int count, boolean wide) {
		int bytes = count * (wide ? 2 : 1);
		at += bytes;
		return new String(data, at - bytes, bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
	}

	private void skipOver(long bytes) throws IOException {
		long left = bytes;
		while (left > 0) {
			if (rest() == 0) {
				proceed();
			}
			int some = (int) Math.min(left, rest());
			at += some;
			left -= some;
		}
	}

	/** The record goes on in the next one. */
	private void proceed() throws IOException {
		int before = type;
		if (!next() || type != Record.CONTINUE || length == 0) {
			throw new IOException("record " + before + " is too short");
		}
		type = before;
	}

	private void need(int bytes) throws IOException {
		if (bytes > rest()) {
			throw new IOException("record " + type + " is too short");
		}
	}

	private static int word(byte[] bytes, int at) {
		return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
	}
}
