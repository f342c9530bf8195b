package org.lookback.ui.analyse.internal.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.contrast.Changed;
import org.lookback.analysis.api.contrast.Contrast;
import org.lookback.analysis.api.contrast.ContrastGrid;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.analyse.internal.contrast.ContrastSpec.Way;
import org.lookback.ui.analyse.internal.result.AnswerPane;
import org.lookback.ui.analyse.internal.result.ResultRow;
import org.lookback.ui.analyse.internal.result.ResultTable;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.QueryPane;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Contrasting;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Two sides of the window's query: value by value above, who went from where to where below; every row opens its households. */
public final class ContrastView {

	private static final Messages MESSAGES = Messages.in(ContrastView.class);
	/** A list names its households one by one. */
	private static final int MOST = 20_000;

	private final WorkspaceService workspaces;
	private final ActiveQuery active;
	private final Appearance appearance;
	private ContrastSpec spec = ContrastSpec.kept();
	private Optional<Workspace> offered = Optional.empty();
	private Optional<Contrast> shown = Optional.empty();
	private QueryPane pane;
	private ContrastForm form;
	private AnswerPane answer;
	private SashForm tables;
	private ResultTable values;
	private ResultTable moves;
	private final List<Button> lists = new ArrayList<>();
	private LatestWork offering;
	private LatestWork asking;

	@Inject
	public ContrastView(WorkspaceService workspaces, ActiveQuery active, Appearance appearance) {
		this.workspaces = workspaces;
		this.active = active;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new QueryPane(parent, workspaces, active, MESSAGES.get("reading"));
		Composite content = pane.content();
		GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 4).applyTo(content);
		form = new ContrastForm(content, this::wish);
		ButtonRow row = new ButtonRow(content, MESSAGES, "contrast");
		lists.add(row.button("moved", () -> list(Changed.Which.MOVED)));
		lists.add(row.button("left", () -> list(Changed.Which.LEFT)));
		lists.add(row.button("arrived", () -> list(Changed.Which.ARRIVED)));
		answer = new AnswerPane(pane, "contrast");
		tables = new SashForm(answer.tables(), SWT.VERTICAL);
		values = new ResultTable(tables, "contrast.values", MESSAGES.get("title"), appearance, this::open);
		moves = new ResultTable(tables, "contrast.moves", MESSAGES.get("title.moves"), appearance, this::open);
		offering = new LatestWork(content, MESSAGES.get("reading"), failure -> explain(Failures.text(failure)));
		asking = new LatestWork(content, MESSAGES.get("reading"), failure -> explain(Failures.text(failure)));
		form.show(spec);
		pane.follow(this::read, this::forget);
	}

	@Focus
	public void focus() {
		form.focus();
	}

	/** Lets go of the workspace, which is closed. */
	private void forget() {
		offering.cancel();
		asking.cancel();
		offered = Optional.empty();
	}

	private void wish(ContrastSpec other) {
		ContrastSpec whole = form.completed(other);
		if (whole.equals(spec)) {
			return;
		}
		spec = whole;
		spec.keep();
		form.show(spec);
		pane.read();
	}

	private void read(Workspace workspace, Query query) {
		if (offered.filter(known -> known == workspace).isEmpty()) {
			offering.ask(progress -> Choices.read(workspace), choices -> {
				offered = Optional.of(workspace);
				form.offer(choices);
				spec = form.known(spec);
				form.show(spec);
				pane.read();
			});
			return;
		}
		ContrastSpec wanted = spec;
		if (!wanted.complete()) {
			asking.cancel();
			boolean few = wanted.way() != Way.REGIONS && form.sides(wanted.way()) < 2;
			explain(MESSAGES.get(few ? "few." + wanted.way().name() : wanted.a().equals(wanted.b()) && !wanted.a().isBlank() ? "same" : "choose." + wanted.way().name()));
			return;
		}
		asking.ask(0, progress -> contrast(workspace.contrasting(), wanted, query), this::show);
	}

	private static Contrast contrast(Contrasting contrasting, ContrastSpec spec, Query query) throws LookbackException {
		Locale locale = Locale.getDefault();
		return switch (spec.way()) {
		case YEARS -> contrasting.years(query, spec.field(), year(spec.a()), year(spec.b()), locale);
		case REGIONS -> contrasting.regions(query, spec.field(), spec.a(), spec.b(), locale);
		case PACKAGES -> contrasting.packages(query, spec.a(), spec.b(), locale);
		};
	}

	private static int year(String typed) throws LookbackException {
		try {
			return Integer.parseInt(typed);
		} catch (NumberFormatException notAYear) {
			throw new LookbackException(MESSAGES.get("year.wrong", typed), notAYear);
		}
	}

	private void show(Contrast contrast) {
		shown = Optional.of(contrast);
		Grid grid = ContrastGrid.of(contrast);
		List<Optional<Query>> queries = new ArrayList<>(contrast.lines().stream().map(line -> Optional.of(line.b().query())).toList());
		queries.add(Optional.of(contrast.b().query()));
		values.show(grid.headings(), grid.labelColumns(), ResultRow.of(grid, queries));
		Grid way = ContrastGrid.moves(contrast);
		moves.show(way.headings(), way.labelColumns(),
				ResultRow.of(way, contrast.moves().map(all -> all.all().stream().map(Contrast.Move::query).toList()).orElse(List.of())));
		tables.setMaximizedControl(contrast.moves().isPresent() ? null : values.control());
		lists.forEach(button -> button.setEnabled(contrast.moves().isPresent()));
		List<String> lines = new ArrayList<>();
		contrast.moves().ifPresent(all -> lines.add(MESSAGES.get("moves", words(all.stayed()), words(all.moved()), contrast.a().label(), words(all.left()),
				contrast.b().label(), words(all.arrived()))));
		lines.addAll(contrast.notes());
		lines.add(String.join(" · ", contrast.provenance().words(contrast.locale())));
		answer.show(tables, lines);
	}

	private static String words(HouseholdsAndPersons number) {
		return UiMessages.householdsAndPersons(number.households(), number.persons());
	}

	private void explain(String why) {
		shown = Optional.empty();
		lists.forEach(button -> button.setEnabled(false));
		answer.explain(why);
	}

	private void open(ResultRow row) {
		row.query().ifPresentOrElse(query -> pane.open(query, Kind.HOUSEHOLDS), () -> answer.say(List.of(MESSAGES.get("unopenable"))));
	}

	/** Opens who changed, left or arrived. */
	private void list(Changed.Which which) {
		workspaces.workspace().ifPresent(workspace -> shown.ifPresent(contrast -> new LookbackJob<>(MESSAGES.get("listing"),
				progress -> workspace.contrasting().changed(contrast, which, Optional.empty(), Optional.empty(), MOST)).inFront().whenDone(this::list).start()));
	}

	private void list(Changed changed) {
		if (changed.total() == 0) {
			answer.say(List.of(MESSAGES.get("nobody")));
			return;
		}
		if (changed.total() > changed.households().size()) {
			answer.say(List.of(MESSAGES.get("first", UiMessages.households(changed.total()), UiMessages.households(changed.households().size()))));
		}
		pane.open(changed.query(), Kind.HOUSEHOLDS);
	}
}
