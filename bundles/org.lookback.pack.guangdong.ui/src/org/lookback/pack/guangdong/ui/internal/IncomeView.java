package org.lookback.pack.guangdong.ui.internal;

import java.util.List;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.QueryPane;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Guangdong's income acceptance plane and the history of measures in three phases; every number opens its households. */
public final class IncomeView {

	private static final Messages MESSAGES = Messages.in(IncomeView.class);

	/** What is shown. */
	private enum Page {
		PLANE, PROGRAMMES, YEARS
	}

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Appearance appearance;
	private final SidePages pages = new SidePages(this::open, Workbenches::openClause);
	private QueryPane pane;
	private Label headline;
	private Button check;
	private CellCanvas canvas;
	private RichText side;
	private Page page = Page.PLANE;
	private boolean persons;
	/** Draws what was read last once more, in the unit now chosen. */
	private Runnable again = () -> {
	};

	@Inject
	public IncomeView(WorkspaceService workspaces, ActiveQuery query, Appearance appearance) {
		this.workspaces = workspaces;
		this.query = query;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new QueryPane(parent, workspaces, query, MESSAGES.get("reading"));
		Composite content = pane.content();
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 6;
		layout.marginHeight = 4;
		layout.verticalSpacing = 4;
		content.setLayout(layout);
		tools(content);
		check = new Button(content, SWT.PUSH);
		check.setText(MESSAGES.get("check"));
		check.setToolTipText(MESSAGES.get("check.tip"));
		check.setData("org.lookback.id", "guangdong.check");
		check.addListener(SWT.Selection, event -> Workbenches.run(Ids.COMMAND_CHECK));
		headline = Styles.MUTED.on(new Label(content, SWT.WRAP));
		headline.setData("org.lookback.id", "guangdong.headline");
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, SWT.DEFAULT).applyTo(headline);
		SashForm sash = new SashForm(content, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(300, 100).applyTo(sash);
		canvas = new CellCanvas(sash, appearance, "guangdong.canvas", spot -> open(spot.query()));
		side = new RichText(sash, appearance);
		side.control().setData("org.lookback.id", "guangdong.side");
		sash.setWeights(66, 34);
		Runnable stopTheme = appearance.listen(() -> canvas.control().redraw());
		canvas.control().addListener(SWT.Dispose, event -> stopTheme.run());
		pane.follow(this::read);
	}

	@Focus
	public void focus() {
		canvas.control().setFocus();
	}

	private void tools(Composite content) {
		Composite tools = new Composite(content, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		layout.wrap = true;
		tools.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(tools);
		choice(tools, "page.plane", true, () -> turn(Page.PLANE));
		choice(tools, "page.programmes", false, () -> turn(Page.PROGRAMMES));
		choice(tools, "page.years", false, () -> turn(Page.YEARS));
		Button inPersons = new Button(tools, SWT.CHECK);
		inPersons.setText(MESSAGES.get("persons"));
		inPersons.setData("org.lookback.id", "guangdong.persons");
		inPersons.addListener(SWT.Selection, event -> {
			persons = inPersons.getSelection();
			again.run();
		});
	}

	private static void choice(Composite tools, String key, boolean first, Runnable action) {
		Button button = new Button(tools, SWT.RADIO);
		button.setText(MESSAGES.get(key));
		button.setToolTipText(MESSAGES.get(key + ".tip"));
		button.setSelection(first);
		button.setData("org.lookback.id", "guangdong." + key);
		button.addListener(SWT.Selection, event -> {
			if (button.getSelection()) {
				action.run();
			}
		});
	}

	private void turn(Page other) {
		page = other;
		pane.read();
	}

	private void read(Workspace workspace, Query now) {
		if (page == Page.PLANE) {
			pane.ask(progress -> PlaneData.read(workspace, now, progress), this::show);
		} else {
			boolean byYear = page == Page.YEARS;
			pane.ask(progress -> PhaseData.read(workspace, now, byYear, progress), this::show);
		}
	}

	private void show(PlaneData data) {
		List<Area> areas = Area.of(data);
		Count total = data.total();
		String asOf = data.run().map(run -> run.asOf().toString()).orElse("");
		String version = data.run().map(CheckRun::version).orElse("");
		say(data.checked() ? MESSAGES.get("headline", total.households(), total.persons(), asOf, version)
				: MESSAGES.get("headline.unchecked", total.households(), total.persons()));
		check.setText(MESSAGES.get(data.run().isPresent() ? "check.again" : "check"));
		side.show(pages.plane(data, areas));
		again = () -> canvas.show(new PlanePicture(data, areas, query.get(), persons));
		shown();
	}

	private void show(PhaseData data) {
		say(MESSAGES.get("headline.phases", data.measures()));
		side.show(pages.phases(data));
		again = () -> canvas.show(new PhasePicture(data, query.get(), persons));
		shown();
	}

	private void say(String words) {
		headline.setText(words.replace("&", "&&"));
	}

	private void shown() {
		again.run();
		pane.show();
	}

	/** Opens the households of a cell; the picture follows, to frame it. */
	private void open(Query wanted) {
		query.set(wanted, Kind.HOUSEHOLDS);
		Workbenches.reveal(Ids.VIEW_GRID);
	}

}
