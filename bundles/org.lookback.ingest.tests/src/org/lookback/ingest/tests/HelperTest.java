package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.facts.Fact;

/** Who helps whom since when: departments often leave the day open, and one person helps several households. */
class HelperTest extends StoreFixture {

	private static final String HEADING = "县,户编号,帮扶责任人,帮扶人身份,帮扶单位,帮扶开始日期,帮扶结束日期";

	@BeforeEach
	void twoHouseholds() throws Exception {
		imported(TestFiles.text(folder, "2019年户表.csv", "县,户编号,户主姓名", "东阿县,3700000001,张勇", "东阿县,3700000002,李梅"));
	}

	private ImportReport helpers(String heading, String... rows) throws Exception {
		String[] lines = new String[rows.length + 1];
		lines[0] = heading;
		System.arraycopy(rows, 0, lines, 1, rows.length);
		Path file = TestFiles.text(folder, "帮扶责任人.csv", lines);
		return imported(file, "helpers", 0);
	}

	private List<Fact> helpersOf(String household) throws Exception {
		return household(household).root().children("helper");
	}

	@Test
	void aBlankStartIsAnUnknownStartAndSaid() throws Exception {
		ImportReport report = helpers(HEADING, "东阿县,3700000001,王强,帮扶责任人,县水利局,,", "东阿县,3700000001,赵云,帮扶责任人,县教育局,2018-03-01,");
		assertEquals(2, report.accepted(), report.issues().toString());
		assertEquals(2, helpersOf("3700000001").size());
		Fact unknown = helpersOf("3700000001").stream().filter(helper -> helper.text("helperName").filter("王强"::equals).isPresent()).findFirst().orElseThrow();
		assertTrue(unknown.date("helpFrom").isEmpty());
		assertEquals(2, only(report, IssueKind.START_UNKNOWN).row());
	}

	@Test
	void aFileWithoutAnyStartIsTakenAndSaidOnce() throws Exception {
		ImportReport report = helpers("县,户编号,帮扶责任人,帮扶单位", "东阿县,3700000001,王强,县水利局", "东阿县,3700000002,赵云,县教育局");
		assertEquals(2, report.accepted(), report.issues().toString());
		assertEquals(1, helpersOf("3700000002").size());
	}

	@Test
	void oneHelperHelpsSeveralHouseholdsAndComesBack() throws Exception {
		String heading = "县,户编号,帮扶人编号,帮扶责任人,帮扶开始日期,帮扶结束日期";
		ImportReport report = helpers(heading, "东阿县,3700000001,B01,王强,2016-01-01,2017-01-01", "东阿县,3700000001,B01,王强,2018-01-01,", "东阿县,3700000002,B01,王强,2018-01-01,",
				"东阿县,3700000002,B01,王强,2018-01-01,");
		assertEquals(3, report.accepted(), report.issues().toString());
		assertEquals(1, report.counts().get(IssueKind.DUPLICATE_ROW));
		assertEquals(2, helpersOf("3700000001").size());
		assertEquals(1, helpersOf("3700000002").size());
		assertFalse(report.counts().containsKey(IssueKind.START_UNKNOWN));
	}
}
