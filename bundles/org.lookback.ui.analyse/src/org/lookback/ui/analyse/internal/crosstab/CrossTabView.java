package org.lookback.ui.analyse.internal.crosstab;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.lookback.index.api.Grain;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.analyse.internal.crosstab.CrossNumbers.Line;
import org.lookback.ui.analyse.internal.crosstab.CrossNumbers.Number;
import org.lookback.ui.analyse.internal.saved.Shelf;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.StoryDesk;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.api.search.FieldWays;
import org.lookback.ui.api.search.Offers;
import org.lookback.ui.api.table.CollectionFactories;
import org.lookback.workbench.api.SavedQuery;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The active query, or its own one when pinned, counted by up to three fields that are dragged where they belong. */
public final class CrossTabView {

	private static final Messages MESSAGES = Messages.in(CrossTabView.class);
	private static final long DELAY = 120;
	private static final String ID = "org.lookback.id";

	private final WorkspaceService workspaces;
	private final ActiveQuery active;
	private final Appearance appearance;
	private final CrossTabs crossTabs;
	private final Shelf shelf;
	private final CrossState state = new CrossState();
	private final Map<Well, WellBox> wells = new EnumMap<>(Well.class);
	private final StackLayout stack = new StackLayout();
	private CrossSpec spec = state.spec();
	private Optional<Query> pinned = state.pinned();
	private Query query = Query.ALL;
	private Optional<CrossNumbers> shown = Optional.empty();
	private Offers offers = Offers.NONE;
	private boolean narrowing;
	private DataPane pane;
	private CrossTools tools;
	private FieldList fields;
	private WellMenu menus;
	private Composite middle;
	private CrossGrid grid;
	private Label hint;
	private Link chosen;
	private Label footer;
	private LatestWork work;
	private LatestWork offering;

