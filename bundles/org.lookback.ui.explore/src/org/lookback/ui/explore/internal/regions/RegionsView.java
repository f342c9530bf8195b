package org.lookback.ui.explore.internal.regions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.lookback.analysis.api.RegionCounts;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.region.RegionChanges;
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

/** Where: the tree of regions by the division of either year, of which any number at any level can be chosen. */
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
	private Combo year;
	private Link left;
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
		divisions(content);
		chosen = Styles.MUTED.on(new Label(content, SWT.NONE));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(chosen);
		all = new Button(content, SWT.PUSH);
		all.setText(MESSAGES.get("all"));
		all.setToolTipText(MESSAGES.get("all.tip"));
		all.addListener(SWT.Selection, event -> query.change(q -> q.with(FIELD, List.of())));
		tree = new RegionTreeViewer(content, new RegionTreeViewer.Choice() {
			@Override
			public void only(String code) {
				choose(counts.condition(code));
			}

			@Override
			public void toggle(String code) {
				RegionsView.this.toggle(code);
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

	/** The year of the division on the left, what has no place in it on the right. */
	private void divisions(Composite content) {
		Composite line = new Composite(content, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(line);
		new Label(line, SWT.NONE).setText(MESSAGES.get("division"));
		year = new Combo(line, SWT.READ_ONLY);
		RegionChanges.years().forEach(each -> year.add(MESSAGES.get("division.year", String.valueOf(each))));
		year.select(0);
		year.setData("org.lookback.id", "division");
		year.setToolTipText(MESSAGES.get("division.tip"));
		year.addListener(SWT.Selection, event -> refresh());
		left = new Link(line, SWT.NONE);
		left.setData("org.lookback.id", "notCarried");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(left);
		left.addListener(SWT.Selection, event -> new NotCarriedDialog(left.getShell(), counts).open());
	}

	private int division() {
		return RegionChanges.years().get(year.getSelectionIndex());
	}

	private void choose(List<String> codes) {
		query.change(q -> {
			Query chosenOnly = q.with(FIELD, List.of());
			for (String code : codes) {
				chosenOnly = chosenOnly.where(FIELD, code);
			}
			return chosenOnly;
		});
	}

	private void toggle(String code) {
		List<String> condition = counts.condition(code);
		if (condition.size() == 1) {
			query.toggle(FIELD, condition.getFirst());
			return;
		}
		Set<String> now = new LinkedHashSet<>(Conditions.values(query.get(), FIELD));
		if (!now.removeAll(condition)) {
			now.addAll(condition);
		}
		choose(List.copyOf(now));
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
		int asked = division();
		work.ask(DELAY, progress -> workspace.searching().regions(elsewhere, asked), this::show);
		showChosen();
	}

	private void show(RegionCounts read) {
		counts = read;
		pane.showContent();
		tree.show(read);
		left.setText(read.notCarried().isEmpty() ? "" : "<a>" + MESSAGES.get("notCarried", read.notCarried().size()) + "</a>");
		left.setVisible(!read.notCarried().isEmpty());
		left.getParent().layout();
		showChosen();
	}

	private void showChosen() {
		List<String> values = Conditions.values(query.get(), FIELD);
		boolean unknown = query.get().filters().contains(new Filter.Missing(FIELD));
		List<String> shown = counts.chosen(values);
		tree.mark(unknown ? List.of(RegionCounts.UNKNOWN) : shown);
		all.setEnabled(unknown || !values.isEmpty());
		String names = unknown ? MESSAGES.get("unknown")
				: shown.stream().map(counts::name).collect(Collectors.joining(MESSAGES.get("separator")));
		chosen.setText(names.isEmpty() ? MESSAGES.get("chosen.none") : MESSAGES.get("chosen", names));
		chosen.setToolTipText(names);
	}
}
