package org.lookback.ui.brief.internal.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.lookback.ui.api.Ids;

/** The storyboard at the left, the page it makes at the right, its figures below. */
public final class BriefPerspective implements IPerspectiveFactory {

	public static final String ID = "org.lookback.ui.brief.perspective";
	public static final String BOARD = "org.lookback.ui.brief.board";
	public static final String PREVIEW = "org.lookback.ui.brief.preview";
	public static final String FIGURES = "org.lookback.ui.brief.figures";

	private static final String LEFT = "org.lookback.ui.brief.left";
	private static final String RIGHT = "org.lookback.ui.brief.right";
	private static final String BELOW = "org.lookback.ui.brief.below";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String area = layout.getEditorArea();
		IFolderLayout left = layout.createFolder(LEFT, IPageLayout.LEFT, 0.42f, area);
		left.addView(BOARD);
		IFolderLayout right = layout.createFolder(RIGHT, IPageLayout.TOP, 0.7f, area);
		right.addView(PREVIEW);
		right.addView(Ids.VIEW_CHART);
		right.addPlaceholder(Ids.VIEW_CLAUSES);
		IFolderLayout below = layout.createFolder(BELOW, IPageLayout.BOTTOM, 0.7f, area);
		below.addView(FIGURES);
		below.addView(Ids.VIEW_GRID);
		below.addPlaceholder(Ids.VIEW_HOUSEHOLD);
		below.addPlaceholder(Ids.VIEW_ERROR_LOG);
		below.addPlaceholder(Ids.VIEW_PROGRESS);
		for (String view : new String[] { BOARD, PREVIEW, FIGURES }) {
			layout.getViewLayout(view).setCloseable(false);
			layout.addShowViewShortcut(view);
		}
	}
}
