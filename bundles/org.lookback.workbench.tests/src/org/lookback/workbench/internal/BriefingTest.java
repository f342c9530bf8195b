package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.briefing.api.page.Block;
import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Issue;
import org.lookback.briefing.api.page.Span;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleSettings;
import org.lookback.store.api.LedgerField;
import org.lookback.workbench.api.Remedying;
import org.lookback.workbench.api.Briefing;
import org.lookback.workbench.api.Briefing.Wish;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Workspace;

/** Every number of a briefing is the number of its query; what is written opens; what is wrong is said with its line. */
class BriefingTest {

	private static final String SHANDONG = "shandong-2019";
	private static final LocalDate MONDAY = LocalDate.of(2019, 12, 2);
	private static final Pattern RELATION = Pattern.compile("Target=\"([^\"]+)\"");
	private static final String HEAD = "brief: 1\ntitle: 简报\nelements:\n";

	@TempDir
	static Path folder;

	private static Workspace workspace;
	private static Briefing briefing;

	@BeforeAll
	static void importAndCheckTheSmallSample() throws LookbackException {
		LookbackService lookback = new LookbackService(WorkspaceTest::packages);
		workspace = lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : lookback.sample(SampleSettings.small(folder.resolve("files")), Progress.NONE).files()) {
			plans.add(workspace.importing().plan(workspace.importing().sniff(file.path())));
		}
		workspace.importing().run(plans, false, Progress.NONE);
		workspace.checking().run(SHANDONG, LocalDate.of(2019, 11, 30), Progress.NONE);
		briefing = workspace.briefing();
	}

	@AfterAll
	static void close() throws LookbackException {
		workspace.close();
	}

	private static Issue write(Storyboard story, Wish wish, String file) throws LookbackException {
		return briefing.write(story, wish, folder.resolve(file), Locale.CHINA, Progress.NONE);
	}

	private static void everyFigureIsItsQuery(List<Figure> figures) throws LookbackException {
		for (Figure figure : figures) {
			if (figure.count().isPresent() && figure.fields().stream().noneMatch(field -> field.contains(":") && (field.startsWith("visits:") || field.startsWith("items:")))) {
				assertEquals(count(figure.query(), figure.unit()), figure.count().getAsLong(), figure.label());
			}
			for (Figure.Cell cell : figure.cells()) {
				assertEquals(count(cell.query(), figure.unit()), cell.count(), figure.label() + " " + cell.label());
			}
		}
	}

	private static long count(org.lookback.model.api.query.Query query, org.lookback.model.api.query.Unit unit) throws LookbackException {
		return workspace.searching().count(query, new Shape.Counts(List.of(), unit)).total();
	}

	private static Map<String, byte[]> parts(Path file) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		return parts;
	}

	/** Every part is well-formed, has a type, and every relation leads to a part. */
	private static Map<String, byte[]> sound(Path file) throws Exception {
		Map<String, byte[]> parts = parts(file);
		String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
		for (Map.Entry<String, byte[]> part : parts.entrySet()) {
			String name = part.getKey();
			if (name.endsWith(".xml") || name.endsWith(".rels")) {
				DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part.getValue()));
			}
			assertTrue(types.contains("PartName=\"/" + name + '"') || types.contains("Extension=\"" + name.substring(name.lastIndexOf('.') + 1) + '"'), name);
			if (name.endsWith(".rels")) {
				Path base = Path.of("/" + name).getParent().getParent();
				Matcher target = RELATION.matcher(new String(part.getValue(), StandardCharsets.UTF_8));
				while (target.find()) {
					String to = base.resolve(target.group(1)).normalize().toString().substring(1);
					assertTrue(parts.containsKey(to), name + " leads to " + to);
				}
			}
		}
		return parts;
	}

	@Test
	void everyTemplateIsWrittenAndEveryNumberInItIsItsQuery() throws Exception {
		for (Briefing.Template template : briefing.templates(Locale.CHINA)) {
			Storyboard story = briefing.template(template.name());
			Brief brief = briefing.preview(story, Wish.on(MONDAY), Locale.CHINA, Progress.NONE);
			assertTrue(brief.blocks().stream().noneMatch(Block.Failed.class::isInstance),
					() -> template.name() + ": " + brief.blocks().stream().filter(Block.Failed.class::isInstance).toList());
			everyFigureIsItsQuery(brief.figures());
			assertTrue(brief.blocks().stream().noneMatch(block -> block instanceof Block.Paragraph said && Span.text(said.words()).matches(".*[{}\\[\\]].*")), template.name());
		}
	}

	@Test
	void wordPowerPointAndExcelAreSoundAndSayWhereNumbersComeFrom() throws Exception {
		Storyboard story = briefing.template("shandong-plan");
		Issue word = write(story, Wish.on(MONDAY), "计划.docx");
		Map<String, byte[]> parts = sound(folder.resolve("计划.docx"));
		String text = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
		for (Figure figure : word.figures()) {
			assertTrue(text.contains(figure.id()) && text.contains("w:name=\"f_" + figure.id().replace('-', '_')), figure.id());
		}
		assertTrue(text.contains("w:tblHeader") && text.contains("w:cantSplit") && text.contains("descr="), "headings repeat, rows are whole, pictures have words");
		assertTrue(new String(parts.get("word/styles.xml"), StandardCharsets.UTF_8).contains("仿宋"));
		write(story, Wish.on(MONDAY), "计划.pptx");
		Map<String, byte[]> slides = sound(folder.resolve("计划.pptx"));
		String chart = new String(slides.get("ppt/charts/chart1.xml"), StandardCharsets.UTF_8);
		assertTrue(chart.contains("<c:barChart>") && slides.containsKey("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"), "a chart that can be edited");
		assertTrue(slides.entrySet().stream().anyMatch(part -> part.getKey().contains("notesSlide") && new String(part.getValue(), StandardCharsets.UTF_8).contains(SHANDONG)),
				"notes with query and package");
		Issue book = write(story, Wish.on(MONDAY), "计划.xlsx");
		try (InputStream in = Files.newInputStream(folder.resolve("计划.xlsx")); ReadableWorkbook sheets = new ReadableWorkbook(in)) {
			List<String> names = sheets.getSheets().map(Sheet::getName).toList();
			assertEquals("说明", names.getLast());
			assertTrue(names.size() > 4, names.toString());
			Sheet sources = sheets.getSheets().filter(sheet -> sheet.getName().equals("说明")).findFirst().orElseThrow();
			List<String> ids = sources.read().stream().map(row -> row.getCellText(0)).toList();
			assertTrue(ids.containsAll(book.figures().stream().map(Figure::id).toList()));
		}
	}

	@Test
	void aNumberOnPaperIsOpenedAgainAndSaysWhenTheDataHaveMovedOn() throws Exception {
		Issue issue = write(briefing.template("overview"), Wish.on(MONDAY), "总体.docx");
		Figure figure = issue.figures().getFirst();
		Briefing.Opened opened = briefing.open(figure.id(), Locale.CHINA);
		assertEquals(figure.count().orElseThrow(), opened.now());
		assertFalse(opened.moved());
		assertTrue(assertThrows(LookbackException.class, () -> briefing.open("B19000101-1-001", Locale.CHINA)).getMessage().contains("B19000101-1"));
		assertTrue(assertThrows(LookbackException.class, () -> briefing.open("x", Locale.CHINA)).getMessage().contains("x"));
	}

	@Test
	void nextMonthsIsMadeFromLastMonthsWithWhatChanged() throws Exception {
		Issue last = write(briefing.template("overview"), Wish.on(MONDAY), "上月.docx");
		Issue now = write(last.story(), new Wish(false, false, Optional.of(last.id()), MONDAY.plusMonths(1)), "本月.docx");
		assertTrue(now.figures().stream().filter(figure -> figure.kind() == Figure.Kind.NUMBER).allMatch(figure -> figure.change().orElse(1) == 0), "nothing has changed");
		String text = new String(parts(folder.resolve("本月.docx")).get("word/document.xml"), StandardCharsets.UTF_8);
		assertTrue(text.contains("与上期对比") && text.contains("持平"));
		assertFalse(new String(parts(folder.resolve("上月.docx")).get("word/document.xml"), StandardCharsets.UTF_8).contains("持平"), "nothing to compare with");
	}

	@Test
	void theLedgerIsListedAndCountedOnThePage() throws Exception {
		Remedying ledger = workspace.remedying();
		ledger.open(SHANDONG, org.lookback.model.api.query.Query.ALL, List.of(), "张三", Progress.NONE);
		ledger.add(Map.of(LedgerField.LEVEL, "部门", LedgerField.PROBLEM, "台账不规范", LedgerField.SOURCE, "审计", LedgerField.FOUND_ON, "2019-09-01"), "张三", "");
		int items = ledger.items(LedgerQuestion.ALL).size();
		Storyboard story = Storyboard.parse(HEAD + "  - list: {of: ledger, columns: [ledger.problem, ledger.name, ledger.state], show: 10000}\n    caption: 台账\n"
				+ "  - text: 审计{a}条，共{b}条。\n    numbers:\n      a: {count: \"ledger.source:审计\", unit: ledger}\n      b: {count: \"\", unit: ledger}\n"
				+ "  - table: {by: [ledger.state, ledger.source], unit: ledger}\n    caption: 分状态\n", "a");
		Brief brief = briefing.preview(story, Wish.on(MONDAY), Locale.CHINA, Progress.NONE);
		assertTrue(brief.blocks().stream().noneMatch(Block.Failed.class::isInstance), () -> brief.blocks().toString());
		Block.Grid list = brief.blocks().stream().filter(Block.Grid.class::isInstance).map(Block.Grid.class::cast).findFirst().orElseThrow();
		assertEquals(items, list.rows().size());
		assertTrue(list.rows().stream().anyMatch(row -> row.contains("台账不规范")), "an item of a department stands there too");
		assertTrue(list.rows().stream().map(row -> String.valueOf(row.get(2))).allMatch(name -> name.isEmpty() || name.contains("*")), () -> list.rows().toString());
		assertTrue(brief.blocks().stream().filter(Block.Paragraph.class::isInstance).map(block -> Span.text(((Block.Paragraph) block).words()))
				.anyMatch(text -> text.equals("审计1条，共" + items + "条。")), () -> brief.blocks().toString());
		everyFigureIsItsQuery(brief.figures());
		for (var entry : ledger.entries(2)) {
			ledger.undo(entry.id(), "张三", "");
		}
	}

	@Test
	void namesAreMaskedUnlessRevealedAndNeverPublic() throws Exception {
		String list = HEAD + "  - list: {of: households, columns: [household.headName], show: 3, annex: true}\n    caption: 名单\n";
		Storyboard story = Storyboard.parse(list, "a");
		List<String> masked = heads(story, Wish.on(MONDAY));
		List<String> revealed = heads(story, new Wish(true, false, Optional.empty(), MONDAY));
		assertTrue(masked.stream().allMatch(name -> name.endsWith("*")) && revealed.stream().noneMatch(name -> name.contains("*")), masked + " " + revealed);
		assertTrue(heads(story, new Wish(true, true, Optional.empty(), MONDAY)).isEmpty());
	}

	private static List<String> heads(Storyboard story, Wish wish) throws LookbackException {
		List<String> names = new ArrayList<>();
		for (Block block : briefing.preview(story, wish, Locale.CHINA, Progress.NONE).blocks()) {
			if (block instanceof Block.Grid grid) {
				grid.rows().forEach(row -> names.add(row.get(1).toString()));
			}
		}
		return names;
	}

	@Test
	void anIssueForThePublicTellsNoSmallNumber() throws Exception {
		Storyboard story = Storyboard.parse(HEAD + "  - table: {by: [household.county, cause.main]}\n  - table: {by: [cause.main]}\n", "a");
		boolean hidden = false;
		for (Block block : briefing.preview(story, new Wish(false, true, Optional.empty(), MONDAY), Locale.CHINA, Progress.NONE).blocks()) {
			if (block instanceof Block.Grid grid) {
				for (List<Object> row : grid.rows()) {
					hidden |= row.contains("*");
					assertTrue(row.stream().noneMatch(cell -> cell instanceof Long count && count > 0 && count < Storyboard.Head.LEAST), row.toString());
				}
			}
		}
		assertTrue(hidden, "the sample has small numbers");
	}

	@Test
	void whatIsWrongIsSaidWithItsLineAndNothingIsWritten() throws LookbackException {
		Map<String, String> wrong = new LinkedHashMap<>();
		wrong.put(HEAD + "  - text: 共{nobody}户\n", "nobody");
		wrong.put(HEAD + "  - text: 共{a}户\n    numbers:\n      a: {count: \"没有的字段:是\"}\n", "没有的字段");
		wrong.put("brief: 1\ntitle: x\npackages: [atlantis-2019]\nelements:\n  - heading: x\n", "atlantis-2019");
		wrong.put(HEAD + "  - chart: {kind: pie, by: [cause.main, finding.sector]}\n", "2");
		wrong.put(HEAD + "  - clause: {package: shandong-2019, document: shandong-2019-5, anchor: 通知/九}\n", "通知/九");
		wrong.put(HEAD + "  - clause: {package: shandong-2019, document: shandong-2019-5, anchor: 通知/二/第1段, words: 没有这句话}\n", "没有这句话");
		int before = briefing.issues().size();
		for (Map.Entry<String, String> each : wrong.entrySet()) {
			Storyboard story = Storyboard.parse(each.getKey(), "错.brief.yaml");
			String message = assertThrows(LookbackException.class, () -> write(story, Wish.on(MONDAY), "错.docx"), each.getKey()).getMessage();
			assertTrue(message.contains(each.getValue()), message);
			assertFalse(Files.exists(folder.resolve("错.docx")) || Files.exists(folder.resolve("错.docx.part")));
		}
		String placed = assertThrows(LookbackException.class,
				() -> write(Storyboard.parse(HEAD + "  - heading: x\n  - text: 共{nobody}户\n", "错.brief.yaml"), Wish.on(MONDAY), "错.docx")).getMessage();
		assertTrue(placed.contains("错.brief.yaml") && placed.contains("5"), placed);
		assertEquals(before, briefing.issues().size(), "nothing is recorded");
		assertTrue(assertThrows(LookbackException.class, () -> write(briefing.template("overview"), Wish.on(MONDAY), "总体.odt")).getMessage().contains("odt"));
		assertTrue(assertThrows(LookbackException.class, () -> briefing.template("none")).getMessage().contains("overview"), "names what there is");
	}

	@Test
	void aQueryThatFindsNobodyIsSaidAndNotDrawnAsIfItHad() throws Exception {
		String none = "收入<0 住房等级:D级 饮水:否 低保:是";
		Storyboard story = Storyboard.parse(HEAD + "  - text: 共{a}户[，占{s}]。\n    numbers:\n      a: {count: \"" + none + "\"}\n      s: {share: a, of: b}\n      b: {count: \""
				+ none + "\"}\n  - chart: {kind: bar, by: [cause.main], query: \"" + none + "\"}\n  - table: {by: [cause.main], query: \"" + none
				+ "\"}\n  - list: {columns: [household.headName], query: \"" + none + "\"}\n", "空.brief.yaml");
		for (String ending : List.of("docx", "pptx", "xlsx")) {
			assertTrue(Files.size(folder.resolve(write(story, Wish.on(MONDAY), "空." + ending).file())) > 0);
		}
		sound(folder.resolve("空.docx"));
		sound(folder.resolve("空.pptx"));
		Brief brief = briefing.preview(story, Wish.on(MONDAY), Locale.CHINA, Progress.NONE);
		assertTrue(brief.blocks().stream().anyMatch(block -> block instanceof Block.Paragraph said && Span.text(said.words()).equals("共0户。")), brief.blocks().toString());
	}

	@Test
	void storyboardsAreKeptAndForgotten() throws LookbackException {
		Storyboard story = briefing.template("weekly");
		briefing.keep("我的周报", story);
		assertEquals(story.elements(), briefing.storyboard("我的周报").elements());
		assertTrue(briefing.storyboards().stream().anyMatch(kept -> kept.name().equals("我的周报")));
		assertThrows(LookbackException.class, () -> briefing.keep("../x", story));
		briefing.delete("我的周报");
		assertTrue(assertThrows(LookbackException.class, () -> briefing.storyboard("我的周报")).getMessage().contains("我的周报"));
	}
}
