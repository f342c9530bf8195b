package org.lookback.standards.internal.load;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.lookback.standards.api.PackageSource;
import org.lookback.standards.internal.yaml.YamlReader;

/**
 * A package in a zip, read where it lies; nothing is unpacked. The files may stand at the top or all in one folder. Names that lead out of
 * the package are listed as they are, so that loading refuses them.
 */
public final class ZipSource implements PackageSource {

	private static final String HEADER = "package.yaml";
	/** What Windows in China writes names in when it does not say UTF-8. */
	private static final Charset CHINESE = Charset.forName("GB18030");

	private final Path zip;

	public ZipSource(Path zip) {
		this.zip = zip.toAbsolutePath().normalize();
	}

	@Override
	public String name() {
		return zip.toString();
	}

	@Override
	public List<String> list() throws IOException {
		try (ZipFile file = file()) {
			List<String> names = names(file);
			String top = top(names);
			return names.stream().map(name -> name.startsWith(top) ? name.substring(top.length()) : name).sorted().toList();
		}
	}

	@Override
	public InputStream open(String path) throws IOException {
		try (ZipFile file = file()) {
			ZipEntry entry = file.getEntry(top(names(file)) + path);
			if (entry == null || entry.isDirectory()) {
				throw new FileNotFoundException(zip + "!/" + path);
			}
			try (InputStream in = file.getInputStream(entry)) {
				return new ByteArrayInputStream(in.readNBytes(YamlReader.MOST_BYTES + 1));
			}
		}
	}

	private ZipFile file() throws IOException {
		try {
			return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
		} catch (ZipException otherNames) {
			return new ZipFile(zip.toFile(), CHINESE);
		}
	}

	private static List<String> names(ZipFile file) {
		List<String> names = new ArrayList<>();
		file.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).filter(name -> !hidden(name))
				.limit(PackageFiles.MOST_FILES + 1L).forEach(names::add);
		return names;
	}

	/** Names of no interest: of the Finder, and parts that begin with a dot; but not those that lead out. */
	private static boolean hidden(String name) {
		for (String part : name.split("/")) {
			if (part.equals("__MACOSX") || part.startsWith(".") && !part.equals("..") && !part.equals(".")) {
				return true;
			}
		}
		return false;
	}

	/** The one folder that everything stands in, with its slash; empty when files stand at the top. */
	private static String top(List<String> names) {
		int slash = names.isEmpty() ? -1 : names.getFirst().indexOf('/');
		if (slash < 1 || names.contains(HEADER)) {
			return "";
		}
		String folder = names.getFirst().substring(0, slash + 1);
		return names.contains(folder + HEADER) && names.stream().allMatch(name -> name.startsWith(folder)) ? folder : "";
	}
}
