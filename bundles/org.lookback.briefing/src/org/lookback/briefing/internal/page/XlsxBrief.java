package org.lookback.briefing.internal.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.lookback.analysis.api.Grid;
import org.lookback.briefing.api.TableWorkbook;
import org.lookback.briefing.api.page.Block;
import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Span;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** A briefing as a workbook: its sentences, a sheet a chart's numbers or a table, and where every figure comes from. */
public final class XlsxBrief {

	private final Brief brief;
	private final Messages messages;

	public XlsxBrief(Brief brief, Messages messages) {
		this.brief = brief;
		this.messages = messages;
	}

	public void write(Path file, Progress progress) throws IOException, LookbackException {
		TableWorkbook book = new TableWorkbook(brief.locale());
		List<String> notes = new ArrayList<>(brief.notes());
		book.addList(messages.get("sheet.points"), List.of(messages.get("sheet.points.headings").split("\\|")), points(), notes);
		String section = "";
		for (Block block : brief.blocks()) {
			progress.check();
			switch (block) {
			case Block.Chart chart -> {
				Grid grid = chart.drawing().grid();
				book.addNumbers(chart.caption(), grid.headings(), grid.rows(), !chart.spec().kind().ofValues(), with(chart.drawing().footer(), chart.figure()));
			}
			case Block.Grid grid when !grid.annex() && whole(grid) -> progress.worked(0);
			case Block.Grid grid -> book.addNumbers(grid.caption().isEmpty() ? section : grid.caption(), grid.headings(), grid.rows(), grid.total(),
					with(grid.notes(), grid.figure().orElse("")));
			case Block.Heading heading -> section = Span.text(heading.words());
			case Block.Failed failed -> throw new LookbackException(failed.message());
			case Block.Paragraph paragraph -> progress.worked(0);
			case Block.Quote quote -> progress.worked(0);
			}
			progress.worked(1);
		}
		List<List<String>> sources = new ArrayList<>();
		for (Figure figure : brief.figures()) {
			sources.add(Texts.row(figure, messages, brief.locale()));
		}
		book.addList(messages.get("sheet.source"), Texts.headings(messages), sources, List.of(messages.get("source.intro", brief.id())));
		book.write(file);
	}

	/** Whether the whole list stands in an annex. */
	private boolean whole(Block.Grid part) {
		return part.figure().isPresent() && brief.blocks().stream().anyMatch(each -> each instanceof Block.Grid grid && grid.annex() && grid.figure().equals(part.figure()));
	}

	private static List<String> with(List<String> notes, String figure) {
		List<String> all = new ArrayList<>(notes);
		if (!figure.isEmpty()) {
			all.add(figure);
		}
		return all;
	}

	private List<List<String>> points() {
		List<List<String>> rows = new ArrayList<>();
		String section = brief.head().title();
		for (Block block : brief.blocks()) {
			switch (block) {
			case Block.Heading heading -> section = Span.text(heading.words());
			case Block.Paragraph paragraph -> rows.add(List.of(section, Span.text(paragraph.words())));
			case Block.Quote quote -> rows.add(List.of(section, messages.get("quote", quote.text(), quote.source())));
			case Block.Chart chart when !chart.message().isEmpty() -> rows.add(List.of(section, Span.text(chart.message())));
			case Block.Grid grid when !grid.message().isEmpty() -> rows.add(List.of(section, Span.text(grid.message())));
			case Block.Chart chart -> rows.add(List.of(section, chart.caption()));
			case Block.Grid grid -> rows.add(List.of(section, grid.caption()));
			case Block.Failed failed -> rows.add(List.of(section, failed.message()));
			}
		}
		return rows;
	}
}
