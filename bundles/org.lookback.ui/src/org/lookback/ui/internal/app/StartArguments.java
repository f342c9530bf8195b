package org.lookback.ui.internal.app;

import java.nio.file.Path;
import java.util.Optional;

/** What the start script says after the launcher's own arguments. */
final class StartArguments {

	private static final String WORKSPACE = "--workspace";

	private StartArguments() {
	}

	/** The folder after {@code --workspace}. */
	static Optional<Path> workspace(String[] arguments) {
		for (int i = 0; i < arguments.length; i++) {
			if (WORKSPACE.equals(arguments[i]) && i + 1 < arguments.length) {
				return Optional.of(Path.of(arguments[i + 1]).toAbsolutePath().normalize());
			}
			if (arguments[i].startsWith(WORKSPACE + "=")) {
				return Optional.of(Path.of(arguments[i].substring(WORKSPACE.length() + 1)).toAbsolutePath().normalize());
			}
		}
		return Optional.empty();
	}
}
