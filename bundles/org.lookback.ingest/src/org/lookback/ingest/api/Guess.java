package org.lookback.ingest.api;

import java.util.Optional;

/**
 * Something found out about a file, with the reason for it.
 *
 * @param value    empty when nothing pointed anywhere
 * @param evidence why, as a person reads it
 */
public record Guess<T>(Optional<T> value, String evidence) {

	public static <T> Guess<T> of(T value, String evidence) {
		return new Guess<>(Optional.of(value), evidence);
	}

	public static <T> Guess<T> none(String evidence) {
		return new Guess<>(Optional.empty(), evidence);
	}
}
