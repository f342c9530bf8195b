package org.lookback.store.internal.sql;

import java.io.File;
import java.nio.file.Path;

/** How many bytes may still be written to the disk of a folder. */
public final class Room {

	private Room() {
	}

	/** More than any disk has when the system does not say; in a container, say, it may not know what is mounted where. */
	public static long in(Path folder) {
		File file = folder.toFile();
		return file.getTotalSpace() == 0 ? Long.MAX_VALUE : file.getUsableSpace();
	}
}
