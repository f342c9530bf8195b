package org.lookback.sample.internal.support;

import java.util.Map;

/**
 * A row of a department's register.
 *
 * @param register the code of the register
 * @param name     whose
 * @param id       his ID number
 * @param values   the department's own columns by heading; what is missing is blank
 * @param stranger whether he is in no household and no kin of one
 */
public record RegisterRecord(String register, String name, String id, Map<String, String> values, boolean stranger) {

	public RegisterRecord {
		values = Map.copyOf(values);
	}

	/** The cell under a heading. */
	public String value(String heading) {
		return values.getOrDefault(heading, "");
	}
}
