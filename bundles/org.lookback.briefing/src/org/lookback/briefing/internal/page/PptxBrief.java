package org.lookback.briefing.internal.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.briefing.api.page.Block;
import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Span;
import org.lookback.briefing.internal.pptx.NativeChart;
import org.lookback.briefing.internal.pptx.PptxFile;
import org.lookback.briefing.internal.pptx.Slide;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** A briefing as a presentation: a message a slide, and under it what proves it; annexes stay in the other files. */
public final class PptxBrief {

	private static final double SHARP = 300.0 / 72;
	private static final int ROWS = 12;
	private static final int COLUMNS = 9;
	private static final int SLIDES_OF_A_TABLE = 3;
	private static final int LONG = 48;

	private final Brief brief;
	private final Messages messages;
	private String section = "";

	public PptxBrief(Brief brief, Messages messages) {
		this.brief = brief;
		this.messages = messages;
	}

	public void write(Path file, Progress progress) throws IOException, LookbackException {
		try (OutputStream out = Files.newOutputStream(file); PptxFile slides = new PptxFile(out)) {
			List<String> under = new ArrayList<>();
			if (!brief.head().organisation().isEmpty()) {
				under.add(brief.head().organisation());
			}
			under.add(messages.get("date", brief.date().getYear(), brief.date().getMonthValue(), brief.date().getDayOfMonth()));
			slides.add(new Slide(true, "", brief.head().title(), under, List.of(), List.of(), Optional.empty(), Optional.empty(), 1, "", notes(List.of(), brief.notes())));
			for (Block block : brief.blocks()) {
				progress.check();
				if (block instanceof Block.Heading heading && heading.newPage()) {
					break;
				}
				write(block, slides);
				progress.worked(1);
			}
		}
	}

	private void write(Block block, PptxFile slides) throws IOException, LookbackException {
		switch (block) {
		case Block.Heading heading -> section = Span.text(heading.words());
		case Block.Paragraph paragraph -> paragraph(paragraph, slides);
		case Block.Chart chart -> chart(chart, slides);
		case Block.Grid grid -> grid(grid, slides);
		case Block.Quote quote -> slides.add(words(messages.get("slide.basis", quote.source()), List.of(quote.text()), notes(List.of(), List.of())));
		case Block.Failed failed -> throw new LookbackException(failed.message());
		}
	}

	private Slide words(String title, List<String> words, List<String> notes) {
		return new Slide(false, section, title, words, List.of(), List.of(), Optional.empty(), Optional.empty(), 1, "", notes);
	}

	/** The first sentence is the message; the others stand under it. */
	private void paragraph(Block.Paragraph paragraph, PptxFile slides) throws IOException {
		List<String> sentences = new ArrayList<>();
		for (String sentence : Span.text(paragraph.words()).split("(?<=[。！？；])")) {
			if (!sentence.isBlank()) {
				sentences.add(sentence.strip());
			}
		}
		if (sentences.isEmpty()) {
			return;
		}
		boolean shortOne = sentences.getFirst().length() <= LONG;
		String title = shortOne ? sentences.getFirst() : section.isEmpty() ? sentences.getFirst() : section;
		slides.add(words(title, shortOne || section.isEmpty() ? sentences.subList(1, sentences.size()) : sentences, notes(paragraph.words(), List.of())));
	}

	private void chart(Block.Chart chart, PptxFile slides) throws IOException, LookbackException {
		String title = chart.message().isEmpty() ? chart.caption() : Span.text(chart.message());
		List<String> under = chart.message().isEmpty() ? List.of() : List.of(chart.caption());
		Optional<NativeChart> drawn = NativeChart.of(chart.spec());
		Optional<byte[]> picture = drawn.isPresent() ? Optional.empty() : Optional.of(chart.drawing().png(SHARP));
		List<Span> figures = new ArrayList<>(chart.message());
		figures.add(new Span("", chart.figure()));
		slides.add(new Slide(false, section, title, under, List.of(), List.of(), drawn, picture, (double) chart.spec().height() / chart.spec().width(), messages.get("alt", chart.caption()),
				notes(figures, chart.clauses())));
	}

	private void grid(Block.Grid grid, PptxFile slides) throws IOException {
		String title = grid.message().isEmpty() ? grid.caption() : Span.text(grid.message());
		int columns = Math.min(COLUMNS, grid.headings().size());
		int most = Math.min(grid.rows().size(), ROWS * SLIDES_OF_A_TABLE);
		List<Span> figures = new ArrayList<>(grid.message());
		grid.figure().ifPresent(figure -> figures.add(new Span("", figure)));
		List<String> more = new ArrayList<>(grid.notes());
		List<Integer> numbers = new ArrayList<>();
		for (int column = 0; column < columns; column++) {
			int place = column;
			if (grid.rows().stream().anyMatch(row -> place < row.size() && row.get(place) instanceof Number)) {
				numbers.add(column);
			}
		}
		if (most < grid.rows().size()) {
			more.addFirst(messages.get("slide.rows", most, grid.rows().size()));
		}
		for (int from = 0; from < Math.max(1, most); from += ROWS) {
			List<List<String>> rows = new ArrayList<>();
			rows.add(grid.headings().subList(0, columns));
			for (List<Object> row : grid.rows().subList(from, Math.min(most, from + ROWS))) {
				rows.add(row.subList(0, Math.min(columns, row.size())).stream().map(Texts::cell).toList());
			}
			String said = from == 0 ? title : messages.get("slide.more", title, from / ROWS);
			List<String> under = more.isEmpty() || from + ROWS < most ? List.of() : List.of(more.getFirst());
			slides.add(new Slide(false, section, said, under, rows, numbers, Optional.empty(), Optional.empty(), 1, "", notes(figures, grid.notes())));
		}
	}

	/** What a slide rests on: each figure with its query, and clauses. */
	private List<String> notes(List<Span> spans, List<String> more) {
		List<String> notes = new ArrayList<>(more);
		List<String> told = new ArrayList<>();
		for (Span span : spans) {
			Optional<Figure> figure = brief.figure(span.figure());
			if (figure.isPresent() && !told.contains(span.figure())) {
				told.add(span.figure());
				notes.add(String.join("　", Texts.row(figure.get(), messages, brief.locale())));
			}
		}
		return notes;
	}
}
