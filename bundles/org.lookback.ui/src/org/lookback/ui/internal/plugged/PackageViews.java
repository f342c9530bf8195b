package org.lookback.ui.internal.plugged;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Failures;

/** Finds the bundles in a workspace's {@code packages} folder. What cannot be read is logged and left out; the others go on. */
final class PackageViews {

	/** A view is small; a file that claims to be larger is not read. */
	static final int LARGEST = 32 << 20;

	private static final Messages MESSAGES = Messages.in(PackageViews.class);
	private static final String FOLDER = "views";
	private static final String JAR = ".jar";
	private static final String ZIP = ".zip";
	/** Of names that do not say that they are UTF-8; ours are plain letters either way. */
	private static final Charset CHINESE = Charset.forName("GB18030");

	private final List<ViewBundle> found = new ArrayList<>();

	private PackageViews() {
	}

	/** @param packages the folder of a workspace's packages; may be missing */
	static List<ViewBundle> in(Path packages) {
		PackageViews views = new PackageViews();
		if (Files.isDirectory(packages)) {
			views.each(packages, "*", views::ofPackage);
		}
		return views.found.stream().sorted(Comparator.comparing(ViewBundle::standards).thenComparing(ViewBundle::file)).toList();
	}

	private interface Look {
		void at(Path path) throws IOException;
	}

	private void each(Path folder, String pattern, Look look) {
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
			for (Path entry : entries) {
				if (!entry.getFileName().toString().startsWith(".")) {
					one(entry, look);
				}
			}
		} catch (IOException unreadable) {
			Failures.log(MESSAGES.get("unreadable", folder), unreadable);
		}
	}

	private static void one(Path entry, Look look) {
		try {
			look.at(entry);
		} catch (IOException unreadable) {
			Failures.log(MESSAGES.get("unreadable", entry), unreadable);
		}
	}

	private void ofPackage(Path standards) throws IOException {
		String name = standards.getFileName().toString();
		if (Files.isDirectory(standards.resolve(FOLDER))) {
			each(standards.resolve(FOLDER), "*" + JAR, jar -> {
				try (InputStream in = Files.newInputStream(jar)) {
					add(name, jar.getFileName().toString(), in);
				}
			});
		} else if (Files.isRegularFile(standards) && name.toLowerCase(Locale.ROOT).endsWith(ZIP)) {
			ofZip(standards, name);
		}
	}

	/** In the zip's root, or below the one folder that the whole package stands in. */
	private void ofZip(Path zip, String name) throws IOException {
		try (ZipFile file = new ZipFile(zip.toFile(), CHINESE)) {
			for (ZipEntry entry : file.stream().filter(each -> each.getName().matches("([^/]+/)?" + FOLDER + "/[^/]+\\" + JAR)).toList()) {
				try (InputStream in = file.getInputStream(entry)) {
					add(name, entry.getName().substring(entry.getName().lastIndexOf('/') + 1), in);
				}
			}
		}
	}

	private void add(String standards, String file, InputStream in) throws IOException {
		byte[] content = in.readNBytes(LARGEST + 1);
		if (content.length > LARGEST) {
			throw new IOException(MESSAGES.get("large", file, LARGEST >> 20));
		}
		found.add(ViewBundle.of(standards, file, content).orElseThrow(() -> new IOException(MESSAGES.get("no.bundle", file))));
	}
}
