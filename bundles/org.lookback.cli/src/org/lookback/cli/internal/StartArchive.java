package org.lookback.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The archive of loaded classes that the virtual machine writes when the first run of a command ends, and that later runs start
 * from. A first run that failed has loaded little; its archive is marked, and the start script throws a marked one away.
 */
final class StartArchive {

	/** Set by the start script; without it nothing is marked. */
	private static final String FILE = "lookback.archive";
	private static final String POOR = ".poor";

	private final Optional<Path> firstOf;

	private StartArchive(Optional<Path> firstOf) {
		this.firstOf = firstOf;
	}

	static StartArchive ofThisRun() {
		return new StartArchive(Optional.ofNullable(System.getProperty(FILE)).map(Path::of).filter(file -> !Files.exists(file)));
	}

	void ended(int exit) {
		if (firstOf.isEmpty() || exit != Command.BAD) {
			return;
		}
		try {
			Files.createFile(firstOf.get().resolveSibling(firstOf.get().getFileName() + POOR));
		} catch (IOException unwritable) {
			Logger.getLogger(StartArchive.class.getName()).log(Level.FINE, "no mark beside " + firstOf.get(), unwritable);
		}
	}
}
