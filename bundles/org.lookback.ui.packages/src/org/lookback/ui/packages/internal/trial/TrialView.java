package org.lookback.ui.packages.internal.trial;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.FactWords;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.packages.internal.desk.Draft;
import org.lookback.ui.packages.internal.desk.PackageDesks;
import org.lookback.ui.packages.internal.desk.PackageDesks.Cursor;
import org.lookback.ui.packages.internal.text.FileKind;
import org.lookback.ui.packages.internal.text.YamlTree;
import org.lookback.workbench.api.Checking.Explained;
import org.lookback.workbench.api.Workspace;
import org.lookback.workbench.api.Workspace.Change;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Tries the rule under the cursor on a household: the one that is looked at in the other views, or one that is typed. */
public final class TrialView {

	private static final Messages MESSAGES = Messages.in(TrialView.class);
	private static final long DELAY = 200;

	private final WorkspaceService workspaces;
	private final PackageDesks desks;
	private final Selection selection;
	private final ActiveQuery query;
	private final Settings settings;
	private final Appearance appearance;
	private DataPane pane;
	private Label ruleLine;
	private Text household;
	private Text asOf;
	private RichText result;
	private LatestWork work;
	private LatestWork choosing;
	private Asked last = new Asked(Optional.empty(), Optional.empty(), "", "");

	/** What was tried last. */
	private record Asked(Optional<StandardsPackage> standards, Optional<String> rule, String household, String asOf) {
	}

