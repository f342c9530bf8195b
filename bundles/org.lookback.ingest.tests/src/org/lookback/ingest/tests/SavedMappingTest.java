package org.lookback.ingest.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.MappingShelf;
import org.lookback.ingest.api.SavedMapping;
import org.lookback.ingest.api.Sniffed;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mappings are kept in versions and found again by the shape of a file. */
class SavedMappingTest {

	@TempDir
	Path folder;
	private MappingShelf shelf;

	@BeforeEach
	void open() {
		shelf = new MappingShelf(folder.resolve("mappings"));
	}

	private Sniffed file(String name, String headings) throws LookbackException {
		return Ingest.sniff(TestFiles.text(folder, name, headings, "371524000,张三,户主,团员,普通老动力,2019"));
	}

	private static ImportPlan plan(Sniffed sniffed) {
		return Ingest.plan(sniffed, Dictionary.core());
	}

	private static ImportPlan decided(ImportPlan plan) {
		return plan.withColumn(3, Optional.of("memberYear.schoolName")).withMeaning(4, "普通老动力", Optional.of("普通劳动力"));
	}

	@Test
	void aChangeMakesAVersionAndTheOldOneStays() throws LookbackException {
		ImportPlan plan = plan(file("一.csv", "户编号,姓名,与户主关系,面貌,劳动技能,年度"));
		SavedMapping first = shelf.save("某县人表", plan, "王");
		assertEquals(1, first.version());
		assertEquals(first, shelf.save("某县人表", plan, "李"), "nothing changed: no version");
		SavedMapping second = shelf.save("某县人表", decided(plan), "李");
		assertEquals(2, second.version());
		assertEquals(List.of("李", "王"), shelf.versions("某县人表").stream().map(SavedMapping::who).toList());
		assertEquals(List.of(second), shelf.latest());
		assertEquals(Optional.of("普通劳动力"), shelf.latest().get(0).mapping().values().get("劳动技能").get("普通老动力"));
	}

	@Test
	void theNextFileOfTheShapeGetsItWithASentence() throws LookbackException {
		shelf.save("某县人表", decided(plan(file("一.csv", "户编号,姓名,与户主关系,面貌,劳动技能,年度"))), "王");
		Sniffed next = file("二.csv", "户编号, 姓 名,与户主关系,面貌,劳动技能,年度");
		ImportPlan plan = Ingest.plan(next, Dictionary.core(), shelf.of(next).orElseThrow());
		assertEquals(Optional.of("memberYear.schoolName"), plan.columns().get(3).field());
		assertEquals(Optional.of("普通劳动力"), plan.columns().get(4).values().get("普通老动力"));
		String said = plan.applied().orElseThrow().sentence(Locale.SIMPLIFIED_CHINESE);
		assertTrue(said.contains("某县人表") && said.contains("1") && said.contains("王"), said);
	}

	@Test
	void twoColumnsMoreOrLessAreToleratedAndSaid() throws LookbackException {
		shelf.save("某县人表", plan(file("一.csv", "户编号,姓名,与户主关系,面貌,劳动技能,年度")), "王");
		Sniffed next = file("二.csv", "户编号,姓名,与户主关系,政治,劳动技能,年度");
		ImportPlan plan = Ingest.plan(next, Dictionary.core(), shelf.of(next).orElseThrow());
		assertEquals(List.of("面貌"), plan.applied().orElseThrow().lacking());
		assertEquals(List.of("政治"), plan.applied().orElseThrow().added());
		assertEquals(Optional.empty(), shelf.of(file("三.csv", "户编号,姓名,与户主关系,政治,文化,年度")), "four differences are another shape");
	}

	@Test
	void aYearInAHeadingIsNoOtherShape() throws LookbackException {
		Sniffed first = Ingest.sniff(TestFiles.text(folder, "一.csv", "户编号,姓名,2018年人均收入", "1,张三,3"));
		shelf.save("收入", plan(first).withColumn(2, Optional.of("income.netPerCapita")), "王");
		Sniffed next = Ingest.sniff(TestFiles.text(folder, "二.csv", "户编号,姓名,2019年人均收入", "1,张三,3"));
		SavedMapping saved = shelf.of(next).orElseThrow();
		assertEquals(Optional.of("income.netPerCapita"), Ingest.plan(next, Dictionary.core(), saved).columns().get(2).field());
	}

