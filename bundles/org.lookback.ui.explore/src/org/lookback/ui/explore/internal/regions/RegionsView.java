package org.lookback.ui.explore.internal.regions;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Conditions;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Where: the tree of regions, of which any number at any level can be chosen. */
public final class RegionsView {

	/** The field that the view counts by and filters on; a value of it may be a region of any level. */
	private static final String FIELD = "household.village";
	private static final Messages MESSAGES = Messages.in(RegionsView.class);
	private static final long DELAY = 150;

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private DataPane pane;
	private Label chosen;
	private Button all;
	private RegionTreeViewer tree;
	private LatestWork work;
	private RegionCounts counts = RegionCounts.NONE;

	@Inject
	public RegionsView(WorkspaceService workspaces, ActiveQuery query) {
		this.workspaces = workspaces;
		this.query = query;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new DataPane(parent, workspaces);
		Composite content = pane.content();
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 4;
		layout.marginHeight = 4;
		content.setLayout(layout);
		chosen = Styles.MUTED.on(new Label(content, SWT.NONE));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(chosen);
		all = new Button(content, SWT.PUSH);
		all.setText(MESSAGES.get("all"));
		all.setToolTipText(MESSAGES.get("all.tip"));
		all.addListener(SWT.Selection, event -> query.change(q -> q.with(FIELD, List.of())));
		tree = new RegionTreeViewer(content, new RegionTreeViewer.Choice() {
			@Override
			public void only(String code) {
				query.change(q -> q.with(FIELD, List.of()).where(FIELD, code));
			}

			@Override
			public void toggle(String code) {
				query.toggle(FIELD, code);
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(tree.control());
		work = new LatestWork(content, MESSAGES.get("counting"), failure -> pane.say(Failures.text(failure)));
		Runnable stopQuery = query.listen(this::refresh);
		Runnable stopWorkspace = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				refresh();
			}
		});
		content.addListener(SWT.Dispose, event -> {
			stopQuery.run();
			stopWorkspace.run();
		});
		refresh();
	}

	@Focus
	public void focus() {
		tree.control().setFocus();
	}

	private void refresh() {
		if (workspaces.workspace().isEmpty()) {
			work.cancel();
			counts = RegionCounts.NONE;
			show(counts);
			return;
		}
		Workspace workspace = workspaces.workspace().get();
		Query elsewhere = query.get().with(FIELD, List.of());
		work.ask(DELAY, progress -> RegionCounts.of(
				workspace.searching().count(elsewhere, new Shape.Counts(List.of(FIELD), Unit.HOUSEHOLD)), FIELD, workspace.regions()), this::show);
		showChosen();
	}

	private void show(RegionCounts read) {
		counts = read;
		pane.showContent();
		tree.show(read);
		showChosen();
	}

	private void showChosen() {
		List<String> values = Conditions.values(query.get(), FIELD);
		boolean unknown = query.get().filters().contains(new Filter.Missing(FIELD));
		tree.mark(unknown ? List.of(RegionCounts.UNKNOWN) : values);
		all.setEnabled(unknown || !values.isEmpty());
		String names = unknown ? MESSAGES.get("unknown")
				: values.stream().map(counts::name).collect(Collectors.joining(MESSAGES.get("separator")));
		chosen.setText(names.isEmpty() ? MESSAGES.get("chosen.none") : MESSAGES.get("chosen", names));
		chosen.setToolTipText(names);
	}
}
