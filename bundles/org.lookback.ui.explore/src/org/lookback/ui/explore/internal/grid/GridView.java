package org.lookback.ui.explore.internal.grid;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Listing;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** What was found: the list of households, members or findings. */
public final class GridView {

	private static final Messages MESSAGES = Messages.in(GridView.class);
	private static final long DELAY = 120;
	private static final String HOUSEHOLD_KEY = "household.householdKey";

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private final CurrentList current;

	private DataPane pane;
	private Composite content;
	private Label headline;
	private Button columnsButton;
	private LatestWork work;
	private ClauseHits clauses;
	private Optional<Grid> grid = Optional.empty();
	private Optional<ListSpec> shown = Optional.empty();
	private Optional<RowWindows> rows = Optional.empty();
	private Optional<ListSorting.Order> order = Optional.empty();
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

	/** What one reading of the list yields. */
	private record Read(ListSpec spec, RowWindows rows, Counts counts) {
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		CollectionFactories.find();
		pane = new DataPane(parent, workspaces);
		content = pane.content();
		GridLayout layout = new GridLayout(4, false);
		layout.marginWidth = 6;
		layout.marginHeight = 6;
		content.setLayout(layout);
		headline = Styles.SUBTITLE.on(new Label(content, SWT.NONE));
		headline.setData("org.lookback.id", "grid.headline");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(headline);
		columnsButton = button("columns", this::chooseColumns);
		button("copy", () -> grid.ifPresent(g -> rows.ifPresent(r -> new RowCopy(content.getDisplay()).copy(g.chosen(), r, shown.orElseThrow()))));
		button("export", () -> Workbenches.run(Ids.COMMAND_EXPORT));
		clauses = new ClauseHits(content, selection);
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).exclude(true).applyTo(clauses.control());
		work = new LatestWork(content, MESSAGES.get("reading"), failure -> pane.say(Failures.text(failure)));
		Runnable stopQuery = query.listen(this::refresh);
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

	private void reread() {
		if (!content.isDisposed()) {
			shown = Optional.empty();
			refresh();
		}
	}

	private void refresh() {
		if (workspaces.workspace().isEmpty()) {
			work.cancel();
			show(Optional.empty());
			return;
		}
		Workspace workspace = workspaces.workspace().get();
		Kind kind = query.kind();
		front(kind);
		if (kind == Kind.CLAUSES) {
			show(Optional.empty());
			clauses.ask(work, workspace, query.get(), hits -> headline.setText(MESSAGES.get(hits.nearest() ? "headline.nearest" : "headline.clauses", hits.total())));
			return;
		}
		List<Field> columns = new Columns(workspace).of(kind);
		if (kind != orderedKind) {
			order = Optional.empty();
			orderedKind = kind;
		}
		Optional<String> sort = order.filter(o -> o.column() < columns.size()).map(o -> columns.get(o.column()).id());
		ListSpec spec = new ListSpec(query.get(), kind, sort, order.filter(o -> o.direction() == SortDirectionEnum.DESC).isPresent(), columns);
		if (shown.filter(spec::equals).isPresent()) {
			return;
		}
		work.ask(DELAY, progress -> read(workspace, spec), this::show);
	}

	/** Puts the table of clauses in front, or the grid. */
	private void front(Kind kind) {
		boolean clausesInFront = kind == Kind.CLAUSES;
		visible(clauses.control(), clausesInFront);
		grid.ifPresent(g -> visible(g.control(), !clausesInFront));
		columnsButton.setEnabled(!clausesInFront);
		content.layout(true, true);
	}

	private static void visible(Control control, boolean visible) {
		((GridData) control.getLayoutData()).exclude = !visible;
		control.setVisible(visible);
	}

	private Read read(Workspace workspace, ListSpec spec) throws LookbackException {
		Counts counts = workspace.searching().count(spec.query(), new Shape.Counts(List.of(), Unit.HOUSEHOLD));
		Listing listing = workspace.searching().list(spec.query(), spec.kind(), spec.sort(), spec.descending());
		Display display = content.getDisplay();
		RowWindows windows = new RowWindows(listing, spec.columnIds(), spec.kind() == Kind.HOUSEHOLDS ? "" : HOUSEHOLD_KEY, settings.pageRows(),
				settings.reveal(), MESSAGES.get("reading"), told(display));
		return new Read(spec, windows, counts);
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

	private void show(Read read) {
		boolean sameColumns = shown.filter(s -> s.columns().equals(read.spec().columns())).isPresent();
		if (grid.isEmpty() || !sameColumns) {
			build(read.spec());
		}
		show(Optional.of(read));
		grid.orElseThrow().show(read.rows(), order);
		headline.setText(headline(read));
		pane.showContent();
	}

	private void show(Optional<Read> read) {
		rows.ifPresent(GridView::closeBeside);
		rows = read.map(Read::rows);
		shown = read.map(Read::spec);
		current.set(shown);
	}

	private static String headline(Read read) {
		String number = UiMessages.householdsAndPersons(read.counts().households(), read.counts().persons());
		return switch (read.spec().kind()) {
		case MEMBERS -> MESSAGES.get("headline.members", read.rows().size(), number);
		case FINDINGS -> MESSAGES.get("headline.findings", read.rows().size(), number);
		case NOTICES -> MESSAGES.get("headline.notices", read.rows().size(), number);
		case MEASURES -> MESSAGES.get("headline.measures", read.rows().size(), number);
		default -> MESSAGES.get("headline.households", number);
		};
	}

	private void build(ListSpec spec) {
		grid.ifPresent(before -> before.control().dispose());
		Grid built = new Grid(content, spec.columns(), appearance, new ListSorting(this::sorted), this::chosen,
				() -> Workbenches.show(Ids.VIEW_HOUSEHOLD));
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).applyTo(built.control());
		grid = Optional.of(built);
		content.layout(true, true);
	}

	private void sorted(Optional<ListSorting.Order> now) {
		order = now;
		refresh();
	}

	private void chosen(int row) {
		rows.flatMap(r -> r.row(row)).map(RowWindows.Row::household).filter(key -> !key.isEmpty()).ifPresent(selection::selectHousehold);
	}

	private void chooseColumns() {
		if (workspaces.workspace().isEmpty() || shown.isEmpty()) {
			return;
		}
		Columns columns = new Columns(workspaces.workspace().get());
		Kind kind = shown.get().kind();
		ColumnDialog dialog = new ColumnDialog(columnsButton.getShell(), columns.possible(kind), columns.of(kind), columns.usually(kind));
		if (dialog.open() == Window.OK) {
			columns.choose(kind, dialog.chosen());
			order = Optional.empty();
			refresh();
		}
	}

	private Button button(String key, Runnable action) {
		Button button = new Button(content, SWT.PUSH);
		button.setText(MESSAGES.get(key));
		button.setToolTipText(MESSAGES.get(key + ".tip"));
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private static void closeBeside(RowWindows windows) {
		Job.createSystem(MESSAGES.get("reading"), (ICoreRunnable) monitor -> windows.close()).schedule();
	}
}
