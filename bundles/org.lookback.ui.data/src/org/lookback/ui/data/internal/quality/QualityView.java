package org.lookback.ui.data.internal.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.CheckDates;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.data.internal.parts.Parts;
import org.lookback.ui.data.internal.quality.QualityData.Asked;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** What the cleansing rules find: places beside rules, every number opening its list; lists for the villages, and their way back. */
public final class QualityView {

	private static final Messages MESSAGES = Messages.in(QualityView.class);
	private static final List<RegionLevel> LEVELS = List.of(RegionLevel.VILLAGE, RegionLevel.TOWNSHIP, RegionLevel.COUNTY);

	private final WorkspaceService workspaces;
	private final ActiveQuery active;
	private final Appearance appearance;
	private WorkspacePane pane;
	private Label headline;
	private Combo level;
	private Button onlyRule;
	private Button export;
	private RowTable<Place> places;
	private RowTable<RuleRow> rules;
	private QualityMatrix matrix;
	private TabFolder tabs;
	private RichText note;
	private Corrections corrections;
	private Optional<QualityData> data = Optional.empty();
	private Optional<Place> chosenPlace = Optional.empty();
	private Optional<RuleRow> chosenRule = Optional.empty();
	private boolean showing;

	@Inject
	public QualityView(WorkspaceService workspaces, ActiveQuery active, Appearance appearance) {
		this.workspaces = workspaces;
		this.active = active;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new WorkspacePane(parent, workspaces, MESSAGES.get("reading")).onlyWhileSeen();
		Composite content = pane.content();
		Parts.column(content);
		corrections = new Corrections(content);
		buttons(content);
		headline = Parts.line(content, Styles.STRONG, "quality.headline");
		tabs = Parts.tabs(content, "quality.tabs");
		SashForm sash = new SashForm(tabs, SWT.HORIZONTAL);
		Parts.tab(tabs, MESSAGES, "tab.lists", sash);
		placeTable(sash);
		ruleTable(sash);
		note = new RichText(sash, appearance);
		note.control().setData("org.lookback.id", "quality.note");
		sash.setWeights(38, 38, 24);
		matrix = new QualityMatrix(tabs, appearance, query -> open(query, Kind.FINDINGS));
		Parts.tab(tabs, MESSAGES, "tab.matrix", matrix.control());
		tabs.addListener(SWT.Selection, event -> readMatrix());
		note.show(RuleNote.page(Optional.empty(), Optional.empty()));
		pane.follow(this::read);
	}

	@Focus
	public void focus() {
		places.table().setFocus();
	}

	private void buttons(Composite content) {
		ButtonRow row = new ButtonRow(content, MESSAGES, "quality");
		row.button("check", this::check);
		export = row.button("export", () -> chosenPlace.filter(Place::isRegion).ifPresent(corrections::export));
		row.button("exportAll", () -> corrections.exportAll(chosenPlace.filter(Place::isRegion)));
		row.button("take", corrections::take);
		level = row.choice("level", LEVELS.stream().map(each -> MESSAGES.get("level." + each.name())).toList(), () -> {
			chosenPlace = Optional.empty();
			pane.read();
		});
		onlyRule = row.check("onlyRule", pane::read);
	}

	private void placeTable(Composite parent) {
		places = new RowTable<>(parent, "quality.places", appearance,
				List.of(Column.text(MESSAGES.get("column.place"), 110, Place::name),
						Column.count(MESSAGES.get("column.problems"), 64, Place::problems).opening(place -> open(of(place), Kind.FINDINGS)),
						Column.count(MESSAGES.get("column.serious"), 56, Place::serious),
						Column.count(MESSAGES.get("column.households"), 56, Place::households).opening(place -> open(of(place), Kind.HOUSEHOLDS)),
						Column.count(MESSAGES.get("column.persons"), 56, Place::persons), Column.text(MESSAGES.get("column.path"), 170, Place::path)));
		places.titled(MESSAGES.get("list.places")).whenSelected(this::choosePlace).whenOpened(place -> open(of(place), Kind.FINDINGS));
	}

