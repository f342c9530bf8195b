package org.lookback.standards.internal.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.Problem;

/** Everything that is wrong with a package, gathered so that its author sees all of it at once. */
public final class Problems {

	private static final int MOST = 200;

	private final String source;
	private final List<Problem> problems = new ArrayList<>();

	/** @param source the package's folder or bundle, as people know it */
	public Problems(String source) {
		this.source = source;
	}

	/** A problem; the same one at the same place is kept once. */
	public void add(Place place, String message) {
		Problem problem = new Problem(place.file(), place.line(), place.column(), message);
		if (problems.size() < MOST && !problems.contains(problem)) {
			problems.add(problem);
		}
	}

	public boolean none() {
		return problems.isEmpty();
	}

	/** How many there are so far, to see whether a step added any. */
	public int count() {
		return problems.size();
	}

	/** In the order of files, lines and columns. */
	public List<Problem> sorted() {
		return problems.stream()
				.sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column)).toList();
	}

	/** @throws PackageException when there is any problem */
	public void failIfAny() throws PackageException {
		if (!problems.isEmpty()) {
			throw new PackageException(source, sorted());
		}
	}
}
