package org.lookback.ui.packages.internal.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.lookback.ui.api.Ids;

/** The packages on the left, the file that is written in the middle, what it does to a household on the right, what is wrong below. */
public final class PackagesPerspective implements IPerspectiveFactory {

	public static final String ID = "org.lookback.ui.packages.perspective";
	public static final String SHELF = "org.lookback.ui.packages.shelf";
	public static final String PROBLEMS = "org.lookback.ui.packages.problems";
	public static final String TRIAL = "org.lookback.ui.packages.trial";
	public static final String READINGS = "org.lookback.ui.packages.readings";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String area = layout.getEditorArea();
		layout.setEditorAreaVisible(true);
		IFolderLayout packages = layout.createFolder("org.lookback.ui.packages.left", IPageLayout.LEFT, 0.26f, area);
		packages.addView(SHELF);
		IFolderLayout told = layout.createFolder("org.lookback.ui.packages.told", IPageLayout.BOTTOM, 0.66f, area);
		told.addView(PROBLEMS);
		told.addView(READINGS);
		told.addView(Ids.VIEW_CLAUSES);
		told.addPlaceholder(Ids.VIEW_ERROR_LOG);
		told.addPlaceholder(Ids.VIEW_PROGRESS);
		IFolderLayout tried = layout.createFolder("org.lookback.ui.packages.tried", IPageLayout.RIGHT, 0.64f, area);
		tried.addView(TRIAL);
		tried.addPlaceholder(Ids.VIEW_HOUSEHOLD);
		layout.getViewLayout(SHELF).setCloseable(false);
		for (String view : new String[] { SHELF, PROBLEMS, TRIAL, READINGS, Ids.VIEW_CLAUSES }) {
			layout.addShowViewShortcut(view);
		}
	}
}
