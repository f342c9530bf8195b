package org.lookback.standards.internal.load;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.standards.api.Ambiguity;
import org.lookback.standards.api.Appendix;
import org.lookback.standards.api.CoverageRow;
import org.lookback.standards.api.CoverageRow.Kind;
import org.lookback.standards.api.Deadline;
import org.lookback.standards.api.Department;
import org.lookback.standards.api.Form;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.WarningScheme;
import org.lookback.standards.internal.yaml.Problems;

/** Reads what a package says beside its rules; coverage comes last because it may name everything else. */
final class AppendixReader {

	static final String DEADLINES = "deadlines.yaml";
	static final String DEPARTMENTS = "departments.yaml";
	static final String FORMS = "forms.yaml";
	static final String AMBIGUITIES = "ambiguities.yaml";
	static final String COVERAGE = "coverage.yaml";

	private final PackageFiles files;
	private final CodeCheck codes;
	private final Clauses clauses;
	private final Problems problems;

	AppendixReader(PackageFiles files, Dictionary dictionary, Clauses clauses, Problems problems) {
		this.files = files;
		this.codes = new CodeCheck(dictionary, problems);
		this.clauses = clauses;
		this.problems = problems;
	}

	Appendix read(List<Parameter> parameters, List<Rule> rules, List<Procedure> procedures, WarningScheme warnings) {
		List<Deadline> deadlines = files.yaml(DEADLINES).map(new DeadlineReader(clauses, problems)::read).orElse(List.of());
		List<Department> departments = files.yaml(DEPARTMENTS).map(new DepartmentReader(codes, clauses, problems)::read).orElse(List.of());
		List<Form> forms = files.yaml(FORMS).map(new FormReader(codes, clauses, problems)::read).orElse(List.of());
		Set<String> ruleIds = ids(rules, Rule::id);
		Set<String> parameterIds = ids(parameters, Parameter::id);
		List<Ambiguity> ambiguities = files.yaml(AMBIGUITIES).map(new AmbiguityReader(ruleIds, parameterIds, clauses, problems)::read)
				.orElse(List.of());
		Map<Kind, Collection<String>> known = new EnumMap<>(Map.of(Kind.RULE, ruleIds, Kind.PARAMETER, parameterIds, Kind.PROCEDURE,
				ids(procedures, Procedure::id), Kind.DEADLINE, ids(deadlines, Deadline::id), Kind.DEPARTMENT, ids(departments, Department::id),
				Kind.FORM, ids(forms, Form::id)));
		List<CoverageRow> coverage = files.yaml(COVERAGE).map(new CoverageReader(known, procedures, codes, clauses, problems)::read)
				.orElse(List.of());
		return new Appendix(deadlines, departments, forms, ambiguities, coverage, warnings);
	}

	private static <T> Set<String> ids(List<T> things, Function<T, String> id) {
		return things.stream().map(id).collect(Collectors.toSet());
	}
}
