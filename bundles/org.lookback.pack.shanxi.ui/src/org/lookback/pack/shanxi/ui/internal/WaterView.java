package org.lookback.pack.shanxi.ui.internal;

import java.util.Arrays;
import java.util.Locale;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.CountTable;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.QueryPane;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The four water indicators of Shanxi by region, and how its problems come and go from month to month. */
public final class WaterView {

	private static final Messages MESSAGES = Messages.in(WaterView.class);

	/** Everything that the view shows at one time. */
	private record Shown(WaterData water, MonthData months, Page page) {
	}

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Appearance appearance;
	private QueryPane pane;
	private Label headline;
	private Combo levels;
	private Button check;
	private CTabFolder tabs;
	private CountTable water;
	private RichText page;
	private Label note;
	private CountTable months;
	private CountTable regions;

	@Inject
	public WaterView(WorkspaceService workspaces, ActiveQuery query, Appearance appearance) {
		this.workspaces = workspaces;
		this.query = query;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new QueryPane(parent, workspaces, query, MESSAGES.get("reading"));
		Composite content = pane.content();
		GridLayout layout = new GridLayout(3, false);
		layout.marginWidth = 6;
		layout.marginHeight = 6;
		content.setLayout(layout);
		headline = Styles.MUTED.on(new Label(content, SWT.WRAP));
		headline.setData("org.lookback.id", "shanxi.headline");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(headline);
		levels = new Combo(content, SWT.READ_ONLY | SWT.DROP_DOWN);
		levels.setItems(Arrays.stream(Level.values()).map(level -> MESSAGES.get("by." + level.key())).toArray(String[]::new));
		levels.select(Level.TOWNSHIP.ordinal());
		levels.setData("org.lookback.id", "shanxi.level");
		levels.addListener(SWT.Selection, event -> pane.read());
		check = new Button(content, SWT.PUSH);
		check.setData("org.lookback.id", "shanxi.check");
		check.addListener(SWT.Selection, event -> Workbenches.run(Ids.COMMAND_CHECK));
		tabs = new CTabFolder(content, SWT.TOP | SWT.FLAT);
		tabs.setData("org.lookback.id", "shanxi.tabs");
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(300, 100).applyTo(tabs);
		tab("tab.water", waterTab());
		tab("tab.months", monthsTab());
		tabs.setSelection(0);
		pane.follow(this::read);
	}

	@Focus
	public void focus() {
		tabs.setFocus();
	}

	private void tab(String key, Control control) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(MESSAGES.get(key));
		item.setToolTipText(MESSAGES.get(key + ".tip"));
		item.setControl(control);
	}

	private Control waterTab() {
		SashForm sash = new SashForm(tabs, SWT.VERTICAL);
		water = new CountTable(sash, appearance, this::open);
		water.control().setData("org.lookback.id", "shanxi.water");
		page = new RichText(sash, appearance);
		page.control().setData("org.lookback.id", "shanxi.indicators");
		sash.setWeights(60, 40);
		return sash;
	}

	private Control monthsTab() {
		Composite body = new Composite(tabs, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 4;
		body.setLayout(layout);
		note = Styles.MUTED.on(new Label(body, SWT.WRAP));
		note.setData("org.lookback.id", "shanxi.note");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
		SashForm sash = new SashForm(body, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 100).applyTo(sash);
		months = new CountTable(sash, appearance, this::open);
		months.control().setData("org.lookback.id", "shanxi.months");
		regions = new CountTable(sash, appearance, this::open);
		regions.control().setData("org.lookback.id", "shanxi.regions");
		sash.setWeights(45, 55);
		return body;
	}

	private void open(Query of) {
		pane.open(of, Kind.HOUSEHOLDS);
	}

	private void read(Workspace workspace, Query asked) {
		Level level = Level.values()[Math.max(0, levels.getSelectionIndex())];
		pane.ask(progress -> read(workspace, asked, level, progress), read -> show(workspace, asked, read));
	}

	private Shown read(Workspace workspace, Query now, Level level, Progress progress) throws LookbackException {
		WaterData data = WaterData.open(workspace, now, level, progress);
		return new Shown(data, MonthData.open(workspace, data.places(), progress), IndicatorsPage.of(workspace, data, Workbenches::openClause));
	}

	private void show(Workspace workspace, Query asked, Shown shown) {
		if (shown.water().places().households() == 0) {
			pane.say(MESSAGES.get(asked.equals(Query.ALL) ? "nowhere" : "nowhere.asked"));
			return;
		}
		WaterData data = shown.water();
		headline.setText(data.run().map(run -> headline(data, run)).orElse(MESSAGES.get("unchecked", data.places().households())));
		check.setText(MESSAGES.get(data.run().isPresent() ? "check.again" : "check"));
		check.setToolTipText(MESSAGES.get("check.tip"));
		new WaterRows(data).show(water);
		page.show(shown.page());
		MonthRows rows = new MonthRows(shown.months(), data.places().level(), sector -> sector(workspace, sector));
		rows.months(months);
		rows.regions(regions);
		note.setText(note(shown.months()));
		pane.show();
	}

	private static String headline(WaterData data, CheckRun run) {
		String text = MESSAGES.get(run.outdated() ? "headline.outdated" : "headline", data.places().households(), run.asOf().toString(), run.version());
		return data.nothingKnown() ? text + MESSAGES.get("headline.nothing") : text;
	}

	private static String note(MonthData data) {
		String key = data.runs() == 0 ? "note.none" : data.runs() == 1 ? "note.one" : data.months().size() == 1 ? "note.month" : "note";
		return MESSAGES.get(key, data.runs(), data.months().size());
	}

	private static String sector(Workspace workspace, String code) {
		return workspace.dictionary().codeList("Sector").flatMap(list -> list.code(code)).map(each -> each.label().in(Locale.getDefault())).orElse(code);
	}

}
