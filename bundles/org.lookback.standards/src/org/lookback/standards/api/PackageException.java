package org.lookback.standards.api;

import java.util.List;
import java.util.stream.Collectors;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** A package, or a file of readings, cannot be used. Says everything that is wrong with it at once. */
public final class PackageException extends LookbackException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	/**
	 * @param source   folder, bundle or file, as people know it
	 * @param problems at least one
	 */
	public PackageException(String source, List<Problem> problems) {
		super(Messages.in(PackageException.class).get("cannotLoad", source, String.valueOf(problems.size()),
				problems.stream().map(p -> "\n  " + p).collect(Collectors.joining())));
		this.problems = List.copyOf(problems);
	}

	public List<Problem> problems() {
		return problems;
	}
}
