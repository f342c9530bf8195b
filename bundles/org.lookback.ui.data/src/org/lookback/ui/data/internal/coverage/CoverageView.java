package org.lookback.ui.data.internal.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.lookback.casework.api.coverage.Basis;
import org.lookback.casework.api.coverage.Coverage;
import org.lookback.casework.api.coverage.CoverageList;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.data.internal.parts.Parts;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Who should be visited, who was, who was not: a bar for every place, and the households behind every number. */
public final class CoverageView {

	private static final Messages MESSAGES = Messages.in(CoverageView.class);
	private static final List<RegionLevel> LEVELS = List.of(RegionLevel.VILLAGE, RegionLevel.TOWNSHIP, RegionLevel.COUNTY);

	private final WorkspaceService workspaces;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private WorkspacePane pane;
	private Combo level;
	private Label headline;
	private Label basis;
	private RowTable<CoverageRow> places;
	private TabFolder tabs;
	private HouseholdList households;
	private VisitorLists visitors;
	private PacePage pace;
	private Optional<Coverage> shown = Optional.empty();

	@Inject
	public CoverageView(WorkspaceService workspaces, Selection selection, Settings settings, Appearance appearance) {
		this.workspaces = workspaces;
		this.selection = selection;
		this.settings = settings;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new WorkspacePane(parent, workspaces, MESSAGES.get("reading")).showWithoutData().onlyWhileSeen();
		Composite content = pane.content();
		Parts.column(content);
		buttons(content);
		headline = Parts.line(content, Styles.STRONG, "coverage.headline");
		basis = Parts.line(content, Styles.MUTED, "coverage.basis");
		SashForm sash = new SashForm(content, SWT.VERTICAL);
		Parts.fill(sash);
		placeTable(sash);
		tabs = Parts.tabs(sash, "coverage.tabs");
		households = new HouseholdList(tabs, appearance, settings, key -> {
			selection.selectHousehold(key);
			Workbenches.reveal(Ids.VIEW_HOUSEHOLD);
		});
		Parts.tab(tabs, MESSAGES, "tab.households", households.control());
		visitors = new VisitorLists(tabs, appearance);
		Parts.tab(tabs, MESSAGES, "tab.visitors", visitors.visitors());
		Parts.tab(tabs, MESSAGES, "tab.days", visitors.days());
		pace = new PacePage(tabs, appearance);
		Parts.tab(tabs, MESSAGES, "tab.pace", pace.control());
		sash.setWeights(45, 55);
		pane.whenGone(settings.listen(pane::readLater));
		pane.follow(this::read, pace::forget);
	}

	@Focus
	public void focus() {
		places.table().setFocus();
	}

	private void buttons(Composite content) {
		ButtonRow row = new ButtonRow(content, MESSAGES, "coverage");
		level = row.choice("level", LEVELS.stream().map(each -> MESSAGES.get("level." + each.name())).toList(), pane::read);
		row.button("missed", () -> shown.ifPresent(coverage -> list(coverage.total(), CoverageList.MISSED)));
		row.button("export", this::export);
	}

	private void placeTable(Composite parent) {
		List<Column<CoverageRow>> columns = new ArrayList<>();
		columns.add(Column.text(MESSAGES.get("column.place"), 206, this::name));
		columns.add(Column.share(MESSAGES.get("column.share"), 130, CoverageView::share, row -> row.share().orElse(-1)));
		columns.add(count("due", 64, CoverageRow::due, CoverageList.DUE));
		columns.add(count("visited", 64, CoverageRow::visited, CoverageList.VISITED));
		columns.add(count("missed", 64, CoverageRow::missed, CoverageList.MISSED));
		columns.add(count("registeredMissed", 88, CoverageRow::registeredMissed, CoverageList.REGISTERED_MISSED));
		columns.add(count("onlyRoster", 74, CoverageRow::onlyRoster, CoverageList.ONLY_ROSTER));
		columns.add(count("onlyFiles", 74, CoverageRow::onlyFiles, CoverageList.ONLY_FILES));
		columns.add(Column.count(MESSAGES.get("column.unnamed"), 74, CoverageRow::unnamed));
		columns.add(Column.text(MESSAGES.get("column.basis"), 118, CoverageView::basis));
		columns.add(Column.count(MESSAGES.get("column.visits"), 64, CoverageRow::visits));
		columns.add(Column.text(MESSAGES.get("column.last"), 90, row -> row.last().map(Object::toString).orElse("")));
		places = new RowTable<>(parent, "coverage.places", appearance, columns);
		places.titled(MESSAGES.get("list.places")).whenOpened(row -> list(row, CoverageList.MISSED)).warnOf(row -> row.missed().households() > 0)
				.tip(row -> MESSAGES.get("place.tip", name(row), persons(row.due()), persons(row.visited()), persons(row.missed())));
	}

