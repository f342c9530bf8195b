package org.lookback.pack.hainan.ui.internal;

import java.util.List;
import java.util.Locale;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.pack.hainan.ui.internal.BoardChoice.Source;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.CountTable;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.QueryPane;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The early-warning board: risks by income, warnings by village, helper coverage, counted over the active query. */
public final class BoardView {

	private static final Messages MESSAGES = Messages.in(BoardView.class);

	private final WorkspaceService workspaces;
	private final ActiveQuery active;
	private final Appearance appearance;
	private QueryPane pane;
	private BoardTools tools;
	private Label headline;
	private Button check;
	private CountTable table;
	private Label note;
	private Label gaps;
	private LatestWork undecided;

	@Inject
	public BoardView(WorkspaceService workspaces, ActiveQuery active, Appearance appearance) {
		this.workspaces = workspaces;
		this.active = active;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new QueryPane(parent, workspaces, active, MESSAGES.get("reading"));
		Composite content = pane.content();
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 6;
		layout.marginHeight = 6;
		content.setLayout(layout);
		headline = label(content, "headline", 1, SWT.NONE);
		check = new Button(content, SWT.PUSH);
		check.setText(MESSAGES.get("check"));
		check.setToolTipText(MESSAGES.get("check.tip"));
		check.setData("org.lookback.id", "hainan.check");
		check.addListener(SWT.Selection, event -> Workbenches.run(Ids.COMMAND_CHECK));
		tools = new BoardTools(content, pane::read);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(tools.control());
		table = new CountTable(content, appearance, query -> pane.open(query, Kind.HOUSEHOLDS));
		table.control().setData("org.lookback.id", "hainan.board");
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(300, 100).applyTo(table.control());
		note = label(content, "note", 2, SWT.WRAP);
		gaps = label(content, "gaps", 2, SWT.NONE);
		undecided = new LatestWork(content, MESSAGES.get("reading"), failure -> say(gaps, Failures.text(failure)));
		pane.follow(this::read, undecided::cancel);
	}

	@Focus
	public void focus() {
		table.control().setFocus();
	}

	private static Label label(Composite content, String id, int span, int style) {
		Label label = Styles.MUTED.on(new Label(content, style));
		label.setData("org.lookback.id", "hainan." + id);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(span, 1).applyTo(label);
		return label;
	}

	private void read(Workspace workspace, Query query) {
		undecided.cancel();
		BoardChoice choice = tools.choice();
		pane.ask(progress -> Board.read(workspace, query, choice, progress), board -> show(workspace, query, choice, board));
	}

	private void show(Workspace workspace, Query query, BoardChoice choice, Board board) {
		say(headline, headline(board, choice));
		check.setText(MESSAGES.get(board.run().isPresent() ? "check.again" : "check"));
		table.show(board.sheet().labels(), board.sheet().counts(), board.sheet().rows());
		say(note, board.sheet().note());
		say(gaps, gaps(board, List.of()));
		pane.show();
		if (board.source() == Source.WARNINGS && choice.sheet().ofRisks()) {
			undecided.ask(progress -> Board.undecided(workspace, query, progress), words -> {
				say(gaps, gaps(board, words));
				pane.content().layout(true, true);
			});
		}
	}

	private static String headline(Board board, BoardChoice choice) {
		String whom = MESSAGES.get("headline." + board.whom().name().toLowerCase(Locale.ROOT), board.total().households(), board.total().persons());
		String run = !choice.sheet().ofRisks() ? ""
				: board.run().map(each -> run(each, choice.source(), board.source())).orElse(MESSAGES.get("headline.unchecked"));
		return run.isEmpty() ? whom : MESSAGES.get("headline.all", whom, run);
	}

	private static String run(CheckRun run, Source asked, Source source) {
		String facts = asked == source ? "headline.facts" : "headline.elsewhere";
		String key = source == Source.FACTS ? facts : run.outdated() ? "headline.outdated" : "headline.run";
		return MESSAGES.get(key, run.asOf().toString(), run.version());
	}

	private static String gaps(Board board, List<String> undecided) {
		String missing = board.gaps().isEmpty() ? "" : MESSAGES.get("gaps", String.join(MESSAGES.get("gap.and"), board.gaps()));
		return undecided.isEmpty() ? missing
				: MESSAGES.get("gaps.undecided", missing, String.join(MESSAGES.get("gap.and"), undecided)).strip();
	}

	/** What does not fit stands where the mouse rests; labels take an ampersand for a mnemonic. */
	private static void say(Label label, String text) {
		label.setText(text.replace("&", "&&"));
		label.setToolTipText(text);
	}
}
