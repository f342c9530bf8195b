package org.lookback.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.standards.api.Ambiguity;
import org.lookback.standards.api.CoverageRow;
import org.lookback.standards.api.StandardsPackage;

/** Every demand of the five documents is accounted for by its package: answered, or called not computable for a reason. */
class CoverageTest {

	private static final Map<String, String> PREFIXES = Map.of("shandong", "SD-", "liaoning", "LN-", "guangdong", "GD-", "hainan", "HI-",
			"shanxi", "SX-");
	/** At most one demand in so many may be called not computable. */
	private static final int EXCEPTION = 10;

	private static final Map<String, StandardsPackage> PACKAGES = new LinkedHashMap<>();
	private static List<String> demands;

	@BeforeAll
	static void load() throws Exception {
		demands = Demands.all();
		for (String province : PREFIXES.keySet().stream().sorted().toList()) {
			PACKAGES.put(province, Packages.of(province));
		}
	}

	private static List<String> demandsOf(String province) {
		return demands.stream().filter(id -> id.startsWith(PREFIXES.get(province))).toList();
	}

	@Test
	void theListIsComplete() {
		Map<String, Integer> counts = new TreeMap<>();
		demands.forEach(id -> counts.merge(id.substring(0, 2), 1, Integer::sum));
		assertEquals(Map.of("SD", 68, "LN", 54, "GD", 30, "HI", 32, "SX", 43), counts);
		assertEquals(demands.size(), new TreeSet<>(demands).size(), "an id stands twice");
	}

	@ParameterizedTest
	@ValueSource(strings = { "shandong", "liaoning", "guangdong", "hainan", "shanxi" })
	void everyDemandHasItsRowAndNoRowIsOfAnotherDocument(String province) {
		List<String> rows = PACKAGES.get(province).coverage().stream().map(CoverageRow::row)
				.filter(id -> !Demands.ambiguity(id) || !demandsOf(province).contains(id)).toList();
		assertSame(province + "/coverage.yaml", demandsOf(province).stream().filter(id -> !Demands.ambiguity(id)).toList(), rows);
	}

	@ParameterizedTest
	@ValueSource(strings = { "shandong", "liaoning", "guangdong", "hainan", "shanxi" })
	void everyAmbiguityIsRead(String province) {
		List<String> read = PACKAGES.get(province).ambiguities().stream().map(Ambiguity::id).toList();
		assertSame(province + "/ambiguities.yaml", demandsOf(province).stream().filter(Demands::ambiguity).toList(), read);
	}

	private static void assertSame(String file, List<String> wanted, List<String> found) {
		List<String> missing = new ArrayList<>(wanted);
		missing.removeAll(found);
		List<String> unknown = new ArrayList<>(found);
		unknown.removeAll(wanted);
		assertTrue(missing.isEmpty() && unknown.isEmpty(), file + " misses " + missing + ", has unknown " + unknown);
	}

	@ParameterizedTest
	@ValueSource(strings = { "shandong", "liaoning", "guangdong", "hainan", "shanxi" })
	void whatSaysThatItAnswersADemandNamesOneOfItsOwnDocument(String province) {
		StandardsPackage standards = PACKAGES.get(province);
		List<String> unknown = answers(standards).entrySet().stream()
				.flatMap(entry -> entry.getValue().stream().filter(id -> !demandsOf(province).contains(id)).map(id -> entry.getKey() + ": " + id))
				.toList();
		assertEquals(List.of(), unknown);
	}

	@ParameterizedTest
	@ValueSource(strings = { "shandong", "liaoning", "guangdong", "hainan", "shanxi" })
	void aRowNamesEverythingThatSaysItAnswersIt(String province) {
		StandardsPackage standards = PACKAGES.get(province);
		Map<String, CoverageRow> rows = standards.coverage().stream().collect(Collectors.toMap(CoverageRow::row, row -> row));
		List<String> silent = new ArrayList<>();
		answers(standards).forEach((thing, ids) -> ids.stream().filter(rows::containsKey)
				.filter(id -> rows.get(id).by().stream().noneMatch(link -> (link.kind().id() + ' ' + link.id()).equals(thing)))
				.forEach(id -> silent.add(id + " does not name " + thing)));
		assertEquals(List.of(), silent);
	}

	/** What answers which demands, by kind and id. */
	private static Map<String, List<String>> answers(StandardsPackage standards) {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		standards.rules().forEach(rule -> answers.put("rule " + rule.id(), rule.answers()));
		standards.deadlines().forEach(deadline -> answers.put("deadline " + deadline.id(), deadline.answers()));
		standards.departments().forEach(department -> answers.put("department " + department.id(), department.answers()));
		standards.forms().forEach(form -> answers.put("form " + form.id(), form.answers()));
		return answers;
	}

	@Test
	void notComputableIsTheException() {
		List<CoverageRow> rows = PACKAGES.values().stream().flatMap(standards -> standards.coverage().stream()).toList();
		List<CoverageRow> not = rows.stream().filter(row -> row.notComputable().isPresent()).toList();
		String share = not.size() + " of " + rows.size() + " demands are called not computable: " + not.stream().map(CoverageRow::row).toList();
		assertTrue(not.size() * EXCEPTION <= rows.size(), share);
		assertTrue(not.stream().flatMap(row -> row.notComputable().stream()).allMatch(why -> why.zh().length() >= 20),
				"a reason is too short to convince");
	}
}
