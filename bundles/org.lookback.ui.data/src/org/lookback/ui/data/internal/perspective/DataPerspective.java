package org.lookback.ui.data.internal.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.lookback.ui.api.Ids;

/** What is wrong with the data on top, the lists that its numbers open below, one household on the right. */
public final class DataPerspective implements IPerspectiveFactory {

	public static final String ID = "org.lookback.ui.data.perspective";
	public static final String QUALITY = "org.lookback.ui.data.quality";
	public static final String REGISTERS = "org.lookback.ui.data.registers";
	public static final String VERSIONS = "org.lookback.ui.data.versions";
	public static final String COVERAGE = "org.lookback.ui.data.coverage";
	public static final String VISITS = "org.lookback.ui.data.visits";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String area = layout.getEditorArea();
		IFolderLayout data = layout.createFolder("org.lookback.ui.data.main", IPageLayout.LEFT, 0.7f, area);
		data.addView(QUALITY);
		data.addView(REGISTERS);
		data.addView(VERSIONS);
		data.addView(COVERAGE);
		data.addView(VISITS);
		IFolderLayout lists = layout.createFolder("org.lookback.ui.data.lists", IPageLayout.BOTTOM, 0.68f, "org.lookback.ui.data.main");
		lists.addView(Ids.VIEW_FINDINGS);
		lists.addView(Ids.VIEW_GRID);
		lists.addPlaceholder(Ids.VIEW_CLAUSES);
		lists.addPlaceholder(Ids.VIEW_CHART);
		lists.addPlaceholder(Ids.VIEW_ERROR_LOG);
		lists.addPlaceholder(Ids.VIEW_PROGRESS);
		IFolderLayout one = layout.createFolder("org.lookback.ui.data.one", IPageLayout.LEFT, 0.95f, area);
		one.addView(Ids.VIEW_HOUSEHOLD);
		for (String view : new String[] { QUALITY, REGISTERS, VERSIONS, COVERAGE, VISITS }) {
			layout.getViewLayout(view).setCloseable(false);
			layout.addShowViewShortcut(view);
		}
		for (String view : new String[] { Ids.VIEW_FINDINGS, Ids.VIEW_GRID, Ids.VIEW_HOUSEHOLD }) {
			layout.addShowViewShortcut(view);
		}
	}
}
