package org.lookback.standards.internal.condition;

import org.lookback.model.api.facts.Fact;

/**
 * What a variable stands for while a condition is evaluated.
 *
 * @param parts the rows whose fields it has, as {@link RowKind#entities} orders them; a part without a row is {@code null}
 * @param key   whose facts they are: the member's code, the kin's key; empty for the household's own
 * @param year  of the row, or the year of the check
 */
public record Row(Fact[] parts, String key, int year) {

	/** One row alone; {@code fact} may be {@code null}: nothing was recorded. */
	static Row of(Fact fact, String key, int year) {
		return new Row(new Fact[] { fact }, key, year);
	}

	Fact part(int index) {
		return parts[index];
	}

	Fact identity() {
		return parts[0];
	}
}
