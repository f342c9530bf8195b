package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Aside;
import org.lookback.store.api.FactView;

/** Rosters of farm households and cards in the homes, which are no facts; changes of members, which are. */
class AsideFilesTest extends StoreFixture {

	private static final String WANG = "东阿县,铜城街道,王海村,";

	@BeforeEach
	void threeHouseholds() throws Exception {
		imported(TestFiles.text(folder, "户表2019.csv", "县,乡,行政村,户编号,本地户标识,户主姓名,主要致贫原因", WANG + "3700000001,,张勇,因病", WANG + ",YB1,王强,", WANG
				+ ",YB2,赵平,", WANG + ",YB3,赵平,"));
		imported(TestFiles.text(folder, "成员2019.csv", "县,户编号,人编号,姓名,证件号码,与户主关系,文化程度", "东阿县,3700000001,370000000101,张勇," + ZHANG + ",户主,小学"));
	}

	private long listed() throws LookbackException {
		try (FactSource roster = store.facts(FactView.of(Aside.ROSTER))) {
			return roster.householdCount();
		}
	}

	private Optional<Household> listed(String code) throws LookbackException {
		try (FactSource roster = store.facts(FactView.of(Aside.ROSTER))) {
			return roster.household(code);
		}
	}

	@Test
	void aRosterIsKnownByItsNameAndIsNoFact() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "王海村农户花名册2019.csv", "县,乡,行政村,户编号,户主姓名,家庭人口数", WANG + "3700000001,张勇,3",
				WANG + "3700000099,孙新,2"));

		assertEquals(ImportKind.of(Form.ROSTER), report.kind());
		assertEquals(2, report.accepted());
		assertEquals(4, households(), "nobody was added to the facts");
		assertEquals(2, listed());
		assertEquals(Optional.of(3L), listed("3700000001").orElseThrow().root().child("householdYear", 2019).orElseThrow().whole("memberCount"));
	}

	@Test
	void aHouseholdWithoutNumberIsFoundByIdNumberThenByItsHead() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "农户花名册2019.csv", "县,乡,行政村,户主姓名,证件号码,家庭人口数", WANG + "张永," + ZHANG + ",3",
				WANG + "王强,,2", WANG + "赵平,,1", WANG + "新来户,,1"));

		assertEquals(4, report.accepted(), report.issues().toString());
		assertTrue(listed("3700000001").isPresent(), "by the ID number, although the name is misspelt");
		assertTrue(listed("YB1").isPresent(), "by the only head of that name in the village");
		assertTrue(listed("YB2").isEmpty() && listed("YB3").isEmpty(), "two heads are called so: nobody guesses which");
		assertEquals(4, listed());
	}

	@Test
	void theSameRosterAgainNamesTheSameHouseholds() throws Exception {
		imported(TestFiles.text(folder, "农户花名册2019.csv", "县,乡,行政村,户主姓名,家庭人口数", WANG + "新来户,1"));
		imported(TestFiles.text(folder, "农户花名册2019（更正）.csv", "县,乡,行政村,户主姓名,家庭人口数", WANG + "新来户,2"));

		assertEquals(1, listed());
	}

	@Test
	void aRowOfARosterMustSayVillageAndHead() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "农户花名册2019.csv", "县,乡,行政村,户主姓名,家庭人口数", WANG + ",1"));

		assertEquals(1, report.rejected());
		assertEquals("户主姓名", only(report, IssueKind.NO_KEY).column());
	}

	@Test
	void aRosterOfPersonsIsReadByHousehold() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "农户花名册2019.csv", "县,乡,行政村,户编号,姓名,与户主关系", WANG + "3700000001,张勇,户主",
				WANG + "3700000001,李梅,配偶", WANG + "3700000098,钱多,户主"));

		assertEquals(3, report.accepted(), report.issues().toString());
		assertEquals(2, listed("3700000001").orElseThrow().members().size());
		assertEquals(1, household("3700000001").members().size());
	}

	@Test
	void aCardSaysSomethingBesideTheFacts() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "明白卡信息2019.csv", "县,乡,行政村,户编号,户主姓名,主要致贫原因,人均纯收入", WANG + "3700000001,张勇,因残,4000"));

		assertEquals(ImportKind.of(Form.CARDS), report.kind());
		assertEquals(Optional.of("因病"), household("3700000001").root().child("householdYear", 2019).orElseThrow().text("primaryCause"));
		try (FactSource cards = store.facts(FactView.of(Aside.CARDS))) {
			assertEquals(Optional.of("因残"), cards.household("3700000001").orElseThrow().root().child("householdYear", 2019).orElseThrow().text("primaryCause"));
		}
	}

	@Test
	void whoCameAndWhoLeftAreChangesOfMembers() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "贫困户家庭成员自然增加情况表2019.csv", "户编号,姓名,证件号码,与户主关系,在户起始日期,变更类型,变更原因,佐证材料",
				"3700000001,张小宝,,之子,2019-03-02,自然增加,新生儿,出生证明", "3700000001,李梅," + LI + ",配偶,,自然增加,婚入,结婚证"));

		assertEquals(ImportKind.of(Form.CHANGES), report.kind());
		assertEquals(1, report.accepted());
		assertEquals(1, report.rejected(), "a change without a day is none");
		Fact child = member(household("3700000001"), "张小宝");
		assertEquals(Optional.of(LocalDate.of(2019, 3, 2)), child.children("memberChange").getFirst().date("changedOn"));
		assertEquals(List.of("新生儿"), child.children("memberChange").stream().map(change -> change.text("changeReason").orElse("")).toList());
	}
}
