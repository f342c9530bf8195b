package org.lookback.ui.explore.internal.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;
import org.lookback.ui.api.Ids;

/** What to look for on the left, what was found in the middle, one household on the right. */
public final class ExplorePerspective implements IPerspectiveFactory {

	private static final float LEFT = 0.27f;
	private static final float RIGHT = 0.62f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String area = layout.getEditorArea();
		IFolderLayout asked = layout.createFolder("org.lookback.ui.explore.asked", IPageLayout.LEFT, LEFT, area);
		asked.addView(Ids.VIEW_SEARCH);
		IFolderLayout where = layout.createFolder("org.lookback.ui.explore.where", IPageLayout.BOTTOM, 0.62f, "org.lookback.ui.explore.asked");
		where.addView(Ids.VIEW_REGIONS);
		IFolderLayout found = layout.createFolder("org.lookback.ui.explore.found", IPageLayout.LEFT, RIGHT, area);
		found.addView(Ids.VIEW_HOME);
		found.addView(Ids.VIEW_GRID);
		IFolderLayout told = layout.createFolder("org.lookback.ui.explore.told", IPageLayout.BOTTOM, 0.52f, "org.lookback.ui.explore.found");
		told.addView(Ids.VIEW_CHART);
		told.addView(Ids.VIEW_CLAUSES);
		IPlaceholderFolderLayout later = told;
		later.addPlaceholder(Ids.VIEW_FINDINGS);
		later.addPlaceholder(Ids.VIEW_ERROR_LOG);
		later.addPlaceholder(Ids.VIEW_PROGRESS);
		IFolderLayout one = layout.createFolder("org.lookback.ui.explore.one", IPageLayout.LEFT, 0.95f, area);
		one.addView(Ids.VIEW_HOUSEHOLD);
		one.addPlaceholder("org.lookback.pack.*");
		for (String view : new String[] { Ids.VIEW_SEARCH, Ids.VIEW_REGIONS, Ids.VIEW_GRID }) {
			layout.getViewLayout(view).setCloseable(false);
		}
		for (String view : new String[] { Ids.VIEW_SEARCH, Ids.VIEW_REGIONS, Ids.VIEW_GRID, Ids.VIEW_CHART, Ids.VIEW_CLAUSES, Ids.VIEW_HOUSEHOLD }) {
			layout.addShowViewShortcut(view);
		}
	}
}
