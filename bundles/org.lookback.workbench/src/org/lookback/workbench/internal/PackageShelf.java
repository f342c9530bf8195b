package org.lookback.workbench.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.DictionaryException;
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

	private static final long LOOK_AGAIN_AFTER = 1_000_000_000L;

	private final Supplier<List<PackageSource>> installed;
	private final Path workspace;
	private final PackageState state;
	private long loaded;
	private long looked;
	private List<PackageSource> sources;
	private PackageCatalog catalog;
	private Dictionary dictionary;

	/** @param workspace its folder; null when there is none and only the product's packages count */
	PackageShelf(Supplier<List<PackageSource>> installed, Path workspace) {
		this.installed = installed;
		this.workspace = workspace;
		this.state = new PackageState(workspace == null ? Path.of("packages").toAbsolutePath() : workspace.resolve("packages"));
	}

	/** Of the workspace's packages; another number as soon as any of their files is another. */
	long state() {
		return workspace == null ? 0 : state.now();
	}

	/** Forgets what was loaded when files have changed; looks once a second at most. */
	private void look() {
		long now = System.nanoTime();
		if (workspace == null || sources != null && now - looked < LOOK_AGAIN_AFTER) {
			return;
		}
		looked = now;
		long current = state.now();
		if (current != loaded) {
			forget();
			loaded = current;
		}
	}

	/** Looks at the folder again when next asked. */
	synchronized void forget() {
		sources = null;
		catalog = null;
		dictionary = null;
	}

	synchronized PackageCatalog catalog() {
		look();
		if (catalog == null) {
			catalog = PackageCatalog.load(sources(), Dictionary.core());
		}
		return catalog;
	}

	/** The dictionary with the packages' fields; reads only the packages that have any, because a search waits for this. */
	synchronized Dictionary dictionary() throws LookbackException {
		look();
		if (dictionary == null) {
			Dictionary extended = Dictionary.core();
			for (PackageSource source : sources()) {
				extended = extend(extended, source);
			}
			dictionary = extended;
		}
		return dictionary;
	}

	/** A package of the product must be readable; one of the workspace that is not adds nothing, and {@link #catalog} lists what is wrong. */
	private Dictionary extend(Dictionary dictionary, PackageSource source) throws LookbackException {
		try {
			if (!source.list().contains(DICTIONARY)) {
				return dictionary;
			}
			try (InputStream in = source.open(DICTIONARY)) {
				return dictionary.extendedBy(source.name() + '/' + DICTIONARY, in);
			}
		} catch (IOException | DictionaryException broken) {
			if (installed.get().contains(source)) {
				throw new LookbackException(say("package.unreadable", source.name(), broken.getMessage()), broken);
			}
			return dictionary;
		}
	}

	/** Every package, loaded or not: the product's first, then the workspace's. */
	private List<PackageSource> sources() {
		if (sources == null) {
			List<PackageSource> all = new ArrayList<>(installed.get());
			all.addAll(inWorkspace());
			sources = all;
		}
		return sources;
	}

	private List<PackageSource> inWorkspace() {
		return workspace == null ? List.of()
				: state.packages().stream().map(entry -> PackageState.zip(entry) ? PackageSource.zip(entry) : PackageSource.folder(entry)).toList();
	}

	/**
	 * The files of a package on the shelf, by its id, or by its folder's or zip's name when it cannot be loaded; or of any folder or zip.
	 *
	 * @throws LookbackException when there is none; the message names those that there are
	 */
	synchronized PackageSource source(String idOrPath) throws LookbackException {
		Optional<PackageSource> shelved = catalog().entries().stream().filter(entry -> id(entry).equals(idOrPath)).map(PackageCatalog.Entry::source).findFirst();
		if (shelved.isPresent()) {
			return shelved.get();
		}
		Optional<Path> path = path(idOrPath);
		if (path.isPresent() && Files.isDirectory(path.get())) {
			return PackageSource.folder(path.get());
		}
		if (path.isPresent() && PackageState.zip(path.get())) {
			return PackageSource.zip(path.get());
		}
		throw none(idOrPath);
	}

	/** The package's id; the name of its folder or zip when it cannot be loaded. */
	static String id(PackageCatalog.Entry entry) {
		return entry.standards().map(StandardsPackage::id).orElseGet(() -> lastPart(entry.source().name()));
	}

	private static String lastPart(String source) {
		String name = source.replace('\\', '/');
		return name.substring(name.lastIndexOf('/') + 1).replaceFirst("(?i)[.]zip$", "");
	}

	private static Optional<Path> path(String typed) {
		try {
			return Optional.of(Path.of(typed).toAbsolutePath().normalize());
		} catch (InvalidPathException noPath) {
			return Optional.empty();
		}
	}

	private LookbackException none(String id) {
		return new LookbackException(
				say("package.none", id, catalog().packages().stream().map(StandardsPackage::id).collect(Collectors.joining(", "))));
	}

	StandardsPackage find(String id) throws LookbackException {
		return catalog().find(id).orElseThrow(() -> none(id));
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
		return read(readingsText());
	}

	void setReadings(String text) throws LookbackException {
		read(text);
		Path file = workspace.resolve(READINGS);
		try {
			Path fresh = Files.writeString(file.resolveSibling(READINGS + ".new"), text);
			Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException unwritable) {
			throw new LookbackException(say("readings.unwritable", file, unwritable.getMessage()), unwritable);
		}
	}

	/** The readings of a text; of an empty one there are none. */
	static Readings read(String text) throws LookbackException {
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
