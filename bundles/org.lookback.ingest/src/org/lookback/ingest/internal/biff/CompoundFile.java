package org.lookback.ingest.internal.biff;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A compound file: streams with names, each a chain of sectors, like files of a small disk. Only what stands at its top is seen. */
public final class CompoundFile implements Closeable {

	private static final int HEADER = 512;
	private static final int ENTRY = 128;
	private static final int NAME = 64;
	private static final int FIRST_TABLES = 109;
	private static final int MINI = 64;
	private static final int STREAM = 2;
	private static final int ROOT = 5;
	private static final int END = -2;
	private static final int MOST_ENTRIES = 100_000;

	private record Entry(int start, long size) {
	}

	private final FileChannel channel;
	private final int sector;
	private final long sectors;
	private final int miniLimit;
	private final int[] table;
	private final int firstMini;
	private final Map<String, Entry> streams = new LinkedHashMap<>();
	private Entry root = new Entry(END, 0);

	/** @throws EOFException when the file ends before what it says it holds */
	public CompoundFile(Path file) throws IOException {
		channel = FileChannel.open(file);
		boolean read = false;
		try {
			ByteBuffer header = bytes(0, HEADER);
			int shift = header.getShort(30);
			if (shift != 9 && shift != 12) {
				throw new IOException("sector size 2^" + shift);
			}
			sector = 1 << shift;
			sectors = (channel.size() + sector - 1) / sector - 1;
			miniLimit = header.getInt(56);
			firstMini = header.getInt(60);
			table = table(header);
			readEntries(header.getInt(48));
			read = true;
		} finally {
			if (!read) {
				channel.close();
			}
		}
	}

	/** The names of its streams. */
	public Set<String> names() {
		return streams.keySet();
	}

	/** A stream of that name, which must be there. */
	public CompoundStream stream(String name) throws IOException {
		Entry entry = streams.get(name);
		if (entry.size() < miniLimit) {
			int[] small = ints(chain(firstMini, table, table.length));
			int[] chain = chain(entry.start(), small, (int) ((entry.size() + MINI - 1) / MINI));
			return new CompoundStream(channel, miniOffsets(chain), MINI, entry.size());
		}
		return new CompoundStream(channel, offsets(chain(entry.start(), table, (int) Math.min(table.length, (entry.size() + sector - 1) / sector))),
				sector, entry.size());
	}

	private long[] miniOffsets(int[] chain) throws IOException {
		long[] of = offsets(chain(root.start(), table, table.length));
		long[] offsets = new long[chain.length];
		int each = sector / MINI;
		for (int i = 0; i < chain.length; i++) {
			if (chain[i] / each >= of.length) {
				throw new EOFException();
			}
			offsets[i] = of[chain[i] / each] + (long) chain[i] % each * MINI;
		}
		return offsets;
	}

	private long[] offsets(int[] chain) {
		return Arrays.stream(chain).mapToLong(this::offset).toArray();
	}

	private long offset(int number) {
		return (number + 1L) * sector;
	}

	/** The table that says which sector follows which. */
	private int[] table(ByteBuffer header) throws IOException {
		int count = header.getInt(44);
		if (count < 0 || count > sectors) {
			throw new EOFException();
		}
		int[] parts = new int[count];
		for (int i = 0; i < Math.min(count, FIRST_TABLES); i++) {
			parts[i] = header.getInt(76 + 4 * i);
		}
		int each = sector / 4 - 1;
		int next = header.getInt(68);
		for (int i = FIRST_TABLES; i < count; i += each) {
			ByteBuffer more = sectorBytes(next);
			for (int k = 0; k < each && i + k < count; k++) {
				parts[i + k] = more.getInt(4 * k);
			}
			next = more.getInt(4 * each);
		}
		return ints(parts);
	}

	private int[] ints(int[] parts) throws IOException {
		int each = sector / 4;
		int[] all = new int[parts.length * each];
		for (int i = 0; i < parts.length; i++) {
			sectorBytes(parts[i]).asIntBuffer().get(all, i * each, each);
		}
		return all;
	}

	/** The numbers of a chain, no more than wanted; one that leads nowhere ends the file too early, one that comes back never ends. */
	private static int[] chain(int start, int[] follows, int most) throws IOException {
		int[] chain = new int[Math.min(most, 1 << 10)];
		int length = 0;
		for (int at = start; at != END && length < most; at = follows[at]) {
			if (at < 0 || at >= follows.length) {
				throw new EOFException();
			}
			chain = length == chain.length ? Arrays.copyOf(chain, Math.min(most, 2 * length)) : chain;
			chain[length++] = at;
		}
		return Arrays.copyOf(chain, length);
	}

	private void readEntries(int start) throws IOException {
		int[] chain = chain(start, table, MOST_ENTRIES * ENTRY / sector);
		for (int number : chain) {
			ByteBuffer entries = sectorBytes(number);
			for (int at = 0; at < sector; at += ENTRY) {
				int length = Math.min(NAME, entries.getShort(at + NAME)) - 2;
				int type = entries.get(at + 66);
				Entry entry = new Entry(entries.getInt(at + 116), entries.getInt(at + 120) & 0xFFFF_FFFFL);
				if (type == ROOT) {
					root = entry;
				} else if (type == STREAM && length > 0) {
					byte[] name = new byte[length];
					entries.get(at, name);
					streams.putIfAbsent(new String(name, StandardCharsets.UTF_16LE), entry);
				}
			}
		}
	}

	private ByteBuffer sectorBytes(int number) throws IOException {
		if (number < 0 || number >= sectors) {
			throw new EOFException();
		}
		return bytes(offset(number), sector);
	}

	private ByteBuffer bytes(long offset, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		while (bytes.hasRemaining()) {
			if (channel.read(bytes, offset + bytes.position()) < 0) {
				throw new EOFException();
			}
		}
		return bytes.flip();
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
