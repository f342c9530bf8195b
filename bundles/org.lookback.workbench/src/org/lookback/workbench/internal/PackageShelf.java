package org.lookback.workbench.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.PackageCatalog;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.StandardsPackage;

/** The packages of the product and those in the workspace's {@code packages} folder, with the workspace's readings; loaded when first asked. */
final class PackageShelf {

	private static final String DICTIONARY = "dictionary.yaml";
	private static final String READINGS = "readings.yaml";

	private final Supplier<List<PackageSource>> installed;
	private final Path workspace;
	private List<PackageSource> sources;
	private PackageCatalog catalog;
	private Dictionary dictionary;

	/** @param workspace its folder; null when there is none and only the product's packages count */
	PackageShelf(Supplier<List<PackageSource>> installed, Path workspace) {
		this.installed = installed;
		this.workspace = workspace;
	}

	/** Looks at the folder again when next asked. */
	synchronized void forget() {
		sources = null;
		catalog = null;
		dictionary = null;
	}

	synchronized PackageCatalog catalog() {
		if (catalog == null) {
			catalog = PackageCatalog.load(sources(), Dictionary.core());
		}
		return catalog;
	}

	/** The dictionary with the packages' fields; reads only the packages that have any, because a search waits for this. */
	synchronized Dictionary dictionary() throws LookbackException {
		if (dictionary == null) {
			Dictionary extended = Dictionary.core();
			for (PackageSource source : sources()) {
				extended = extend(extended, source);
			}
			dictionary = extended;
		}
		return dictionary;
	}

	private static Dictionary extend(Dictionary dictionary, PackageSource source) throws LookbackException {
		try {
			if (!source.list().contains(DICTIONARY)) {
				return dictionary;
			}
			try (InputStream in = source.open(DICTIONARY)) {
				return dictionary.extendedBy(source.name() + '/' + DICTIONARY, in);
			}
		} catch (IOException unreadable) {
			throw new LookbackException(say("package.unreadable", source.name(), unreadable.getMessage()), unreadable);
		}
	}

	/** Every package, loaded or not: the product's first, then the workspace's. */
	synchronized List<PackageSource> sources() {
		if (sources == null) {
			List<PackageSource> all = new ArrayList<>(installed.get());
			all.addAll(inWorkspace());
			sources = all;
		}
		return sources;
	}

	private List<PackageSource> inWorkspace() {
		Path folder = workspace == null ? null : workspace.resolve("packages");
		if (folder == null || !Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> packages = Files.list(folder)) {
			return packages.filter(path -> Files.isRegularFile(path.resolve("package.yaml"))).sorted().map(PackageSource::folder).toList();
		} catch (IOException unreadable) {
			throw new java.io.UncheckedIOException(unreadable);
		}
	}

	StandardsPackage find(String id) throws LookbackException {
		return catalog().packages().stream().filter(known -> known.id().equals(id)).findFirst()
				.orElseThrow(() -> new LookbackException(say("package.none", id,
						catalog().packages().stream().map(StandardsPackage::id).collect(Collectors.joining(", ")))));
	}

	String readingsText() throws LookbackException {
		Path file = workspace.resolve(READINGS);
		try {
			return Files.exists(file) ? Files.readString(file) : "";
		} catch (IOException unreadable) {
			throw new LookbackException(say("readings.unreadable", file, unreadable.getMessage()), unreadable);
		}
	}

	Readings readings() throws LookbackException {
		String text = readingsText();
		return text.isBlank() ? Readings.none() : read(text);
	}

	void setReadings(String text) throws LookbackException {
		read(text);
		Path file = workspace.resolve(READINGS);
		try {
			Path fresh = Files.writeString(file.resolveSibling(READINGS + ".new"), text);
			Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException unwritable) {
			throw new LookbackException(say("readings.unwritable", file, unwritable.getMessage()), unwritable);
		}
	}

	private static Readings read(String text) throws LookbackException {
		return Readings.read(READINGS, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** Puts the packages' sample readings beside a sample's files, to be imported with them. */
	void writeSampleReadings(Path folder) throws LookbackException {
		for (StandardsPackage known : catalog().packages()) {
			if (known.sampleReadings().isPresent()) {
				try {
					Files.writeString(folder.resolve("readings_" + known.id() + ".yaml"), known.sampleReadings().get());
				} catch (IOException unwritable) {
					throw new LookbackException(say("readings.unwritable", folder, unwritable.getMessage()), unwritable);
				}
			}
		}
	}

	private static String say(String key, Object... arguments) {
		return Messages.in(PackageShelf.class).get(key, arguments);
	}
}
