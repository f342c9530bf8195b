package org.lookback.ui.analyse.internal.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.lookback.ui.api.Ids;

/** The question across the top; cross-tab, measures and contrast, and what is saved, below it; then chart and list side by side. */
public final class AnalysePerspective implements IPerspectiveFactory {

	public static final String ID = "org.lookback.ui.analyse.perspective";
	public static final String BAR = "org.lookback.ui.analyse.bar";
	public static final String CROSSTAB = "org.lookback.ui.analyse.crosstab";
	public static final String MEASURES = "org.lookback.ui.analyse.measures";
	public static final String CONTRAST = "org.lookback.ui.analyse.contrast";
	public static final String SAVED = "org.lookback.ui.analyse.saved";

	private static final String TOP = "org.lookback.ui.analyse.top";
	private static final String MAIN = "org.lookback.ui.analyse.main";
	private static final String BELOW = "org.lookback.ui.analyse.below";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String area = layout.getEditorArea();
		layout.addStandaloneView(BAR, false, IPageLayout.TOP, 0.1f, area);
		IFolderLayout main = layout.createFolder(MAIN, IPageLayout.TOP, 0.6f, area);
		main.addView(CROSSTAB);
		main.addView(MEASURES);
		main.addView(CONTRAST);
		IFolderLayout saved = layout.createFolder(TOP, IPageLayout.RIGHT, 0.8f, MAIN);
		saved.addView(SAVED);
		saved.addView(Ids.VIEW_REGIONS);
		IFolderLayout below = layout.createFolder(BELOW, IPageLayout.TOP, 0.95f, area);
		below.addView(Ids.VIEW_GRID);
		below.addPlaceholder(Ids.VIEW_FINDINGS);
		below.addPlaceholder(Ids.VIEW_CLAUSES);
		below.addPlaceholder(Ids.VIEW_ERROR_LOG);
		below.addPlaceholder(Ids.VIEW_PROGRESS);
		IFolderLayout chart = layout.createFolder("org.lookback.ui.analyse.chart", IPageLayout.RIGHT, 0.5f, BELOW);
		chart.addView(Ids.VIEW_CHART);
		chart.addView(Ids.VIEW_HOUSEHOLD);
		for (String view : new String[] { BAR, CROSSTAB, MEASURES, CONTRAST, SAVED, Ids.VIEW_GRID, Ids.VIEW_CHART }) {
			layout.getViewLayout(view).setCloseable(false);
			layout.addShowViewShortcut(view);
		}
	}
}
