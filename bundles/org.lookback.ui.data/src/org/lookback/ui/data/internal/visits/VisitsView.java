package org.lookback.ui.data.internal.visits;

import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TabFolder;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.data.internal.parts.Parts;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Sheets for the visitors, what they found where system and card say otherwise, and what is to be typed into the national system. */
public final class VisitsView {

	private static final Messages MESSAGES = Messages.in(VisitsView.class);

	private final WorkspaceService workspaces;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private WorkspacePane pane;
	private TabFolder tabs;
	private SheetsPage sheets;
	private DifferencesPage differences;
	private ChangesPage changes;

	@Inject
	public VisitsView(WorkspaceService workspaces, Selection selection, Settings settings, Appearance appearance) {
		this.workspaces = workspaces;
		this.selection = selection;
		this.settings = settings;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new WorkspacePane(parent, workspaces, MESSAGES.get("reading")).onlyWhileSeen();
		Parts.column(pane.content());
		tabs = Parts.tabs(pane.content(), "visits.tabs");
		differences = new DifferencesPage(tabs, appearance, settings, this::look);
		changes = new ChangesPage(tabs, appearance, settings, this::look);
		sheets = new SheetsPage(tabs, appearance);
		Parts.tab(tabs, MESSAGES, "tab.differences", differences.control());
		Parts.tab(tabs, MESSAGES, "tab.changes", changes.control());
		Parts.tab(tabs, MESSAGES, "tab.sheets", sheets.control());
		tabs.addListener(SWT.Selection, event -> pane.read());
		pane.whenGone(settings.listen(pane::readLater));
		pane.follow(this::read);
	}

	@Focus
	public void focus() {
		tabs.setFocus();
	}

	private void look(Optional<String> household) {
		household.ifPresent(key -> {
			selection.selectHousehold(key);
			Workbenches.reveal(Ids.VIEW_HOUSEHOLD);
		});
	}

	/** Reads what the page in front shows; the others when they come to the front. */
	private void read(Workspace workspace) {
		pane.show();
		switch (Math.max(0, tabs.getSelectionIndex())) {
		case 0 -> differences.read(workspace);
		case 1 -> changes.read(workspace);
		default -> sheets.read(workspace);
		}
	}
}