	@Inject
	public CrossTabView(WorkspaceService workspaces, ActiveQuery active, Appearance appearance, CrossTabs crossTabs, Shelf shelf) {
		this.crossTabs = crossTabs;
		this.shelf = shelf;
		this.workspaces = workspaces;
		this.active = active;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		CollectionFactories.find();
		pane = new DataPane(parent, workspaces);
		Composite content = pane.content();
		GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 4).applyTo(content);
		tools = new CrossTools(content, new Wishes());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(tools.control());
		SashForm sash = new SashForm(content, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(sash);
		fields = new FieldList(sash, this::put, well -> want(spec.empty(well)));
		right(sash);
		sash.setWeights(22, 78);
		work = new LatestWork(content, MESSAGES.get("counting"), failure -> explain(Failures.text(failure)));
		offering = new LatestWork(content, MESSAGES.get("offering"), failure -> explain(Failures.text(failure)));
		Runnable stopQuery = active.listen(this::asked);
		Runnable stopKept = crossTabs.listen(() -> want(state.spec()));
		Runnable stopTheme = appearance.listen(() -> grid.theme(appearance));
		Runnable stopWorkspace = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				offer();
				count();
			}
		});
		content.addListener(SWT.Dispose, event -> {
			stopQuery.run();
			stopTheme.run();
			stopKept.run();
			stopWorkspace.run();
		});
		query = pinned.orElse(active.get());
		offer();
		count();
	}

	private void right(Composite parent) {
		Composite right = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(4, 4).applyTo(right);
		Composite row = new Composite(right, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(Well.values().length).spacing(6, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		menus = new WellMenu(this::want);
		for (Well well : Well.values()) {
			WellBox box = new WellBox(row, well, appearance, new WellBox.Wishes() {
				@Override
				public void put(String field, Well where) {
					want(spec.put(field, where));
				}

				@Override
				public void empty(Well where) {
					want(spec.empty(where));
				}

				@Override
				public void fill(Menu menu, Well where) {
					menus.fill(menu, where, spec, offers, workspaces.workspace());
				}
			});
			GridDataFactory.fillDefaults().grab(true, false).applyTo(box.control());
			wells.put(well, box);
		}
		middle = new Composite(right, SWT.NONE);
		middle.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(middle);
		grid = new CrossGrid(middle, appearance, new Clicks());
		hint = new Label(middle, SWT.WRAP | SWT.CENTER);
		hint.setData(ID, "crosstab.hint");
		chosen = new Link(right, SWT.NONE);
		chosen.setData(ID, "crosstab.chosen");
		chosen.addListener(SWT.Selection, event -> active.set(query));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(chosen);
		footer = Styles.MUTED.on(new Label(right, SWT.WRAP));
		footer.setData(ID, "crosstab.footer");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(footer);
	}

	@Focus
	public void focus() {
		if (stack.topControl == grid.control()) {
			grid.control().setFocus();
		} else {
			fields.control().setFocus();
		}
	}

	/** Another query of the window; its own numbers, opened from here, do not count as one. */
	private void asked() {
		if (pane.isDisposed() || narrowing) {
			return;
		}
		if (pinned.isEmpty()) {
			query = active.get();
			count();
		}
		tell("");
	}

	private void put(String field, Optional<Well> where) {
		Optional<Well> well = where.or(() -> spec.well(field)).or(spec::free);
		want(spec.put(field, well.orElse(Well.ROWS)));
	}

	/** Shows something else of the query; counts again only when other numbers are needed. */
	private void want(CrossSpec other) {
		boolean same = other.sameNumbers(spec) && shown.filter(numbers -> numbers.spec().sameNumbers(other)).isPresent();
		spec = other;
		state.keep(spec);
		if (same) {
			// What is still being counted was asked for in between.
			work.cancel();
			show(shown.orElseThrow().sorted(spec));
		} else {
			count();
		}
	}

	private void offer() {
		workspaces.workspace().ifPresent(workspace -> offering.ask(progress -> Offers.read(workspace), read -> {
			offers = read;
			fields.show(offers, spec);
		}));
	}

	private void count() {
		if (pane.isDisposed()) {
			return;
		}
		fields.show(offers, spec);
		tools.show(spec, pinned.isPresent(), shown.flatMap(CrossNumbers::pages).filter(axis -> axis.field().equals(spec.field(Well.PAGES))));
		if (workspaces.workspace().isEmpty()) {
			work.cancel();
			return;
		}
		if (spec.isEmpty()) {
			work.cancel();
			wells.forEach((well, box) -> box.show("", ""));
			explain(MESSAGES.get("empty"));
			return;
		}
		Workspace workspace = workspaces.workspace().get();
		CrossSpec wanted = spec;
		Query asked = query;
		work.ask(DELAY, progress -> CrossNumbers.read(workspace, wanted, asked, progress), this::show);
	}

	private void show(CrossNumbers numbers) {
		shown = Optional.of(numbers);
		Services.find(StoryDesk.class).shows(spec.fields().stream().filter(each -> !each.isEmpty()).toList(), numbers.table().query(), spec.unit());
		tools.show(spec, pinned.isPresent(), numbers.pages());
		wells.forEach((well, box) -> box.show(spec.field(well), numbers.labels().getOrDefault(spec.field(well), "")));
		fields.show(offers, spec);
		grid.show(numbers);
		footer.setText(String.join("    ", numbers.footer()).replace("&", "&&"));
		stack.topControl = grid.control();
		pane.content().layout(true, true);
	}

	private void explain(String why) {
		shown = Optional.empty();
		hint.setText(why.replace("&", "&&"));
		footer.setText("");
		tell("");
		stack.topControl = hint;
		pane.content().layout(true, true);
	}

	private void tell(String words) {
		chosen.setText(words.replace("&", "&&"));
	}

	private static Kind kind(CrossNumbers numbers) {
		return numbers.ofPersons() ? Kind.MEMBERS : Kind.HOUSEHOLDS;
	}

	/** Narrows all other views to what a place counts; this one goes on showing all. */
	private void narrow(int row, int column) {
		shown.ifPresent(numbers -> numbers.number(row, column).map(Number::query).ifPresent(counted -> {
			narrowing = true;
			try {
				active.set(counted, kind(numbers));
			} finally {
				narrowing = false;
			}
			tell(counted.equals(query) ? numbers.explain(row, column) : MESSAGES.get("narrowed", numbers.explain(row, column)));
		}));
	}

	/** One level down in a region: its parts instead of its neighbours. */
	private boolean drill(Well well, Line line) {
		String field = spec.field(well);
		Optional<String> below = workspaces.workspace().flatMap(workspace -> new FieldWays(workspace.dictionary()).below(field));
		if (below.isEmpty() || line.value().filter(value -> !value.isEmpty()).isEmpty()) {
			return false;
		}
		Query inside = query.where(Grain.field(field), line.value().get());
		spec = spec.put(below.get(), well);
		state.keep(spec);
		if (pinned.isPresent()) {
			pin(Optional.of(inside));
			query = inside;
			count();
		} else {
			active.set(inside);
			count();
		}
		return true;
	}

	private void pin(Optional<Query> now) {
		pinned = now;
		state.keep(pinned);
	}

	private final class Clicks implements CrossGrid.Clicks {

		@Override
		public void chosen(int row, int column) {
			shown.ifPresent(numbers -> tell(numbers.explain(row, column)));
		}

		@Override
		public void clicked(int row, int column) {
			narrow(row, column);
		}

		@Override
		public void opened(int row, int column) {
			narrow(row, column);
			Workbenches.show(Ids.VIEW_GRID);
		}

		@Override
		public void menu(int row, int column, boolean ofColumnHead, boolean ofRowHead) {
			shown.ifPresent(numbers -> menus.open(grid.control(), new WellMenu.Place() {
				@Override
				public void open() {
					opened(row, column);
				}

				@Override
				public void narrow() {
					clicked(row, column);
				}

				@Override
				public Optional<Runnable> drill() {
					Well well = ofColumnHead ? Well.COLUMNS : Well.ROWS;
					Line line = ofColumnHead ? numbers.columns().get(column) : numbers.rows().get(row);
					boolean possible = (ofColumnHead || ofRowHead) && line.value().filter(value -> !value.isEmpty()).isPresent() && workspaces.workspace()
							.flatMap(workspace -> new FieldWays(workspace.dictionary()).below(spec.field(well))).isPresent();
					return possible ? Optional.of(() -> CrossTabView.this.drill(well, line)) : Optional.empty();
				}

				@Override
				public Optional<String> sortable() {
					return ofRowHead ? Optional.empty() : Optional.of(numbers.columns().get(column).value().orElse(CrossSpec.TOTAL));
				}
			}, spec));
		}
	}

	private final class Wishes implements CrossTools.Wishes {

		@Override
		public void want(CrossSpec other) {
			CrossTabView.this.want(other);
		}

		@Override
		public void pin(boolean on) {
			CrossTabView.this.pin(on ? Optional.of(query) : Optional.empty());
			if (!on) {
				asked();
			}
			count();
		}

		@Override
		public void copy() {
			shown.ifPresent(numbers -> CrossFiles.copy(grid.control(), numbers));
		}

		@Override
		public void save() {
			workspaces.workspace().ifPresent(workspace -> shown.ifPresent(numbers -> CrossFiles.save(grid.control(), workspace, numbers)));
		}

		@Override
		public void keep() {
			shelf.ask(pane.getShell(), SavedQuery.of("", "", query, active.kind(), spec.toMap()));
		}

		@Override
		public void brief() {
			StoryDesk desk = Services.find(StoryDesk.class);
			desk.table().ifPresent(desk::add);
		}
	}
}
