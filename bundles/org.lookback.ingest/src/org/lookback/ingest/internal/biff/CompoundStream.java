package org.lookback.ingest.internal.biff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of one stream of a compound file; closed with it. */
public final class CompoundStream {

	/** Blocks that follow one another in the file are read at once, up to so many. */
	private static final int RUN = 128;

	private final FileChannel channel;
	private final long[] blocks;
	private final int block;
	private final long size;
	private final ByteBuffer buffer;
	private long position;

	CompoundStream(FileChannel channel, long[] blocks, int block, long size) {
		this.channel = channel;
		this.blocks = blocks;
		this.block = block;
		this.size = size;
		buffer = ByteBuffer.allocate(RUN * block).limit(0);
	}

	/** How many bytes it has. */
	public long size() {
		return size;
	}

	/** Where the next byte stands. */
	public long position() {
		return position;
	}

	/** The next byte is the one there. */
	public void seek(long place) {
		position = place;
		buffer.limit(0);
	}

	/** Whether all bytes are read. */
	public boolean atEnd() {
		return position >= size;
	}

	/** @throws EOFException when it has fewer */
	public void read(byte[] bytes, int length) throws IOException {
		int done = 0;
		while (done < length) {
			if (!buffer.hasRemaining()) {
				fill();
			}
			int some = Math.min(length - done, buffer.remaining());
			buffer.get(bytes, done, some);
			done += some;
			position += some;
		}
	}

	private void fill() throws IOException {
		int first = (int) (position / block);
		if (position < 0 || position >= size || first >= blocks.length) {
			throw new EOFException();
		}
		int run = 1;
		while (run < RUN && first + run < blocks.length && blocks[first + run] == blocks[first] + (long) run * block) {
			run++;
		}
		int skip = (int) (position % block);
		long wanted = Math.min((long) run * block - skip, size - position);
		buffer.clear().limit((int) wanted);
		while (buffer.hasRemaining()) {
			if (channel.read(buffer, blocks[first] + skip + buffer.position()) < 0) {
				throw new EOFException();
			}
		}
		buffer.flip();
	}
}
