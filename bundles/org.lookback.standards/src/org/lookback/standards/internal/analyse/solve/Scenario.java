package org.lookback.standards.internal.analyse.solve;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Field;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.internal.condition.Tree;

/**
 * When and where a household is looked at: this fixes the values of the parameters that the package sets itself.
 *
 * @param village where the household lies
 * @param values  of the package's own parameters, by id, as far as one is in force there and then
 * @param yearEnd the same on the last day of the year
 * @param usual   values that open parameters have in the package's examples: preferred, not required
 * @param codes   all codes of a code list that mean something known, by list
 * @param classes values that fields must have for these parameter values to hold
 */
public record Scenario(LocalDate asOf, int year, String village, Map<String, Object> values, Map<String, Object> yearEnd, Map<String, Object> usual,
		Map<String, Set<String>> codes, Map<Field, String> classes) {

	/** The value of a parameter that the package sets itself. */
	Optional<Object> value(Parameter parameter) {
		return Optional.ofNullable(values.get(parameter.id()));
	}

	/** The value of a piece that does not depend on any household, if it is one. */
	Optional<Object> constant(Tree tree, Parameters parameters) {
		return switch (tree) {
		case Tree.Constant constant -> Optional.of(constant.value());
		case Tree.ParameterOf of when !parameters.at(of.index()).open() -> value(parameters.at(of.index()));
		case Tree.Call call when call.function() == Tree.Function.AS_OF -> Optional.of(asOf);
		default -> Optional.empty();
		};
	}
}
