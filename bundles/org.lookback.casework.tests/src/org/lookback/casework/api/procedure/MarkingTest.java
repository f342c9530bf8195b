package org.lookback.casework.api.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lookback.casework.api.procedure.CaseState.Phase;
import org.lookback.casework.api.procedure.StepState.Progress;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.DayCount;
import org.lookback.standards.api.ObjectionRule;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.StandardsPackage;

/** Shandong's marking, from the appraisal to the departments, with everything that is refused on the way. */
class MarkingTest {

	private static StandardsPackage shandong;

	private Procedures marking;

	@BeforeAll
	static void load() throws Exception {
		shandong = Procedures.province("shandong");
	}

	@BeforeEach
	void begin() throws Exception {
		Locale.setDefault(Locale.CHINA);
		marking = new Procedures(shandong, "SD-MARKING", LocalDate.of(2019, 9, 20));
	}

	private static String refused(Executable entry) {
		return assertThrows(LookbackException.class, entry).getMessage();
	}

	private Procedures posted() throws LookbackException {
		return marking.next("2019-09-23").advance(Advance.next(LocalDate.of(2019, 9, 25)).confirming()).next("2019-09-27");
	}

	@Test
	void itGoesFromTheAppraisalToTheDepartments() throws Exception {
		posted().next("2019-10-12").next("2019-10-14").next("2019-10-14").next("2019-10-21").next("2019-10-25").next("2019-11-01").next("2019-11-11").next("2019-11-12");
		assertEquals(Phase.DONE, marking.state().phase());
		assertTrue(marking.state().steps().stream().allMatch(one -> one.progress() == Progress.DONE));
		assertEquals(Optional.of(LocalDate.of(2019, 9, 27)), marking.state().steps().get(2).begun());
		assertTrue(refused(() -> marking.next("2019-11-13")).contains("已经在 2019-11-12 办完"));
	}

	@Test
	void bothReadingsOfTheNoticeAreShownWhileNobodyHasDecided() throws Exception {
		StepDates notice = posted().dates("SD-PRC-3");
		assertFalse(notice.decided());
		assertEquals(List.of(Optional.of(LocalDate.of(2019, 10, 4)), Optional.of(LocalDate.of(2019, 10, 12))), notice.spans().stream().map(span -> span.earliest()).toList());
		assertEquals(List.of(Optional.of(LocalDate.of(2019, 10, 9)), Optional.of(LocalDate.of(2019, 10, 18))),
				marking.dates("SD-PRC-5").spans().stream().map(span -> span.earliest()).toList());
		marking.decided = Optional.of(DayCount.WORKING);
		assertEquals(List.of(Optional.of(LocalDate.of(2019, 10, 12))), marking.dates("SD-PRC-3").spans().stream().map(span -> span.earliest()).toList());
	}

	@Test
	void tooEarlyIsRefusedWithTheClauseAndBetweenTheReadingsIsSaid() throws Exception {
		posted();
		String early = refused(() -> marking.next("2019-10-03"));
		assertTrue(early.contains("公示期7天") && early.contains("第 6 天") && early.contains("2019-10-04") && early.contains("2019-10-12"), early);
		marking.next("2019-10-04");
		assertTrue(marking.notes.getFirst().contains("按工作日要到 2019-10-12"), marking.notes.toString());
	}

	@Test
	void onceSomebodyHasDecidedOnlyThatReadingCounts() throws Exception {
		posted().decided = Optional.of(DayCount.WORKING);
		String early = refused(() -> marking.next("2019-10-11"));
		assertTrue(early.contains("按工作日才数到第 6 天") && early.contains("最早 2019-10-12"), early);
		marking.next("2019-10-12");
		assertEquals(List.of(), marking.notes);
	}

	@Test
	void outOfOrderUnconfirmedSkippedFutureAndEarlierAreRefused() throws Exception {
		assertTrue(refused(() -> marking.advance(Advance.next(LocalDate.of(2019, 9, 23)).of("SD-PRC-4"))).contains("由村“两委”组织民主评议后提出建议名单"));
		assertTrue(refused(() -> marking.advance(Advance.next(LocalDate.of(2019, 9, 23)).of("SD-PRC-99"))).contains("没有步骤"));
		assertTrue(refused(() -> marking.next("2019-09-19")).contains("早于上一次登记的 2019-09-20"));
		assertTrue(refused(() -> marking.next("2026-11-24")).contains("还没有到"));
		marking.next("2019-09-23");
		assertTrue(refused(() -> marking.next("2019-09-25")).contains("户主认可"));
		assertTrue(refused(() -> marking.advance(Advance.next(LocalDate.of(2019, 9, 25)).how(Advance.How.SKIP, "不用"))).contains("不能跳过"));
		marking.advance(Advance.next(LocalDate.of(2019, 9, 25)).confirming());
		assertTrue(refused(() -> marking.advance(Advance.next(LocalDate.of(2019, 9, 27)).how(Advance.How.END, ""))).contains("还没有登记开始"));
		assertTrue(refused(() -> marking.advance(new Advance(Optional.empty(), LocalDate.of(2019, 9, 27), Advance.How.BEGIN, "", "", false, Optional.of(3)))).contains("不能改"));
	}

