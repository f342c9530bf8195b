package org.lookback.ui.explore.internal.household;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.explore.internal.hand.HandAction;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The selected household: what the packages say and why, who lives there, and every fact with its source. */
public final class HouseholdView {

	private static final Messages MESSAGES = Messages.in(HouseholdView.class);

	private final WorkspaceService workspaces;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private DataPane pane;
	private Label title;
	private Label line;
	private TabFolder tabs;
	private ExplanationTab explanation;
	private MembersTab members;
	private FactsTab facts;
	private LatestWork work;
	private String shown = "";

	@Inject
	public HouseholdView(WorkspaceService workspaces, Selection selection, Settings settings, Appearance appearance) {
		this.workspaces = workspaces;
		this.selection = selection;
		this.settings = settings;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new DataPane(parent, workspaces);
		Composite content = pane.content();
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 6;
		layout.marginHeight = 6;
		content.setLayout(layout);
		title = Styles.SUBTITLE.on(new Label(content, SWT.WRAP));
		title.setData("org.lookback.id", "household.title");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		hand(content);
		line = Styles.MUTED.on(new Label(content, SWT.WRAP));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(line);
		tabs = new TabFolder(content, SWT.TOP);
		tabs.setData("org.lookback.id", "household.tabs");
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(tabs);
		explanation = new ExplanationTab(tabs, appearance);
		members = new MembersTab(tabs, appearance);
		facts = new FactsTab(tabs);
		tab("tab.explanation", explanation.control());
		tab("tab.members", members.control());
		tab("tab.facts", facts.control());
		work = new LatestWork(content, MESSAGES.get("reading"), failure -> pane.say(Failures.text(failure)));
		Runnable stopSelection = selection.listen(() -> read(false));
		Runnable stopSettings = settings.listen(() -> pane.getDisplay().asyncExec(() -> read(true)));
		Runnable stopWorkspace = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				read(true);
			}
		});
		pane.addListener(SWT.Dispose, event -> {
			stopSelection.run();
			stopSettings.run();
			stopWorkspace.run();
		});
		read(true);
	}

	@Focus
	public void focus() {
		tabs.setFocus();
	}

	/** What can be changed by hand, behind one button. */
	private void hand(Composite content) {
		Button button = new Button(content, SWT.PUSH);
		button.setText(MESSAGES.get("hand"));
		button.setToolTipText(MESSAGES.get("hand.tip"));
		button.setData("org.lookback.id", "household.hand");
		Menu menu = new Menu(button);
		for (HandAction action : HandAction.values()) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(action.words());
			item.setData("org.lookback.id", "household.hand." + action.name());
			item.addListener(SWT.Selection, event -> workspaces.workspace().ifPresent(
					workspace -> selection.household().ifPresent(household -> action.open(button.getShell(), workspace, household))));
		}
		button.setMenu(menu);
		button.addListener(SWT.Selection, event -> {
			Rectangle bounds = button.getBounds();
			menu.setLocation(button.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
			menu.setVisible(true);
		});
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(button);
	}

	private void tab(String key, Control control) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(MESSAGES.get(key));
		item.setControl(control);
	}

	private void read(boolean again) {
		if (pane.isDisposed()) {
			return;
		}
		if (workspaces.workspace().isEmpty() || selection.household().isEmpty()) {
			work.cancel();
			explanation.forget();
			shown = "";
			pane.say(MESSAGES.get("choose"));
			return;
		}
		String key = selection.household().get();
		if (!again && key.equals(shown)) {
			return;
		}
		shown = key;
		Workspace workspace = workspaces.workspace().get();
		boolean reveal = settings.reveal();
		work.ask(progress -> HouseholdFile.read(workspace, key, reveal), file -> show(workspace, file));
	}

	private void show(Workspace workspace, HouseholdFile file) {
		title.setText(file.title().replace("&", "&&"));
		line.setText(file.line().replace("&", "&&"));
		line.setToolTipText(file.line());
		explanation.show(workspace, file);
		members.show(file);
		facts.show(file);
		pane.showContent();
		pane.content().layout(true, true);
	}
}
