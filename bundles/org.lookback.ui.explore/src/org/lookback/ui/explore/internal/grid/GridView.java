package org.lookback.ui.explore.internal.grid;

import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.ActiveQuery.Asked;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LatestWork;
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
	private final ListQuestion question;
	private final StackLayout stack = new StackLayout();

	private DataPane pane;
	private Composite content;
	private GridHead head;
	private SashForm split;
	private Composite middle;
	private Groups groups;
	private LatestWork work;
	private ColumnActions actions;
	private ClauseHits clauses;
	private Optional<Grid> grid = Optional.empty();
	private Optional<GridRead.Wanted> shown = Optional.empty();
	private Optional<RowWindows> rows = Optional.empty();

	@Inject
	public GridView(WorkspaceService workspaces, ActiveQuery query, Selection selection, Settings settings, Appearance appearance,
			CurrentList current) {
		this.workspaces = workspaces;
		this.query = query;
		this.selection = selection;
		this.settings = settings;
		this.appearance = appearance;
		this.current = current;
		this.question = new ListQuestion(query, this::refresh);
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		CollectionFactories.find();
		pane = new DataPane(parent, workspaces);
		content = pane.content();
		GridLayoutFactory.fillDefaults().margins(6, 6).spacing(5, 5).applyTo(content);
		head = new GridHead(content, question.isPinned(), new HeadActions());
		split = new SashForm(content, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(split);
		groups = new Groups(split, question::choose, () -> question.groupBy(""));
		middle = new Composite(split, SWT.NONE);
		middle.setLayout(stack);
		split.setWeights(30, 70);
		seeGroups(false);
		clauses = new ClauseHits(middle, selection);
		work = new LatestWork(content, MESSAGES.get("reading"), failure -> pane.say(Failures.text(failure)));
		LatestWork filtering = new LatestWork(content, MESSAGES.get("reading"), failure -> head.complain(Failures.text(failure)));
		actions = new ColumnActions(new Front(), question, workspaces, selection, settings, filtering);
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
		if (!question.isPinned()) {
			head.complain("");
		}
		question.follow();
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
		Asked asked = question.now();
		Kind kind = asked.kind();
		front(kind);
		if (kind == Kind.CLAUSES) {
			show(Optional.empty());
			clauses.ask(work, workspace, asked.query(), hits -> head.say(MESSAGES.get(hits.nearest() ? "headline.nearest" : "headline.clauses", hits.total())));
			return;
		}
		GridRead.Wanted wanted = question.wanted(new Columns(workspace).of(kind));
		if (shown.filter(wanted::equals).isPresent()) {
			// What is still being read was asked for in between.
			work.cancel();
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
		grid.orElseThrow().show(read.rows(), question.order());
		grid.orElseThrow().filter(read.conditions());
		boolean grouped = !read.wanted().group().isEmpty();
		if (grouped) {
			Field field = spec.columns().stream().filter(each -> each.id().equals(read.wanted().group())).findFirst().orElseThrow();
			groups.show(Columns.heading(field), read.groups(), question.group());
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
		case LEDGER -> MESSAGES.get("headline.ledger", read.rows().size(), number);
		default -> MESSAGES.get("headline.households", number);
		};
	}

	private void build(ListSpec spec) {
		grid.ifPresent(before -> before.control().dispose());
		Grid built = new Grid(middle, spec.columns(), appearance, new ListSorting(question::sort), actions);
		grid = Optional.of(built);
		stack.topControl = built.control();
		middle.layout();
		workspaces.workspace().ifPresent(workspace -> built.freeze(new Columns(workspace).frozen(spec.kind())));
	}

	private void seeGroups(boolean seen) {
		groups.control().setVisible(seen);
		split.layout();
	}

	private static void closeBeside(RowWindows windows) {
		Job.createSystem(MESSAGES.get("reading"), (ICoreRunnable) monitor -> windows.close()).schedule();
	}

	/** What the buttons above the list do. */
	private final class HeadActions implements GridHead.Actions {

		@Override
		public void pin(boolean on) {
			question.pin(on);
		}

		@Override
		public void columns() {
			if (workspaces.workspace().isPresent() && shown.isPresent()) {
				actions.chooseColumns();
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

	/** What the actions on columns see of the list. */
	private final class Front implements ColumnActions.Shown {

		@Override
		public ListSpec spec() {
			return shown.orElseThrow().spec();
		}

		@Override
		public Optional<RowWindows.Row> row(int number) {
			return rows.flatMap(windows -> windows.row(number));
		}

		@Override
		public void freeze(int column) {
			grid.ifPresent(g -> g.freeze(column));
		}

		@Override
		public void complain(String words) {
			head.complain(words);
		}

		@Override
		public Shell shell() {
			return content.getShell();
		}
	}
}
