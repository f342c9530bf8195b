package org.lookback.ui.explore.internal.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.index.api.Listing;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.Selection.ClausePlace;
import org.lookback.workbench.api.Workspace;

/** The findings of a query, read a window at a time; used beside the window's thread, closed when another query is asked. */
final class FindingRows implements AutoCloseable {

	private static final List<String> COLUMNS = List.of("finding.sector", "finding.severity", "finding.object", "household.householdKey",
			"household.headName", "household.village");
	private static final int KEY = 3;

	/**
	 * One finding in words.
	 *
	 * @param cells what is wrong, sector, severity, household, head, village, clause
	 */
	record Row(List<String> cells, String household, Optional<ClausePlace> clause) {
	}

	private final Listing listing;
	private final boolean reveal;
	private final Map<String, StandardsPackage> packages = new HashMap<>();

	private FindingRows(Listing listing, Workspace workspace, boolean reveal) {
		this.listing = listing;
		this.reveal = reveal;
		workspace.policies().packages().forEach(each -> packages.put(each.id(), each));
	}

	static FindingRows open(Workspace workspace, Query query, boolean reveal) throws LookbackException {
		return new FindingRows(workspace.searching().list(query, Kind.FINDINGS, Optional.empty(), false), workspace, reveal);
	}

	int size() {
		return listing.size();
	}

	List<Row> read(int from, int count) throws LookbackException {
		int end = Math.min(listing.size(), from + count);
		List<List<String>> cells = listing.cells(from, end - from, COLUMNS, reveal, Locale.getDefault());
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			rows.add(row(listing.id(from + i), cells.get(i)));
		}
		return rows;
	}

	/** The id of a finding is {@code package/rule@object}. */
	private Row row(String id, List<String> cells) {
		int slash = id.indexOf('/');
		int at = id.indexOf('@', slash);
		String packageId = slash < 0 ? "" : id.substring(0, slash);
		String ruleId = at < 0 ? id : id.substring(slash + 1, at);
		Optional<Rule> rule = Optional.ofNullable(packages.get(packageId)).flatMap(standards -> standards.rule(ruleId));
		List<String> words = new ArrayList<>();
		words.add(rule.map(each -> each.title().in(Locale.getDefault())).orElse(ruleId));
		words.addAll(cells.subList(0, 2));
		words.addAll(cells.subList(KEY, cells.size()));
		words.add(rule.map(each -> each.clause().quote()).orElse(""));
		return new Row(words, cells.get(KEY), rule.map(each -> new ClausePlace(each.clause().clauseId(packageId), each.clause().quote())));
	}

	@Override
	public void close() {
		listing.close();
	}
}
