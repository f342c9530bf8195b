package org.lookback.ui.act.internal.perspective;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.lookback.ui.api.Ids;

/** What is to be done on top, the lists it opens below, one household on the right. */
public final class ActPerspective implements IPerspectiveFactory {

	public static final String ID = "org.lookback.ui.act.perspective";
	public static final String LEDGER = "org.lookback.ui.act.ledger";
	public static final String PROCEDURES = "org.lookback.ui.act.procedures";
	public static final String WARNINGS = "org.lookback.ui.act.warnings";
	public static final String HELPERS = "org.lookback.ui.act.helpers";
	public static final String SAMPLING = "org.lookback.ui.act.sampling";
	public static final String TIMELINE = "org.lookback.ui.act.timeline";

	/** The views of the work itself, in the order of their tabs. */
	private static final List<String> WORK = List.of(LEDGER, PROCEDURES, WARNINGS, HELPERS, SAMPLING, TIMELINE);
	/** What is looked up beside the work. */
	private static final List<String> LISTS = List.of(Ids.VIEW_GRID, Ids.VIEW_FINDINGS);

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String area = layout.getEditorArea();
		IFolderLayout work = layout.createFolder("org.lookback.ui.act.main", IPageLayout.LEFT, 0.72f, area);
		WORK.forEach(work::addView);
		IFolderLayout lists = layout.createFolder("org.lookback.ui.act.lists", IPageLayout.BOTTOM, 0.72f, "org.lookback.ui.act.main");
		LISTS.forEach(lists::addView);
		for (String view : List.of(Ids.VIEW_CLAUSES, Ids.VIEW_CHART, Ids.VIEW_ERROR_LOG, Ids.VIEW_PROGRESS)) {
			lists.addPlaceholder(view);
		}
		IFolderLayout one = layout.createFolder("org.lookback.ui.act.one", IPageLayout.LEFT, 0.95f, area);
		one.addView(Ids.VIEW_HOUSEHOLD);
		for (String view : WORK) {
			layout.getViewLayout(view).setCloseable(false);
			layout.addShowViewShortcut(view);
		}
		for (String view : List.of(Ids.VIEW_GRID, Ids.VIEW_FINDINGS, Ids.VIEW_HOUSEHOLD)) {
			layout.addShowViewShortcut(view);
		}
	}
}
