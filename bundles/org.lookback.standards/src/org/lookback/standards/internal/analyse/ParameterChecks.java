package org.lookback.standards.internal.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Code;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.CoverageRow;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.analyse.Finder.Subject;
import org.lookback.standards.internal.analyse.solve.Pieces;
import org.lookback.standards.internal.condition.Tree;

/** Parameters that ended, have no value for some days, regions or classes, are read by nothing, or wait for a reading. */
final class ParameterChecks {

	private final StandardsPackage standards;
	private final RuleTrees trees;
	private final FilePlaces places;
	private final Finder finder;

	ParameterChecks(RuleTrees trees, FilePlaces places, Finder finder) {
		this.standards = trees.standards();
		this.trees = trees;
		this.places = places;
		this.finder = finder;
	}

	void check(Readings readings) {
		Set<String> used = used();
		Set<String> read = new HashSet<>(readings.of(standards.id()).stream().map(Reading::parameter).toList());
		for (Parameter parameter : standards.parameters()) {
			if (!used.contains(parameter.id())) {
				finder.add(Check.UNUSED_PARAMETER, places.parameter(parameter.id()), Subject.parameter(parameter.id()), parameter.id());
			}
			if (parameter.open() && !read.contains(parameter.id())) {
				finder.add(Check.OPEN_PARAMETER, places.parameter(parameter.id()), Subject.parameter(parameter.id()), parameter.id(),
						Words.of(parameter.title()));
			}
			if (!parameter.open()) {
				days(parameter);
				regions(parameter);
				classes(parameter);
			}
		}
	}

	/** What conditions, lists, procedures and the coverage of the documents name. */
	private Set<String> used() {
		Set<String> used = new HashSet<>(standards.completeness().values());
		for (AnalysedRule rule : trees.rules()) {
			for (Tree piece : Pieces.all(rule.condition())) {
				if (piece instanceof Tree.ParameterOf of) {
					used.add(of.id());
				} else if (piece instanceof Tree.ParameterIn in) {
					used.add(in.id());
				}
			}
		}
		standards.procedures().stream().flatMap(p -> p.steps().stream()).map(Procedure.Step::daysParameter).forEach(used::add);
		standards.coverage().stream().flatMap(row -> row.by().stream()).map(CoverageRow.Link::id).forEach(used::add);
		return used;
	}

	/** Of the values for one region and class: whether they follow each other without a gap from the package's first to its last day. */
	private void days(Parameter parameter) {
		Set<List<String>> groups = new LinkedHashSet<>();
		parameter.values().forEach(value -> groups.add(List.of(value.region(), value.householdClass())));
		for (List<String> group : groups) {
			List<Parameter.Value> values = new ArrayList<>(parameter.values().stream()
					.filter(v -> v.region().equals(group.get(0)) && v.householdClass().equals(group.get(1))).toList());
			values.sort(Comparator.comparing(v -> v.validFrom().orElse(LocalDate.MIN)));
			LocalDate first = standards.validFrom().orElse(LocalDate.MIN);
			Optional<LocalDate> covered = Optional.of(first.equals(LocalDate.MIN) ? first : first.minusDays(1));
			for (Parameter.Value value : values) {
				LocalDate from = value.validFrom().orElse(LocalDate.MIN);
				if (covered.isPresent() && from.isAfter(covered.get()) && !from.equals(covered.get().plusDays(1))
						&& !covered.get().equals(LocalDate.MIN)) {
					finder.add(Check.UNCOVERED_PARAMETER, "uncovered-parameter.days", places.parameter(parameter.id()),
							Subject.parameter(parameter.id()), parameter.id(), covered.get().plusDays(1).toString(), from.minusDays(1).toString());
				}
				Optional<LocalDate> before = covered;
				covered = covered.isEmpty() ? covered : value.validUntil().map(until -> until.isAfter(before.get()) ? until : before.get());
			}
			LocalDate last = standards.validUntil().orElse(LocalDate.MAX);
			covered.filter(until -> until.isBefore(last)).ifPresent(until -> finder.add(Check.EXPIRED_PARAMETER, places.parameter(parameter.id()),
					Subject.parameter(parameter.id()), parameter.id(), until.toString()));
		}
	}

	private void regions(Parameter parameter) {
		boolean everywhere = parameter.values().stream().anyMatch(v -> v.region().isEmpty());
		List<String> without = standards.regions().stream()
				.filter(region -> parameter.values().stream().noneMatch(v -> region.startsWith(v.region()))).toList();
		if (!everywhere && !parameter.values().isEmpty() && !without.isEmpty()) {
			finder.add(Check.UNCOVERED_PARAMETER, "uncovered-parameter.regions", places.parameter(parameter.id()),
					Subject.parameter(parameter.id()), parameter.id(), String.join("、", without));
		}
	}

	private void classes(Parameter parameter) {
		if (parameter.classField().isEmpty() || parameter.values().stream().anyMatch(v -> v.householdClass().isEmpty())) {
			return;
		}
		List<String> without = standards.dictionary().codeList(standards.dictionary().field(parameter.classField())).stream()
				.flatMap(list -> list.offered().stream()).map(Code::id)
				.filter(code -> parameter.values().stream().noneMatch(v -> v.householdClass().equals(code))).toList();
		if (!without.isEmpty()) {
			finder.add(Check.UNCOVERED_PARAMETER, "uncovered-parameter.classes", places.parameter(parameter.id()),
					Subject.parameter(parameter.id()), parameter.id(), String.join("、", without));
		}
	}
}
