package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Lookback;

/** Forms of natural increase and decrease set the days of membership where nothing speaks against it, and say so; else they say what does. */
class MemberChangeTest {

	private static final String WIDE = """
			县,乡,行政村,户编号,人编号,姓名,证件号码,与户主关系,脱贫属性,脱贫年度,主要致贫原因
			莘县,张鲁镇,南街村,3715240001,01,张三,371524196001010013,户主,已脱贫（享受政策）,2016,因病
			莘县,张鲁镇,南街村,3715240001,02,王五,371524196105050023,配偶,已脱贫（享受政策）,2016,因病
			莘县,张鲁镇,南街村,3715240001,03,张小三,371524199001010015,之子,已脱贫（享受政策）,2016,因病
			""";

	@TempDir
	Path folder;

	private ImportReport take(OpenWorkspace workspace, String name, String rows, ImportKind.Form form) throws Exception {
		Path file = folder.resolve(name);
		Files.writeString(file, rows, StandardCharsets.UTF_8);
		ImportPlan plan = workspace.importing().plan(workspace.importing().sniff(file));
		plan = (plan.kind().form() == form ? plan : plan.withKind(ImportKind.of(form))).withYear(2019);
		Outcome outcome = workspace.importing().run(List.of(plan), false, Progress.NONE).getFirst();
		assertEquals("", outcome.failure());
		return outcome.report().orElseThrow();
	}

	private static Fact member(OpenWorkspace workspace, String name) throws Exception {
		return workspace.checking().household("3715240001").members().stream().filter(one -> one.text("name").filter(name::equals).isPresent()).findFirst()
				.orElseThrow();
	}

	@Test
	void daysOfMembershipAreSetAndToldAndContradictionsAreIssues() throws Exception {
		LookbackService lookback = new LookbackService(WorkspaceTest::packages);
		try (OpenWorkspace workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE)) {
			take(workspace, "宽表_2019.csv", WIDE, ImportKind.Form.WIDE);
			ImportReport more = take(workspace, "家庭成员自然增加情况表.csv", """
					户编号,姓名,证件号码,与户主关系,变更日期,增加原因
					3715240001,张小宝,,之孙子,2019-03-01,出生
					3715240001,王五,371524196105050023,配偶,2020-02-01,嫁入
					3715240001,张大宝,,之孙子,2019-04-01,死亡
					""", ImportKind.Form.CHANGES);
			assertEquals(3, more.accepted());
			assertEquals(1, more.counts().get(IssueKind.MEMBERSHIP));
			assertEquals(2, more.counts().get(IssueKind.CONTRADICTION), more.issues().toString());
			Fact child = member(workspace, "张小宝");
			assertEquals(Optional.of(LocalDate.of(2019, 3, 1)), child.date("memberFrom"));
			assertEquals("家庭成员自然增加情况表.csv", child.source("memberFrom").file());
			assertEquals("自然增加", child.children("memberChange").getFirst().text("changeKind").orElseThrow());
			assertTrue(member(workspace, "王五").date("memberFrom").isEmpty(), "he was there in 2019");
			assertTrue(member(workspace, "张大宝").date("memberFrom").isEmpty(), "nobody comes by dying");

			ImportReport less = take(workspace, "家庭成员自然减少情况表.csv", """
					户编号,姓名,证件号码,变更日期,减少原因
					3715240001,张三,371524196001010013,2019-06-01,死亡
					3715240001,张小宝,,2019-01-01,死亡
					3715240001,赵六,371524197001010018,2019-06-01,婚出
					""", ImportKind.Form.CHANGES);
			assertEquals(2, less.accepted());
			assertEquals(1, less.counts().get(IssueKind.UNKNOWN_PERSON));
			assertEquals(1, less.counts().get(IssueKind.CONTRADICTION));
			Household household = workspace.checking().household("3715240001");
			assertEquals(Optional.of(LocalDate.of(2019, 6, 1)), member(workspace, "张三").date("memberUntil"));
			assertTrue(member(workspace, "张小宝").date("memberUntil").isEmpty(), "he came later than he is said to have left");
			assertEquals(1, household.formerMembers(2019).size());
			assertEquals(4, household.members(2019).size(), "who has left is counted no more, whoever stands in doubt is");

			ImportReport again = take(workspace, "第二次自然减少情况表.csv", """
					户编号,姓名,证件号码,变更日期,减少原因
					3715240001,张三,371524196001010013,2019-07-01,死亡
					""", ImportKind.Form.CHANGES);
			assertEquals(1, again.counts().get(IssueKind.CONTRADICTION));
			assertEquals(Optional.of(LocalDate.of(2019, 6, 1)), member(workspace, "张三").date("memberUntil"));
			assertEquals(2, member(workspace, "张三").children("memberChange").size());
		}
	}
}
