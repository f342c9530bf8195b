package org.lookback.store.internal.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.FindingKind;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.sql.Database;

/** Numbers what occurs in many households of a run: outcomes, kinds of findings, what keeps decisions open. Safe for several threads. */
final class RunKinds {

	record Outcome(String outcome, Concept concept, Truth value) {
	}

	/** What findings of one rule have in common. */
	record Kind(FindingKind nature, String rule, String title, String sector, String severity, ObjectKind object, ClauseRef clause) {

		Finding finding(String packageId, String objectKey, long household, List<UsedFact> facts) {
			return new Finding(nature, packageId, rule, title, sector, severity, object, objectKey, household, clause, facts);
		}
	}

	private record Counted(int ordinal, AtomicLong households) {
	}

	private final Map<Outcome, Counted> outcomes = new LinkedHashMap<>();
	private final Map<Kind, Integer> kinds = new LinkedHashMap<>();
	private final Map<List<String>, Integer> opens = new LinkedHashMap<>();

	/** The outcomes of a run, in the order of their numbers. */
	static List<Outcome> outcomes(Connection connection, long run) throws SQLException {
		return Database.list(connection, "SELECT outcome, concept, truth FROM check_outcome WHERE run = ? ORDER BY ordinal",
				row -> new Outcome(row.getString(1), Concept.valueOf(row.getString(2)), Truth.valueOf(row.getString(3))), run);
	}

	/** The kinds of findings of a run, in the order of their numbers. */
	static List<Kind> kinds(Connection connection, long run) throws SQLException {
		return Database.list(connection, "SELECT nature, rule_id, title, sector, severity, object_kind, document, anchor, quotation "
				+ "FROM check_finding_kind WHERE run = ? ORDER BY ordinal", RunKinds::kind, run);
	}

	private static Kind kind(ResultSet row) throws SQLException {
		return new Kind(FindingKind.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
				ObjectKind.valueOf(row.getString(6)), new ClauseRef(row.getString(7), row.getString(8), row.getString(9)));
	}

	/** What keeps decisions of a run open, in the order of their numbers. */
	@SuppressWarnings("unchecked")
	static List<List<String>> opens(Connection connection, long run) throws SQLException {
		return Database.list(connection, "SELECT facts FROM check_open WHERE run = ? ORDER BY ordinal",
				row -> (List<String>) JsonText.read(row.getString(1)), run);
	}

	/** Begins with the numbers of another run; the households of that run are not counted. */
	synchronized void beginWith(Connection connection, long run) throws SQLException {
		outcomes(connection, run).forEach(outcome -> outcomes.put(outcome, new Counted(outcomes.size(), new AtomicLong())));
		kinds(connection, run).forEach(kind -> kinds.put(kind, kinds.size()));
		opens(connection, run).forEach(facts -> opens.put(facts, opens.size()));
	}

	/** The outcome's number; counts the household. */
	synchronized int outcome(Determination determination) {
		Outcome outcome = new Outcome(determination.outcome(), determination.concept(), determination.value());
		count(outcome, 1);
		return outcomes.get(outcome).ordinal();
	}

	/** Counts households of an outcome. */
	synchronized void count(Outcome outcome, long households) {
		outcomes.computeIfAbsent(outcome, one -> new Counted(outcomes.size(), new AtomicLong())).households().addAndGet(households);
	}

	synchronized int kind(Finding finding) {
		return number(kinds, new Kind(finding.kind(), finding.rule(), finding.title(), finding.sector(), finding.severity(), finding.object(), finding.clause()));
	}

	/** The number of what keeps a decision open. */
	synchronized int open(List<String> facts) {
		return number(opens, facts);
	}

	private static <T> int number(Map<T, Integer> numbers, T one) {
		Integer known = numbers.get(one);
		if (known == null) {
			known = numbers.size();
			numbers.put(one, known);
		}
		return known;
	}

	/** Households by outcome, in the order of the outcomes' numbers. */
	synchronized Map<Outcome, Long> households() {
		Map<Outcome, Long> counts = new LinkedHashMap<>();
		outcomes.forEach((outcome, counted) -> counts.put(outcome, counted.households().get()));
		return counts;
	}

	/** In the order of their numbers. */
	synchronized List<Kind> findingKinds() {
		return List.copyOf(kinds.keySet());
	}

	/** In the order of their numbers. */
	synchronized List<List<String>> opens() {
		return new ArrayList<>(opens.keySet());
	}
}
