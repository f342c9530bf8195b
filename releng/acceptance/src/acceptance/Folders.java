package acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies of a prepared workspace: each scenario that writes has its own, and none imports the same files again. */
final class Folders {

	private Folders() {
	}

	/** Copies a folder that nobody is writing to. */
	static Path copy(Path from, Path to) throws IOException {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path one : all.toList()) {
				Files.copy(one, to.resolve(from.relativize(one)));
			}
		}
		return to;
	}
}
