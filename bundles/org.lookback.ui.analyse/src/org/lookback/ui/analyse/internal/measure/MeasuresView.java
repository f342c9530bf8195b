package org.lookback.ui.analyse.internal.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.lookback.analysis.api.measure.Line;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.analyse.internal.result.AnswerPane;
import org.lookback.ui.analyse.internal.result.ResultRow;
import org.lookback.ui.analyse.internal.result.ResultTable;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.QueryPane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.api.search.FieldWays;
import org.lookback.ui.api.search.Offers;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Measures of poverty and inequality of what the window's query finds; a row opens its households. */
public final class MeasuresView {

	private static final Messages MESSAGES = Messages.in(MeasuresView.class);
	/** Milliseconds in which a person may type on. */
	private static final long DELAY = 120;

	private final WorkspaceService workspaces;
	private final ActiveQuery active;
	private final Appearance appearance;
	private MeasureSpec spec = MeasureSpec.kept();
	private QueryPane pane;
	private MeasureForm form;
	private AnswerPane answer;
	private ResultTable table;
	private LatestWork offering;
	private LatestWork asking;

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
		GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 4).applyTo(content);
		form = new MeasureForm(content, this::wish);
		answer = new AnswerPane(pane, "measures");
		table = new ResultTable(answer.tables(), "measures.table", MESSAGES.get("title"), appearance, this::open);
		offering = new LatestWork(content, MESSAGES.get("reading"), failure -> answer.explain(Failures.text(failure)));
		asking = new LatestWork(content, MESSAGES.get("reading"), failure -> answer.explain(Failures.text(failure)));
		form.show(spec);
		pane.follow(this::read, this::forget);
	}

	@Focus
	public void focus() {
		if (answer.shows(table.control())) {
			table.focus();
		} else {
			form.focus();
		}
	}

	/** Lets go of the workspace, which is closed. */
	private void forget() {
		offering.cancel();
		asking.cancel();
		form.forget();
	}

	private void wish(MeasureSpec other) {
		spec = other;
		spec.keep();
		form.show(spec);
		pane.read();
	}

	private void read(Workspace workspace, Query query) {
		if (form.unoffered(workspace)) {
			offering.ask(progress -> Offers.read(workspace), offers -> {
				// The form keeps the question, which must not keep the workspace.
				FieldWays ways = new FieldWays(workspace.dictionary());
				form.offer(workspace, offers, field -> !ways.levels(field).isEmpty());
				spec = form.completed(spec);
				form.show(spec);
				pane.read();
			});
			return;
		}
		MeasureSpec wanted = spec;
		Optional<Line> line = Line.of(wanted.line());
		if (wanted.kind() == MeasureSpec.Kind.INCOME && line.isEmpty()) {
			asking.cancel();
			answer.explain(MESSAGES.get(wanted.line().isBlank() ? "line.missing" : "line.wrong", wanted.line()));
			return;
		}
		asking.ask(DELAY, progress -> MeasureResult.read(workspace.measuring(), wanted, line, query, Locale.getDefault()), this::show);
	}

	private void show(MeasureResult result) {
		table.show(result.headings(), result.labels(), result.rows());
		answer.show(table.control(), result.notes());
	}

	private void open(ResultRow row) {
		row.query().ifPresent(query -> pane.open(query, Kind.HOUSEHOLDS));
	}

	/** The words of the kinds of measures, in their order. */
	static List<String> kinds() {
		return Arrays.stream(MeasureSpec.Kind.values()).map(kind -> MESSAGES.get("kind." + kind.name())).toList();
	}
}
