package org.lookback.casework.api.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.casework.api.procedure.CaseState.Phase;
import org.lookback.casework.api.procedure.StepState.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.StandardsPackage;

/** The other provinces' procedures, each to its end and with what it refuses. */
class ProvincesTest {

	@BeforeEach
	void chinese() {
		Locale.setDefault(Locale.CHINA);
	}

	private static Procedures begin(String province, String procedure, String day) throws Exception {
		return new Procedures(Procedures.province(province), procedure, LocalDate.parse(day));
	}

	private static Advance confirmed(String day) {
		return Advance.next(LocalDate.parse(day)).confirming();
	}

	@Test
	void liaoningRollsBackAndAnObjectionOfTheTownshipLeadsBackToTheRecheck() throws Exception {
		Procedures back = begin("liaoning", "LN-PRC-1", "2019-07-05");
		back.next("2019-07-05").next("2019-07-08").object("2019-07-10", "乡镇", "材料不全").resolve("2019-07-11", true, "退回复核");
		assertEquals("LN-PRC-1-2", back.step());
		back.next("2019-07-12").next("2019-07-15").next("2019-07-18");
		assertEquals(Optional.of(LocalDate.of(2019, 12, 31)), back.dates("LN-PRC-1-5").due());
		back.next("2020-01-06");
		assertTrue(back.notes.getFirst().contains("超过了期限 2019-12-31"), back.notes.toString());
		assertEquals(Phase.DONE, back.state().phase());
		assertTrue(back.dates("LN-PRC-1-5").late());
	}

	@Test
	void liaoningsFilingNeedsTheSignatureAndTakesTheDaysThatPeopleGive() throws Exception {
		Procedures filing = begin("liaoning", "LN-PRC-2", "2019-07-05");
		filing.next("2019-07-05");
		assertTrue(assertThrows(LookbackException.class, () -> filing.next("2019-07-06")).getMessage().contains("书面告知当事人签字确认"));
		filing.advance(confirmed("2019-07-06")).next("2019-07-08");
		filing.advance(new Advance(Optional.of("LN-PRC-2-4"), LocalDate.of(2019, 7, 9), Advance.How.NEXT, "", "", false, Optional.of(5)));
		assertEquals(Progress.RUNNING, filing.state().current().orElseThrow().progress());
		assertThrows(LookbackException.class, () -> filing.next("2019-07-13"));
		filing.next("2019-07-16").next("2019-07-17").next("2019-07-18").next("2019-07-22").next("2019-07-25").next("2019-07-26");
		assertEquals(Phase.DONE, filing.state().phase());
	}

	@Test
	void guangdongsThreeStagesHaveTheirDatesAndCorrectionsFallAwayWhenNothingWasFound() throws Exception {
		Procedures stages = begin("guangdong", "GD-LOOKBACK", "2019-09-16");
		assertEquals(Optional.of(LocalDate.of(2019, 9, 17)), stages.dates("GD-PRC-1-1").spans().getFirst().latest());
		stages.next("2019-09-16").next("2019-09-17").next("2019-09-18").next("2019-09-27");
		assertEquals(Optional.of(LocalDate.of(2019, 9, 30)), stages.dates("GD-PRC-2-3").due());
		stages.next("2019-09-30").next("2019-10-10");
		assertEquals("GD-PRC-3-2", stages.step());
		Advance skip = Advance.next(LocalDate.of(2019, 10, 11));
		assertThrows(LookbackException.class, () -> stages.advance(skip.how(Advance.How.SKIP, "")));
		stages.advance(skip.how(Advance.How.SKIP, "抽查没有发现问题")).next("2019-10-30");
		assertEquals(List.of(), stages.notes);
		assertEquals(Phase.DONE, stages.state().phase());
		assertEquals(Progress.SKIPPED, stages.state().steps().get(6).progress());
	}

