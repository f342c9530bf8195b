package org.lookback.standards.api;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lookback.standards.internal.load.FolderSource;
import org.lookback.standards.internal.load.ZipSource;

/** The files of one package, wherever they lie: a folder, a bundle, memory. Paths are relative, with {@code /} between the parts. */
public interface PackageSource {

	/** Folder or bundle as people know it; stands before every error. */
	String name();

	/** All files, sorted by path. */
	List<String> list() throws IOException;

	/**
	 * One file of {@link #list}.
	 *
	 * @throws FileNotFoundException when there is none
	 */
	InputStream open(String path) throws IOException;

	/** A folder of the file system. Links and paths that lead out of it are refused. */
	static PackageSource folder(Path folder) {
		return new FolderSource(folder);
	}

	/** A zip file, read where it lies. Names that lead out of it are refused when it is loaded. */
	static PackageSource zip(Path file) {
		return new ZipSource(file);
	}

	/** Files held in memory, by path. */
	static PackageSource of(String name, Map<String, byte[]> files) {
		Map<String, byte[]> sorted = new TreeMap<>(files);
		return new PackageSource() {
			@Override
			public String name() {
				return name;
			}

			@Override
			public List<String> list() {
				return List.copyOf(sorted.keySet());
			}

			@Override
			public InputStream open(String path) throws IOException {
				byte[] bytes = sorted.get(path);
				if (bytes == null) {
					throw new FileNotFoundException(path);
				}
				return new ByteArrayInputStream(bytes);
			}
		};
	}
}
