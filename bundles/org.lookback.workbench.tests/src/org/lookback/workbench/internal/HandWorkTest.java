package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.standards.api.CheckSummary;
import org.lookback.workbench.api.Editing;
import org.lookback.workbench.api.Editing.Done;
import org.lookback.workbench.api.Editing.FieldChange;
import org.lookback.workbench.api.Editing.Subject;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Versions;
import org.lookback.workbench.api.Versions.Difference;
import org.lookback.workbench.api.Versions.HouseholdHistory;
import org.lookback.workbench.api.Versions.Phase;

/** What people change by hand is seen at once, said where it is from, undone and brought back, and loses no row. */
class HandWorkTest {

	@TempDir
	static Path folder;
	private static OpenWorkspace workspace;

	@BeforeAll
	static void importTheSample() throws LookbackException {
		LookbackService lookback = new LookbackService(WorkspaceTest::packages);
		SampleResult sample = lookback.sample(new SampleSettings(60, 3, folder.resolve("files"), List.of("371524"), 2017, 2019), Progress.NONE);
		workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : sample.files()) {
			plans.add(workspace.importing().plan(workspace.importing().sniff(file.path())));
		}
		workspace.importing().run(plans, false, Progress.NONE);
	}

	@AfterAll
	static void close() throws LookbackException {
		workspace.close();
	}

	/** Everything that a test changed is undone, the last first, and then everything is as it was. */
	@AfterEach
	void undoEverything() throws LookbackException {
		for (Versions.Entry entry : workspace.versions().list(Locale.ENGLISH)) {
			if (entry.kind() == Versions.Kind.HAND && entry.state() == Versions.State.IN_FORCE) {
				workspace.versions().undo(entry.id(), "test", Progress.NONE);
			}
		}
	}

	private static Household at(int place) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			List<Household> large = new ArrayList<>();
			for (FactSource.Range range : facts.ranges(1)) {
				facts.forEach(range, Progress.NONE, one -> {
					if (RandomHand.current(one).size() > 2 && one.members().stream().allMatch(member -> member.text("idNumber").isPresent())) {
						large.add(one);
					}
				});
			}
			return large.get(place);
		}
	}

	private static Household read(String key) throws LookbackException {
		return workspace.checking().household(key);
	}

	private static FieldChange set(Household household, String field, OptionalInt year, String value) {
		return new FieldChange(Subject.household(household.key()), "", field, year, "", value);
	}

	private static long found(String text) throws LookbackException {
		return workspace.searching().search(new Query(text, List.of(), OptionalInt.empty()), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 10), false).total();
	}

	@Test
	void anEditIsFoundAsSoonAsItIsMadeAndUndoneLikeAnImport() throws LookbackException {
		Household household = at(0);
		Map<String, String> before = StateText.of(workspace);
		Done done = workspace.editing().change(List.of(set(household, "household.villageGroup", OptionalInt.empty(), "凤凰台"),
				set(household, "householdYear.primaryCause", OptionalInt.of(2019), "缺劳力")), "入户核实", Progress.NONE);
		assertEquals(1, found("凤凰台"));
		assertEquals(2, done.lines().size());
		Fact root = read(household.key()).root();
		assertEquals(Optional.of("凤凰台"), root.text("villageGroup"));
		assertEquals(Source.BY_HAND, root.source("villageGroup"));
		assertEquals(household.root().source("villageCode"), root.source("villageCode"));
		workspace.versions().undo(done.entry(), "弄错了", Progress.NONE);
		assertEquals(0, found("凤凰台"));
		assertEquals(before, StateText.of(workspace));
		workspace.versions().redo(done.entry(), "没有错", Progress.NONE);
		assertEquals(1, found("凤凰台"));
	}

	@Test
	void whatCannotBeIsRefusedAndNothingOfItIsMade() throws LookbackException {
		Household household = at(0);
		Map<String, String> before = StateText.of(workspace);
		Editing editing = workspace.editing();
		FieldChange good = set(household, "household.villageGroup", OptionalInt.empty(), "凤凰台");
		for (FieldChange bad : List.of(set(household, "householdYear.primaryCause", OptionalInt.of(2019), "因懒"),
				set(household, "household.householdCode", OptionalInt.empty(), "1"), set(household, "no.such", OptionalInt.empty(), "1"),
				new FieldChange(Subject.household(household.key()), "nobody", "member.name", OptionalInt.empty(), "", "某"),
				new FieldChange(Subject.household(household.key()), RandomHand.current(household).getFirst(), "member.idNumber", OptionalInt.empty(), "", "12"),
				new FieldChange(Subject.household("nobody"), "", "household.villageGroup", OptionalInt.empty(), "", "某"))) {
			assertThrows(LookbackException.class, () -> editing.change(List.of(good, bad), "test", Progress.NONE), bad.toString());
		}
		assertThrows(LookbackException.class, () -> editing.change(List.of(good), " ", Progress.NONE));
		assertThrows(LookbackException.class, () -> editing.change(List.of(set(household, "household.villageGroup", OptionalInt.empty(),
				household.root().text("villageGroup").orElse(""))), "test", Progress.NONE));
		assertEquals(before, StateText.of(workspace));
	}

	@Test
	void aVillageIsEditedAndItsOtherValuesStay() throws LookbackException {
		List<Fact> villages = new ArrayList<>();
		try (FactSource facts = workspace.store().facts()) {
			facts.forEachOther("village", villages::add);
		}
		Fact village = villages.getFirst();
		Subject subject = new Subject("village", village.text("villageCode").orElseThrow());
		int year = village.year().orElseThrow();
		Done done = workspace.editing().change(List.of(new FieldChange(subject, "", "village.pairedUnit", OptionalInt.of(year), "", "县水务局")), "核实",
				Progress.NONE);
		try (FactSource facts = workspace.store().facts()) {
			Fact now = facts.village(subject.key(), year).orElseThrow();
			assertEquals(Optional.of("县水务局"), now.text("pairedUnit"));
			assertEquals(Source.BY_HAND, now.source("pairedUnit"));
			assertEquals(village.get("farmHouseholds"), now.get("farmHouseholds"));
		}
		Difference difference = workspace.versions().diff(done.entry() + "^", done.entry(), false, 10, Locale.CHINESE, Progress.NONE);
		assertEquals(1, difference.objects().changed());
		assertEquals(subject.key(), difference.lines().getFirst().key());
	}

	@Test
	void aMemberComesAndLeavesAndHisRowsStay() throws LookbackException {
		Household household = at(1);
		int before = household.members(2019).size();
		String id = "37152420190301001";
		id += IdNumber.checkDigit(id);
		Editing.NewMember born = new Editing.NewMember(household.key(), "张小宝", id, Optional.empty(), LocalDate.of(2019, 3, 1), "出生",
				Map.of("member.relationToHead", "之孙子", "memberYear.health", "健康"));
		workspace.editing().addMember(born, "户口簿", Progress.NONE);
		Household more = read(household.key());
		assertEquals(before + 1, more.members(2019).size());
		assertEquals(household.members(2018).size(), more.members(2018).size());
		Fact child = more.members().stream().filter(member -> member.text("name").filter("张小宝"::equals).isPresent()).findFirst().orElseThrow();
		assertEquals(Optional.of(LocalDate.of(2019, 3, 1)), child.date("birthDate"));
		assertEquals("新生儿", child.children("memberChange").getFirst().text("changeReason").orElseThrow());
		assertThrows(LookbackException.class, () -> workspace.editing().addMember(born, "again", Progress.NONE));
		Fact oldest = household.members(2019).getLast();
		String code = oldest.text("memberCode").orElseThrow();
		workspace.editing().removeMember(new Editing.Departure(household.key(), code, LocalDate.of(2019, 8, 1), "死亡", "死亡证明"), "派出所通报", Progress.NONE);
		Household less = read(household.key());
		assertEquals(before, less.members(2019).size());
		assertEquals(1, less.formerMembers(2019).stream().filter(member -> member.text("memberCode").filter(code::equals).isPresent()).count());
		assertEquals(oldest.children("memberYear").size(),
				less.members().stream().filter(member -> member.text("memberCode").filter(code::equals).isPresent()).findFirst().orElseThrow()
						.children("memberYear").size());
		assertThrows(LookbackException.class, () -> workspace.editing()
				.removeMember(new Editing.Departure(household.key(), code, LocalDate.of(2019, 9, 1), "死亡", ""), "again", Progress.NONE));
		assertThrows(LookbackException.class, () -> workspace.editing().removeMember(
				new Editing.Departure(household.key(), RandomHand.current(less).getFirst(), LocalDate.of(2019, 9, 1), "新生儿", ""), "wrong way", Progress.NONE));
	}

	private static long persons(int year) throws LookbackException {
		return workspace.searching().count(Query.ALL.inYear(year), new Shape.Counts(List.of(), Unit.PERSON)).persons();
	}

	@Test
	void aSplitCountsEverybodyOnceInEveryYearAndIsMergedBack() throws LookbackException {
		Household household = at(2);
		Map<String, String> before = StateText.of(workspace);
		long persons2018 = persons(2018);
		long persons2019 = persons(2019);
		List<String> members = RandomHand.current(household);
		List<String> leaving = members.subList(1, members.size());
		String leaver = leaving.getFirst();
		Done split = workspace.editing().split(new Editing.Split(household.key(), leaving, leaver, "3715249998", LocalDate.of(2019, 5, 1)), "分户登记", Progress.NONE);
		Household old = read(household.key());
		Household fresh = read(split.household());
		assertEquals(household.members(2018).size(), old.members(2018).size());
		assertEquals(household.members(2019).size() - leaving.size(), old.members(2019).size());
		assertEquals(leaving.size(), fresh.members(2019).size());
		assertEquals(0, fresh.members(2018).size());
		assertEquals(persons2018, persons(2018));
		assertEquals(persons2019, persons(2019));
		assertEquals(household.root().text("villageCode"), fresh.root().text("villageCode"));
		assertEquals(household.root().source("villageCode"), fresh.root().source("villageCode"));
		Fact head = fresh.members().stream().filter(member -> member.text("memberCode").filter(leaver::equals).isPresent()).findFirst().orElseThrow();
		assertEquals(Optional.of("户主"), head.text("relationToHead"));
		Fact row = head.child("memberYear", 2019).orElseThrow();
		assertFalse(row.source().equals(Source.BY_HAND), "the rows of the person come along with their source");
		long own = household.root().children("measure").stream().filter(one -> one.text("memberCode").filter(leaving::contains).isPresent()).count();
		assertEquals(own, fresh.root().children("measure").size());
		assertEquals(household.root().children("measure").size() - own, old.root().children("measure").size());
		assertEquals(1, found(split.household()));

		workspace.editing().merge(new Editing.Merge(household.key(), split.household(), List.of()), "又合为一户", Progress.NONE);
		Household again = read(household.key());
		assertEquals(household.members(2019).size(), again.members(2019).size());
		assertEquals(household.root().children("measure").size(), again.root().children("measure").size());
		assertThrows(LookbackException.class, () -> read(split.household()));
		assertEquals(0, found(split.household()));
		assertEquals(persons2019, persons(2019));
		assertEquals(household.key(), workspace.versions().history(split.household(), false, Locale.CHINESE).mergedInto());
		assertThrows(LookbackException.class, () -> workspace.versions().undo(split.entry(), "the merge stands on it", Progress.NONE));
		undoEverything();
		assertEquals(before, StateText.of(workspace));
	}

	@Test
	void aCheckAsksTheHouseholdsOfASplitAgain() throws LookbackException {
		LocalDate day = LocalDate.of(2019, 11, 30);
		workspace.checking().run("shandong-2019", day, Progress.NONE);
		Household household = at(2);
		String leaver = RandomHand.current(household).getLast();
		workspace.editing().split(new Editing.Split(household.key(), List.of(leaver), leaver, "", LocalDate.of(2019, 5, 1)), "分户登记", Progress.NONE);
		CheckSummary some = workspace.checking().run("shandong-2019", day, Progress.NONE);
		CheckSummary all = workspace.checking().run("shandong-2019", day, true, Progress.NONE);
		assertEquals(all.households(), some.households());
		assertEquals(all.persons(), some.persons());
		assertEquals(Set.copyOf(all.outcomes()), Set.copyOf(some.outcomes()));
		assertEquals(all.findings(), some.findings());
		assertEquals(all.undecided(), some.undecided());
	}

	@Test
	void aMergeLosesNoRowAndTakesWhatThePersonChose() throws LookbackException {
		Household into = at(0);
		Household from = at(3);
		List<Editing.Clash> clashes = workspace.editing().clashes(into.key(), from.key(), true, Locale.CHINESE);
		Editing.Clash group = clashes.stream().filter(one -> one.field().equals("household.headName")).findFirst().orElseThrow();
		long persons = persons(2019);
		workspace.editing().merge(new Editing.Merge(into.key(), from.key(), List.of(group.id())), "重复建档", Progress.NONE);
		Household merged = read(into.key());
		assertEquals(into.members(2019).size() + from.members(2019).size(), merged.members(2019).size());
		assertEquals(from.root().text("headName"), merged.root().text("headName"));
		assertEquals(from.root().source("headName"), merged.root().source("headName"));
		for (String entity : List.of("measure", "kin", "housing", "visit", "helper")) {
			assertEquals(into.root().children(entity).size() + from.root().children(entity).size(), merged.root().children(entity).size(), entity);
		}
		assertEquals(into.root().child("income", 2019).map(Fact::values), merged.root().child("income", 2019).map(Fact::values));
		assertEquals(persons, persons(2019));
	}

	@Test
	void aSplitIsSeenInTheDifferenceAndInTheHistory() throws LookbackException {
		Household household = at(1);
		String leaver = RandomHand.current(household).getLast();
		Done split = workspace.editing().split(new Editing.Split(household.key(), List.of(leaver), leaver, "3715249999", LocalDate.of(2019, 5, 1)), "分户登记",
				Progress.NONE);
		Difference difference = workspace.versions().diff(split.entry() + "^", split.entry(), false, 100, Locale.CHINESE, Progress.NONE);
		assertEquals(new Versions.Count(1, 0, 1), difference.objects());
		assertEquals(1, difference.members().appeared());
		assertTrue(difference.byField().containsKey("member.memberUntil"));
		HouseholdHistory history = workspace.versions().history(household.key(), false, Locale.CHINESE);
		assertTrue(history.events().stream().anyMatch(event -> event.what().equals("split") && event.why().equals("分户登记")));
		assertTrue(history.events().stream().anyMatch(event -> event.what().equals("import")));
		assertTrue(history.years().stream().anyMatch(year -> year.year() == 2018 && !year.facts().isEmpty()));
		if (history.exitYear().isPresent()) {
			assertTrue(history.years().stream().filter(year -> year.year() > history.exitYear().getAsInt()).allMatch(year -> year.phase() == Phase.AFTER));
		}
		Path list = folder.resolve("difference.csv");
		assertEquals(difference.lines().size(), workspace.versions().export(split.entry() + "^", split.entry(), false, list, Locale.CHINESE, Progress.NONE));
		assertTrue(workspace.versions().ofHousehold(split.household(), Locale.CHINESE).stream().anyMatch(entry -> entry.id().equals(split.entry())));
	}

	@Test
	void anImportIsUndoneAndBroughtBackWhereItWas() throws LookbackException {
		Map<String, String> before = StateText.of(workspace);
		Versions.Entry incomes = workspace.versions().list(Locale.ENGLISH).stream().filter(entry -> entry.what().equals("income")).findFirst().orElseThrow();
		workspace.versions().undo(incomes.id(), "wrong file", Progress.NONE);
		assertFalse(before.equals(StateText.of(workspace)));
		assertEquals(Versions.State.IN_FORCE, workspace.versions().redo(incomes.id(), "right after all", Progress.NONE).state());
		assertEquals(before, StateText.of(workspace));
		assertThrows(LookbackException.class, () -> workspace.versions().redo(incomes.id(), "twice", Progress.NONE));
		assertThrows(LookbackException.class, () -> workspace.versions().undo("999", "none", Progress.NONE));
		assertThrows(LookbackException.class, () -> workspace.versions().undo("x", "none", Progress.NONE));
		workspace.versions().undo(incomes.id(), "wrong file", Progress.NONE);
		workspace.store().loads().purge(Progress.NONE);
		Versions.Entry again = workspace.versions().redo(incomes.id(), "right after all", Progress.NONE);
		assertFalse(again.id().equals(incomes.id()), "rows that were cleared away come again as an import of their own");
		assertEquals(before, StateText.of(workspace));
	}
}
