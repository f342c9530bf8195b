package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.UnknownValue;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Importing;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Mappings;
import org.lookback.workbench.api.Workspace;

/** What was decided for one file of a county is kept in its workspace and there for the next. */
class MappingDeskTest {

	private static final String ROWS = "371524001,东阿县,刘集镇,前张村,张三,户主,普通老动力,";

	@TempDir
	Path folder;
	private Workspace workspace;
	private Importing importing;
	private Mappings mappings;

	@BeforeEach
	void open() throws LookbackException {
		workspace = new LookbackService(WorkspaceTest::packages).open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		importing = workspace.importing();
		mappings = importing.mappings();
	}

	@AfterEach
	void close() throws LookbackException {
		workspace.close();
	}

	private Path file(String name, String... lines) throws IOException {
		return Files.writeString(folder.resolve(name), String.join("\n", lines) + '\n', StandardCharsets.UTF_8);
	}

	private Path table(int year) throws IOException {
		return file(year + ".csv", "户编号,县,乡镇,行政村,姓名,与户主关系,劳动技能,年度", ROWS + year);
	}

	@Test
	void aConfirmedMeaningComesToTheNextYearsFileByItself() throws LookbackException, IOException {
		ImportPlan plan = importing.plan(importing.sniff(table(2018)));
		assertEquals(Optional.empty(), plan.applied());
		assertEquals(List.of("普通老动力"), mappings.survey(plan, Progress.NONE).values().stream().map(UnknownValue::text).toList());
		mappings.save("某县人表", plan.withMeaning(6, "普通老动力", Optional.of("普通劳动力")));

		ImportPlan next = importing.plan(importing.sniff(table(2019)));
		assertTrue(next.applied().orElseThrow().sentence(Locale.SIMPLIFIED_CHINESE).contains("某县人表"));
		ImportReport report = importing.run(List.of(next), false, Progress.NONE).get(0).report().orElseThrow();
		assertEquals(next.applied(), report.mapping());
		assertEquals(List.of(), report.notUnderstood());
		assertEquals(Optional.empty(), mappings.unaided(next.sniffed()).applied());
		assertEquals(1, mappings.unaided(next.sniffed()).columns().stream().filter(column -> column.heading().equals("劳动技能"))
				.filter(column -> column.values().isEmpty()).count());
	}

	@Test
	void aMappingThatSaysWhereTheHeadingsStandIsFoundThoughNobodySaysItAgain() throws LookbackException, IOException {
		String[] lines = { "户编号,姓名,出生日期,民族", "甲,乙,丙,丁", "户编号,县,乡镇,行政村,姓名,与户主关系,劳动技能,年度", ROWS + 2018 };
		ImportPlan plan = importing.plan(importing.sniff(file("一.csv", lines), SniffOptions.NONE.withHeadings(3, 1)));
		mappings.save("第三行表头", plan);
		ImportPlan next = importing.plan(importing.sniff(file("二.csv", lines)));
		assertEquals(Optional.of("第三行表头"), next.applied().map(applied -> applied.name()));
		assertEquals("劳动技能", next.columns().get(6).heading());
	}

	@Test
	void keptMappingsAreSeenByReadersAndStayInTheWorkspacesFolder() throws LookbackException, IOException {
		mappings.save("某县人表", importing.plan(importing.sniff(table(2018))));
		assertTrue(Files.exists(folder.resolve("workspace/imports/mappings/某县人表.v1.yaml")));
		try (Workspace reader = new LookbackService(WorkspaceTest::packages).open(folder.resolve("workspace"), Lookback.Access.READ, Progress.NONE)) {
			assertEquals(1, reader.importing().mappings().versions("某县人表").size());
		}
		mappings.delete("某县人表");
		assertEquals(List.of(), mappings.latest());
	}
}
