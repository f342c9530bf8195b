package org.lookback.ui.explore.internal.search;

import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.api.search.Offers;
import org.lookback.ui.api.search.QueryBar;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** What: words and conditions, and how many there are of each. */
public final class SearchView {

	private static final Messages MESSAGES = Messages.in(SearchView.class);
	private static final List<Kind> KINDS = List.of(Kind.HOUSEHOLDS, Kind.MEMBERS, Kind.FINDINGS, Kind.LEDGER, Kind.CLAUSES);
	private static final long DELAY = 120;

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Appearance appearance;
	private DataPane pane;
	private QueryBar bar;
	private Combo kinds;
	private FacetTree facets;
	private FacetMenu more;
	private LatestWork work;
	private LatestWork offering;

	@Inject
	public SearchView(WorkspaceService workspaces, ActiveQuery query, Appearance appearance) {
		this.workspaces = workspaces;
		this.query = query;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new DataPane(parent, workspaces);
		Composite content = pane.content();
		GridLayout layout = new GridLayout();
		layout.marginWidth = 6;
		layout.marginHeight = 6;
		content.setLayout(layout);
		bar = new QueryBar(content, workspaces, query);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		Composite row = new Composite(content, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		more = new FacetMenu(workspaces, this::refresh);
		more(row);
		kinds = new Combo(row, SWT.READ_ONLY);
		kinds.setToolTipText(MESSAGES.get("kind.tip"));
		KINDS.forEach(kind -> kinds.add(MESSAGES.get("kind." + kind.id())));
		kinds.addListener(SWT.Selection, event -> query.set(KINDS.get(kinds.getSelectionIndex())));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(kinds);
		facets = new FacetTree(content, query, appearance, more);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(facets.control());
		// why it failed is said by the bar, which asks the same
		offering = new LatestWork(content, MESSAGES.get("counting"), failure -> more.offer(Offers.NONE));
		work = new LatestWork(content, MESSAGES.get("counting"), failure -> facets.show(List.of()));
		Runnable stopQuery = query.listen(this::refresh);
		Runnable stopWorkspace = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				offer();
				refresh();
			}
		});
		content.addListener(SWT.Dispose, event -> {
			stopQuery.run();
			stopWorkspace.run();
		});
		offer();
		refresh();
	}

	@Focus
	public void focus() {
		bar.focus();
	}

	private void more(Composite row) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(MESSAGES.get("facet.more"));
		button.setToolTipText(MESSAGES.get("facet.more.tip"));
		button.setData("org.lookback.id", "facets.more");
		button.addListener(SWT.Selection, event -> {
			Menu menu = new Menu(button);
			more.fill(menu, Optional.empty());
			menu.setLocation(button.toDisplay(0, button.getSize().y));
			button.setData("org.lookback.menu", menu);
			menu.setVisible(true);
		});
	}

	private void offer() {
		workspaces.workspace().ifPresent(workspace -> offering.ask(progress -> Offers.read(workspace), more::offer));
	}

	private void refresh() {
		kinds.select(KINDS.indexOf(query.kind()));
		if (workspaces.workspace().isEmpty()) {
			work.cancel();
			return;
		}
		Workspace workspace = workspaces.workspace().get();
		List<String> fields = more.fields();
		Query asked = query.get();
		work.ask(DELAY, progress -> Answer.read(workspace, asked, fields, progress), answer -> facets.show(answer.facets()));
	}
}
