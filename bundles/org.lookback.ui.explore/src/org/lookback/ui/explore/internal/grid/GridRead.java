package org.lookback.ui.explore.internal.grid;

import java.util.List;
import java.util.Map;

import org.lookback.index.api.Counts;
import org.lookback.index.api.Listing;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.api.Settings;
import org.lookback.workbench.api.Workspace;

/**
 * What one reading of the list yields.
 *
 * @param conditions what the query says of each column
 * @param groups     values of the column that the list is grouped by; none when it is not
 */
record GridRead(Wanted wanted, RowWindows rows, Counts counts, Map<Integer, String> conditions, List<Groups.Group> groups) {

	private static final String HOUSEHOLD_KEY = "household.householdKey";

	/**
	 * What is to be read.
	 *
	 * @param spec  the list with the group that is chosen
	 * @param asked the question without it
	 * @param group the field that the list is grouped by; {@code ""}: none
	 */
	record Wanted(ListSpec spec, Query asked, String group) {
	}

	/** Reads it beside the window's thread. */
	static GridRead of(Workspace workspace, Wanted wanted, Settings settings, RowWindows.Told told, String name) throws LookbackException {
		ListSpec spec = wanted.spec();
		Counts counts = workspace.searching().count(spec.query(), new Shape.Counts(List.of(), Unit.HOUSEHOLD));
		List<Groups.Group> groups = wanted.group().isEmpty() ? List.of() : Groups.read(workspace, wanted.asked(), spec.kind(), wanted.group());
		Map<Integer, String> conditions = ColumnFilters.of(workspace, wanted.asked(), spec.columns());
		Listing listing = workspace.searching().list(spec.query(), spec.kind(), spec.sort(), spec.descending());
		RowWindows windows = new RowWindows(listing, spec.columnIds(), spec.kind() == Kind.HOUSEHOLDS ? "" : HOUSEHOLD_KEY, settings.pageRows(), settings.reveal(),
				name, told);
		return new GridRead(wanted, windows, counts, conditions, groups);
	}
}
