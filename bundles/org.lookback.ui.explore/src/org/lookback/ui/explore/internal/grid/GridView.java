package org.lookback.ui.explore.internal.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.lookback.index.api.Listing;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.ActiveQuery.Asked;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.api.table.CollectionFactories;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** What was found: the list of households, members or findings; filtered, grouped and looked into column by column. */
public final class GridView {

	private static final Messages MESSAGES = Messages.in(GridView.class);
	private static final long DELAY = 120;

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private final CurrentList current;
	private final GridState state = new GridState();
	private final StackLayout stack = new StackLayout();

	private DataPane pane;
	private Composite content;
	private GridHead head;
	private SashForm split;
	private Composite middle;
	private Groups groups;
	private LatestWork work;
	private LatestWork filtering;
	private ClauseHits clauses;
	private Optional<Grid> grid = Optional.empty();
	private Optional<GridRead.Wanted> shown = Optional.empty();
	private Optional<RowWindows> rows = Optional.empty();
	private Optional<ListSorting.Order> order = Optional.empty();
	private Optional<Asked> pinned = state.pinned();
	private Optional<String> group = Optional.empty();
	private Kind orderedKind = Kind.HOUSEHOLDS;

	@Inject
	public GridView(WorkspaceService workspaces, ActiveQuery query, Selection selection, Settings settings, Appearance appearance,
			CurrentList current) {
		this.workspaces = workspaces;
		this.query = query;
		this.selection = selection;
		this.settings = settings;
		this.appearance = appearance;
		this.current = current;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		CollectionFactories.find();
		pane = new DataPane(parent, workspaces);
		content = pane.content();
		GridLayoutFactory.fillDefaults().margins(6, 6).spacing(5, 5).applyTo(content);
		head = new GridHead(content, pinned.isPresent(), new HeadActions());
		split = new SashForm(content, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(split);
		groups = new Groups(split, this::showGroup, () -> group(""));
		middle = new Composite(split, SWT.NONE);
		middle.setLayout(stack);
		split.setWeights(30, 70);
		seeGroups(false);
		clauses = new ClauseHits(middle, selection);
		work = new LatestWork(content, MESSAGES.get("reading"), failure -> pane.say(Failures.text(failure)));
		filtering = new LatestWork(content, MESSAGES.get("reading"), failure -> head.complain(Failures.text(failure)));
		Runnable stopQuery = query.listen(this::asked);
		Runnable stopSettings = settings.listen(() -> Display.getDefault().asyncExec(this::reread));
		Runnable stopTheme = appearance.listen(() -> grid.ifPresent(g -> g.theme(appearance)));
		Runnable stopWorkspace = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				reread();
			}
		});
		content.addListener(SWT.Dispose, event -> {
			stopQuery.run();
			stopSettings.run();
			stopTheme.run();
			stopWorkspace.run();
			rows.ifPresent(GridView::closeBeside);
			current.set(Optional.empty());
		});
		refresh();
	}

	@Focus
	public void focus() {
		grid.ifPresentOrElse(g -> g.control().setFocus(), () -> content.setFocus());
	}

	private void asked() {
		if (pinned.isEmpty()) {
			head.complain("");
			group = Optional.empty();
			refresh();
		}
	}

	private void reread() {
		if (!content.isDisposed()) {
			shown = Optional.empty();
			refresh();
		}
	}

	/** What the list answers: the window's question, or its own when it is pinned. */
	private Asked now() {
		return pinned.orElseGet(() -> new Asked(query.get(), query.kind()));
	}

	private void refresh() {
		if (workspaces.workspace().isEmpty()) {
			work.cancel();
			show(Optional.empty());
			return;
		}
		Workspace workspace = workspaces.workspace().get();
		Asked asked = now();
		Kind kind = asked.kind();
		front(kind);
		if (kind == Kind.CLAUSES) {
			show(Optional.empty());
			clauses.ask(work, workspace, asked.query(), hits -> head.say(MESSAGES.get(hits.nearest() ? "headline.nearest" : "headline.clauses", hits.total())));
			return;
		}
		List<Field> columns = new Columns(workspace).of(kind);
		if (kind != orderedKind) {
			order = Optional.empty();
			orderedKind = kind;
		}
		Optional<String> sort = order.filter(o -> o.column() < columns.size()).map(o -> columns.get(o.column()).id());
		String by = columns.stream().anyMatch(field -> field.id().equals(state.group())) ? state.group() : "";
		Query narrowed = by.isEmpty() || group.isEmpty() ? asked.query() : asked.query().where(by, group.get());
		ListSpec spec = new ListSpec(narrowed, kind, sort, order.filter(o -> o.direction() == SortDirectionEnum.DESC).isPresent(), columns);
		GridRead.Wanted wanted = new GridRead.Wanted(spec, asked.query(), by);
		if (shown.filter(wanted::equals).isPresent()) {
			return;
		}
		work.ask(DELAY, progress -> GridRead.of(workspace, wanted, settings, told(content.getDisplay()), MESSAGES.get("reading")), this::show);
	}

	/** Puts the table of clauses in front, or the grid. */
	private void front(Kind kind) {
		boolean clausesInFront = kind == Kind.CLAUSES;
		stack.topControl = clausesInFront ? clauses.control() : grid.map(Grid::control).orElse(null);
		head.enableColumns(!clausesInFront);
		if (clausesInFront) {
			seeGroups(false);
		}
		middle.layout();
	}

	private RowWindows.Told told(Display display) {
		return new RowWindows.Told() {
			@Override
			public void arrived() {
				later(() -> grid.ifPresent(Grid::arrived));
			}

			@Override
			public void failed(Throwable failure) {
				later(() -> pane.say(Failures.text(failure)));
			}

			private void later(Runnable runnable) {
				if (!display.isDisposed()) {
					display.asyncExec(runnable);
				}
			}
		};
	}

	private void show(GridRead read) {
		ListSpec spec = read.wanted().spec();
		boolean sameColumns = shown.filter(before -> before.spec().columns().equals(spec.columns())).isPresent();
		if (grid.isEmpty() || !sameColumns) {
			build(spec);
		}
		show(Optional.of(read));
		grid.orElseThrow().show(read.rows(), order);
		grid.orElseThrow().filter(read.conditions());
		boolean grouped = !read.wanted().group().isEmpty();
		if (grouped) {
			Field field = spec.columns().stream().filter(each -> each.id().equals(read.wanted().group())).findFirst().orElseThrow();
			groups.show(Columns.heading(field), read.groups(), group);
		}
		seeGroups(grouped);
		head.say(headline(read));
		pane.showContent();
	}

	private void show(Optional<GridRead> read) {
		rows.ifPresent(GridView::closeBeside);
		rows = read.map(GridRead::rows);
		shown = read.map(GridRead::wanted);
		current.set(shown.map(GridRead.Wanted::spec));
	}

	private static String headline(GridRead read) {
		String number = UiMessages.householdsAndPersons(read.counts().households(), read.counts().persons());
		return switch (read.wanted().spec().kind()) {
		case MEMBERS -> MESSAGES.get("headline.members", read.rows().size(), number);
		case FINDINGS -> MESSAGES.get("headline.findings", read.rows().size(), number);
		case NOTICES -> MESSAGES.get("headline.notices", read.rows().size(), number);
		case MEASURES -> MESSAGES.get("headline.measures", read.rows().size(), number);
		default -> MESSAGES.get("headline.households", number);
		};
	}

	private void build(ListSpec spec) {
		grid.ifPresent(before -> before.control().dispose());
		Grid built = new Grid(middle, spec.columns(), appearance, new ListSorting(this::sorted), new Wishes());
		grid = Optional.of(built);
		stack.topControl = built.control();
		middle.layout();
		workspaces.workspace().ifPresent(workspace -> built.freeze(new Columns(workspace).frozen(spec.kind())));
	}

	private void sorted(Optional<ListSorting.Order> now) {
		order = now;
		refresh();
	}

	private void showGroup(Optional<String> value) {
		group = value;
		refresh();
	}

	private void group(String field) {
		state.group(field);
		group = Optional.empty();
		refresh();
	}

	/** Asks for something else of the same kind: the window, or only this list when it is pinned. */
	private void ask(Query other) {
		head.complain("");
		if (pinned.isPresent()) {
			pinned = Optional.of(new Asked(other, pinned.get().kind()));
			state.pin(pinned);
			group = Optional.empty();
			refresh();
		} else {
			query.set(other);
		}
	}

	private void seeGroups(boolean seen) {
		groups.control().setVisible(seen);
		split.layout();
	}

	private void choose(Columns columns, Kind kind, List<Field> fields) {
		columns.choose(kind, fields);
		columns.freeze(kind, -1);
		order = Optional.empty();
		refresh();
	}

	private static void closeBeside(RowWindows windows) {
		Job.createSystem(MESSAGES.get("reading"), (ICoreRunnable) monitor -> windows.close()).schedule();
	}

	/** What the buttons above the list do. */
	private final class HeadActions implements GridHead.Actions {

		@Override
		public void pin(boolean on) {
			pinned = on ? Optional.of(now()) : Optional.empty();
			state.pin(pinned);
			refresh();
		}

		@Override
		public void columns() {
			if (workspaces.workspace().isEmpty() || shown.isEmpty()) {
				return;
			}
			Columns columns = new Columns(workspaces.workspace().get());
			Kind kind = shown.get().spec().kind();
			ColumnDialog dialog = new ColumnDialog(content.getShell(), columns.possible(kind), columns.of(kind), columns.usually(kind));
			if (dialog.open() == Window.OK) {
				choose(columns, kind, dialog.chosen());
			}
		}

		@Override
		public void copy() {
			grid.ifPresent(g -> rows.ifPresent(r -> new RowCopy(content.getDisplay()).copy(g.chosen(), r, shown.orElseThrow().spec())));
		}

		@Override
		public void export() {
			Workbenches.run(Ids.COMMAND_EXPORT);
		}
	}

	/** What is done at headings, in the line of filters and with rows. */
	private final class Wishes implements Grid.Wishes {

		private ListSpec spec() {
			return shown.orElseThrow().spec();
		}

		private Field field(int column) {
			return spec().columns().get(column);
		}

		private Workspace workspace() {
			return workspaces.workspace().orElseThrow();
		}

		@Override
		public void chosen(int row) {
			rows.flatMap(r -> r.row(row)).map(RowWindows.Row::household).filter(key -> !key.isEmpty()).ifPresent(selection::selectHousehold);
		}

		@Override
		public void opened() {
			Workbenches.show(Ids.VIEW_HOUSEHOLD);
		}

		@Override
		public void typed(int column, String words) {
			head.complain("");
			Query asked = now().query();
			Field field = field(column);
			Workspace workspace = workspace();
			filtering.ask(progress -> ColumnFilters.with(workspace, asked, field, words), GridView.this::ask);
		}

		@Override
		public void sort(int column, boolean descending) {
			sorted(Optional.of(new ListSorting.Order(column, descending ? SortDirectionEnum.DESC : SortDirectionEnum.ASC)));
		}

		@Override
		public void freeze(int column) {
			new Columns(workspace()).freeze(spec().kind(), column);
			grid.ifPresent(g -> g.freeze(column));
		}

		@Override
		public void unfreeze() {
			freeze(-1);
		}

		@Override
		public void statistics(int column) {
			Field field = field(column);
			ListSpec list = spec();
			Workspace workspace = workspace();
			boolean reveal = settings.reveal();
			new LookbackJob<>(MESSAGES.get("statistics.reading", Columns.heading(field)), progress -> {
				try (Listing listing = workspace.searching().list(list.query(), list.kind(), Optional.empty(), false)) {
					return listing.summary(field.id(), reveal, java.util.Locale.getDefault(), progress);
				}
			}).inFront().whenDone(summary -> new StatisticsDialog(content.getShell(), field, summary, value -> ask(list.query().where(field.id(), value))).open()).start();
		}

		@Override
		public boolean isGroupable(int column) {
			return field(column).facettable() || field(column).chartable();
		}

		@Override
		public void group(int column) {
			GridView.this.group(field(column).id());
		}

		@Override
		public void hide(int column) {
			List<Field> fields = new ArrayList<>(spec().columns());
			fields.remove(column);
			if (!fields.isEmpty()) {
				choose(new Columns(workspace()), spec().kind(), fields);
			}
		}
	}
}
