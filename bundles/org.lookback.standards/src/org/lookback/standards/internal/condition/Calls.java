package org.lookback.standards.internal.condition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every function and quantifier of the language by its name, each as it is written; a bar marks what is filled in first. */
final class Calls {

	/** Functions. */
	static final Map<String, String> FUNCTIONS = byName(List.of("known(|)", "param(\"|\")", "paramIn(\"|\", thisYear)", "inYear(|).", "rule(\"|\")", "age(|)",
			"ageOn(|, )", "year(|)", "days(|, )", "date(\"|\")", "size(|)", "addDays(|, )", "addMonths(|, )", "workdays(|, )", "addWorkdays(|, )",
			"isWorkday(|)", "min(|, )", "max(|, )", "startsWith(|, \"\")", "matches(|, \"\")", "idValid(|)", "idBirth(|)", "idSex(|)"));

	/** What goes over the rows of a list; {@code %s} stands for the name of a row. */
	static final Map<String, String> QUANTIFIERS = byName(List.of("exists(%s, |)", "all(%s, |)", "count(%s, |)", "sum(%s, |)", "max(%s, |)", "min(%s, |)"));

	/** The list of a department's records, behind a member or kin. */
	static final String REGISTER = "register";

	private Calls() {
	}

	private static Map<String, String> byName(List<String> calls) {
		Map<String, String> named = new LinkedHashMap<>();
		calls.forEach(call -> named.put(call.substring(0, call.indexOf('(')), call));
		return named;
	}
}