	@Test
	void aClockThatWasSetBackIsSaid() throws Exception {
		marking.next("2019-09-23");
		marking.clock = Procedures.at(LocalDate.of(2020, 1, 1));
		assertTrue(refused(() -> marking.next("2019-09-25")).contains("先把电脑的日期调对"));
	}

	@Test
	void aGroundlessObjectionLetsTheNoticeGoOn() throws Exception {
		posted().object("2019-09-29", "张三", "这户买了商品房");
		assertEquals(Phase.OBJECTED, marking.state().phase());
		assertEquals(Optional.empty(), marking.dates("SD-PRC-3").spans().getFirst().earliest());
		assertTrue(marking.notes.getFirst().contains("核查的日子不计入公示期"), marking.notes.toString());
		assertTrue(refused(() -> marking.next("2019-10-20")).contains("还没有答复"));
		assertTrue(refused(() -> marking.object("2019-09-30", "李四", "同上")).contains("先答复"));
		marking.resolve("2019-10-01", false, "核查不属实");
		assertEquals(Optional.of(LocalDate.of(2019, 10, 7)), marking.dates("SD-PRC-3").spans().getFirst().earliest());
		assertTrue(refused(() -> marking.next("2019-10-06")).contains("第 6 天"));
		marking.next("2019-10-14");
		assertEquals("SD-PRC-4", marking.step());
	}

	@Test
	void aJustifiedObjectionEndsItAndOneOfTheHeadLeadsBackToTheAppraisal() throws Exception {
		posted().object("2019-09-29", "张三", "这户买了商品房").resolve("2019-10-01", true, "属实");
		assertEquals(Phase.WITHDRAWN, marking.state().phase());
		marking = new Procedures(shandong, "SD-MARKING", LocalDate.of(2019, 9, 20));
		marking.next("2019-09-23").object("2019-09-25", "户主", "不认可").resolve("2019-09-26", true, "退回评议");
		assertEquals("SD-PRC-1", marking.step());
		assertEquals(Progress.NEXT, marking.state().steps().getFirst().progress());
		marking.next("2019-09-27");
		assertEquals("SD-PRC-2", marking.step());
	}

	@Test
	void whoRestartsTheClockCountsFromTheAnswer() throws Exception {
		Pinned one = Procedures.pinned(shandong, "SD-MARKING");
		Procedure restarting = new Procedure("SD-MARKING", one.procedure().title(), one.procedure().outcomes(), one.procedure().steps().stream()
				.map(step -> new Procedure.Step(step.id(), step.title(), step.actor(), step.term(), step.clause(), step.objection(),
						new ObjectionRule(ObjectionRule.Effect.RESTART, "", Optional.empty(), true), step.confirm(), step.skip(), step.deadline(), step.notice()))
				.toList());
		posted();
		marking.move(new Pinned(one.packageId(), "1.1.0", "other", one.title(), restarting, one.deadlines(), one.documents()), "新版");
		assertEquals("1.1.0", marking.state().pinned().version());
		marking.object("2019-09-29", "张三", "不实").resolve("2019-10-01", false, "不属实");
		assertEquals(Optional.of(LocalDate.of(2019, 10, 8)), marking.dates("SD-PRC-3").spans().getFirst().earliest());
	}

	@Test
	void itMovesToAnotherStateOfThePackageOnlyWhenItsStepsAreThere() throws Exception {
		Pinned one = Procedures.pinned(shandong, "SD-MARKING");
		posted();
		Procedure shorter = new Procedure("SD-MARKING", one.procedure().title(), List.of(), one.procedure().steps().subList(1, 9));
		assertTrue(refused(() -> marking.move(new Pinned(one.packageId(), "2.0.0", "shorter", new Label("", ""), shorter, one.deadlines(), one.documents()), "新版"))
				.contains("SD-PRC-1"));
		assertTrue(refused(() -> marking.move(one, "一样")).contains("没有别的版本"));
		assertEquals("SD-PRC-3", marking.step());
	}

	@Test
	void theLastEntryIsTakenBackWithAReasonAndStaysInTheHistory() throws Exception {
		posted();
		assertTrue(refused(() -> marking.enter(marking.rules().undo(marking.state(), " "))).contains("理由"));
		marking.enter(marking.rules().undo(marking.state(), "贴错了"));
		assertEquals(Progress.NEXT, marking.state().steps().get(2).progress());
		assertEquals(5, marking.state().events().size());
		marking.enter(marking.rules().undo(marking.state(), "还要退"));
		assertEquals("SD-PRC-2", marking.step());
		marking.enter(marking.rules().undo(marking.state(), "再退"));
		assertTrue(refused(() -> marking.enter(marking.rules().undo(marking.state(), "没有了"))).contains("没有可以撤销"));
	}

	@Test
	void givingUpNeedsAReasonAndCanBeTakenBack() throws Exception {
		posted();
		LocalDate day = LocalDate.of(2019, 9, 28);
		assertTrue(refused(() -> marking.enter(marking.rules().withdraw(marking.state(), day, ""))).contains("理由"));
		marking.enter(marking.rules().withdraw(marking.state(), day, "户主去世"));
		assertEquals(Phase.WITHDRAWN, marking.state().phase());
		marking.enter(marking.rules().undo(marking.state(), "误录"));
		assertEquals(Phase.RUNNING, marking.state().phase());
	}
}
