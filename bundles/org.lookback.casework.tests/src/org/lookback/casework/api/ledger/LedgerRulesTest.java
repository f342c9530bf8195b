package org.lookback.casework.api.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.LedgerMove;

/** What may be entered into the ledger, and what is refused with which sentence. */
class LedgerRulesTest {

	private final LedgerRules rules = new LedgerRules(Locale.CHINA);

	private static LedgerItem item(Map<LedgerField, String> values) {
		return new LedgerItem("k", 1, values);
	}

	private static LedgerItem in(LedgerState state) {
		return item(Map.of(LedgerField.STATE, state.code(), LedgerField.PERSON, "李四", LedgerField.PROBLEM, "未参保"));
	}

	private static String refused(Executable entry) {
		return assertThrows(LookbackException.class, entry).getMessage();
	}

	@Test
	void everyFieldHasAColumnInBothLanguages() {
		for (LedgerField field : LedgerField.values()) {
			assertFalse(rules.heading(field).isBlank());
			assertFalse(new LedgerRules(Locale.ENGLISH).heading(field).equals(rules.heading(field)), field.name());
		}
		for (LedgerState state : LedgerState.values()) {
			assertEquals(state.code(), rules.said(LedgerField.STATE, state.code()), "every state is a code of the dictionary");
			assertFalse(new LedgerRules(Locale.ENGLISH).said(LedgerField.STATE, state.code()).equals(state.code()));
		}
	}

	@Test
	void aNewItemSaysWhatItIsWhoFoundItAndWhen() throws LookbackException {
		Map<LedgerField, String> typed = new HashMap<>(Map.of(LedgerField.LEVEL, "单位", LedgerField.PROBLEM, "台账不规范", LedgerField.SOURCE, "纪委", LedgerField.FOUND_ON, "2019/9/2"));
		Map<LedgerField, String> values = rules.opened(typed);
		assertEquals("部门", values.get(LedgerField.LEVEL));
		assertEquals("纪检", values.get(LedgerField.SOURCE));
		assertEquals("2019-09-02", values.get(LedgerField.FOUND_ON));
		assertEquals("未整改", values.get(LedgerField.STATE));
		typed.put(LedgerField.FOUND_ON, "");
		assertTrue(refused(() -> rules.opened(typed)).contains("发现日期"));
		typed.put(LedgerField.FOUND_ON, "昨天");
		assertTrue(refused(() -> rules.opened(typed)).contains("昨天"));
		typed.put(LedgerField.FOUND_ON, "2019-09-02");
		typed.put(LedgerField.SOURCE, "听说");
		assertTrue(refused(() -> rules.opened(typed)).contains("信访"), "the sentence says what would be a source");
		assertTrue(refused(() -> rules.opened(Map.of(LedgerField.STATE, "已销号"))).contains("状态"), "a state follows from what is done");
	}

	@Test
	void statesGoAlongAllowedEdgesAlone() throws LookbackException {
		for (LedgerState from : LedgerState.values()) {
			for (LedgerState to : LedgerState.values()) {
				boolean own = to == LedgerState.CLOSED || from == LedgerState.CLOSED && to == LedgerState.BACK;
				if (from.next().contains(to) && !own) {
					assertEquals(to.code(), rules.moved(in(from), to).get(LedgerField.STATE));
				} else {
					assertFalse(refused(() -> rules.moved(in(from), to)).isBlank());
				}
			}
		}
	}

	@Test
	void closingNeedsAnotherPersonProofAndARecheck() throws LookbackException {
		LedgerItem done = in(LedgerState.DONE);
		assertTrue(refused(() -> rules.closed(in(LedgerState.DOING), new LedgerRules.Closing("王五", "县", "a.pdf", "00", Optional.empty()))).contains("整改中"));
		assertTrue(refused(() -> rules.closed(done, new LedgerRules.Closing(" ", "县", "a.pdf", "00", Optional.empty()))).contains("核实人"));
		assertTrue(refused(() -> rules.closed(done, new LedgerRules.Closing("王五", "", "a.pdf", "00", Optional.empty()))).contains("核实层级"));
		assertTrue(refused(() -> rules.closed(done, new LedgerRules.Closing("李四", "县", "a.pdf", "00", Optional.empty()))).contains("李四"));
		assertTrue(refused(() -> rules.closed(done, new LedgerRules.Closing("王五", "县", "", "", Optional.empty()))).contains("佐证"));
		assertEquals("规则仍然查出", refused(() -> rules.closed(done, new LedgerRules.Closing("王五", "县", "a.pdf", "00", Optional.of("规则仍然查出")))));
		Map<LedgerField, String> closed = rules.closed(done, new LedgerRules.Closing("王五", "县级", "a.pdf", "00", Optional.empty()));
		assertEquals(List.of("已销号", "王五", "县"), List.of(closed.get(LedgerField.STATE), closed.get(LedgerField.VERIFIED_BY), closed.get(LedgerField.VERIFIED_LEVEL)));
	}

