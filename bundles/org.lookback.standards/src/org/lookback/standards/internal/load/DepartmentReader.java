package org.lookback.standards.internal.load;

import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Department;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Reads {@code departments.yaml}. */
final class DepartmentReader {

	private static final List<String> LEVELS = Arrays.stream(Department.Level.values()).map(Department.Level::id).toList();

	private final Messages messages = Messages.in(DepartmentReader.class);
	private final CodeCheck codes;
	private final Clauses clauses;
	private final Problems problems;
	private final Ids ids;

	DepartmentReader(CodeCheck codes, Clauses clauses, Problems problems) {
		this.codes = codes;
		this.clauses = clauses;
		this.problems = problems;
		ids = new Ids(problems);
	}

	List<Department> read(Section root) {
		List<Department> departments = root.sections("departments").stream().map(this::department).toList();
		root.done();
		return departments;
	}

	private Department department(Section section) {
		if (section.node("level").isEmpty()) {
			section.missing("level");
		}
		Optional<Section> years = section.section("years");
		Optional<Year> from = years.flatMap(range -> range.whole("from")).map(Year::of);
		Optional<Year> until = years.flatMap(range -> range.whole("until")).map(Year::of);
		if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
			problems.add(years.orElseThrow().place("until"), messages.get("yearsReversed"));
		}
		years.ifPresent(Section::done);
		Department department = new Department(ids.read(section, "id"), section.requiredLabel("title"),
				Department.Level.valueOf(section.oneOf("level", LEVELS).toUpperCase(Locale.ROOT)), clauses.required(section, "clause"),
				codes.codes(section, "sectors", "Sector"), codes.codes(section, "programmes", "Programme"),
				codes.codes(section, "items", "MeasureItem"), from, until, section.texts("answers"));
		section.done();
		return department;
	}
}