	@Test
	void twoRegistersOfOneShapeAreNotConfused() throws LookbackException {
		Sniffed low = Ingest.sniff(TestFiles.text(folder, "登记册_低保.csv", "姓名,身份证号,参保日期,状态", "张三,1,2019-01-01,正常"));
		assertEquals(Optional.of(ImportKind.register("低保")), low.kind().value());
		shelf.save("低保", plan(low), "王");
		Sniffed pension = Ingest.sniff(TestFiles.text(folder, "登记册_养老保险.csv", "姓名,身份证号,参保日期,状态", "张三,1,2019-01-01,正常"));
		assertEquals(Optional.empty(), shelf.of(pension));
		assertTrue(shelf.of(low).isPresent());
	}

	@Test
	void whatIsPutAwayIsAppliedNoMoreAndStaysInTheFolder() throws LookbackException, IOException {
		Sniffed file = file("一.csv", "户编号,姓名,与户主关系,面貌,劳动技能,年度");
		shelf.save("某县人表", plan(file), "王");
		shelf.delete("某县人表");
		assertEquals(Optional.empty(), shelf.of(file));
		try (Stream<Path> files = Files.list(folder.resolve("mappings/deleted"))) {
			assertEquals(1, files.count());
		}
		assertTrue(assertThrows(LookbackException.class, () -> shelf.delete("某县人表")).getMessage().contains("某县人表"));
	}

	@Test
	void anotherNameIsForAllVersionsAndTakesNobodysPlace() throws LookbackException {
		Sniffed file = file("一.csv", "户编号,姓名,与户主关系,面貌,劳动技能,年度");
		shelf.save("某县人表", plan(file), "王");
		shelf.save("某县人表", decided(plan(file)), "王");
		shelf.rename("某县人表", "东阿县人表");
		assertEquals(2, shelf.versions("东阿县人表").size());
		assertTrue(shelf.versions("某县人表").isEmpty());
		assertEquals("东阿县人表", shelf.of(file).orElseThrow().name());
		shelf.save("某县人表", plan(file), "王");
		assertTrue(assertThrows(LookbackException.class, () -> shelf.rename("某县人表", "东阿县人表")).getMessage().contains("东阿县人表"));
		assertThrows(LookbackException.class, () -> shelf.rename("没有", "别的"));
		assertThrows(LookbackException.class, () -> shelf.rename("某县人表", "../外面"));
		assertEquals(2, shelf.versions("东阿县人表").size(), "nothing was lost");
	}

	@Test
	void aSavedFileIsAMappingFileToOthers() throws LookbackException {
		ImportPlan plan = decided(plan(file("一.csv", "户编号,姓名,与户主关系,面貌,劳动技能,年度")));
		shelf.save("某县人表", plan, "王");
		assertEquals(plan.mapping(), Ingest.loadMapping(folder.resolve("mappings/某县人表.v1.yaml")));
	}

	@Test
	void badNamesAndDamagedFilesAreSaidAndDoNotStopImports() throws LookbackException, IOException {
		ImportPlan plan = plan(file("一.csv", "户编号,姓名,与户主关系,面貌,劳动技能,年度"));
		for (String name : List.of("", "../外面", "a/b", "名".repeat(81))) {
			assertThrows(LookbackException.class, () -> shelf.save(name, plan, "王"), name);
		}
		shelf.save("好", plan, "王");
		Files.writeString(folder.resolve("mappings/坏.v1.yaml"), "saved: [\n", StandardCharsets.UTF_8);
		assertEquals(List.of("好"), shelf.latest().stream().map(SavedMapping::name).toList());
		assertTrue(assertThrows(LookbackException.class, () -> shelf.versions("坏")).getMessage().contains("坏.v1.yaml"));
		assertFalse(shelf.of(plan.sniffed()).isEmpty());
	}

	@Test
	void aCodeThatTheFieldHasNotIsNamedWithItsColumnAndText() throws LookbackException {
		Path mapping = TestFiles.text(folder, "对应.yaml", "values:", "  劳动技能:", "    普通老动力: 神仙");
		Sniffed sniffed = file("一.csv", "户编号,姓名,与户主关系,面貌,劳动技能,年度");
		String said = assertThrows(LookbackException.class, () -> Ingest.plan(sniffed, Dictionary.core(), Ingest.loadMapping(mapping))).getMessage();
		assertTrue(said.contains("劳动技能") && said.contains("普通老动力") && said.contains("神仙") && said.contains("普通劳动力"), said);
	}
}