	@Test
	void aClosedItemIsReopenedWithAReasonBeforeItIsChanged() throws LookbackException {
		LedgerItem closed = in(LedgerState.CLOSED);
		assertTrue(refused(() -> rules.changed(closed, Map.of(LedgerField.NOTE, "x"))).contains("销号"));
		assertFalse(refused(() -> rules.reopened(closed, " ")).isBlank());
		Map<LedgerField, String> back = rules.reopened(closed, "又停保");
		assertEquals("反弹", back.get(LedgerField.STATE));
		assertEquals("", back.get(LedgerField.VERIFIED_BY));
	}

	@Test
	void overdueIsAQuestionOfTheDayAndNotKept() {
		LedgerItem item = item(Map.of(LedgerField.STATE, "整改中", LedgerField.DUE, "2019-10-31"));
		assertFalse(LedgerDates.overdue(item, LocalDate.of(2019, 10, 31)));
		assertTrue(LedgerDates.overdue(item, LocalDate.of(2019, 11, 1)));
		assertTrue(LedgerDates.within(item, LocalDate.of(2019, 10, 24), 7));
		assertFalse(LedgerDates.within(item, LocalDate.of(2019, 10, 23), 7));
		assertFalse(LedgerDates.overdue(item(Map.of(LedgerField.STATE, "已销号", LedgerField.DUE, "2019-10-31")), LocalDate.of(2020, 1, 1)));
		LedgerQuestion soon = new LedgerQuestion("", List.of(), List.of(), List.of(), List.of(), List.of(), "", "", "", "", false, OptionalInt.of(7), false);
		assertTrue(soon.fits(item, LocalDate.of(2019, 10, 30)));
		assertFalse(soon.fits(item, LocalDate.of(2019, 11, 2)), "what is overdue is not what is about to be");
	}

	@Test
	void theCurveCountsWhatWasOpenAtTheEndOfEachDay() {
		LedgerCurve curve = new LedgerCurve(ZoneId.of("Asia/Shanghai"), key -> true);
		curve.add(change("a", "2019-10-08T02:00:00Z", Map.of(LedgerField.STATE, "未整改", LedgerField.SECTOR, "教育", LedgerField.GONE, "")));
		curve.add(change("b", "2019-10-08T03:00:00Z", Map.of(LedgerField.STATE, "未整改", LedgerField.GONE, "")));
		curve.add(change("a", "2019-10-10T02:00:00Z", Map.of(LedgerField.STATE, "已销号")));
		curve.add(change("a", "2019-10-09T02:00:00Z", Map.of(LedgerField.STATE, "反弹")));
		curve.add(change("b", "2019-10-11T02:00:00Z", Map.of(LedgerField.GONE, "not yet")));
		List<LedgerCurve.Day> days = curve.days(LocalDate.of(2019, 10, 12));
		assertEquals(List.of(2L, 2L, 2L, 1L, 1L), days.stream().map(LedgerCurve.Day::total).toList(), "a clock that was set back does not turn days back");
		assertEquals(Map.of("教育", 1L, "", 1L), days.getFirst().pending());
		assertEquals(Map.of("教育", 1L), days.getLast().pending());
		assertEquals(List.of(1L, 1L), List.of(days.get(2).opened(), days.get(2).closed()));
		assertEquals(List.of(), new LedgerCurve(ZoneId.of("Asia/Shanghai"), key -> true).days(LocalDate.of(2019, 10, 12)));
	}

	private static LedgerMove change(String key, String when, Map<LedgerField, String> after) {
		return new LedgerMove(key, Instant.parse(when), Optional.ofNullable(after.get(LedgerField.SECTOR)), Optional.ofNullable(after.get(LedgerField.STATE)),
				Optional.ofNullable(after.get(LedgerField.GONE)).map(gone -> !gone.isEmpty()));
	}
}
