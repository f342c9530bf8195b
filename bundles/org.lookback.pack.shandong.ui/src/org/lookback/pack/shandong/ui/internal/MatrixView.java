package org.lookback.pack.shandong.ui.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.ILock;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.pack.shandong.ui.internal.MatrixData.Row;
import org.lookback.standards.api.Rule;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.DecisionText;
import org.lookback.ui.api.FactWords;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.QueryPane;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Checking.Explained;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Who is no longer supported under Shandong's annex: seven tests and four exceptions for every household, and the steps that follow. */
public final class MatrixView {

	private static final Messages MESSAGES = Messages.in(MatrixView.class);

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private final ILock lock = Job.getJobManager().newLock();
	private QueryPane pane;
	private Label headline;
	private Button check;
	private MatrixTable matrix;
	private RichText side;
	private LatestWork explaining;
	private Optional<MatrixData> data = Optional.empty();

	@Inject
	public MatrixView(WorkspaceService workspaces, ActiveQuery query, Selection selection, Settings settings, Appearance appearance) {
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
		GridLayout layout = new GridLayout(3, false);
		layout.marginWidth = 6;
		layout.marginHeight = 6;
		content.setLayout(layout);
		headline = Styles.MUTED.on(new Label(content, SWT.WRAP));
		headline.setData("org.lookback.id", "shandong.headline");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(headline);
		button(content, "steps", this::showSteps);
		check = button(content, "check", () -> Workbenches.run(Ids.COMMAND_CHECK));
		SashForm sash = new SashForm(content, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(300, 100).applyTo(sash);
		matrix = new MatrixTable(sash, appearance, new Guide());
		side = new RichText(sash, appearance);
		side.control().setData("org.lookback.id", "shandong.side");
		sash.setWeights(70, 30);
		explaining = new LatestWork(content, MESSAGES.get("reading"), failure -> side.show(new Page().warning(Failures.text(failure))));
		Runnable stopSettings = settings.listen(() -> pane.later(pane::read));
		content.addListener(SWT.Dispose, event -> stopSettings.run());
		pane.follow(this::read, this::forget);
	}

	@Focus
	public void focus() {
		matrix.control().setFocus();
	}

	private Button button(Composite content, String key, Runnable action) {
		Button button = new Button(content, SWT.PUSH);
		button.setText(MESSAGES.get(key));
		button.setToolTipText(MESSAGES.get(key + ".tip"));
		button.setData("org.lookback.id", "shandong." + key);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private void read(Workspace workspace, Query now) {
		pane.ask(progress -> MatrixData.open(workspace, now, progress), this::show);
	}

	private void show(MatrixData opened) {
		boolean first = data.isEmpty();
		forget();
		data = Optional.of(opened);
		matrix.show(opened);
		headline.setText(opened.run().map(run -> headline(opened, run)).orElse(MESSAGES.get("unchecked")));
		check.setText(MESSAGES.get(opened.run().isPresent() ? "check.again" : "check"));
		if (first) {
			showSteps();
		}
		pane.show();
	}

	private static String headline(MatrixData opened, CheckRun run) {
		return MESSAGES.get(run.outdated() ? "headline.outdated" : "headline", opened.size(), run.asOf().toString(), run.version());
	}

	private void showSteps() {
		data.ifPresent(each -> {
			explaining.cancel();
			side.show(new StepsPage(each.standards(), Workbenches::openClause).page());
		});
	}

	private void forget() {
		Optional<MatrixData> before = data;
		data = Optional.empty();
		before.ifPresent(each -> quietly(new LookbackJob<>(MESSAGES.get("reading"), progress -> {
			lock.acquire();
			try {
				each.close();
			} finally {
				lock.release();
			}
			return each;
		})));
	}

	private static void quietly(LookbackJob<?> job) {
		job.setSystem(true);
		job.start();
	}

	private Page explain(MatrixData from, String key, Rule rule, boolean reveal) throws LookbackException {
		Explained explained = from.workspace().checking().explain(key, MatrixData.PACKAGE, Optional.empty());
		Household household = explained.household();
		FactWords words = new FactWords(from.workspace(), reveal);
		Page page = new Page().title(rule.title().in(Locale.getDefault())).line();
		page.muted(MESSAGES.get("cell.household", key, words.path(household.root().text("villageCode").orElse("")))).line().line();
		DecisionText text = new DecisionText(from.standards(), household, words, Workbenches::openClause);
		for (ExplanationNode node : explained.tree()) {
			if (node.decision().filter(decision -> decision.rule().equals(rule.id())).isPresent()) {
				text.append(page, node);
			}
		}
		return page.line().text(MESSAGES.get("cell.outcome", explained.determination().outcome())).line();
	}

	private final class Guide implements MatrixTable.Guide {

		@Override
		public void household(Row row) {
			selection.selectHousehold(row.key());
		}

		@Override
		public void cell(Row row, Rule rule) {
			MatrixData now = data.orElseThrow();
			boolean reveal = settings.reveal();
			explaining.ask(progress -> explain(now, row.key(), rule, reveal), side::show);
		}

		@Override
		public void fetch(int from, int count) {
			data.ifPresent(now -> {
				boolean reveal = settings.reveal();
				LookbackJob<List<Row>> job = new LookbackJob<>(MESSAGES.get("reading"), progress -> read(now, from, count, reveal));
				job.whenDone(rows -> {
					if (data.filter(each -> each == now).isPresent() && !matrix.control().isDisposed()) {
						matrix.arrived(from, rows);
					}
				}).whenFailed(failure -> {
					if (data.filter(each -> each == now).isPresent() && !headline.isDisposed()) {
						headline.setText(Failures.text(failure).replace("&", "&&"));
					}
				});
				quietly(job);
			});
		}

		private List<Row> read(MatrixData from, int first, int count, boolean reveal) throws LookbackException {
			lock.acquire();
			try {
				return from.read(first, count, reveal);
			} finally {
				lock.release();
			}
		}
	}
}