	private void ruleTable(Composite parent) {
		rules = new RowTable<>(parent, "quality.rules", appearance,
				List.of(Column.text(MESSAGES.get("column.rule"), 190, RuleRow::title),
						Column.count(MESSAGES.get("column.problems"), 64, RuleRow::problems).opening(row -> open(of(row), Kind.FINDINGS)),
						Column.count(MESSAGES.get("column.households"), 56, RuleRow::households).opening(row -> open(of(row), Kind.HOUSEHOLDS)),
						Column.count(MESSAGES.get("column.persons"), 56, RuleRow::persons), Column.text(MESSAGES.get("column.severity"), 70, RuleRow::severity),
						Column.text(MESSAGES.get("column.sector"), 90, RuleRow::sector),
						Column.text(MESSAGES.get("column.id"), 90, row -> row.rule().id())));
		rules.titled(MESSAGES.get("list.rules")).whenSelected(this::chooseRule).whenOpened(row -> open(of(row), Kind.FINDINGS));
	}

	private Asked asked() {
		return new Asked(LEVELS.get(level.getSelectionIndex()), chosenPlace,
				onlyRule.getSelection() ? chosenRule.map(row -> row.rule().id()) : Optional.empty());
	}

	private Query of(Place place) {
		return asked().of(place);
	}

	private Query of(RuleRow row) {
		return new Asked(asked().level(), chosenPlace, Optional.of(row.rule().id())).query();
	}

	/** Shows what a number counts in the list below. */
	private void open(Query query, Kind kind) {
		active.set(query, kind);
		Workbenches.show(kind == Kind.FINDINGS ? Ids.VIEW_FINDINGS : Ids.VIEW_GRID);
	}

	private void read(Workspace workspace) {
		Asked asked = asked();
		pane.ask(progress -> QualityData.read(workspace, asked), this::show);
	}

	private void show(QualityData now) {
		data = Optional.of(now);
		if (now.run().isEmpty()) {
			pane.say(MESSAGES.get("never", now.ruleCount()), MESSAGES.get("button.check"), this::check);
			return;
		}
		showing = true;
		headline.setText(headline(now, now.run().get()).replace("&", "&&"));
		headline.setForeground(now.run().get().outdated() ? appearance.color(Appearance.Role.WARNING) : null);
		places.show(now.places());
		if (places.first().isEmpty()) {
			places.choose(now.places().stream().filter(place -> chosenPlace.map(Place::code).orElse("").equals(place.code())).limit(1).toList());
		}
		rules.show(now.rules());
		if (rules.first().isEmpty() && chosenRule.isPresent()) {
			rules.choose(now.rules().stream().filter(row -> row.rule().id().equals(chosenRule.get().rule().id())).toList());
		}
		showing = false;
		note.show(RuleNote.page(Optional.of(now.standards()), rules.first()));
		enable();
		pane.show();
		readMatrix();
	}

	private static String headline(QualityData data, CheckRun run) {
		Place all = data.places().getFirst();
		String counts = MESSAGES.get("headline", run.asOf().toString(), all.problems(), UiMessages.householdsAndPersons(all.households(), all.persons()),
				all.serious());
		return run.outdated() ? counts + MESSAGES.get("headline.outdated") : counts;
	}

	private void choosePlace(Optional<Place> place) {
		if (showing) {
			return;
		}
		boolean another = !place.map(Place::code).equals(chosenPlace.map(Place::code));
		chosenPlace = place;
		enable();
		if (another) {
			pane.read();
		}
	}

	private void chooseRule(Optional<RuleRow> row) {
		if (showing) {
			return;
		}
		chosenRule = row;
		note.show(RuleNote.page(data.map(QualityData::standards), row));
		if (onlyRule.getSelection() && row.isPresent()) {
			pane.read();
		}
	}

	private void enable() {
		export.setEnabled(chosenPlace.filter(Place::isRegion).isPresent());
	}

	private void readMatrix() {
		if (tabs.getSelectionIndex() == 1) {
			workspaces.workspace().ifPresent(workspace -> matrix.read(workspace, asked().level()));
		}
	}

	/** Runs the rules, as of the day of the latest run or the last of the data's year. */
	private void check() {
		workspaces.workspace().ifPresent(workspace -> {
			LookbackJob<StandardsPackage> job = new LookbackJob<>(MESSAGES.get("checking"), progress -> {
				StandardsPackage standards = workspace.policies().find(org.lookback.workbench.api.Correcting.QUALITY);
				LocalDate asOf = CheckDates.suggested(standards, workspaces.overview(), LocalDate.now());
				workspace.checking().run(standards.id(), asOf, progress);
				return standards;
			});
			job.inFront().whenDone(standards -> pane.read()).start();
		});
	}
}
