package org.lookback.ui.explore.internal.chart;

import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.HitArea;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.Messages;
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
import org.lookback.ui.explore.internal.chart.Drawn.Size;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The active query, or the one that it is pinned to, as a chart. */
public final class ChartView {

	private static final Messages MESSAGES = Messages.in(ChartView.class);
	private static final long DELAY = 150;

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Appearance appearance;
	private final ChartState state = new ChartState();
	private DataPane pane;
	private ChartTools tools;
	private Composite middle;
	private final StackLayout stack = new StackLayout();
	private ChartCanvas canvas;
	private ChartTable table;
	private Label reason;
	private Label footer;
	private Text asked;
	private LatestWork work;
	private ChartFields fields = ChartFields.UNKNOWN;
	private Optional<Drawn> drawn = Optional.empty();
	private Optional<Query> pinned;
	private boolean tableShown;
	private boolean queryShown;

	@Inject
	public ChartView(WorkspaceService workspaces, ActiveQuery query, Appearance appearance) {
		this.workspaces = workspaces;
		this.query = query;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pinned = state.pinned();
		tableShown = state.tableShown();
		queryShown = state.queryShown();
		pane = new DataPane(parent, workspaces);
		Composite content = pane.content();
		GridLayout layout = new GridLayout();
		layout.marginWidth = 6;
		layout.marginHeight = 6;
		layout.verticalSpacing = 4;
		content.setLayout(layout);
		tools = new ChartTools(content, state.plan(), new Wishes());
		tools.tableShown(tableShown);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(tools.control());
		asked = new Text(content, SWT.READ_ONLY | SWT.BORDER | SWT.SINGLE);
		asked.setData("org.lookback.id", "chart.query");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(asked);
		middle(content);
		// The picture has these lines in itself; the table has not.
		footer = Styles.MUTED.on(new Label(content, SWT.WRAP));
		footer.setData("org.lookback.id", "chart.footer");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(footer);
		work = new LatestWork(content, MESSAGES.get("drawing"), failure -> explain(Failures.text(failure)));
		listen();
		draw();
	}

	private void listen() {
		Runnable stopQuery = query.listen(this::draw);
		Runnable stopTheme = appearance.listen(this::draw);
		Runnable stopWorkspace = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				fields = ChartFields.UNKNOWN;
				draw();
			}
		});
		pane.addListener(SWT.Dispose, event -> {
			stopQuery.run();
			stopTheme.run();
			stopWorkspace.run();
		});
	}

	@Focus
	public void focus() {
		canvas.control().setFocus();
	}

	private void middle(Composite content) {
		middle = new Composite(content, SWT.NONE);
		middle.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(middle);
		canvas = new ChartCanvas(middle, appearance, new ChartCanvas.Clicks() {
			@Override
			public void clicked(HitArea area) {
				narrow(area);
			}

			@Override
			public void opened() {
				Workbenches.show(Ids.VIEW_GRID);
			}
		}, this::draw);
		table = new ChartTable(middle);
		reason = new Label(middle, SWT.WRAP | SWT.CENTER);
		reason.setData("org.lookback.id", "chart.reason");
		stack.topControl = canvas.control();
	}

	/** The query of the bar becomes the active one; its rows are of the unit that was counted. */
	private void narrow(HitArea area) {
		boolean persons = drawn.filter(each -> each.plan().unit() == Unit.PERSON).isPresent();
		query.set(area.query(), persons ? Kind.MEMBERS : Kind.HOUSEHOLDS);
		Workbenches.reveal(Ids.VIEW_GRID);
	}

	private ChartPlan plan() {
		return tools.plan(pinned.orElseGet(query::get));
	}

	private void draw() {
		if (pane.isDisposed()) {
			return;
		}
		if (workspaces.workspace().isEmpty()) {
			work.cancel();
			drawn = Optional.empty();
			canvas.clear();
			return;
		}
		var workspace = workspaces.workspace().get();
		ChartPlan plan = plan();
		state.keep(plan, pinned.isPresent(), tableShown, queryShown);
		Size size = canvas.size(tools.theme());
		ChartFields known = fields;
		work.ask(DELAY, progress -> {
			state.save();
			return Drawn.draw(workspace, plan, size, known, progress);
		}, answer -> show(answer, size));
	}

	private void show(Drawn answer, Size size) {
		drawn = Optional.of(answer);
		Services.find(StoryDesk.class).shows(answer.plan());
		fields = answer.fields();
		tools.offer(fields.labels(), fields.dates());
		tools.object(answer.objections());
		answer.grid().ifPresent(table::show);
		canvas.show(answer, size);
		footer.setText(answer.footer().replace("&", "&&"));
		line(footer, tableShown ? footer.getText() : "");
		String words = answer.plan().query().print();
		asked.setText(MESSAGES.get(pinned.isPresent() ? "query.pinned" : "query.active", words.isEmpty() ? MESSAGES.get("query.all") : words));
		line(asked, queryShown || pinned.isPresent() ? asked.getText() : "");
		if (answer.drawing().isPresent() || tableShown && answer.grid().isPresent()) {
			stack.topControl = tableShown ? table.control() : canvas.control();
		} else {
			explain(answer.reason().isEmpty() ? MESSAGES.get("nothing") : answer.reason());
		}
		pane.content().layout(true, true);
	}

	/** A line takes room only when it says something. */
	private static void line(Control control, String text) {
		control.setVisible(!text.isEmpty());
		((GridData) control.getLayoutData()).exclude = text.isEmpty();
	}

	private void explain(String why) {
		reason.setText(why.replace("&", "&&"));
		stack.topControl = reason;
		pane.content().layout(true, true);
	}

	private final class Wishes implements ChartTools.Wishes, ChartMenus.Wishes {

		@Override
		public void changed() {
			draw();
		}

		@Override
		public void table(boolean shown) {
			tableShown = shown;
			draw();
		}

		@Override
		public void copy(Button button) {
			if (drawn.isPresent()) {
				ChartMenus.copy(button, () -> drawn.ifPresent(each -> ChartFiles.copyPicture(button, each)),
						() -> drawn.ifPresent(each -> ChartFiles.copyTable(button, each)));
			}
		}

		@Override
		public void save() {
			if (drawn.isPresent() && workspaces.workspace().isPresent()) {
				ChartFiles.save(canvas.control(), workspaces.workspace().get(), drawn.get());
			}
		}

		@Override
		public void more(Button button) {
			ChartMenus.more(button, new ChartMenus.State(tools.theme(), queryShown, pinned.isPresent(), drawn.flatMap(Drawn::drawing).isPresent()), this);
		}

		@Override
		public void theme(Optional<ChartSpec.Theme> theme) {
			tools.theme(theme);
			draw();
		}

		@Override
		public void query(boolean shown) {
			queryShown = shown;
			draw();
		}

		@Override
		public void pin(boolean on) {
			pinned = on ? Optional.of(query.get()) : Optional.empty();
			draw();
		}

		@Override
		public void clauses() {
			workspaces.workspace().ifPresent(workspace -> ClauseMenu.ask(canvas.control(), workspace, plan().query()));
		}

		@Override
		public void saveView() {
			drawn.ifPresent(each -> ChartFiles.saveView(canvas.control(), each));
		}

		@Override
		public void brief() {
			StoryDesk desk = Services.find(StoryDesk.class);
			desk.chart().ifPresent(desk::add);
		}

		@Override
		public void openView() {
			ChartFiles.openView(canvas.control(), plan -> {
				tools.choose(plan);
				pinned = Optional.empty();
				query.set(plan.query());
				draw();
			});
		}
	}
}
