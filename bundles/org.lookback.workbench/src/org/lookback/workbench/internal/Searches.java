package org.lookback.workbench.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.RegionCounts;
import org.lookback.analysis.api.RegionReport;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Hits;
import org.lookback.index.api.Listing;
import org.lookback.index.api.Suggestion;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Reading;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Searching;

/** Questions to the index; revealing personal data is logged. */
final class Searches implements Searching {

	private static final String VILLAGE = "household.village";
	/** The year of the division whose codes the data carry. */
	private static final int OWN_DIVISION = RegionChanges.years().get(0);

	private final OpenWorkspace workspace;

	Searches(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public Hits search(Query query, Shape.Rows rows, boolean reveal) throws LookbackException {
		if (reveal) {
			logReveal(query);
		}
		return workspace.index().searching().search(query, rows, reveal);
	}

	private void logReveal(Query query) throws LookbackException {
		if (workspace.access() == Access.WRITE) {
			workspace.store().changes().log(workspace.user(), "reveal", query.print(), "");
		}
	}

	@Override
	public Counts count(Query query, Shape.Counts counts) throws LookbackException {
		return workspace.index().searching().count(query, counts);
	}

	@Override
	public RegionReport byRegion(Query query, RegionLevel level, int division) throws LookbackException {
		return RegionReport.of(byVillage(query), VILLAGE, workspace.regions(), OWN_DIVISION, division, level);
	}

	@Override
	public RegionCounts regions(Query query, int division) throws LookbackException {
		return RegionCounts.of(byVillage(query), VILLAGE, workspace.regions(), OWN_DIVISION, division);
	}

	private Counts byVillage(Query query) throws LookbackException {
		return count(query, new Shape.Counts(List.of(VILLAGE), Unit.HOUSEHOLD));
	}

	@Override
	public Listing list(Query query, Shape.Kind kind, Optional<String> sort, boolean descending) throws LookbackException {
		return workspace.index().searching().list(query, kind, sort, descending);
	}

	@Override
	public String label(String field, String value, Locale locale) throws LookbackException {
		if (PackageWords.knows(field) && !value.isEmpty()) {
			Optional<String> words = PackageWords.value(workspace.shelf().catalog().packages(), field, value, locale);
			if (words.isPresent()) {
				return words.get();
			}
		}
		return workspace.index().searching().label(field, value, locale);
	}

	@Override
	public String fieldLabel(String field, Locale locale) throws LookbackException {
		if (PackageWords.knows(field)) {
			Optional<String> words = PackageWords.field(workspace.shelf().catalog().packages(), field, locale);
			if (words.isPresent()) {
				return words.get();
			}
		}
		return workspace.index().searching().fieldLabel(field, locale);
	}

	@Override
	public Reading read(String typed) throws LookbackException {
		return workspace.index().searching().read(typed);
	}

	@Override
	public Reading read(String typed, Shape.Kind kind) throws LookbackException {
		return workspace.index().searching().read(typed, kind);
	}

	@Override
	public List<Query> corrections(Query query) throws LookbackException {
		return workspace.index().searching().corrections(query);
	}

	@Override
	public List<Suggestion> suggest(String typed, int caret, int limit, Locale locale) throws LookbackException {
		return workspace.index().searching().suggest(typed, caret, limit, locale);
	}

	@Override
	public List<Query> corrections(Query query, Shape.Kind kind) throws LookbackException {
		return workspace.index().searching().corrections(query, kind);
	}

	@Override
	public List<Suggestion> suggest(String typed, int caret, int limit, Locale locale, Shape.Kind kind) throws LookbackException {
		return workspace.index().searching().suggest(typed, caret, limit, locale, kind);
	}
}