	@Inject
	public TrialView(WorkspaceService workspaces, PackageDesks desks, Selection selection, ActiveQuery query, Settings settings, Appearance appearance) {
		this.workspaces = workspaces;
		this.desks = desks;
		this.selection = selection;
		this.query = query;
		this.settings = settings;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new DataPane(parent, workspaces);
		Composite content = pane.content();
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).applyTo(content);
		ruleLine = Styles.SUBTITLE.on(new Label(content, SWT.WRAP));
		ruleLine.setData("org.lookback.id", "trial.rule");
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(200, SWT.DEFAULT).applyTo(ruleLine);
		household = field(content, "household");
		Button first = new Button(content, SWT.PUSH);
		first.setText(MESSAGES.get("next"));
		first.setToolTipText(MESSAGES.get("next.tip"));
		first.setData("org.lookback.id", "trial.next");
		first.addListener(SWT.Selection, event -> nextHousehold());
		GridDataFactory.fillDefaults().applyTo(first);
		asOf = field(content, "asOf");
		new Label(content, SWT.NONE);
		result = new RichText(content, appearance);
		result.control().setData("org.lookback.id", "trial.result");
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(200, 100).applyTo(result.control());
		work = new LatestWork(content, MESSAGES.get("trying"), failure -> result.show(new Page().warning(Failures.text(failure))));
		choosing = new LatestWork(content, MESSAGES.get("trying"), failure -> result.show(new Page().warning(Failures.text(failure))));
		Runnable stopDesks = desks.listen(this::attempt);
		Runnable stopSelection = selection.listen(this::selected);
		Runnable stopSettings = settings.listen(() -> pane.getDisplay().asyncExec(this::again));
		Runnable stopWorkspace = workspaces.listen(new WorkspaceListener() {
			@Override
			public void changed(Workspace workspace, Change change) {
				again();
			}
		});
		pane.addListener(SWT.Dispose, event -> {
			stopWorkspace.run();
			stopDesks.run();
			stopSelection.run();
			stopSettings.run();
		});
		selected();
		attempt();
	}

	@Focus
	public void focus() {
		household.setFocus();
	}

	private Text field(Composite content, String key) {
		Label label = new Label(content, SWT.NONE);
		label.setText(MESSAGES.get(key));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		Text text = new Text(content, SWT.BORDER);
		text.setMessage(MESSAGES.get(key + ".example"));
		text.setToolTipText(MESSAGES.get(key + ".tip"));
		text.setData("org.lookback.id", "trial." + key);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		text.addListener(SWT.Modify, event -> attempt());
		return text;
	}

	private void selected() {
		if (!pane.isDisposed()) {
			selection.household().filter(key -> !key.equals(household.getText())).ifPresent(household::setText);
		}
	}

	/** Takes the next household of the list in the Explore perspective. */
	private void nextHousehold() {
		Optional<Workspace> open = workspaces.workspace();
		String now = household.getText().strip();
		open.ifPresent(workspace -> choosing.ask(progress -> after(workspace, now), key -> key.ifPresentOrElse(selection::selectHousehold,
				() -> result.show(new Page().warning(MESSAGES.get("next.none"))))));
	}

	private Optional<String> after(Workspace workspace, String now) throws LookbackException {
		var hits = workspace.searching().search(query.get(), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 200), false).hits();
		int at = -1;
		for (int row = 0; row < hits.size(); row++) {
			at = hits.get(row).id().equals(now) ? row : at;
		}
		return hits.isEmpty() ? Optional.empty() : Optional.of(hits.get((at + 1) % hits.size()).id());
	}

	private void again() {
		last = new Asked(Optional.empty(), Optional.empty(), "", "");
		attempt();
	}

	private void attempt() {
		if (pane.isDisposed() || result == null) {
			return;
		}
		Optional<Draft> draft = desks.cursor().map(Cursor::draft).or(desks::chosen);
		Optional<StandardsPackage> standards = draft.flatMap(Draft::usable);
		Optional<String> rule = desks.cursor().flatMap(TrialView::ruleAt);
		head(draft, rule);
		Asked asked = new Asked(standards, rule, household.getText().strip(), asOf.getText().strip());
		if (asked.equals(last) || work == null) {
			return;
		}
		last = asked;
		if (standards.isEmpty()) {
			work.cancel();
			result.show(new Page().text(MESSAGES.get(draft.isEmpty() ? "choose.package" : "broken")));
		} else if (asked.household().isEmpty()) {
			work.cancel();
			result.show(new Page().text(MESSAGES.get("choose.household")));
		} else if (date(asked.asOf()).isEmpty() && !asked.asOf().isEmpty()) {
			work.cancel();
			result.show(new Page().warning(MESSAGES.get("asOf.wrong", asked.asOf())));
		} else {
			attempt(standards.get(), draft.get(), asked);
		}
	}

	private void attempt(StandardsPackage standards, Draft draft, Asked asked) {
		Optional<Workspace> open = workspaces.workspace();
		boolean stale = draft.isAssessed() && draft.assessment().filter(each -> each.standards().isEmpty()).isPresent();
		boolean reveal = settings.reveal();
		open.ifPresent(workspace -> work.ask(DELAY, progress -> {
			Explained explained = workspace.authoring().explain(standards, asked.household(), date(asked.asOf()));
			return new TrialPage(standards, explained, new FactWords(workspace, reveal), Workbenches::openClause).page(asked.rule(), stale);
		}, result::show));
	}

	private void head(Optional<Draft> draft, Optional<String> rule) {
		String words = draft.isEmpty() ? MESSAGES.get("head.none")
				: rule.map(id -> MESSAGES.get("head.rule", id)).orElse(MESSAGES.get("head.package", draft.get().shelved().id()));
		if (!words.equals(ruleLine.getText())) {
			ruleLine.setText(words);
			ruleLine.getParent().layout();
		}
	}

	/** The rule that the cursor stands in, or that an entry under the cursor names. */
	static Optional<String> ruleAt(Cursor cursor) {
		if (FileKind.of(cursor.path()) != FileKind.RULES) {
			return Optional.empty();
		}
		YamlTree tree = YamlTree.of(cursor.text());
		YamlTree.Node node = tree.at(Math.min(cursor.offset(), Math.max(0, cursor.text().length() - 1)));
		while (!node.isRoot() && !(node.isItem() && node.path().equals(List.of("rules")))) {
			node = node.parent().orElseThrow();
		}
		return Optional.of(tree.value(node, "id")).filter(id -> !id.isEmpty());
	}

	private static Optional<LocalDate> date(String typed) {
		try {
			return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed.replace('/', '-').replace('.', '-')));
		} catch (DateTimeException wrong) {
			return Optional.empty();
		}
	}
}
