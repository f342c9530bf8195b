package org.lookback.ui.api.search;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
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
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Workspace;

/** The active query as a person types and reads it: the box, what it did not understand, other ways to ask, how many there are, and the conditions as chips. */
public final class QueryBar {

	private static final Messages MESSAGES = Messages.in(QueryBar.class);
	private static final long DELAY = 120;
	private static final long SUGGEST_DELAY = 150;
	private static final int SUGGESTIONS = 10;

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Composite body;
	private final SearchBox box;
	private final Label complaints;
	private final Label problem;
	private final Link meant;
	private final Link wider;
	private final Label headline;
	private final Chips chips;
	private final LatestWork work;
	private final LatestWork reading;
	private final LatestWork suggesting;
	private List<Wider> ways = List.of();
	private List<Query> others = List.of();

	/** Follows the active query from now on, as long as its widgets are there. */
	public QueryBar(Composite parent, WorkspaceService workspaces, ActiveQuery query) {
		this.workspaces = workspaces;
		this.query = query;
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(body);
		box = new SearchBox(body, query, this::entered, this::typing);
		whole(box.control());
		complaints = line("search.complaints");
		problem = line("search.problem");
		meant = link("search.meant");
		meant.addListener(SWT.Selection, event -> query.set(others.get(Integer.parseInt(event.text))));
		wider = link("search.wider");
		wider.addListener(SWT.Selection, event -> query.change(now -> now.withText(ways.get(Integer.parseInt(event.text)).query().text())));
		headline = Styles.SUBTITLE.on(new Label(body, SWT.NONE));
		headline.setData("org.lookback.id", "search.headline");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(headline);
		chips = new Chips(body, query);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(chips.control());
		work = new LatestWork(body, MESSAGES.get("counting"), this::failed);
		reading = new LatestWork(body, MESSAGES.get("reading"), this::failed);
		suggesting = new LatestWork(body, MESSAGES.get("reading"), this::failed);
		Runnable stopQuery = query.listen(this::refresh);
		Runnable stopWorkspace = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				refresh();
			}
		});
		body.addListener(SWT.Dispose, event -> {
			stopQuery.run();
			stopWorkspace.run();
		});
		refresh();
	}

	public Control control() {
		return body;
	}

	/** Goes to where the person types. */
	public void focus() {
		box.focus();
	}

	private static void whole(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(control);
	}

	/** A line that is seen when it says something. */
	private Label line(String id) {
		Label line = Styles.WARNING.on(new Label(body, SWT.WRAP));
		line.setData("org.lookback.id", id);
		whole(line);
		seen(line, false);
		return line;
	}

	/** A line of offers, seen when there are any. */
	private Link link(String id) {
		Link link = new Link(body, SWT.WRAP);
		link.setData("org.lookback.id", id);
		whole(link);
		seen(link, false);
		return link;
	}

	private void refresh() {
		if (body.isDisposed()) {
			return;
		}
		box.show(query.get());
		if (workspaces.workspace().isEmpty()) {
			work.cancel();
			return;
		}
		Workspace workspace = workspaces.workspace().get();
		Query asked = query.get();
		Query whole = query.whole();
		Kind kind = query.kind();
		work.ask(DELAY, progress -> Asked.read(workspace, asked, whole, kind), this::show);
	}

	private void typing(String typed) {
		say(complaints, "");
		int caret = box.caret();
		Kind kind = query.kind();
		workspaces.workspace().ifPresent(workspace -> suggesting.ask(SUGGEST_DELAY,
				progress -> workspace.searching().suggest(typed, caret, SUGGESTIONS, Locale.getDefault(), kind), found -> box.suggest(typed, found)));
	}

	private void entered(String typed) {
		suggesting.cancel();
		workspaces.workspace().ifPresent(workspace -> reading.ask(progress -> workspace.searching().read(typed, query.kind()), this::take));
	}

	private void take(Reading read) {
		StringJoiner lines = new StringJoiner("\n");
		read.complaints().forEach(complaint -> lines.add(MESSAGES.get("complaint", complaint.from() + 1, complaint.until(), complaint.message())));
		say(complaints, lines.toString());
		box.take(read.query());
	}

	private void show(Asked answer) {
		say(problem, "");
		others = answer.meant();
		meant.setText(Meant.words(answer.whole(), others));
		seen(meant, !others.isEmpty());
		ways = answer.wider();
		wider.setText(IntStream.range(0, ways.size()).mapToObj(i -> offer(ways.get(i), i)).collect(Collectors.joining("\n")));
		seen(wider, !ways.isEmpty());
		headline.setText(UiMessages.householdsAndPersons(answer.households(), answer.persons()));
		chips.show(answer.chips());
		headline.requestLayout();
		chips.control().requestLayout();
	}

	private void failed(Throwable failure) {
		say(problem, Failures.text(failure));
	}

	private void say(Label line, String text) {
		String shown = text.replace("&", "&&");
		if (!shown.equals(line.getText())) {
			line.setText(shown);
			seen(line, !text.isEmpty());
			body.requestLayout();
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
