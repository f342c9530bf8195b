package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.ClauseRef;

/**
 * A loaded and checked standards package: every quotation stands in its clause, every condition is typed, every code exists. Immutable.
 *
 * @param id             unique over all packages
 * @param version        the package author's version
 * @param province       for people
 * @param regions        codes of the regions it is for
 * @param validFrom      first day its documents hold
 * @param validUntil     last day they hold, without end when absent
 * @param rules          in the order in which their truths are kept
 * @param appendix       deadlines, departments, forms, ambiguities and coverage
 * @param completeness   parameter that says whether a list ({@code kin}, {@code register}, a CODES field's id) is complete, by list
 * @param unknownCodes   codes that count as unknown ({@code 需鉴定未鉴定}), by code list
 * @param dictionary     the core dictionary with this package's own fields
 * @param contentHash    SHA-256 over all files of the package, hexadecimal
 * @param sampleReadings text of {@code sample/readings.yaml}: readings made up for the sample province
 */
public record StandardsPackage(String id, Label title, String version, String province, List<String> regions, Optional<LocalDate> validFrom,
		Optional<LocalDate> validUntil, List<Document> documents, List<Parameter> parameters, List<Rule> rules, Outcomes outcomes,
		List<Procedure> procedures, List<Example> examples, Appendix appendix, Map<String, String> completeness, Map<String, Set<String>> unknownCodes,
		Dictionary dictionary, String contentHash, Optional<String> sampleReadings) {

	public StandardsPackage {
		regions = List.copyOf(regions);
		documents = List.copyOf(documents);
		parameters = List.copyOf(parameters);
		rules = List.copyOf(rules);
		procedures = List.copyOf(procedures);
		examples = List.copyOf(examples);
		completeness = Map.copyOf(completeness);
		unknownCodes = Map.copyOf(unknownCodes);
	}

	/** The same package as if it were for other regions: to read households of one province under the standards of another. */
	public StandardsPackage in(List<String> others) {
		return new StandardsPackage(id, title, version, province, others, validFrom, validUntil, documents, parameters, rules, outcomes, procedures,
				examples, appendix, completeness, unknownCodes, dictionary, contentHash, sampleReadings);
	}

	/** All clauses of all documents, in order. */
	public List<Clause> clauses() {
		return documents.stream().flatMap(d -> d.clauses().stream()).toList();
	}

	public Optional<Document> document(String documentId) {
		return documents.stream().filter(d -> d.id().equals(documentId)).findFirst();
	}

	/** The clause that is quoted. */
	public Optional<Clause> clause(ClauseRef ref) {
		return document(ref.document()).flatMap(d -> d.clause(ref.anchor()));
	}

	/** By when the documents want what. */
	public List<Deadline> deadlines() {
		return appendix.deadlines();
	}

	/** Who answers for what. */
	public List<Department> departments() {
		return appendix.departments();
	}

	/** The forms, ledgers and reports the documents ask for. */
	public List<Form> forms() {
		return appendix.forms();
	}

	/** Where the documents are unclear, and what this package takes them to say. */
	public List<Ambiguity> ambiguities() {
		return appendix.ambiguities();
	}

	/** What answers each demand of the documents. */
	public List<CoverageRow> coverage() {
		return appendix.coverage();
	}

	/** Whom the documents want watched, and what warns of his falling back. */
	public WarningScheme warnings() {
		return appendix.warnings();
	}

	/** The same package, which after its own rules asks those of {@link #warnings}: for an evaluator of warnings, never for a check. */
	public StandardsPackage withWarnings() {
		List<Rule> all = new ArrayList<>(rules);
		all.addAll(warnings().rules());
		return new StandardsPackage(id, title, version, province, regions, validFrom, validUntil, documents, parameters, all, outcomes, procedures, examples,
				appendix, completeness, unknownCodes, dictionary, contentHash, sampleReadings);
	}

	public Optional<Rule> rule(String ruleId) {
		return rules.stream().filter(r -> r.id().equals(ruleId)).findFirst();
	}

	/** What the package calls an outcome in each language, by what it is called in Chinese, as decisions name it; empty when it has no such outcome. */
	public Optional<Label> outcome(String name) {
		return Stream.concat(Stream.of(outcomes.otherwise(), outcomes.outOfScope(), outcomes.undecided()), rules.stream().map(Rule::outcome))
				.filter(label -> label.zh().equals(name)).findFirst();
	}

	public Optional<Parameter> parameter(String parameterId) {
		return parameters.stream().filter(p -> p.id().equals(parameterId)).findFirst();
	}
}
