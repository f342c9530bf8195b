package org.lookback.briefing.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Provenance;
import org.lookback.analysis.api.Table;
import org.lookback.briefing.api.TableWorkbook;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** Workbooks carry titles, numbers as numbers, totals, notes and print setup. */
class TableWorkbookTest {

	@TempDir
	Path folder;

	private static Table causes() {
		Query ill = Query.ALL.where("cause.main", "因病");
		Query none = Query.ALL.where("cause.main", "");
		Axis axis = new Axis("cause.main", "householdYear.primaryCause", "主要致贫原因",
				List.of(new Axis.Value("因病", "因病", 1200, ill), new Axis.Value("", "未填", 3, none)), false);
		return new Table("主要致贫原因（户）", Unit.HOUSEHOLD, List.of(axis),
				List.of(new Table.Cell(List.of("因病"), 1200, 1200, 3600, 1200 / 1203.0, ill), new Table.Cell(List.of(""), 3, 3, 9, 3 / 1203.0, none)), 1203, 1203,
				3609, List.of("说明一"), Query.ALL, Provenance.today(), Locale.SIMPLIFIED_CHINESE);
	}

	private static String part(Path workbook, String name) throws IOException {
		try (ZipFile zip = new ZipFile(workbook.toFile())) {
			String xml = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
			return Pattern.compile("&#x([0-9a-f]+);").matcher(xml).replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
		}
	}

	@Test
	void aTableBecomesASheetReadyToPrint() throws LookbackException, IOException {
		Path file = folder.resolve("致贫原因.xlsx");
		new TableWorkbook(Locale.SIMPLIFIED_CHINESE).add(causes()).write(file);
		String sheet = part(file, "xl/worksheets/sheet1.xml");
		assertTrue(sheet.contains("<v>1200</v>"), "numbers are numbers");
		assertTrue(sheet.contains("mergeCell"), "the title spans the table");
		assertTrue(sheet.contains("fitToWidth=\"1\""), "it fits a page's width");
		assertTrue(sheet.contains("第 &amp;P 页"), "pages are numbered");
		assertTrue(part(file, "xl/workbook.xml").contains("主要致贫原因（户）"), "the sheet bears the title");
		String words = part(file, "xl/sharedStrings.xml");
		for (String word : List.of("主要致贫原因（户）", "占比", "未填", "合计", "单位：户。合计 1,203（1,203 户，3,609 人）。", "说明一")) {
			assertTrue(words.contains(word), word);
		}
	}

	@Test
	void severalSheetsHaveDifferentNames() throws LookbackException, IOException {
		Path file = folder.resolve("book.xlsx");
		new TableWorkbook(Locale.ENGLISH).add(causes()).add(causes())
				.addList("危房户名单 [C/D]: 大四平镇二〇一九年度第四季度排查发现的全部危房户", List.of("户主", "村"), List.of(List.of("王**", "东升村")), List.of()).write(file);
		String workbook = part(file, "xl/workbook.xml");
		assertTrue(workbook.contains("主要致贫原因（户） 2"), workbook);
		assertFalse(workbook.contains("C/D"), "signs that spreadsheets refuse are left out");
		assertTrue(part(file, "xl/sharedStrings.xml").contains("王**"));
	}

	@Test
	void aFailedWriteLeavesTheOldFile() throws IOException {
		Path file = folder.resolve("old.xlsx");
		Files.writeString(file, "old");
		Iterable<List<String>> broken = () -> {
			throw new IllegalStateException("the list breaks off");
		};
		assertThrows(IllegalStateException.class,
				() -> new TableWorkbook(Locale.ENGLISH).addList("list", List.of("a"), broken, List.of()).write(file));
		assertEquals("old", Files.readString(file));
		assertThrows(LookbackException.class, () -> new TableWorkbook(Locale.ENGLISH).add(causes()).write(folder.resolve("none/x.xlsx")));
		assertThrows(LookbackException.class, () -> new TableWorkbook(Locale.ENGLISH).write(folder.resolve("empty.xlsx")));
		assertFalse(Files.exists(folder.resolve("empty.xlsx")));
	}

	@Test
	void csvHasTheMarkThatSpreadsheetsLookFor() throws LookbackException, IOException {
		Path file = folder.resolve("x.csv");
		TableWorkbook.csv(causes(), file);
		assertTrue(Files.readString(file).startsWith("\ufeff主要致贫原因,"));
	}
}