	@Test
	void hainansMeetingNoticeAndAnnouncementComeInTheirOrder() throws Exception {
		Procedures end = begin("hainan", "HI-END", "2019-08-01");
		assertTrue(assertThrows(LookbackException.class, () -> end.advance(Advance.next(LocalDate.of(2019, 8, 2)).of("HI-END-3"))).getMessage().contains("研判"));
		end.next("2019-08-02").next("2019-08-05").object("2019-08-07", "村民", "还很困难").resolve("2019-08-09", true, "再评议");
		assertEquals("HI-END-2", end.step());
		end.next("2019-08-12").next("2019-08-20").next("2019-08-26").next("2019-08-27").next("2019-08-28").next("2019-12-20");
		assertEquals(Phase.DONE, end.state().phase());
	}

	@Test
	void shanxisPhasesEndOnTheTwentyFirstAndTheThirtyFirstOfMay() throws Exception {
		Procedures month = begin("shanxi", "SX-CONCENTRATED", "2021-04-30");
		assertEquals(Optional.of(LocalDate.of(2021, 5, 21)), month.dates("SX-PRC-1-DEPARTMENTS").due());
		assertEquals(Optional.of(LocalDate.of(2021, 5, 31)), month.dates("SX-PRC-1-PROVINCE").due());
		assertEquals(Optional.of(LocalDate.of(2021, 5, 21)), month.dates("SX-PRC-1-CHECK").spans().getFirst().latest());
		month.next("2021-05-10").next("2021-05-11").next("2021-05-12");
		month.object("2021-05-14", "验收组", "夹生饭").resolve("2021-05-15", true, "重新整改");
		assertEquals("SX-PRC-1-DATED", month.step());
		month.next("2021-05-19").next("2021-05-20").next("2021-05-24");
		assertTrue(month.notes.getFirst().contains("2021-05-21"), month.notes.toString());
		month.next("2021-05-31");
		assertEquals(Phase.DONE, month.state().phase());
		Procedures normal = begin("shanxi", "SX-NORMAL", "2021-06-01");
		normal.next("2021-06-10").next("2021-06-20").next("2021-06-30");
		assertEquals(Phase.DONE, normal.state().phase());
	}

	@Test
	void jingbiansNineStepsGoOneByOne() throws Exception {
		StandardsPackage jingbian = Procedures.load(Procedures.bundles().resolve("org.lookback.standards.tests/example/jingbian-2021"));
		Procedures admit = new Procedures(jingbian, "JB-ADMIT", LocalDate.of(2021, 9, 1));
		for (int i = 1; i <= 9; i++) {
			assertEquals("JB-STEP-" + i, admit.step());
			admit.next("2021-09-0" + i);
		}
		assertEquals(Phase.DONE, admit.state().phase());
		admit = new Procedures(jingbian, "JB-CYCLE", LocalDate.of(2021, 9, 1));
		admit.object("2021-09-02", "村民", "没有写怎么办");
		assertTrue(admit.notes.getFirst().contains("文件没有写"), admit.notes.toString());
	}

	/** Every procedure of every package: walked blindly it ends, and pinned and read back it is the same. */
	@ParameterizedTest
	@ValueSource(strings = { "shandong", "liaoning", "guangdong", "hainan", "shanxi" })
	void everyProcedureHasAnEndAndSurvivesBeingPinned(String province) throws Exception {
		StandardsPackage standards = Procedures.province(province);
		for (Procedure procedure : standards.procedures()) {
			Pinned pinned = Procedures.pinned(standards, procedure.id());
			assertEquals(pinned, Pinned.read(pinned.write()), procedure.id());
			Procedures walk = new Procedures(standards, procedure.id(), LocalDate.of(2021, 3, 1));
			LocalDate day = LocalDate.of(2021, 3, 1);
			for (int entries = 0; walk.state().phase() == Phase.RUNNING; entries++) {
				assertTrue(entries < 40, procedure.id());
				walk.advance(Advance.next(day).confirming());
				day = day.plusDays(15);
			}
			assertEquals(Phase.DONE, walk.state().phase(), procedure.id());
		}
	}
}
