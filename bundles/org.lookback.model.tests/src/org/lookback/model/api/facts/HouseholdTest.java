package org.lookback.model.api.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Who belongs to a household in a year. */
class HouseholdTest {

	private final Household household = new Household(1, new Fact("household", Map.of("householdKey", "H1"), Source.BY_HAND));

	private Fact member(String code, String from, String until, int... years) {
		Map<String, Object> values = new HashMap<>(Map.of("memberCode", code));
		if (!from.isEmpty()) {
			values.put("memberFrom", LocalDate.parse(from));
		}
		if (!until.isEmpty()) {
			values.put("memberUntil", LocalDate.parse(until));
		}
		Fact member = new Fact("member", values, Source.BY_HAND);
		for (int year : years) {
			member.add(new Fact("memberYear", Map.of("memberCode", code, "dataYear", (long) year), Source.BY_HAND));
		}
		household.root().add(member);
		return member;
	}

	private List<String> members(int year) {
		return household.members(year).stream().map(m -> m.text("memberCode").orElseThrow()).toList();
	}

	private List<String> former(int year) {
		return household.formerMembers(year).stream().map(m -> m.text("memberCode").orElseThrow()).toList();
	}

	@Test
	void whoeverComesDuringTheYearBelongsToIt() {
		member("bride", "2018-12-31", "");
		assertEquals(List.of(), members(2017));
		assertEquals(List.of("bride"), members(2018));
	}

	@Test
	void whoeverLeavesDuringTheYearNoLongerBelongsToItButIsNotForgotten() {
		member("grandfather", "", "2018-01-01");
		assertEquals(List.of("grandfather"), members(2017));
		assertEquals(List.of(), former(2017));
		assertEquals(List.of(), members(2018));
		assertEquals(List.of("grandfather"), former(2018));
	}

	@Test
	void whoeverHasNoDateComesWithHisFirstRow() {
		member("head", "", "", 2016, 2017, 2018);
		member("baby", "", "", 2018);
		assertEquals(List.of("head"), members(2016));
		assertEquals(List.of("head", "baby"), members(2018));
	}

	@Test
	void aYearsFileThatLeavesSomebodyOutDoesNotRemoveHim() {
		member("head", "", "", 2017);
		member("pupil", "", "", 2017, 2018);
		assertEquals(List.of("head", "pupil"), members(2018));
	}

	@Test
	void whoeverHasNoRowOfAnyYearBelongsToAllYears() {
		member("head", "", "", 2017);
		member("mother", "", "");
		assertEquals(List.of("head", "mother"), members(2017));
	}

	@Test
	void withoutRowsUpToTheYearTheRosterStandsAsItIs() {
		member("head", "", "", 2018);
		member("child", "", "", 2018);
		assertEquals(List.of("head", "child"), members(2017));
	}
}
