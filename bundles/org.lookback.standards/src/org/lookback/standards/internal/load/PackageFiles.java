package org.lookback.standards.internal.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Place;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;
import org.lookback.standards.internal.yaml.Utf8;
import org.lookback.standards.internal.yaml.YamlReader;

/** All files of a package, read once and within limits. */
final class PackageFiles {

	static final int MOST_FILES = 500;
	/** Bytes of all files together at most. */
	private static final long MOST_BYTES = 64 << 20;

	/** Bundles with views, which are the window's business and say nothing of the standards. */
	private static final String VIEWS = "views/";

	private final Map<String, byte[]> files = new TreeMap<>();
	private final Problems problems;

	private PackageFiles(Problems problems) {
		this.problems = problems;
	}

	static PackageFiles read(PackageSource source, Problems problems) {
		PackageFiles files = new PackageFiles(problems);
		Messages messages = Messages.in(PackageSource.class);
		String current = "";
		long all = 0;
		try {
			List<String> paths = source.list();
			if (paths.size() > MOST_FILES) {
				problems.add(Place.of(source.name()), messages.get("tooManyFiles", source.name(), String.valueOf(MOST_FILES)));
				return files;
			}
			for (String path : paths) {
				current = path;
				if (path.startsWith(VIEWS)) {
					continue;
				}
				if (path.startsWith("/") || path.contains("\\") || List.of(path.split("/")).contains("..")) {
					problems.add(Place.of(path), messages.get("outsideFolder", path, source.name()));
					continue;
				}
				try (InputStream in = source.open(path)) {
					byte[] bytes = in.readNBytes(YamlReader.MOST_BYTES + 1);
					files.files.put(path, bytes);
					all += bytes.length;
				}
				if (all > MOST_BYTES) {
					problems.add(Place.of(source.name()), messages.get("packageTooLarge", source.name(), String.valueOf(MOST_BYTES >> 20)));
					return files;
				}
			}
		} catch (IOException unreadable) {
			problems.add(Place.of(current.isEmpty() ? source.name() : current), messages.get("unreadable", String.valueOf(unreadable.getMessage())));
		}
		return files;
	}

	Optional<byte[]> bytes(String path) {
		return Optional.ofNullable(files.get(path));
	}

	/** A file as text, UTF-8; a byte order mark is dropped. Empty when it is not there, or is no text (then there is a problem). */
	Optional<String> text(String path) {
		return bytes(path).flatMap(b -> Utf8.text(path, b, problems));
	}

	/** The root of a YAML file; empty when it is not there or could not be read (then there is a problem). */
	Optional<Section> yaml(String path) {
		Optional<Node> root = bytes(path).flatMap(b -> YamlReader.read(path, b, problems));
		return root.flatMap(node -> Section.of(node, problems));
	}

	/** Paths of the YAML files in a folder, sorted. */
	List<String> yamlIn(String folder) {
		return files.keySet().stream().filter(p -> p.startsWith(folder + '/') && p.endsWith(".yaml")).toList();
	}

	/** SHA-256 over paths, lengths and contents. */
	String hash() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			files.forEach((path, bytes) -> {
				digest.update((path + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
				digest.update(bytes);
			});
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}
}
