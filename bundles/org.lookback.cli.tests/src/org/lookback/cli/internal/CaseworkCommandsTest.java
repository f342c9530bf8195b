package org.lookback.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.casework.api.coverage.Basis;
import org.lookback.casework.api.coverage.Coverage;
import org.lookback.casework.api.coverage.CoverageHousehold;
import org.lookback.casework.api.coverage.CoveragePace;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.casework.api.coverage.Goal;
import org.lookback.casework.api.coverage.Pace;
import org.lookback.casework.api.coverage.PaceReading;
import org.lookback.casework.api.coverage.PaceSpan;
import org.lookback.casework.api.coverage.PlacePace;
import org.lookback.casework.api.coverage.VisitorRow;
import org.lookback.casework.api.visits.ChangeState;
import org.lookback.casework.api.visits.Difference;
import org.lookback.casework.api.visits.DifferenceKind;
import org.lookback.casework.api.visits.Saying;
import org.lookback.casework.api.visits.SheetReport;
import org.lookback.casework.api.visits.SystemChange;
import org.lookback.casework.api.visits.Target;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.standards.api.Deadline;
import org.lookback.store.api.VisitDecision;
import org.lookback.workbench.api.Covering;
import org.lookback.workbench.api.Visiting;
import org.lookback.workbench.api.Workspace;

/** {@code coverage} and {@code visits} ask the façades what was typed and print all they answer. */
class CaseworkCommandsTest {

	private static final Target CAUSE = new Target("371524-1", "", "householdYear.primaryCause", 2019, "");
	private static final VisitDecision DECISION = new VisitDecision(1, CAUSE.key(), 1, true, false, "因病", "因残", "因残", "刘乡长", Instant.EPOCH, "残疾证", "复印件",
			3);

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final List<String> asked = new ArrayList<>();

