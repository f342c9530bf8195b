package org.lookback.ui.api;

/** The ids of views, perspectives and commands that bundles of the window name to each other. */
public final class Ids {

	public static final String PRODUCT = "org.lookback.ui.product";

	public static final String EXPLORE = "org.lookback.ui.explore.perspective";

	public static final String VIEW_HOME = "org.lookback.ui.home";
	public static final String VIEW_REGIONS = "org.lookback.ui.explore.regions";
	public static final String VIEW_SEARCH = "org.lookback.ui.explore.search";
	public static final String VIEW_GRID = "org.lookback.ui.explore.grid";
	public static final String VIEW_HOUSEHOLD = "org.lookback.ui.explore.household";
	public static final String VIEW_CLAUSES = "org.lookback.ui.explore.clauses";
	public static final String VIEW_CHART = "org.lookback.ui.explore.chart";
	public static final String VIEW_FINDINGS = "org.lookback.ui.explore.findings";
	public static final String VIEW_ERROR_LOG = "org.eclipse.pde.runtime.LogView";
	public static final String VIEW_PROGRESS = "org.eclipse.ui.views.ProgressView";

	public static final String COMMAND_OPEN = "org.lookback.ui.open";
	public static final String COMMAND_IMPORT = "org.lookback.ui.import";
	public static final String COMMAND_EXPORT = "org.lookback.ui.export";
	public static final String COMMAND_CHECK = "org.lookback.ui.check";
	public static final String COMMAND_SEARCH = "org.lookback.ui.search";
	public static final String COMMAND_CHART = "org.lookback.ui.chart";
	public static final String COMMAND_REJECTS = "org.lookback.ui.rejects";

	/** Of {@link #COMMAND_IMPORT}: paths of files to begin with, a line each. */
	public static final String PARAMETER_FILES = "org.lookback.ui.import.files";
	/** Of {@link #COMMAND_REJECTS}: number of the import. */
	public static final String PARAMETER_VERSION = "org.lookback.ui.rejects.version";

	private Ids() {
	}
}
