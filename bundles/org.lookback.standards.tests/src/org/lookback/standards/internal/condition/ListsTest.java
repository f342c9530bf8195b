package org.lookback.standards.internal.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lookback.model.api.verdict.Truth.MET;
import static org.lookback.model.api.verdict.Truth.NOT_MET;
import static org.lookback.model.api.verdict.Truth.UNDECIDED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.UsedFact;

/** Members, kin, houses, years and registers: when absence decides, and what is remembered. */
class ListsTest {

	private final Fixture fixture = new Fixture();

	private Fact member(String code, Map<String, Object> year) {
		Fact member = Fixture.fact("member", Map.of("memberCode", code));
		if (!year.isEmpty()) {
			member.add(Fixture.fact("memberYear", year));
		}
		fixture.root.add(member);
		return member;
	}

	@Test
	void oneMemberIsEnoughAndTheOthersAreForgotten() {
		member("M2", Map.of("dataYear", 2019L));
		member("M3", Map.of("dataYear", 2019L, "lowGuarantee", true));
		assertEquals(MET, fixture.test("members.exists(m, m.lowGuarantee)"));
		assertEquals(List.of("M3"), fixture.trace.facts().stream().map(UsedFact::object).toList());
		assertEquals(List.of(), fixture.trace.blockedBy());
	}

	@Test
	void noMemberMetButOneUnknownIsUndecided() {
		member("M2", Map.of("dataYear", 2019L));
		assertEquals(UNDECIDED, fixture.test("members.exists(m, m.lowGuarantee)"));
		assertEquals(List.of("memberYear.lowGuarantee"), fixture.trace.blockedBy());
	}

	@Test
	void allFailsWithOneAndCountNeedsEverybody() {
		member("M2", Map.of("dataYear", 2019L, "lowGuarantee", true));
		assertEquals(NOT_MET, fixture.test("members.all(m, m.lowGuarantee)"));
		assertEquals(MET, fixture.test("members.count(m, m.lowGuarantee) == 1"));
		assertEquals(MET, fixture.test("size(members) == 2"));
		member("M3", Map.of("dataYear", 2019L));
		assertEquals(UNDECIDED, fixture.test("members.count(m, m.lowGuarantee) == 1"));
	}

	@Test
	void whoLeftIsNoMemberButStaysAmongEveryone() {
		Fact father = Fixture.fact("member", Map.of("memberCode", "M2", "memberUntil", LocalDate.of(2018, 11, 3)));
		father.add(Fixture.fact("memberYear", Map.of("dataYear", 2018L, "health", List.of("患有大病"))));
		father.add(Fixture.fact("memberChange", Map.of("changeReason", "死亡")));
		fixture.root.add(father);
		assertEquals(MET, fixture.test("size(members) == 1 && size(formerMembers) == 1 && size(everyone) == 2"));
		assertEquals(MET, fixture.test("formerMembers.exists(p, p.changes.exists(c, c.changeReason == \"死亡\"))"));
		assertEquals(MET, fixture.test("everyone.exists(p, p.previousYears.exists(y, \"患有大病\" in y.health))"));
	}

	@Test
	void yearsAfterTheCheckedOneAreNotLookedAt() {
		fixture.root.add(Fixture.fact("householdYear", Map.of("dataYear", 2018L, "primaryCause", "因学")));
		fixture.root.add(Fixture.fact("householdYear", Map.of("dataYear", 2020L, "primaryCause", "因灾")));
		assertEquals(MET, fixture.test("years.exists(y, y.primaryCause == \"因学\" && y.dataYear == 2018)"));
		assertEquals(NOT_MET, fixture.test("years.exists(y, y.primaryCause == \"因灾\")"));
		assertEquals(NOT_MET, fixture.test("previousYears.exists(y, y.primaryCause == \"因病\")"));
	}

	@Test
	void noEarlierYearMeansNobodyKnows() {
		assertEquals(UNDECIDED, fixture.test("previousYears.exists(y, y.primaryCause == \"因学\")"));
		assertEquals(List.of("previousYears"), fixture.trace.blockedBy());
	}