	private int run(String... typed) {
		Covering covering = Faked.proxy(Covering.class, (self, method, arguments) -> {
			asked.add(method.getName());
			return switch (method.getName()) {
			case "coverage" -> coverage((CoverageQuestion) arguments[0]);
			case "pace" -> pace((CoverageQuestion) arguments[0], (String) arguments[1], (LocalDate) arguments[2]);
			case "households" -> List.of(household());
			case "table", "headings", "cells" -> method.getName().equals("table") ? List.of(List.of("地区", "覆盖率"), List.of("某村", "不明")) : List.of("某户");
			default -> null;
			};
		});
		Visiting visiting = Faked.proxy(Visiting.class, (self, method, arguments) -> {
			asked.add(method.getName() + ' ' + (arguments == null || arguments[0] instanceof Locale ? "" : Arrays.stream(arguments).limit(2).toList()));
			return switch (method.getName()) {
			case "sheets" -> new SheetReport(30, 89, 21, 0);
			case "differences" -> List.of(difference());
			case "find" -> difference();
			case "accept", "reject", "withdraw" -> DECISION;
			case "changes", "open" -> List.of(change(ChangeState.NOT_TYPED));
			case "cells" -> List.of("村", "户", "户主", "人", "项目", "因病", "", "因残", "因病", "差异", "待定", "", "");
			case "differenceHeadings", "changeHeadings" -> List.of("村");
			default -> null;
			};
		});
		Workspace workspace = Faked.proxy(Workspace.class,
				(self, method, arguments) -> method.getName().equals("covering") ? covering : method.getName().equals("visiting") ? visiting : null);
		return Faked.run(workspace, out, err, typed);
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	private static Coverage coverage(CoverageQuestion question) {
		CoverageRow row = new CoverageRow("371524001200", "某村", 1, 0, 0, 1, new HouseholdsAndPersons(30, 89), 0, new HouseholdsAndPersons(29, 86),
				new HouseholdsAndPersons(1, 3), HouseholdsAndPersons.NONE, HouseholdsAndPersons.NONE, HouseholdsAndPersons.NONE, HouseholdsAndPersons.NONE, 30,
				Optional.empty(), Optional.of(LocalDate.of(2019, 11, 8)));
		return new Coverage(question, 2019, List.of(row), row, List.of(new VisitorRow("赵队长", "", new HouseholdsAndPersons(29, 86), 30, 4,
				LocalDate.of(2019, 11, 1), LocalDate.of(2019, 11, 8))), List.of());
	}

	/** A village of thirty households of which ten were done in five days, and one where nobody was. */
	private static CoveragePace pace(CoverageQuestion question, String packageId, LocalDate on) {
		Deadline deadline = new Deadline("SD-DL-3", new Label("完成", "Done"), new ClauseRef("d", "a", "q"), Optional.of(LocalDate.of(2019, 11, 30)), Optional.empty(),
				Deadline.Unit.DAYS, 0, "", "", List.of());
		List<Pace> none = new ArrayList<>();
		List<Pace> paces = new ArrayList<>();
		for (PaceSpan span : PaceSpan.values()) {
			for (PaceReading reading : PaceReading.values()) {
				none.add(new Pace(span, reading, 0, 0, Optional.empty()));
				paces.add(new Pace(span, reading, 5, 10, Optional.of(LocalDate.of(2019, 11, 20))));
			}
		}
		PlacePace village = new PlacePace("371524001200", "某村", Basis.ROSTER, 30, 10, List.of(new PlacePace.Day(LocalDate.of(2019, 11, 8), 10, 10)), paces);
		PlacePace nobody = new PlacePace("371524001201", "他村", Basis.ROSTER, 12, 0, List.of(), none);
		return new CoveragePace(question, packageId, on, List.of(Goal.of(deadline, on, WorkCalendar.china())), List.of(village, nobody), village);
	}

	private static CoverageHousehold household() {
		return new CoverageHousehold(1, "371524-1", "1", "371524001200", "", "王建国", 2, true, Basis.ROSTER, true, true, 0, Optional.empty(), "");
	}

	private static Difference difference() {
		return new Difference(CAUSE, 1, "1", "371524001200", "王建国", "", new Saying(Optional.of("因病"), Source.BY_HAND), Saying.NOTHING,
				new Saying(Optional.of("因残"), Source.BY_HAND), Saying.NOTHING, DifferenceKind.SYSTEM, Optional.empty());
	}

	private static SystemChange change(ChangeState state) {
		return new SystemChange(CAUSE, 1, "1", "371524001200", "王建国", "", "", Saying.NOTHING, DECISION, state, false, 12);
	}

	@Test
	void coverageOfAVillageWithoutARosterHasNoShareAndIsNotDone() {
		assertEquals(Command.FOUND, run("coverage", "--region", "371524001200", "--by", "village", "--json", "--workspace", "w"));
		for (String part : List.of("\"basis\" : \"none\"", "\"share\" : null", "\"households\" : 29", "\"complete\" : false")) {
			assertTrue(out().contains(part), part + "\n" + out());
		}
		assertFalse(out().contains("赵队长"), "visitors are masked unless asked");
	}

	@Test
	void theHouseholdsBehindANumberAreListed() {
		assertEquals(Command.DONE, run("coverage", "--list", "missed", "--json", "--workspace", "w"));
		assertTrue(out().contains("371524-1") && out().contains("王**"), out());
		assertEquals(Command.BAD, run("coverage", "--list", "everybody", "--workspace", "w"));
		assertEquals(Command.BAD, run("coverage", "--by", "street", "--workspace", "w"));
	}

	@Test
	void thePaceSaysWhenItWouldEndAndNothingWhereNobodyWasVisited() {
		assertEquals(Command.FOUND, run("coverage", "--pace", "--package", "shandong-2019", "--on", "2019-11-10", "--by", "village", "--json", "--workspace", "w"));
		for (String part : List.of("\"on\" : \"2019-11-10\"", "\"package\" : \"shandong-2019\"", "\"workdays\" : 15", "\"remaining\" : 20", "\"perDay\" : 2.0",
				"\"end\" : \"2019-11-20\"", "\"neededPerDay\" : 1.0", "\"days\" : 10", "\"perDay\" : null", "\"neededPerDay\" : 0.6")) {
			assertTrue(out().contains(part), part + "\n" + out());
		}
		assertFalse(out().contains("NaN") || out().contains("Infinity"), out());
	}

	@Test
	void aPaceNeedsAPackageAndADateAndNoList() {
		assertEquals(Command.BAD, run("coverage", "--pace", "--workspace", "w"));
		assertEquals(Command.BAD, run("coverage", "--pace", "--package", "shandong-2019", "--on", "2019-11-31", "--workspace", "w"));
		assertEquals(Command.BAD, run("coverage", "--pace", "--package", "shandong-2019", "--list", "missed", "--workspace", "w"));
		assertEquals(Command.BAD, run("coverage", "--package", "shandong-2019", "--workspace", "w"), "a package without the word for which it is meant");
		assertEquals(List.of(), asked, "nothing was asked of the data");
	}

	@Test
	void sheetsNeedAVillageAndAFile() {
		assertEquals(Command.DONE, run("visits", "sheets", "--village", "371524001200", "--out", "s.xlsx", "--workspace", "w"));
		assertTrue(out().contains("30") && out().contains("89"), out());
		assertEquals(Command.BAD, run("visits", "sheets", "--village", "371524001200", "--workspace", "w"));
		assertEquals(Command.BAD, run("visits", "--workspace", "w"));
		assertEquals(Command.BAD, run("visits", "accept", "--workspace", "w"));
	}

	@Test
	void aDifferenceIsShownWithTheKeyByWhichItIsDecided() {
		assertEquals(Command.FOUND, run("visits", "differences", "--kind", "system", "--workspace", "w"));
		assertTrue(out().contains(CAUSE.key()), out());
		assertEquals(Command.BAD, run("visits", "differences", "--kind", "nonsense", "--workspace", "w"));
	}

	@Test
	void whoDecidesMustSayWhoAndWhy() {
		assertEquals(Command.BAD, run("visits", "accept", CAUSE.key(), "--who", "刘乡长", "--workspace", "w"));
		assertEquals(Command.DONE, run("visits", "accept", CAUSE.key(), "--who", "刘乡长", "--reason", "残疾证", "--workspace", "w"));
		assertTrue(asked.stream().anyMatch(call -> call.startsWith("accept")), asked.toString());
		assertTrue(out().contains("刘乡长"), out());
	}

	@Test
	void whatIsNotTypedIsFoundWithItsAge() {
		assertEquals(Command.FOUND, run("visits", "open", "--json", "--workspace", "w"));
		for (String part : List.of("\"state\" : \"not-typed\"", "\"days\" : 12", "\"who\" : \"刘乡长\"")) {
			assertTrue(out().contains(part), part + "\n" + out());
		}
	}
}
