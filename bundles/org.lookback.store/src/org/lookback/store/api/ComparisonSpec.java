package org.lookback.store.api;

import java.time.LocalDate;
import java.util.List;

/**
 * What is compared.
 *
 * @param register       a code of the list {@code Register}
 * @param year           whose households, and whose edition of the register
 * @param asOf           the day whose ages count
 * @param changeSequence the state of the data
 * @param versions       the imports that the register's records came with, ascending
 */
public record ComparisonSpec(String register, int year, LocalDate asOf, long changeSequence, List<Integer> versions, String user) {

	public ComparisonSpec {
		versions = List.copyOf(versions);
	}
}
