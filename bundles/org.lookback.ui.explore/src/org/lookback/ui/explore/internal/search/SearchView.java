package org.lookback.ui.explore.internal.search;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.lookback.index.api.Wider;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Reading;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** What: words and conditions, and how many there are of each. */
public final class SearchView {

	private static final Messages MESSAGES = Messages.in(SearchView.class);
	private static final List<Kind> KINDS = List.of(Kind.HOUSEHOLDS, Kind.MEMBERS, Kind.FINDINGS, Kind.CLAUSES);
	private static final long DELAY = 120;
	private static final long SUGGEST_DELAY = 150;
	private static final int SUGGESTIONS = 10;

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Appearance appearance;
	private DataPane pane;
	private SearchBox box;
	private Combo kinds;
	private Label headline;
	private Label problem;
	private Label complaints;
	private Link meant;
	private Link wider;
	private List<Wider> ways = List.of();
	private Chips chips;
	private FacetTree facets;
	private LatestWork work;
	private LatestWork reading;
	private LatestWork suggesting;

	@Inject
	public SearchView(WorkspaceService workspaces, ActiveQuery query, Appearance appearance) {
		this.workspaces = workspaces;
		this.query = query;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new DataPane(parent, workspaces);
		Composite content = pane.content();
		GridLayout layout = new GridLayout();
		layout.marginWidth = 6;
		layout.marginHeight = 6;
		content.setLayout(layout);
		box = new SearchBox(content, query, this::entered, this::typing);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(box.control());
		complaints = Styles.WARNING.on(new Label(content, SWT.WRAP));
		complaints.setData("org.lookback.id", "search.complaints");
		problem = Styles.WARNING.on(new Label(content, SWT.WRAP));
		for (Label line : List.of(complaints, problem)) {
			GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
			seen(line, false);
		}
		meant = link(content, "search.meant");
		meant.addListener(SWT.Selection, event -> query.change(now -> now.withText(event.text)));
		wider = link(content, "search.wider");
		wider.addListener(SWT.Selection, event -> query.change(now -> now.withText(ways.get(Integer.parseInt(event.text)).query().text())));
		kinds(content);
		chips = new Chips(content, query);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(chips.control());
		facets = new FacetTree(content, query, appearance);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(facets.control());
		work = new LatestWork(content, MESSAGES.get("counting"), this::failed);
		reading = new LatestWork(content, MESSAGES.get("reading"), this::failed);
		suggesting = new LatestWork(content, MESSAGES.get("reading"), this::failed);
		Runnable stopQuery = query.listen(this::refresh);
		Runnable stopWorkspace = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				refresh();
			}
		});
		content.addListener(SWT.Dispose, event -> {
			stopQuery.run();
			stopWorkspace.run();
		});
		refresh();
	}

	/** A line of offers, seen when there are any. */
	private static Link link(Composite content, String id) {
		Link link = new Link(content, SWT.WRAP);
		link.setData("org.lookback.id", id);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
		seen(link, false);
		return link;
	}

	@Focus
	public void focus() {
		box.focus();
	}

	private void kinds(Composite content) {
		Composite row = new Composite(content, SWT.NONE);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		row.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		headline = Styles.SUBTITLE.on(new Label(row, SWT.NONE));
		headline.setData("org.lookback.id", "search.headline");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(headline);
		kinds = new Combo(row, SWT.READ_ONLY);
		kinds.setToolTipText(MESSAGES.get("kind.tip"));
		KINDS.forEach(kind -> kinds.add(MESSAGES.get("kind." + kind.id())));
		kinds.addListener(SWT.Selection, event -> query.set(KINDS.get(kinds.getSelectionIndex())));
	}

	private void refresh() {
		box.show(query.get());
		kinds.select(KINDS.indexOf(query.kind()));
		if (workspaces.workspace().isEmpty()) {
			work.cancel();
			return;
		}
		Workspace workspace = workspaces.workspace().get();
		List<String> fields = FacetFields.of(workspaces.overview());
		Query asked = query.get();
		work.ask(DELAY, progress -> Answer.read(workspace, asked, fields, progress), this::show);
	}

	private void typing(String typed) {
		say(complaints, "");
		int caret = box.caret();
		workspaces.workspace().ifPresent(workspace -> suggesting.ask(SUGGEST_DELAY,
				progress -> workspace.searching().suggest(typed, caret, SUGGESTIONS, Locale.getDefault()), ways -> box.suggest(typed, ways)));
	}

	private void entered(String typed) {
		suggesting.cancel();
		workspaces.workspace().ifPresent(workspace -> reading.ask(progress -> workspace.searching().read(typed), this::take));
	}

	private void take(Reading read) {
		StringJoiner lines = new StringJoiner("\n");
		read.complaints().forEach(complaint -> lines.add(MESSAGES.get("complaint", complaint.from() + 1, complaint.until(), complaint.message())));
		say(complaints, lines.toString());
		box.take(read.query());
	}

	private void show(Answer answer) {
		say(problem, "");
		StringJoiner words = new StringJoiner(MESSAGES.get("meant.separator"));
		answer.meant().forEach(other -> words.add("<a>" + other.text().replace("&", "&&") + "</a>"));
		meant.setText(answer.meant().isEmpty() ? "" : MESSAGES.get("meant", words));
		seen(meant, !answer.meant().isEmpty());
		ways = answer.wider();
		wider.setText(IntStream.range(0, ways.size()).mapToObj(i -> offer(ways.get(i), i)).collect(Collectors.joining("\n")));
		seen(wider, !ways.isEmpty());
		headline.setText(UiMessages.householdsAndPersons(answer.households(), answer.persons()));
		chips.show(answer.chips());
		facets.show(answer.facets());
		pane.content().layout(true, true);
	}

	private void failed(Throwable failure) {
		say(problem, Failures.text(failure));
	}

	private void say(Label line, String text) {
		String shown = text.replace("&", "&&");
		if (!shown.equals(line.getText())) {
			line.setText(shown);
			seen(line, !text.isEmpty());
			pane.content().layout(true, true);
		}
	}

	private static String offer(Wider way, int index) {
		String note = way.note().map(label -> label.in(Locale.getDefault())).orElse("");
		return MESSAGES.get(note.isEmpty() ? "wider" : "wider.note", way.word(), String.join(MESSAGES.get("meant.separator"), way.others()), note, index)
				.replace("&", "&&");
	}

	private static void seen(Control line, boolean seen) {
		line.setVisible(seen);
		((GridData) line.getLayoutData()).exclude = !seen;
	}
}
