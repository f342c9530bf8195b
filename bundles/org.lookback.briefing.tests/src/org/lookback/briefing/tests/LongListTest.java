package org.lookback.briefing.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.briefing.api.OfficialPage;
import org.lookback.briefing.api.page.Block;
import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.page.BriefFile;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Issue;
import org.lookback.briefing.api.page.Span;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** A list of ten thousand households fits every kind of file; what is stopped half-way leaves the file that was there. */
class LongListTest {

	private static final int ROWS = 10_000;

	@TempDir
	Path folder;

	private static Brief brief() {
		List<List<Object>> rows = new ArrayList<>();
		for (int i = 1; i <= ROWS; i++) {
			rows.add(List.of(Integer.toString(i), "37" + i, "王**", "某村 <" + i + "> & \"村\"", (long) i));
		}
		Figure figure = new Figure("B20191202-1-001", "e1", Figure.Kind.LIST, "名单", "10000户", OptionalLong.of(ROWS), Unit.HOUSEHOLD, Query.parse("住房等级:C级"), "住房等级:C级",
				List.of(), new Figure.Origin(List.of("a 1.0 #12"), Optional.empty(), 7, LocalDate.of(2019, 12, 2)), OptionalLong.empty(), List.of(),
				Optional.of(List.of("371524-1", "371524-2")));
		return new Brief("B20191202-1", LocalDate.of(2019, 12, 2), Storyboard.Head.of("长名单"),
				List.of(new Block.Heading("e0", 1, List.of(Span.of("一、名单")), false),
						new Block.Grid("e1", "表1　名单", List.of(), List.of("序号", "户编号", "户主", "村", "人均纯收入"), 3, rows, false, List.of(), Optional.of(figure.id()), false)),
				List.of(figure), List.of(), Locale.CHINA);
	}

	private static String text(Path file, String part) throws IOException {
		try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals(part)) {
					return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		throw new IOException(part);
	}

	@Test
	void everyRowIsThere() throws Exception {
		for (BriefFile kind : BriefFile.values()) {
			kind.write(brief(), folder.resolve("a." + kind.ending()), Progress.NONE);
		}
		String word = text(folder.resolve("a.docx"), "word/document.xml");
		assertTrue(word.contains("37" + ROWS) && word.contains("某村 &lt;" + ROWS + "&gt; &amp; &quot;村&quot;"));
		assertEquals(ROWS + 1 + 2, word.split("<w:tr>").length - 1, "rows, headings, and the figure with its headings");
		assertTrue(text(folder.resolve("a.pptx"), "ppt/slides/slide4.xml").contains("10,000"), "slides say how many there are");
	}

	@Test
	void aStopLeavesWhatWasThere() throws Exception {
		Path file = folder.resolve("a.docx");
		Files.writeString(file, "before");
		Progress stopped = new Progress() {
			@Override
			public void begin(String task, long total) {
				assertTrue(total > 0);
			}

			@Override
			public void worked(long units) {
				assertTrue(units >= 0);
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThrows(CancelledException.class, () -> BriefFile.DOCX.write(brief(), file, stopped));
		assertEquals("before", Files.readString(file));
		assertEquals(1, folder.toFile().list().length, "nothing else is left");
	}

	@Test
	void aRecordIsReadBack() throws LookbackException {
		Issue issue = new Issue("B20191202-1", "a.docx", LocalDate.of(2019, 12, 2), "某人", true, Storyboard.titled("长\n名单"), brief().figures());
		Path file = folder.resolve("B20191202-1" + Issue.ENDING);
		issue.write(file);
		Issue again = Issue.read(file);
		assertEquals(issue.figures(), again.figures());
		assertEquals(issue.story().head(), again.story().head());
		assertTrue(again.isPublic() && again.by().equals("某人"));
	}

	@Test
	void anOfficialPageHasItsHeadAndItsSigners() throws Exception {
		Path file = folder.resolve("公示.docx");
		new OfficialPage("公示", Locale.CHINA).redHead("某县扶贫办", "某扶办〔2019〕3号").heading(1, "一、名单").text("现予公示。")
				.table("附表", List.of("户主", "村"), List.of(List.of("王**", "甲村"))).signature(List.of("某村民委员会", "2019年9月27日")).write(file);
		String text = text(file, "word/document.xml");
		assertTrue(text.indexOf("某县扶贫办") < text.indexOf("某扶办〔2019〕3号") && text.indexOf("现予公示。") < text.indexOf("2019年9月27日"), text);
		assertTrue(text(file, "word/footer2.xml").contains("— "));
	}
}
