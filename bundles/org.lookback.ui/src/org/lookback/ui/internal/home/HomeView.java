package org.lookback.ui.internal.home;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Overview;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** What is here, and the next steps. */
public final class HomeView {

	private static final Messages MESSAGES = Messages.in(HomeView.class);

	private final WorkspaceService workspaces;
	private ScrolledComposite scroll;
	private Composite page;

	@Inject
	public HomeView(WorkspaceService workspaces) {
		this.workspaces = workspaces;
	}

	/** Builds the page and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		page = new Composite(scroll, SWT.NONE);
		scroll.setContent(page);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 24;
		layout.marginHeight = 14;
		layout.verticalSpacing = 6;
		page.setLayout(layout);
		Runnable stop = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				fill();
			}
		});
		page.addListener(SWT.Dispose, event -> stop.run());
		scroll.addListener(SWT.Resize, event -> measure());
		fill();
	}

	@Focus
	public void focus() {
		page.setFocus();
	}

	private void fill() {
		if (page.isDisposed()) {
			return;
		}
		for (var child : page.getChildren()) {
			child.dispose();
		}
		Styles.TITLE.on(label(MESSAGES.get("title")));
		Styles.MUTED.on(label(state()));
		workspaces.overview().filter(overview -> !overview.isEmpty()).ifPresent(this::figures);
		Styles.SUBTITLE.on(label(MESSAGES.get("next")));
		steps();
		page.requestLayout();
		measure();
	}

	/** Lines wrap at the width there is; what does not fit below is scrolled to. */
	private void measure() {
		int width = scroll.getClientArea().width;
		scroll.setMinSize(0, page.computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT).y);
	}

	private String state() {
		String folder = workspaces.directory().map(Object::toString).orElse("");
		return switch (workspaces.state()) {
		case NONE -> UiMessages.get("empty.none");
		case OPENING -> UiMessages.get("empty.opening", folder);
		case FAILED -> UiMessages.get("empty.failed", workspaces.problem());
		case OPEN -> MESSAGES.get(workspaces.overview().filter(o -> !o.isEmpty()).isPresent() ? "workspace" : "workspace.empty", folder);
		};
	}

	private void figures(Overview overview) {
		Composite row = new Composite(page, SWT.NONE);
		row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		GridLayout layout = new GridLayout(4, true);
		layout.marginWidth = 0;
		layout.horizontalSpacing = 12;
		row.setLayout(layout);
		figure(row, MESSAGES.get("households"), UiMessages.households(overview.households()), MESSAGES.get("ofYear", Integer.toString(overview.year())));
		figure(row, MESSAGES.get("persons"), UiMessages.persons(overview.persons()), MESSAGES.get("ofYear", Integer.toString(overview.year())));
		figure(row, MESSAGES.get("years"), years(overview),
				MESSAGES.get("clauses", overview.clauses()));
		Optional<CheckRun> latest = overview.checks().stream().max(Comparator.comparing(CheckRun::finished));
		figure(row, MESSAGES.get("check"), latest.map(run -> run.asOf().toString()).orElse(MESSAGES.get("check.none")),
				latest.map(HomeView::about).orElse(MESSAGES.get("check.none.hint")));
	}

	private static String years(Overview overview) {
		int first = overview.years().stream().mapToInt(Integer::intValue).min().orElse(overview.year());
		int last = overview.years().stream().mapToInt(Integer::intValue).max().orElse(overview.year());
		return first == last ? Integer.toString(last) : MESSAGES.get("years.span", Integer.toString(first), Integer.toString(last));
	}

	private static String about(CheckRun run) {
		String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(Locale.getDefault())
				.format(run.finished().atZone(ZoneId.systemDefault()));
		return MESSAGES.get(run.outdated() ? "check.outdated" : "check.current", when);
	}

	private void figure(Composite row, String name, String value, String note) {
		Composite card = Styles.CARD.on(new Composite(row, SWT.NONE));
		card.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
		GridLayout layout = new GridLayout();
		layout.marginWidth = 8;
		layout.marginHeight = 6;
		card.setLayout(layout);
		Styles.MUTED.on(label(card, name));
		Styles.FIGURE.on(label(card, value));
		Styles.MUTED.on(label(card, note));
	}

	private void steps() {
		boolean open = workspaces.workspace().isPresent();
		if (!open) {
			new Step(page, "open", MESSAGES.get("step.open"), MESSAGES.get("step.open.why"), Ids.COMMAND_OPEN);
		}
		new Step(page, "import", MESSAGES.get("step.import"), MESSAGES.get("step.import.why"), Ids.COMMAND_IMPORT);
		new Step(page, "search", MESSAGES.get("step.search"), MESSAGES.get("step.search.why"), Ids.COMMAND_SEARCH);
		new Step(page, "check", MESSAGES.get("step.check"), MESSAGES.get("step.check.why"), Ids.COMMAND_CHECK);
		new Step(page, "chart", MESSAGES.get("step.chart"), MESSAGES.get("step.chart.why"), Ids.COMMAND_CHART);
		new Step(page, "export", MESSAGES.get("step.export"), MESSAGES.get("step.export.why"), Ids.COMMAND_EXPORT);
	}

	private Label label(String text) {
		return label(page, text);
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return label;
	}
}
