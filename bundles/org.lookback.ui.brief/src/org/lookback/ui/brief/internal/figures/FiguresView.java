package org.lookback.ui.brief.internal.figures;

import java.util.List;
import java.util.Locale;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.page.Figure;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.StoryDesk;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Briefing;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Every number of the page with its query, a double-click from its households; and a number on paper found again by its id. */
public final class FiguresView {

	private static final Messages MESSAGES = Messages.in(FiguresView.class);

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Appearance appearance;
	private final StoryDesk desk;
	private WorkspacePane pane;
	private RowTable<Figure> table;
	private Text id;
	private Label says;

	@Inject
	public FiguresView(WorkspaceService workspaces, ActiveQuery query, Appearance appearance, StoryDesk desk) {
		this.workspaces = workspaces;
		this.query = query;
		this.appearance = appearance;
		this.desk = desk;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new WorkspacePane(parent, workspaces, MESSAGES.get("reading"));
		Composite content = pane.content();
		GridLayoutFactory.fillDefaults().margins(6, 4).spacing(4, 4).applyTo(content);
		ButtonRow row = new ButtonRow(content, MESSAGES, "figures");
		id = row.text("id", 24, () -> {
		});
		id.addListener(SWT.DefaultSelection, event -> find());
		row.button("open", this::find);
		says = new Label(content, SWT.WRAP);
		says.setData("org.lookback.id", "figures.says");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(says);
		table = new RowTable<>(content, "figures.table", appearance,
				List.of(Column.text(MESSAGES.get("column.label"), 220, Figure::label), Column.text(MESSAGES.get("column.value"), 160, Figure::value),
						Column.text(MESSAGES.get("column.query"), 260, Figure::asked),
						Column.text(MESSAGES.get("column.origin"), 200, each -> String.join("; ", each.origin().packages())),
						Column.<Figure> text(MESSAGES.get("column.data"), 90, each -> Long.toString(each.origin().dataVersion()))))
				.whenOpened(this::open).titled(MESSAGES.get("title")).tip(each -> MESSAGES.get("tip", each.label(), each.value(), each.asked()));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		pane.whenGone(desk.listen(this::show));
		pane.follow(workspace -> {
			show();
			pane.show();
		});
	}

	@Focus
	public void focus() {
		table.table().setFocus();
	}

	private void show() {
		if (!table.control().isDisposed()) {
			table.show(desk.brief().map(Brief::figures).orElse(List.of()));
			if (says.getText().isEmpty()) {
				says.setText(MESSAGES.get("hint"));
			}
		}
	}

	private void open(Figure figure) {
		open(figure.query(), figure.unit());
	}

	private void open(Query asked, Unit unit) {
		query.set(asked, kind(unit));
		Workbenches.show(Ids.VIEW_GRID);
	}

	private static Shape.Kind kind(Unit unit) {
		return switch (unit) {
		case PERSON -> Shape.Kind.MEMBERS;
		case FINDING -> Shape.Kind.FINDINGS;
		case NOTICE -> Shape.Kind.NOTICES;
		case MEASURE -> Shape.Kind.MEASURES;
		case LEDGER -> Shape.Kind.LEDGER;
		default -> Shape.Kind.HOUSEHOLDS;
		};
	}

	private void find() {
		String typed = id.getText().strip();
		if (typed.isEmpty() || workspaces.workspace().isEmpty()) {
			return;
		}
		var workspace = workspaces.workspace().get();
		new LookbackJob<>(MESSAGES.get("finding", typed), progress -> workspace.briefing().open(typed, Locale.getDefault())).whenDone(this::found)
				.whenFailed(failure -> say(Failures.text(failure))).start();
	}

	private void found(Briefing.Opened opened) {
		say(MESSAGES.get(opened.moved() ? "found.moved" : "found", opened.figure().label(), opened.figure().value(), String.join(" ", opened.says())));
		open(opened.query(), opened.figure().unit());
	}

	private void say(String words) {
		if (!says.isDisposed()) {
			says.setText(words.replace("&", "&&"));
			pane.content().layout(true, true);
		}
	}
}
