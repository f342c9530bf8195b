package org.lookback.ui.explore.internal.findings;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.ILock;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.QueryPane;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Selection.ClausePlace;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.explore.internal.findings.FindingRows.Row;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** What was found wrong in the households of the active query. */
public final class FindingsView {

	private static final Messages MESSAGES = Messages.in(FindingsView.class);
	private static final List<String> HEADINGS = List.of("what", "sector", "severity", "household", "head", "village", "clause");
	private static final int[] WIDTHS = { 230, 120, 75, 150, 70, 110, 320 };
	private static final int CLAUSE = 6;
	private static final int WINDOW = 100;

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private final ILock lock = Job.getJobManager().newLock();
	private final Map<Integer, Row> rows = new HashMap<>();
	private final BitSet asked = new BitSet();
	private QueryPane pane;
	private Label headline;
	private Table table;
	private Optional<FindingRows> source = Optional.empty();

	@Inject
	public FindingsView(WorkspaceService workspaces, ActiveQuery query, Selection selection, Settings settings, Appearance appearance) {
		this.workspaces = workspaces;
		this.query = query;
		this.selection = selection;
		this.settings = settings;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new QueryPane(parent, workspaces, query, MESSAGES.get("reading"));
		Composite content = pane.content();
		GridLayout layout = new GridLayout();
		layout.marginWidth = 4;
		layout.marginHeight = 4;
		content.setLayout(layout);
		headline = Styles.MUTED.on(new Label(content, SWT.WRAP));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(headline);
		table(content);
		Runnable stopSettings = settings.listen(() -> pane.later(pane::read));
		content.addListener(SWT.Dispose, event -> stopSettings.run());
		pane.follow(this::read, this::forget);
	}

	@Focus
	public void focus() {
		table.setFocus();
	}

	private void table(Composite content) {
		table = new Table(content, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("org.lookback.id", "findings");
		for (int column = 0; column < WIDTHS.length; column++) {
			TableColumn each = new TableColumn(table, SWT.LEFT);
			each.setText(MESSAGES.get("column." + HEADINGS.get(column)));
			each.setWidth(WIDTHS[column]);
		}
		table.setToolTipText("");
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addListener(SWT.Selection, event -> row(event).ifPresent(row -> selection.selectHousehold(row.household())));
		table.addListener(SWT.DefaultSelection, event -> row(event).ifPresent(row -> {
			selection.selectHousehold(row.household());
			Workbenches.show(Ids.VIEW_HOUSEHOLD);
		}));
		table.addListener(SWT.MouseUp, event -> onClause(event).ifPresent(Workbenches::openClause));
		table.addListener(SWT.MouseMove, event -> {
			Optional<ClausePlace> place = onClause(event);
			table.setCursor(place.isPresent() ? table.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
			String tip = place.map(each -> MESSAGES.get("clause.tip", each.quote())).orElse("");
			if (!tip.equals(table.getToolTipText())) {
				table.setToolTipText(tip);
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(table);
	}

	private Optional<Row> row(Event event) {
		return Optional.ofNullable(rows.get(table.indexOf((TableItem) event.item)));
	}

	private Optional<ClausePlace> onClause(Event event) {
		Point point = new Point(event.x, event.y);
		TableItem item = table.getItem(point);
		if (item == null || !item.getBounds(CLAUSE).contains(point)) {
			return Optional.empty();
		}
		return Optional.ofNullable(rows.get(table.indexOf(item))).flatMap(Row::clause);
	}

	private void read(Workspace workspace, Query now) {
		boolean checked = workspaces.overview().filter(overview -> !overview.checks().isEmpty()).isPresent();
		boolean reveal = settings.reveal();
		pane.ask(progress -> FindingRows.open(workspace, now, reveal), opened -> show(opened, checked));
	}

	private void show(FindingRows opened, boolean checked) {
		forget();
		source = Optional.of(opened);
		headline.setText(MESSAGES.get("headline", opened.size()));
		table.setItemCount(opened.size());
		table.clearAll();
		pane.say(opened.size() > 0 ? "" : MESSAGES.get(checked ? "none" : "none.unchecked"));
		pane.content().layout(true, true);
	}

	private void forget() {
		rows.clear();
		asked.clear();
		Optional<FindingRows> before = source;
		source = Optional.empty();
		before.ifPresent(each -> new LookbackJob<>(MESSAGES.get("reading"), progress -> {
			lock.acquire();
			try {
				each.close();
			} finally {
				lock.release();
			}
			return each;
		}).start());
	}

	private void fill(TableItem item, int index) {
		Row row = rows.get(index);
		if (row == null) {
			item.setText(0, "…");
			fetch(index / WINDOW);
		} else {
			item.setText(row.cells().toArray(String[]::new));
			item.setForeground(CLAUSE, appearance.color(Role.ACCENT));
		}
	}

	private void fetch(int window) {
		if (asked.get(window) || source.isEmpty()) {
			return;
		}
		asked.set(window);
		FindingRows mine = source.get();
		LookbackJob<List<Row>> job = new LookbackJob<>(MESSAGES.get("reading"), progress -> {
			lock.acquire();
			try {
				return mine.read(window * WINDOW, WINDOW);
			} finally {
				lock.release();
			}
		});
		job.setSystem(true);
		job.whenDone(read -> arrived(mine, window, read)).whenFailed(failure -> failed(mine, failure)).start();
	}

	private void failed(FindingRows from, Throwable failure) {
		if (!table.isDisposed() && source.filter(now -> now == from).isPresent()) {
			headline.setText(Failures.text(failure).replace("&", "&&"));
		}
	}

	private void arrived(FindingRows from, int window, List<Row> read) {
		if (table.isDisposed() || source.filter(now -> now == from).isEmpty()) {
			return;
		}
		for (int i = 0; i < read.size(); i++) {
			rows.put(window * WINDOW + i, read.get(i));
		}
		if (!read.isEmpty()) {
			table.clear(window * WINDOW, window * WINDOW + read.size() - 1);
		}
	}
}
