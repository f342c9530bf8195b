package org.lookback.standards.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.DictionaryException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Clause;
import org.lookback.standards.internal.load.PackageLoader;

/** All packages that were found. One that cannot be loaded is listed with its problems and stops no other. Immutable. */
public final class PackageCatalog {

	/** A package that could not be loaded. */
	public record Failure(String source, List<Problem> problems) {
		public Failure {
			problems = List.copyOf(problems);
		}
	}

	/**
	 * What came of one source.
	 *
	 * @param standards absent when it could not be loaded
	 * @param problems  why not; empty when it could
	 */
	public record Entry(PackageSource source, Optional<StandardsPackage> standards, List<Problem> problems) {
		public Entry {
			problems = List.copyOf(problems);
		}
	}

	private final List<Entry> entries = new ArrayList<>();
	private final Map<String, StandardsPackage> packages = new LinkedHashMap<>();
	private Dictionary dictionary;

	private PackageCatalog(Dictionary core) {
		dictionary = core;
	}

	/**
	 * Loads every source, several at a time: whoever opens a workspace waits for this.
	 *
	 * @param core the dictionary each package stands on by itself
	 */
	public static PackageCatalog load(List<PackageSource> sources, Dictionary core) {
		PackageCatalog catalog = new PackageCatalog(core);
		Map<String, String> origin = new LinkedHashMap<>();
		sources.parallelStream().map(source -> entry(source, core)).toList().forEach(entry -> catalog.add(entry, origin));
		return catalog;
	}

	private static Entry entry(PackageSource source, Dictionary core) {
		try {
			return new Entry(source, Optional.of(PackageLoader.load(source, core)), List.of());
		} catch (PackageException bad) {
			return new Entry(source, Optional.empty(), bad.problems());
		}
	}

	private void add(Entry entry, Map<String, String> origin) {
		try {
			if (entry.standards().isPresent()) {
				add(entry.source(), entry.standards().get(), origin);
			}
			entries.add(entry);
		} catch (PackageException clash) {
			entries.add(new Entry(entry.source(), Optional.empty(), clash.problems()));
		}
	}

	private void add(PackageSource source, StandardsPackage loaded, Map<String, String> origin) throws PackageException {
		String before = origin.putIfAbsent(loaded.id(), source.name());
		if (before != null) {
			String message = Messages.in(PackageCatalog.class).get("twice", loaded.id(), before);
			throw new PackageException(source.name(), List.of(new Problem("package.yaml", 0, 0, message)));
		}
		try {
			dictionary = PackageLoader.extend(source, dictionary);
		} catch (DictionaryException clash) {
			throw new PackageException(source.name(), List.of(new Problem("dictionary.yaml", 0, 0, String.valueOf(clash.getMessage()))));
		}
		packages.put(loaded.id(), loaded);
	}

	/** Every source and what came of it, in the order given. */
	public List<Entry> entries() {
		return List.copyOf(entries);
	}

	/** The packages that loaded, in the order of their sources. */
	public List<StandardsPackage> packages() {
		return List.copyOf(packages.values());
	}

	public Optional<StandardsPackage> find(String id) {
		return Optional.ofNullable(packages.get(id));
	}

	public List<Failure> failures() {
		return entries.stream().filter(entry -> entry.standards().isEmpty()).map(entry -> new Failure(entry.source().name(), entry.problems())).toList();
	}

	/** The core dictionary with the own fields of every package that loaded. */
	public Dictionary dictionary() {
		return dictionary;
	}

	/** The clauses of every document of every package that loaded. */
	public List<Clause> clauses() {
		return packages.values().stream().flatMap(p -> p.clauses().stream()).toList();
	}
}
