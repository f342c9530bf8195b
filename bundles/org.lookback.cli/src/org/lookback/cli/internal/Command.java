package org.lookback.cli.internal;

import java.util.Set;

import org.lookback.model.api.text.LookbackException;

/** One command of the command line. */
public interface Command {

	/** Done, nothing found that calls for attention. */
	int DONE = 0;
	/** Done, and something was found. */
	int FOUND = 1;
	/** Bad usage or bad input. */
	int BAD = 2;

	String name();

	/** Options that take a value, besides {@code --workspace}. */
	Set<String> valued();

	/** Options that take none, besides {@code --json}. */
	default Set<String> flags() {
		return Set.of();
	}

	/** @return the exit code */
	int run(Call call) throws LookbackException;
}
