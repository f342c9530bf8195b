package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.SavedMapping;
import org.lookback.ui.api.Services;

/** A county's own table: its headings are near to the dictionary's, its codes are mistyped, and next year the same table comes again. */
class MappingPageTest {

	@TempDir
	Path folder;

	@BeforeEach
	void openFreshWorkspace() throws Exception {
		Path workspace = Files.createDirectories(folder.resolve("workspace"));
		Window.open(workspace);
	}

	@AfterEach
	void closeWorkspace() {
		Window.close();
	}

	private Path table(String name, int year) throws Exception {
		return Files.write(folder.resolve(name), List.of(
				"贫困户编号,县,乡镇,行政村,户主姓名,姓名,号码,与户主之关系,主要致贫因素,其它致贫原因,劳动技能,享受低保情况,是否参加新农合,最高学历,贫困属性,监护人身份证号,年度",
				"371524001,东阿县,刘集镇,前张村,张三,张三,371599196604120013,户主,01 因病,缺技术、缺劳动,普通老动力,享受,参合,初中,一般贫困户,371599196803150020," + year,
				"371524001,东阿县,刘集镇,前张村,张三,李四,371599196803150020,配偶,因病,缺技术,普通老动力,否,新农合,大专及以上,一般贫困户,371599196604120013," + year,
				"371524002,东阿县,刘集镇,前张村,王五,王五,371599196604120013,户主,3.因学,,技能劳动,√,是,小学,低保贫困户,371599196604120013," + year));
	}

	@Test
	void whatIsNotUnderstoodIsShownSaidAndKeptForTheNextFile() throws Exception {
		ImportDriver wizard = ImportDriver.open();
		wizard.add(table("某县人口表2018年.csv", 2018));
		wizard.next();
		assertEquals(17, wizard.mappedColumns());
		String number = wizard.mapping(6);
		assertTrue(number.contains("证件号码") && number.contains("%"), number);
		String guardian = wizard.mapping(15);
		assertTrue(guardian.contains("待定"), guardian);
		Window.until("the survey", () -> wizard.unknown().stream().anyMatch(line -> line.contains("普通老动力")));
		String labour = wizard.unknown().getFirst();
		assertTrue(labour.contains("2") && labour.contains("普通劳动力 80%"), labour);
		Window.picture("40-mapping-not-understood");

		int open = wizard.unknown().size();
		wizard.mean(0, 1);
		Window.until("the meaning", () -> wizard.unknown().getFirst().contains("普通劳动力\t") || wizard.unknown().getFirst().matches(".*普通劳动力.*普通劳动力.*"));
		assertEquals(open, wizard.unknown().size(), "what was said stays in sight");
		wizard.chooseColumn(10);
		assertTrue(wizard.samples().stream().anyMatch(line -> line.contains("普通老动力") && line.contains("普通劳动力")), () -> wizard.samples().toString());
		Window.picture("41-mapping-values-of-a-column");
		wizard.showMapped();
		Window.picture("42-mapping-what-values-become");

		wizard.keep("某县人口表");
		Window.until("the kept mapping", () -> !kept().isEmpty());
		assertEquals("普通劳动力", kept().getFirst().mapping().values().get("劳动技能").get("普通老动力").orElseThrow());
		wizard.cancel();

		ImportDriver next = ImportDriver.open();
		next.add(table("某县人口表2019年.csv", 2019));
		next.next();
		assertTrue(next.applied().contains("某县人口表") && next.applied().contains("1"), next.applied());
		Window.picture("43-mapping-applied-by-itself");
		next.unaided();
		Window.until("the mapping without the saved one", () -> next.mappedColumns() == 17 && !next.applied().contains("某县人口表"));
		assertFalse(next.mapping(10).contains("普通老动力 → 普通劳动力"), next.mapping(10));
		next.cancel();
	}

	private static List<SavedMapping> kept() {
		try {
			return Services.workspaces().workspace().orElseThrow().importing().mappings().latest();
		} catch (org.lookback.model.api.text.LookbackException unreadable) {
			throw new AssertionError(unreadable);
		}
	}
}
