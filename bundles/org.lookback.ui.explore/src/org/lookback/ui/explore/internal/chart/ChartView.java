package org.lookback.ui.explore.internal.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
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
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.explore.internal.chart.Drawn.Size;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The active query by one or two fields. */
public final class ChartView {

	private static final Messages MESSAGES = Messages.in(ChartView.class);
	private static final long DELAY = 150;

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Appearance appearance;
	private DataPane pane;
	private ChartTools tools;
	private Composite middle;
	private final StackLayout stack = new StackLayout();
	private ChartCanvas canvas;
	private ChartTable table;
	private Label reason;
	private Label footer;
	private LatestWork work;
	private Map<String, String> fields = new LinkedHashMap<>();
	private Optional<Drawn> drawn = Optional.empty();
	private boolean tableShown;

	@Inject
	public ChartView(WorkspaceService workspaces, ActiveQuery query, Appearance appearance) {
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
		layout.verticalSpacing = 4;
		content.setLayout(layout);
		tools = new ChartTools(content, new Wishes());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(tools.control());
		middle(content);
		// The picture has these lines in itself; the table has not.
		footer = Styles.MUTED.on(new Label(content, SWT.WRAP));
		footer.setData("org.lookback.id", "chart.footer");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(footer);
		work = new LatestWork(content, MESSAGES.get("drawing"), failure -> explain(Failures.text(failure)));
		Runnable stopQuery = query.listen(this::draw);
		Runnable stopTheme = appearance.listen(this::draw);
		Runnable stopWorkspace = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				fields = new LinkedHashMap<>();
				draw();
			}
		});
		pane.addListener(SWT.Dispose, event -> {
			stopQuery.run();
			stopTheme.run();
			stopWorkspace.run();
		});
		draw();
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
		stack.topControl = canvas.control();
	}

	/** The query of the bar becomes the active one; its rows are of the unit that was counted. */
	private void narrow(HitArea area) {
		boolean persons = drawn.filter(each -> each.table().unit() == Unit.PERSON).isPresent();
		query.set(area.query(), persons ? Kind.MEMBERS : Kind.HOUSEHOLDS);
		Workbenches.reveal(Ids.VIEW_GRID);
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
		Workspace workspace = workspaces.workspace().get();
		Query now = query.get();
		ChartChoice choice = tools.choice();
		Size size = canvas.size();
		Map<String, String> known = fields;
		work.ask(DELAY, progress -> Drawn.draw(workspace, now, choice, size, known, progress), answer -> show(answer, size));
	}

	private void show(Drawn answer, Size size) {
		drawn = Optional.of(answer);
		fields = answer.fields();
		tools.offer(fields);
		table.show(answer.grid());
		canvas.show(answer, size);
		footer.setText(answer.drawing().isPresent() && !tableShown ? "" : answer.footer().replace("&", "&&"));
		footer.setVisible(!footer.getText().isEmpty());
		((GridData) footer.getLayoutData()).exclude = footer.getText().isEmpty();
		if (answer.drawing().isPresent() || tableShown) {
			stack.topControl = tableShown ? table.control() : canvas.control();
		} else {
			explain(answer.reason().isEmpty() ? MESSAGES.get("nothing") : answer.reason());
		}
		pane.content().layout(true, true);
	}

	private void explain(String why) {
		reason.setText(why.replace("&", "&&"));
		stack.topControl = reason;
		pane.content().layout(true, true);
	}

	private final class Wishes implements ChartTools.Wishes {

		@Override
		public void changed() {
			draw();
		}

		@Override
		public void table(boolean shown) {
			tableShown = shown;
			stack.topControl = shown ? table.control() : canvas.control();
			middle.layout();
			draw();
		}

		@Override
		public void copy() {
			drawn.ifPresent(each -> ChartFiles.copy(canvas.control(), each));
		}

		@Override
		public void save() {
			if (drawn.isPresent() && workspaces.workspace().isPresent()) {
				ChartFiles.save(canvas.control(), workspaces.workspace().get(), drawn.get());
			}
		}
	}
}
