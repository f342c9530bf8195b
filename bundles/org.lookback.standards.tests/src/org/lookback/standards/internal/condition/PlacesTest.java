package org.lookback.standards.internal.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookback.model.api.verdict.Truth.MET;
import static org.lookback.model.api.verdict.Truth.NOT_MET;
import static org.lookback.model.api.verdict.Truth.UNDECIDED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.verdict.ObjectKind;

/** What a household's rule reads of its village, of visits, of its members' measures; rules of villages, facilities, projects and loans. */
class PlacesTest {

	private final Fixture fixture = new Fixture();

	private Fact village() {
		Fact village = Fixture.fact("village", Map.of("villageCode", "371502", "dataYear", 2019L, "centralWater", false));
		fixture.village = Optional.of(village);
		return village;
	}

	@Test
	void nothingIsKnownOfAVillageThatWasNotImported() {
		assertEquals(UNDECIDED, fixture.test("village.centralWater"));
		assertEquals(List.of("village.centralWater"), fixture.trace.blockedBy());
		assertEquals(UNDECIDED, fixture.test("village.facilities.exists(f, f.facilityType == \"村卫生室\")"));
		assertEquals(UNDECIDED, fixture.test("size(village.helpers) == 0"));
	}

	@Test
	void aHouseholdReadsItsVillage() {
		Fact village = village();
		assertEquals(MET, fixture.test("!village.centralWater"));
		assertEquals(UNDECIDED, fixture.test("village.facilities.exists(f, f.facilityType == \"村卫生室\")"));
		village.add(Fixture.fact("facility", Map.of("facilityId", "F1", "dataYear", 2019L, "facilityType", "村卫生室", "operating", true)));
		assertEquals(MET, fixture.test("village.facilities.exists(f, f.facilityType == \"村卫生室\" && f.operating)"));
		village.add(Fixture.fact("project", Map.of("projectId", "P1", "projectYear", 2020L)));
		assertEquals(UNDECIDED, fixture.test("village.projects.exists(p, p.projectYear == 2020)"));
	}

	@Test
	void aVillagesListsAreClosedWhenDeclared() {
		village();
		assertEquals(List.of("village.helpers"), blocked("village.helpers.exists(h, h.helperRole == \"第一书记\")"));
	}

	private List<String> blocked(String text) {
		assertEquals(UNDECIDED, fixture.test(text));
		return fixture.trace.blockedBy();
	}

	@Test
	void theLatestVisitOfTheYearUpToTheDayIsTheVisit() {
		assertEquals(UNDECIDED, fixture.test("visit.visitor == \"甲\""));
		fixture.root.add(visit(LocalDate.of(2019, 12, 1), "丙")).add(visit(LocalDate.of(2019, 9, 1), "甲")).add(visit(LocalDate.of(2018, 9, 1), "丁"));
		assertEquals(MET, fixture.test("visit.visitor == \"甲\""));
		fixture.root.add(visit(LocalDate.of(2019, 11, 30), "乙"));
		Fixture later = new Fixture();
		later.root.add(visit(LocalDate.of(2019, 9, 1), "甲")).add(visit(LocalDate.of(2019, 11, 30), "乙"));
		assertEquals(MET, later.test("visit.visitor == \"乙\" && visits.exists(x, x.visitor == \"甲\")"));
		assertEquals(UNDECIDED, later.test("visits.exists(x, x.visitor == \"丙\")"));
	}

	private static Fact visit(LocalDate day, String visitor) {
		return Fixture.fact("visit", Map.of("visitedOn", day, "visitor", visitor));
	}

	@Test
	void aMembersMeasuresAreHisOwn() {
		fixture.root.add(Fixture.fact("measure", Map.of("measureYear", 2019L, "programme", "教育", "memberCode", "M1")))
				.add(Fixture.fact("measure", Map.of("measureYear", 2019L, "programme", "产业")));
		assertEquals(MET, fixture.test("m.measures.exists(x, x.programme == \"教育\")", ObjectKind.PERSON));
		assertEquals(UNDECIDED, fixture.test("m.measures.exists(x, x.programme == \"产业\")", ObjectKind.PERSON));
		assertEquals(MET, fixture.test("measures.exists(x, x.programme == \"产业\")"));
	}

