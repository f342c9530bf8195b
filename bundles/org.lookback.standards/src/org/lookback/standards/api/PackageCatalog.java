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

	private final Map<String, StandardsPackage> packages = new LinkedHashMap<>();
	private final List<Failure> failures = new ArrayList<>();
	private Dictionary dictionary;

	private PackageCatalog(Dictionary core) {
		dictionary = core;
	}

	/**
	 * Loads every source.
	 *
	 * @param core the dictionary each package stands on by itself
	 */
	public static PackageCatalog load(List<PackageSource> sources, Dictionary core) {
		PackageCatalog catalog = new PackageCatalog(core);
		Map<String, String> origin = new LinkedHashMap<>();
		for (PackageSource source : sources) {
			try {
				StandardsPackage loaded = PackageLoader.load(source, core);
				catalog.add(source, loaded, origin);
			} catch (PackageException bad) {
				catalog.failures.add(new Failure(source.name(), bad.problems()));
			}
		}
		return catalog;
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

	/** The packages that loaded, in the order of their sources. */
	public List<StandardsPackage> packages() {
		return List.copyOf(packages.values());
	}

	public Optional<StandardsPackage> find(String id) {
		return Optional.ofNullable(packages.get(id));
	}

	public List<Failure> failures() {
		return List.copyOf(failures);
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
