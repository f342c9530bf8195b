package org.lookback.standards.internal.load;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.PackageSource;

/** A package in a folder. Nothing outside of it is read, whatever links say. */
public final class FolderSource implements PackageSource {

	private final Path folder;

	public FolderSource(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	@Override
	public String name() {
		return folder.toString();
	}

	@Override
	public List<String> list() throws IOException {
		try (Stream<Path> files = Files.walk(folder, 8)) {
			return files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).limit(PackageFiles.MOST_FILES + 1L)
					.map(f -> folder.relativize(f).toString().replace('\\', '/')).filter(f -> !f.startsWith(".") && !f.contains("/."))
					.sorted().toList();
		}
	}

	@Override
	public InputStream open(String path) throws IOException {
		Path file = folder.resolve(path).normalize();
		if (!file.startsWith(folder)) {
			throw new IOException(Messages.in(PackageSource.class).get("outsideFolder", path, folder.toString()));
		}
		if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
			throw new FileNotFoundException(file.toString());
		}
		if (!file.toRealPath().startsWith(folder.toRealPath())) {
			throw new IOException(Messages.in(PackageSource.class).get("outsideFolder", path, folder.toString()));
		}
		return Files.newInputStream(file);
	}
}