	@Test
	void sumsAndExtremesNeedEveryElement() {
		fixture.root.add(house(1, "60.5")).add(house(2, "40"));
		assertEquals(MET, fixture.test("housing.sum(h, h.floorArea) == 100.5 && housing.max(h, h.floorArea) == 60.5"));
		assertEquals(MET, fixture.test("housing.min(h, h.floorArea) == 40 && formerMembers.sum(m, m.workMonths) == 0"));
		assertEquals(UNDECIDED, fixture.test("formerMembers.max(m, m.workMonths) > 0"));
		assertEquals(UNDECIDED, fixture.test("measures.sum(x, x.amount) > 0"));
		fixture.root.add(Fixture.fact("housing", Map.of("houseNo", 3L, "dataYear", 2019L)));
		assertEquals(UNDECIDED, fixture.test("housing.sum(h, h.floorArea) > 10"));
	}

	private static Fact house(long number, String area) {
		return Fixture.fact("housing", Map.of("houseNo", number, "dataYear", 2019L, "floorArea", new BigDecimal(area)));
	}

	@Test
	void datesAndWorkingDays() {
		assertEquals(MET, fixture.test("addWorkdays(date(\"2019-08-12\"), 15) == date(\"2019-09-02\")"));
		assertEquals(MET, fixture.test("workdays(date(\"2019-09-27\"), date(\"2019-10-12\")) == 7"));
		assertEquals(MET, fixture.test("isWorkday(date(\"2019-10-12\")) && !isWorkday(date(\"2019-10-01\"))"));
		assertEquals(MET, fixture.test("addDays(asOf, 1) == date(\"2019-12-01\") && addMonths(date(\"2019-01-31\"), 1) == date(\"2019-02-28\")"));
		assertEquals(UNDECIDED, fixture.test("isWorkday(date(\"2031-01-01\"))"));
		assertEquals(List.of("calendar:2031"), fixture.trace.blockedBy());
		assertEquals(UNDECIDED, new Fixture().test("addDays(asOf, 0.5) == asOf"));
	}

	@Test
	void numbersTextsAndEarlierParameters() {
		fixture.parameters.put("line", new BigDecimal("15000"));
		fixture.parameters.put("line2018", new BigDecimal("13000"));
		assertEquals(MET, fixture.test("disposablePerCapita < param(\"line\") && disposablePerCapita > paramIn(\"line\", thisYear - 1)"));
		assertEquals(UNDECIDED, fixture.test("disposablePerCapita > paramIn(\"line\", 2017)"));
		assertEquals(List.of("param:line"), fixture.trace.blockedBy());
		assertEquals(MET, new Fixture().test("min(3, 2) == 2 && max(3, 2) == 3 && startsWith(primaryCause, \"因\")"));
		assertTrue(fixture.error("primaryCause == \"因病\" && disposablePerCapita > paramIn(\"price\", 2018)").getMessage().contains("price"));
	}

	@Test
	void aRuleOfAVillageNamesNoHousehold() {
		assertEquals(NOT_MET, ofPlace("v.centralWater", ObjectKind.VILLAGE, village()));
		Fact works = Fixture.fact("facility", Map.of("facilityId", "F1", "dataYear", 2019L, "villageCode", "371502", "operating", false));
		assertEquals(MET, ofPlace("!f.operating && !village.centralWater", ObjectKind.FACILITY, works));
		assertTrue(fixture.error("primaryCause == \"因病\"", ObjectKind.VILLAGE).getMessage().contains("v."));
		assertTrue(fixture.error("members.exists(m, m.lowGuarantee)", ObjectKind.FACILITY).getMessage().contains("f."));
		assertTrue(fixture.error("rule(\"EARLIER\")", ObjectKind.PROJECT).getMessage().contains("rule"));
		assertTrue(fixture.error("visit.visitor == \"甲\"", ObjectKind.VILLAGE).getMessage().contains("visit"));
	}

	private org.lookback.model.api.verdict.Truth ofPlace(String text, ObjectKind object, Fact row) {
		try {
			PlaceView view = new PlaceView(row, "K", fixture.village, 2019);
			Scope scope = new Scope(view, null, Fixture.AS_OF, 2019, (rule, asking) -> MET);
			scope.object(view.object());
			return Condition.of(text, object, fixture.vocabulary()).test(scope);
		} catch (ConditionException wrong) {
			throw new AssertionError(wrong);
		}
	}

	@Test
	void anUnknownNameSaysWhereTheFieldIs() {
		assertTrue(fixture.error("centralWater").getMessage().contains("village.centralWater"));
		assertTrue(fixture.error("village.nothing").getMessage().contains("nothing"));
		assertTrue(fixture.error("village").getMessage().contains("village."));
		assertTrue(fixture.error("members.sum(m, m.lowGuarantee) > 1").getMessage().length() > 10);
		assertEquals(0, fixture.error("hardship.sum(c, 1) > 1").offset());
	}
}
