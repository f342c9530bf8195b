package org.lookback.pack.shandong.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.index.api.Listing;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Checking.Tally;
import org.lookback.workbench.api.Checking.Verdicts;
import org.lookback.workbench.api.Workspace;

/**
 * The households of a query under Shandong's rules; opened and read beside the window's thread.
 *
 * @param rules scope, tests and exceptions, in the package's order
 * @param run   the run that the verdicts are of; absent when the package was never run
 * @param tally by rule, over all households of the query
 */
record MatrixData(Workspace workspace, StandardsPackage standards, List<Rule> rules, Optional<CheckRun> run, Map<String, Tally> tally,
		Optional<Listing> listing) implements AutoCloseable {

	static final String PACKAGE = "shandong-2019";
	private static final Set<RuleKind> COLUMNS = Set.of(RuleKind.SCOPE, RuleKind.TEST, RuleKind.OVERRIDE);
	private static final List<String> HOUSEHOLD = List.of("household.headName", "household.village");

	/**
	 * One household.
	 *
	 * @param truths by rule; a rule that the run did not know has none
	 */
	record Row(String key, String head, String village, Map<String, Truth> truths, String outcome) {
	}

	static MatrixData open(Workspace workspace, Query query, Progress progress) throws LookbackException {
		StandardsPackage standards = workspace.policies().find(PACKAGE);
		List<Rule> rules = standards.rules().stream().filter(rule -> COLUMNS.contains(rule.kind())).toList();
		Optional<CheckRun> run = workspace.checking().latest(PACKAGE);
		if (run.isEmpty()) {
			return new MatrixData(workspace, standards, rules, run, Map.of(), Optional.empty());
		}
		Map<String, Tally> tally = new HashMap<>();
		workspace.checking().tally(PACKAGE, query, progress).forEach(each -> tally.put(each.rule(), each));
		Listing listing = workspace.searching().list(query, Kind.HOUSEHOLDS, Optional.empty(), false);
		return new MatrixData(workspace, standards, rules, run, tally, Optional.of(listing));
	}

	int size() {
		return listing.map(Listing::size).orElse(0);
	}

	List<Row> read(int from, int count, boolean reveal) throws LookbackException {
		Listing list = listing.orElseThrow();
		int end = Math.min(list.size(), from + count);
		List<Long> numbers = new ArrayList<>();
		for (int row = from; row < end; row++) {
			numbers.add(list.household(row));
		}
		List<List<String>> cells = list.cells(from, end - from, HOUSEHOLD, reveal, Locale.getDefault());
		Optional<Verdicts> verdicts = workspace.checking().verdicts(PACKAGE, numbers);
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < numbers.size(); i++) {
			Long number = numbers.get(i);
			Optional<Determination> of = verdicts.map(each -> each.of().get(number));
			rows.add(new Row(list.id(from + i), cells.get(i).get(0), cells.get(i).get(1), of.map(each -> truths(verdicts.get(), each)).orElse(Map.of()),
					of.map(Determination::outcome).orElse("")));
		}
		return rows;
	}

	private static Map<String, Truth> truths(Verdicts verdicts, Determination determination) {
		Map<String, Truth> truths = new HashMap<>();
		for (int rule = 0; rule < verdicts.rules().size(); rule++) {
			truths.put(verdicts.rules().get(rule), determination.truths().get(rule));
		}
		return truths;
	}

	@Override
	public void close() {
		listing.ifPresent(Listing::close);
	}
}