	@Test
	void housesThatWereNotRecordedDecideNothing() {
		assertEquals(UNDECIDED, fixture.test("housing.exists(h, h.grade == \"D\")"));
		assertEquals(List.of("housing"), fixture.trace.blockedBy());
		fixture.root.add(Fixture.fact("housing", Map.of("dataYear", 2018L, "grade", "D")));
		assertEquals(UNDECIDED, fixture.test("housing.exists(h, h.grade == \"D\")"));
		fixture.root.add(Fixture.fact("housing", Map.of("dataYear", 2019L, "grade", "A")));
		assertEquals(NOT_MET, fixture.test("housing.exists(h, h.grade == \"D\")"));
	}

	@Test
	void aRegisterThatWasNotComparedCannotClearAnybody() {
		String car = "members.exists(m, m.register(\"机动车\").exists(r, r.vehicleUsed))";
		assertEquals(UNDECIDED, fixture.test(car));
		assertEquals(List.of("param:registersCompared"), fixture.trace.blockedBy());
		fixture.parameters.put("registersCompared", List.of("低保"));
		assertEquals(UNDECIDED, fixture.test(car));
		fixture.parameters.put("registersCompared", List.of("低保", "机动车"));
		assertEquals(NOT_MET, fixture.test(car));
		fixture.head.add(Fixture.fact("registerRecord", Map.of("register", "机动车", "vehicleUsed", true)));
		fixture.parameters.clear();
		assertEquals(MET, fixture.test(car));
	}

	@Test
	void kinThatWereNotCollectedDecideNothing() {
		assertEquals(UNDECIDED, fixture.test("kin.exists(k, k.kinRelation == \"分户子\")"));
		fixture.parameters.put("kinCollected", false);
		assertEquals(UNDECIDED, fixture.test("kin.exists(k, k.kinRelation == \"分户子\")"));
		fixture.parameters.put("kinCollected", true);
		assertEquals(NOT_MET, fixture.test("kin.exists(k, k.kinRelation == \"分户子\")"));
		fixture.parameters.clear();
		fixture.root.add(Fixture.fact("kin", Map.of("kinKey", "K1", "kinRelation", "分户女")));
		assertEquals(NOT_MET, fixture.test("kin.exists(k, k.kinRelation == \"分户子\")"));
	}

	@Test
	void nothingTickedMeansNoneOnlyWhenSomebodyAsked() {
		assertEquals(UNDECIDED, fixture.test("hardship.exists(c, true)"));
		fixture.parameters.put("hardshipAsked", true);
		assertEquals(NOT_MET, fixture.test("hardship.exists(c, true)"));
		assertEquals(NOT_MET, fixture.test("\"因灾\" in hardship"));
	}

	@Test
	void measuresOfEventsAreNeverKnownToBeComplete() {
		assertEquals(UNDECIDED, fixture.test("measures.exists(x, x.programme == \"产业\")"));
		fixture.root.add(Fixture.fact("measure", Map.of("measureYear", 2018L, "programme", "产业")));
		assertEquals(MET, fixture.test("measures.exists(x, x.programme == \"产业\")"));
		assertEquals(UNDECIDED, fixture.test("measures.exists(x, x.programme == \"教育\")"));
	}

	@Test
	void aRuleOfPersonsCallsThePersonM() {
		assertEquals(MET, fixture.test("age(m.birthDate) == 39 && ageOn(m.birthDate, date(2019, 11, 29)) == 38", ObjectKind.PERSON));
		assertEquals(MET, fixture.test("primaryCause == \"因病\" && \"健康\" in m.health", ObjectKind.PERSON));
		assertEquals(MET, fixture.test("days(m.birthDate, date(1980, 12, 1)) == 1", ObjectKind.PERSON));
	}

	@Test
	void aFactRemembersItsFileAndRow() {
		fixture.test("primaryCause == \"因病\"");
		UsedFact fact = fixture.trace.facts().getFirst();
		assertEquals("householdYear.primaryCause", fact.field());
		assertEquals("因病", fact.value().orElseThrow());
		assertEquals(7, fact.source().orElseThrow().row());
	}

	@Test
	void theSideThatDidNotMatterIsForgotten() {
		assertEquals(MET, fixture.test("causeGone || primaryCause == \"因病\""));
		assertEquals(List.of("householdYear.primaryCause"), fixture.trace.facts().stream().map(UsedFact::field).toList());
	}
}
