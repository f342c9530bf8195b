package org.lookback.workbench.internal.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.lookback.briefing.api.page.Block;
import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Issue;
import org.lookback.briefing.api.page.Span;
import org.lookback.briefing.api.story.Element;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.Charts;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.workbench.api.Briefing;
import org.lookback.workbench.api.Charting;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Workspace;

/** Makes a briefing of a storyboard: element by element, with the numbers of now. */
final class Composer {

	/** Points: the width between the margins of an official page, and what leaves room for text beside it. */
	private static final int WIDTH = 442;
	private static final int HEIGHT = 270;
	private static final int CLAUSES = 2;

	private final Storyboard story;
	private final Briefing.Wish wish;
	private final Ask ask;
	private final FigureBook book;
	private final Sentences sentences;
	private final Grids grids;
	private final NameLists lists;
	private final Optional<Hiding> hiding;
	private final Progress progress;
	private final String issue;
	private final java.time.LocalDate date;
	private final List<Block> blocks = new ArrayList<>();
	private final List<Block> annexes = new ArrayList<>();
	private int charts;
	private int tables;

	Composer(Workspace workspace, Storyboard story, Briefing.Wish wish, Ask.Origins origins, Optional<Issue> last, String issue, Locale locale, Progress progress)
			throws LookbackException {
		this.story = story;
		this.wish = wish;
		this.issue = issue;
		this.progress = progress;
		date = story.head().date().orElse(wish.date());
		ask = new Ask(workspace, story, origins, wish.reveal() && !wish.isPublic(), locale);
		book = new FigureBook(issue, ask, last);
		hiding = wish.isPublic() ? Optional.of(new Hiding(story.head().least())) : Optional.empty();
		sentences = new Sentences(ask, new Numbers(ask, book, story, wish.isPublic(), progress), story, date);
		grids = new Grids(ask, book, hiding, progress);
		lists = new NameLists(ask, book, progress);
	}

	/** @param lenient whether an element that cannot be made becomes a block that says so */
	Brief compose(boolean lenient) throws LookbackException {
		progress.begin(ask.say("brief.composing", sentences.plain("", story.head().title()).replace('\n', ' ')), story.elements().size());
		for (Element element : story.elements()) {
			progress.check();
			try {
				add(element);
			} catch (CancelledException cancelled) {
				throw cancelled;
			} catch (LookbackException failed) {
				if (!lenient) {
					throw failed;
				}
				blocks.add(new Block.Failed(element.id(), failed.getMessage()));
			}
			progress.worked(1);
		}
		List<Block> all = new ArrayList<>(blocks);
		all.addAll(annexes);
		all.addAll(new Comparison(ask, book, lists, story).blocks(wish.isPublic(), annexes.size() / 2 + 1));
		Storyboard.Head head = story.head();
		return new Brief(issue, date, head.with(sentences.plain("", head.title()), head.organisation(), sentences.plain("", head.number())), all, book.figures(), notes(),
				ask.locale());
	}

	/** What a reader has to know of all of it. */
	private List<String> notes() throws LookbackException {
		List<String> notes = new ArrayList<>();
		if (wish.isPublic()) {
			notes.add(ask.say("brief.note.public", story.head().least()));
		}
		for (CheckRun run : ask.workspace().overview().checks()) {
			if (run.outdated() && story.head().packages().contains(run.packageId())) {
				notes.add(ask.say("brief.note.outdated", run.packageId(), run.asOf().toString()));
			}
		}
		for (String id : story.head().packages()) {
			if (ask.workspace().overview().checks().stream().noneMatch(run -> run.packageId().equals(id))) {
				notes.add(ask.say("brief.note.unchecked", id));
			}
		}
		return notes;
	}

	private void add(Element element) throws LookbackException {
		switch (element) {
		case Element.Heading heading -> blocks.add(new Block.Heading(heading.id(), heading.level(), sentences.spans(heading.id(), heading.text(), heading.numbers()), false));
		case Element.Text text -> paragraphs(text);
		case Element.Chart chart -> chart(chart);
		case Element.Grid grid -> grid(grid);
		case Element.Names names -> lists.add(names, caption("brief.table", names.id(), names.caption(), ++tables), wish.isPublic(), blocks, annexes);
		case Element.Clause clause -> blocks.add(quote(clause));
		}
	}

