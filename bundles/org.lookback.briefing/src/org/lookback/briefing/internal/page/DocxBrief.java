package org.lookback.briefing.internal.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.lookback.briefing.api.page.Block;
import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Span;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.briefing.internal.docx.OfficialText;
import org.lookback.briefing.internal.docx.PageSetup;
import org.lookback.briefing.internal.docx.Run;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** A briefing as an official page in Word; every number leads to the line of the last annex that says where it comes from. */
public final class DocxBrief {

	/** Pixels a point: 300 to the inch. */
	private static final double SHARP = 300.0 / 72;

	private final Brief brief;
	private final Messages messages;

	public DocxBrief(Brief brief, Messages messages) {
		this.brief = brief;
		this.messages = messages;
	}

	public void write(Path file, Progress progress) throws IOException, LookbackException {
		Storyboard.Head head = brief.head();
		PageSetup page = head.paper() == Storyboard.Paper.A4 ? PageSetup.document() : PageSetup.landscape();
		try (OutputStream out = Files.newOutputStream(file); OfficialText text = new OfficialText(out, page)) {
			text.head(head.redHead() ? head.organisation() : "", head.number(), head.title(), "");
			boolean signed = false;
			for (Block block : brief.blocks()) {
				progress.check();
				if (!signed && block instanceof Block.Heading heading && heading.newPage()) {
					sign(text);
					signed = true;
				}
				write(block, text);
				progress.worked(1);
			}
			if (!signed) {
				sign(text);
			}
			sources(text);
		}
	}

	private void sign(OfficialText text) throws IOException {
		Storyboard.Head head = brief.head();
		List<String> lines = new ArrayList<>(head.signature());
		if (lines.isEmpty()) {
			if (!head.organisation().isEmpty()) {
				lines.add(head.organisation());
			}
			lines.add(messages.get("date", brief.date().getYear(), brief.date().getMonthValue(), brief.date().getDayOfMonth()));
		}
		text.sign(lines);
		for (String note : brief.notes()) {
			text.remark(note);
		}
	}

	private void write(Block block, OfficialText text) throws IOException, LookbackException {
		switch (block) {
		case Block.Heading heading -> {
			if (heading.newPage()) {
				text.annex(Span.text(heading.words()));
			} else {
				text.heading(heading.level(), runs(heading.words()));
			}
		}
		case Block.Paragraph paragraph -> text.text(runs(paragraph.words()));
		case Block.Chart chart -> chart(chart, text);
		case Block.Grid grid -> grid(grid, text);
		case Block.Quote quote -> text.quote(messages.get("quote", quote.text(), quote.source()));
		case Block.Failed failed -> throw new LookbackException(failed.message());
		}
	}

	private void chart(Block.Chart chart, OfficialText text) throws IOException, LookbackException {
		if (!chart.message().isEmpty()) {
			text.text(runs(chart.message()));
		}
		text.picture(chart.drawing().png(SHARP), chart.spec().width(), chart.spec().height(), messages.get("alt", chart.caption()),
				List.of(new Run(chart.caption(), mark(chart.figure()), "")));
		for (String clause : chart.clauses()) {
			text.remark(clause);
		}
	}

	private void grid(Block.Grid grid, OfficialText text) throws IOException {
		if (!grid.message().isEmpty()) {
			text.text(runs(grid.message()));
		}
		if (!grid.caption().isEmpty()) {
			text.legend(List.of(new Run(grid.caption(), grid.figure().map(DocxBrief::mark).orElse(""), "")));
		}
		List<List<OfficialText.Cell>> rows = new ArrayList<>();
		for (List<Object> row : grid.rows()) {
			List<OfficialText.Cell> cells = new ArrayList<>();
			row.forEach(value -> cells.add(new OfficialText.Cell(Run.of(Texts.cell(value)), !(value instanceof String))));
			rows.add(cells);
		}
		text.table(grid.headings(), grid.labels(), rows, grid.total());
		for (String note : grid.notes()) {
			text.remark(note);
		}
	}

	private void sources(OfficialText text) throws IOException {
		if (brief.figures().isEmpty()) {
			return;
		}
		text.annex(messages.get("source.title"));
		text.remark(messages.get("source.intro", brief.id()));
		List<List<OfficialText.Cell>> rows = new ArrayList<>();
		for (Figure figure : brief.figures()) {
			List<OfficialText.Cell> row = OfficialText.Cell.words(Texts.row(figure, messages, brief.locale()));
			row.set(0, new OfficialText.Cell(new Run(figure.id(), "", mark(figure.id())), false));
			rows.add(row);
		}
		text.table(Texts.headings(messages), 1, rows, false);
	}

	private static List<Run> runs(List<Span> spans) {
		return spans.stream().map(span -> new Run(span.text(), span.figure().isEmpty() ? "" : mark(span.figure()), "")).toList();
	}

	/** The name of a mark: letters, digits and _. */
	private static String mark(String figure) {
		return "f_" + figure.replaceAll("[^A-Za-z0-9]", "_");
	}
}