	private Column<CoverageRow> count(String key, int width, java.util.function.Function<CoverageRow, HouseholdsAndPersons> number, CoverageList list) {
		return Column.<CoverageRow>count(MESSAGES.get("column." + key), width, row -> number.apply(row).households()).opening(row -> list(row, list));
	}

	private static String persons(HouseholdsAndPersons number) {
		return UiMessages.householdsAndPersons(number.households(), number.persons());
	}

	private String name(CoverageRow row) {
		return shown.filter(coverage -> coverage.total() == row).isPresent() ? MESSAGES.get("place.all")
				: CoverageRow.NO_VILLAGE.equals(row.region()) ? MESSAGES.get("place.unknown") : row.name();
	}

	private static String share(CoverageRow row) {
		if (row.share().isEmpty()) {
			return MESSAGES.get("share.unknown");
		}
		double share = row.share().getAsDouble();
		return MESSAGES.get(row.complete() ? "share.complete" : "share", share < 1 ? Math.min(Math.round(share * 1000), 999) / 10.0 : 100.0);
	}

	private static String basis(CoverageRow row) {
		return row.villages() <= 1 ? MESSAGES.get("basis." + row.basis().name())
				: MESSAGES.get("basis", row.withRoster(), row.withNumber(), row.without());
	}

	private CoverageQuestion question() {
		return CoverageQuestion.by(LEVELS.get(level.getSelectionIndex()));
	}

	private void read(Workspace workspace) {
		CoverageQuestion question = question();
		pane.ask(progress -> workspace.covering().coverage(question, progress), this::show);
	}

	private void show(Coverage coverage) {
		shown = Optional.of(coverage);
		CoverageRow total = coverage.total();
		if (total.due().households() == 0 && total.visits() == 0) {
			pane.say(MESSAGES.get("empty"), MESSAGES.get("empty.import"), () -> Workbenches.run(Ids.COMMAND_IMPORT));
			return;
		}
		headline.setText(MESSAGES.get("headline", coverage.year(), persons(total.due()), persons(total.visited()), share(total), persons(total.missed())));
		basis.setText(total.basis() == Basis.ROSTER ? MESSAGES.get("said.roster") : MESSAGES.get("said.basis", total.withRoster(), total.withNumber(), total.without()));
		List<CoverageRow> rows = new ArrayList<>(coverage.rows());
		rows.addFirst(total);
		places.show(rows);
		visitors.show(coverage, workspaces.workspace(), settings.reveal());
		pane.show();
		workspaces.workspace().ifPresent(households::again);
		workspaces.workspace().ifPresent(workspace -> pace.read(workspace, coverage.question(), total.last().orElse(LocalDate.now())));
		if (households.isEmpty()) {
			list(total, CoverageList.MISSED);
		}
	}

	/** Shows what a number counts. */
	private void list(CoverageRow row, CoverageList list) {
		boolean all = shown.filter(coverage -> coverage.total() == row).isPresent();
		tabs.setSelection(0);
		workspaces.workspace().ifPresent(workspace -> households.read(workspace, question(), all ? "" : row.region(), name(row), list));
	}

	private void export() {
		workspaces.workspace().ifPresent(workspace -> shown.ifPresent(coverage -> ListFiles
				.ask(places.table().getShell(), MESSAGES.get("button.export"), MESSAGES.get("list.places")).ifPresent(file -> {
					boolean reveal = settings.reveal();
					LookbackJob<Integer> job = new LookbackJob<>(MESSAGES.get("button.export"), progress -> {
						workspace.covering().export(coverage, reveal, file, Locale.getDefault(), progress);
						return coverage.rows().size();
					});
					job.inFront().whenDone(rows -> ListFiles.tell(places.table().getShell(), MESSAGES.get("button.export"), MESSAGES.get("exported", file), file))
							.start();
				})));
	}
}