	private void paragraphs(Element.Text text) throws LookbackException {
		for (String paragraph : text.text().split("\\n+")) {
			List<Span> spans = sentences.spans(text.id(), paragraph, text.numbers());
			if (!spans.isEmpty()) {
				blocks.add(new Block.Paragraph(text.id(), spans));
			}
		}
	}

	private String caption(String key, String id, String text, int number) throws LookbackException {
		return ask.say(key, number, sentences.plain(id, text)).strip();
	}

	private void chart(Element.Chart chart) throws LookbackException {
		Query query = ask.query(chart.id(), chart.query());
		List<Span> message = sentences.spans(chart.id(), chart.says(), chart.numbers());
		try {
			Charting charting = ask.workspace().charting();
			ChartPlan plan = new ChartPlan(chart.kind(), chart.fields(), chart.unit(), query, chart.title(), Optional.of(ChartSpec.Theme.PRINT));
			ChartSpec counted = charting.spec(plan, ChartSpec.Theme.PRINT, WIDTH, HEIGHT, ask.locale(), progress);
			ChartSpec spec = hiding.isPresent() ? counted.with(counted.kind(), hiding.get().drawn(counted.table()), counted.title(), WIDTH, HEIGHT) : counted;
			org.lookback.charts.api.Drawing drawing = Charts.draw(spec);
			String title = chart.caption().isEmpty() ? drawing.title() : chart.caption();
			String caption = caption("brief.chart", chart.id(), title, ++charts);
			long total = counted.table().total();
			Figure figure = book.add(chart.id(), Figure.Kind.CHART, caption, ask.say("brief.total", Long.toString(total), chart.unit().label(ask.locale())),
					OptionalLong.of(total), chart.unit(), query, chart.fields(), Grids.cells(counted.table()));
			blocks.add(new Block.Chart(chart.id(), drawing, spec, caption, message, figure.id(), clauses(query, chart)));
		} catch (LookbackException failed) {
			throw ask.wrong(chart.id(), failed);
		}
	}

	/** The clauses that the findings of a chart rest on. */
	private List<String> clauses(Query query, Element.Chart chart) throws LookbackException {
		boolean verdicts = chart.unit() == Unit.FINDING || chart.fields().stream().anyMatch(field -> field.startsWith("finding"));
		if (!verdicts) {
			return List.of();
		}
		List<String> clauses = new ArrayList<>();
		for (Charting.Ground ground : ask.workspace().charting().clauses(query, ask.locale()).stream().limit(CLAUSES).toList()) {
			clauses.add(ask.say("brief.ground", ground.rule(), ground.clause().quote()));
		}
		return clauses;
	}

	private void grid(Element.Grid grid) throws LookbackException {
		String caption = caption("brief.table", grid.id(), grid.caption(), ++tables);
		List<Span> message = sentences.spans(grid.id(), grid.says(), grid.numbers());
		Grids.Made made = grids.make(grid, caption, story.head().round());
		blocks.add(new Block.Grid(grid.id(), caption, message, made.headings(), made.labels(), made.rows(), made.total(), made.notes(), made.figure().map(Figure::id), false));
	}

	private Block quote(Element.Clause wanted) throws LookbackException {
		var standards = ask.workspace().policies().find(wanted.packageId());
		var document = standards.document(wanted.document()).orElseThrow(() -> ask.wrong(wanted.id(), "brief.document", wanted.document(), wanted.packageId()));
		Clause clause = document.clause(wanted.anchor()).orElseThrow(() -> ask.wrong(wanted.id(), "brief.clause", wanted.anchor(), wanted.document()));
		if (!clause.text().contains(wanted.words())) {
			throw ask.wrong(wanted.id(), "brief.words", wanted.words(), wanted.anchor());
		}
		return new Block.Quote(wanted.id(), wanted.words().isEmpty() ? clause.text() : wanted.words(),
				ask.say("brief.clause.source", clause.documentTitle(), clause.number(), clause.anchor()).replace("　　", "　"));
	}
}
