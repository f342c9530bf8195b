package org.lookback.store.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import org.lookback.model.api.text.LookbackException;

/**
 * The lock of the operating system on a workspace: one writer or several readers. It goes with the process, however that ends. The
 * file says who holds it: process, user, since when.
 */
public final class WorkspaceLock implements AutoCloseable {

	/** Far behind the text, because a locked region cannot be read by others on some systems. */
	private static final long LOCKED_BYTE = 1L << 40;
	private static final int MAX_TEXT = 4096;
	/** Locks of this process: closing any other channel of a locked file would release its lock, so it is never opened twice. */
	private static final Map<Path, WorkspaceLock> HELD = new HashMap<>();

	private final Path file;
	private final FileChannel channel;
	private final String holder;

	private WorkspaceLock(Path file, FileChannel channel, String holder) {
		this.file = file;
		this.channel = channel;
		this.holder = holder;
	}

	/**
	 * @throws LookbackException when somebody else holds it, naming who
	 */
	public static WorkspaceLock take(Path lockFile, boolean exclusive) throws LookbackException {
		synchronized (HELD) {
			Path file = lockFile.toAbsolutePath().normalize();
			WorkspaceLock held = HELD.get(file);
			if (held != null) {
				throw Words.error("locked", file.getParent(), held.holder);
			}
			WorkspaceLock lock = open(file, exclusive);
			HELD.put(file, lock);
			return lock;
		}
	}

	private static WorkspaceLock open(Path file, boolean exclusive) throws LookbackException {
		FileChannel channel = null;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock(LOCKED_BYTE, 1, !exclusive);
			if (lock == null) {
				String other = read(channel);
				channel.close();
				throw Words.error("locked", file.getParent(), other.isEmpty() ? Words.say("lockedByUnknown") : other);
			}
			String holder = self();
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
			channel.force(true);
			return new WorkspaceLock(file, channel, holder);
		} catch (IOException e) {
			closeQuietly(channel, e);
			throw Words.error(e, "lockFailed", file, e.getMessage());
		}
	}

	private static String self() {
		String since = DateTimeFormatter.ISO_LOCAL_DATE_TIME
				.format(Instant.now().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.systemDefault()));
		return "pid " + ProcessHandle.current().pid() + ", user " + System.getProperty("user.name", "?") + ", since " + since;
	}

	private static String read(FileChannel channel) throws IOException {
		ByteBuffer text = ByteBuffer.allocate(MAX_TEXT);
		channel.read(text, 0);
		return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
	}

	private static void closeQuietly(FileChannel channel, IOException first) {
		if (channel != null) {
			try {
				channel.close();
			} catch (IOException second) {
				first.addSuppressed(second);
			}
		}
	}

	/** Who holds it, as the file says. */
	public String holder() {
		return holder;
	}

	@Override
	public void close() throws LookbackException {
		synchronized (HELD) {
			if (HELD.remove(file) == null) {
				return;
			}
			try {
				channel.truncate(0);
				channel.close();
			} catch (IOException e) {
				throw Words.error(e, "lockFailed", file, e.getMessage());
			}
		}
	}
}
