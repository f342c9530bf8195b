package org.lookback.pack.liaoning.ui.internal;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.CountTable;
import org.lookback.ui.api.QueryPane;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Support measures by year, programme and department, and where households are located, counted over the active query. */
public final class MeasuresView {

	private static final Messages MESSAGES = Messages.in(MeasuresView.class);

	/** What is shown at one time. */
	private record Shown(MeasuresData measures, LocationSheet places) {
		static Shown read(Workspace workspace, Query population, Progress progress) throws LookbackException {
			return new Shown(MeasuresData.read(workspace, population, progress), LocationSheet.read(workspace, population, progress));
		}
	}

	private final WorkspaceService workspaces;
	private final ActiveQuery active;
	private final Appearance appearance;
	private QueryPane pane;
	private Label headline;
	private Button lifted;
	private TabFolder tabs;
	private CountTable matrix;
	private RichText summary;
	private CountTable places;
	private Label located;

	@Inject
	public MeasuresView(WorkspaceService workspaces, ActiveQuery active, Appearance appearance) {
		this.workspaces = workspaces;
		this.active = active;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new QueryPane(parent, workspaces, active, MESSAGES.get("reading"));
		Composite content = pane.content();
		content.setLayout(layout(2));
		headline = muted(content, "headline");
		lifted = new Button(content, SWT.CHECK);
		lifted.setText(MESSAGES.get("lifted"));
		lifted.setToolTipText(MESSAGES.get("lifted.tip"));
		lifted.setData("org.lookback.id", "liaoning.lifted");
		lifted.setSelection(true);
		lifted.addListener(SWT.Selection, event -> pane.read());
		tabs = new TabFolder(content, SWT.TOP);
		tabs.setData("org.lookback.id", "liaoning.tabs");
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(300, 100).applyTo(tabs);
		measures();
		locations();
		pane.follow(this::read);
	}

	private void measures() {
		matrix = new CountTable(tabs, appearance, query -> pane.open(query, Kind.HOUSEHOLDS));
		matrix.control().setData("org.lookback.id", "liaoning.matrix");
		tab("tab.measures", matrix.control());
		summary = new RichText(tabs, appearance);
		summary.control().setData("org.lookback.id", "liaoning.summary");
		tab("tab.reach", summary.control());
	}

	private void locations() {
		Composite page = new Composite(tabs, SWT.NONE);
		page.setLayout(layout(1));
		located = muted(page, "located");
		places = new CountTable(page, appearance, query -> pane.open(query, Kind.HOUSEHOLDS));
		places.control().setData("org.lookback.id", "liaoning.places");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(places.control());
		tab("tab.places", page);
	}

	private void tab(String key, Control page) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(MESSAGES.get(key));
		item.setToolTipText(MESSAGES.get(key + ".tip"));
		item.setControl(page);
	}

	private static GridLayout layout(int columns) {
		GridLayout layout = new GridLayout(columns, false);
		layout.marginWidth = 6;
		layout.marginHeight = 6;
		return layout;
	}

	private static Label muted(Composite parent, String id) {
		Label label = Styles.MUTED.on(new Label(parent, SWT.WRAP));
		label.setData("org.lookback.id", "liaoning." + id);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label);
		return label;
	}

	@Focus
	public void focus() {
		matrix.control().setFocus();
	}

	private void read(Workspace workspace, Query asked) {
		Query population = MeasuresData.population(asked, lifted.getSelection());
		pane.ask(progress -> Shown.read(workspace, population, progress), this::show);
	}

	private void show(Shown shown) {
		MeasuresData data = shown.measures();
		String key = data.all().nobody() ? "headline.nobody" : data.standards().isPresent() ? "headline" : "headline.noPackage";
		headline.setText(escaped(MESSAGES.get(key, data.all().households(), data.all().persons())));
		MatrixSheet sheet = new MatrixSheet(data);
		matrix.show(sheet.labels(), sheet.counts(), sheet.rows());
		summary.show(new SummaryPage(data, pane::open, Workbenches::openClause).page());
		LocationSheet places = shown.places();
		located.setText(escaped(MESSAGES.get(places.located() == 0 ? "located.none" : "located", places.located(), places.all())));
		this.places.show(LocationSheet.labels(), LocationSheet.counts(), places.rows());
		pane.show();
	}

	/** Labels take an ampersand for a mnemonic. */
	private static String escaped(String text) {
		return text.replace("&", "&&");
	}
}
