package org.lookback.standards.internal.condition;

import org.lookback.model.api.verdict.UsedParameter;

/** The parameters' values for one household. */
public interface ParameterValues {

	/**
	 * @param index of the parameter in the vocabulary
	 * @return its value is empty when nobody has set it
	 */
	UsedParameter get(int index);

	/** The same as in force on the last day of another year. */
	UsedParameter get(int index, int year);

	/** What is missing when a parameter has no value: itself, or the household's fact that would choose one. */
	String missing(int index);
}
