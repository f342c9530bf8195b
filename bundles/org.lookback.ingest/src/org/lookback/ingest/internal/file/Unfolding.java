package org.lookback.ingest.internal.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;

/** An entry of an archive as it is unpacked: stops when it turns out larger than allowed, whatever the archive's directory says. */
public final class Unfolding extends FilterInputStream {

	/** From this size on an entry must not have been packed more tightly than tables are. */
	private static final long RATIO_FROM = 256L << 20;
	private static final long RATIO = 300;

	private final ZipEntry entry;
	private final long limit;
	private long count;

	public Unfolding(InputStream in, ZipEntry entry, long limit) {
		super(in);
		this.entry = entry;
		this.limit = limit;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		count += Math.max(0, read);
		if (count > limit || count > RATIO_FROM && entry.getCompressedSize() > 0 && count / entry.getCompressedSize() > RATIO) {
			throw new TooMuch(entry.getName(), Math.min(limit, count));
		}
		return read;
	}

	@Override
	public long skip(long wanted) throws IOException {
		byte[] buffer = new byte[1 << 14];
		long skipped = 0;
		for (int read = read(buffer, 0, buffer.length); read >= 0; read = read(buffer, 0, buffer.length)) {
			skipped += read;
		}
		return skipped;
	}

	/** An entry unfolds into more than allowed. */
	public static final class TooMuch extends IOException {

		private static final long serialVersionUID = 1L;

		private final long limit;

		TooMuch(String part, long limit) {
			super(part);
			this.limit = limit;
		}

		/** The entry's name. */
		public String part() {
			return getMessage();
		}

		/** How many bytes were allowed. */
		public long limit() {
			return limit;
		}
	}
}
