package org.lookback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookback.store.SmallProvince.COUNTY;
import static org.lookback.store.SmallProvince.all;
import static org.lookback.store.SmallProvince.fact;
import static org.lookback.store.SmallProvince.key;
import static org.lookback.store.SmallProvince.load;
import static org.lookback.store.SmallProvince.loadYear;
import static org.lookback.store.SmallProvince.one;
import static org.lookback.store.SmallProvince.person;
import static org.lookback.store.SmallProvince.spec;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Access;
import org.lookback.store.api.BulkLoad;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.HouseholdKey;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.MemberKey;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.RejectedRowException;
import org.lookback.store.api.Store;
import org.lookback.store.api.VersionState;

/** Files come in as versions: complete or not at all, once, and without touching another year. */
class LoadTest {

	@TempDir
	Path folder;
	private Store store;

	@BeforeEach
	void open() throws LookbackException {
		store = Store.open(folder.resolve("workspace"), Access.WRITE);
	}

	@AfterEach
	void close() throws LookbackException {
		store.close();
	}

	@Test
	void whatWasLoadedIsReadBackWithFileAndRow() throws Exception {
		DatasetVersion version = loadYear(store, folder, 2019, 10);

		assertEquals(VersionState.COMPLETE, version.state());
		assertEquals(20, version.accepted());
		Household household = one(store, 3);
		assertEquals(COUNTY + "-1000000003", household.key());
		assertEquals(Optional.of("张3"), household.root().text("headName"));
		Fact year = household.root().child("householdYear", 2019).orElseThrow();
		assertEquals(Optional.of("因残"), year.text("primaryCause"));
		assertEquals(List.of("缺资金", "缺技术"), year.codes("otherCauses"));
		assertEquals(new Source("wide-2019.csv", "", 3), year.source());
		assertEquals(Optional.of(new BigDecimal("2022.50")), household.root().child("income", 2019).orElseThrow().decimal("netPerCapita"));
		assertEquals(2, household.members().size());
		Fact head = household.members().getFirst();
		assertEquals(Optional.of(COUNTY + "-1000000003-01"), head.text("memberCode"));
		assertEquals(Optional.of(true), head.child("memberYear", 2019).orElseThrow().flag("lowGuarantee"));
		assertEquals(Optional.of(6L), head.child("memberYear", 2019).orElseThrow().whole("workMonths"));
		assertEquals(Set.of(2019), household.years());
	}

	@Test
	void aSecondYearOverwritesNothing() throws Exception {
		loadYear(store, folder, 2018, 5);
		String before = SmallProvince.text(one(store, 2).root().child("income", 2018).orElseThrow());
		loadYear(store, folder, 2019, 5);

		Household household = one(store, 2);
		assertEquals(Set.of(2018, 2019), household.years());
		assertEquals(before, SmallProvince.text(household.root().child("income", 2018).orElseThrow()));
		assertEquals(5, all(store).size());
		assertEquals(2, household.members().size());
		assertEquals(List.of(2018, 2019), store.rounds().years());
		assertEquals(2019, store.rounds().currentYear());
	}

	@Test
	void theSameFileIsKnownAndALaterOneOfTheSameYearDoublesNothing() throws Exception {
		loadYear(store, folder, 2019, 5);

		assertTrue(store.loads().imported(spec(folder, "wide-2019.csv", 2019)).isPresent());
		assertFalse(store.loads().imported(spec(folder, "wide-2019.csv", 2018)).isPresent());
		load(store, folder, "again.csv", 2019, load -> {
			for (int i = 1; i <= 5; i++) {
				SmallProvince.household(load, 2019, i);
			}
		});
		assertEquals(5, all(store).size());
		assertEquals(1, one(store, 4).root().children("income").size());
		assertEquals(2, one(store, 4).members().size());
	}

	@Test
	void aNewerFileWinsFieldByFieldAndWhatItLeavesOutStays() throws Exception {
		loadYear(store, folder, 2019, 3);
		load(store, folder, "school.csv", 2019, load -> {
			MemberRef member = load.findPerson(SmallProvince.idNumber(2, 1)).orElseThrow();
			load.add(member, fact("memberYear", "school.csv", 9, "attendance", "在校", "workMonths", 3L));
		});

		Fact year = one(store, 2).members().getFirst().child("memberYear", 2019).orElseThrow();
		assertEquals(Optional.of("在校"), year.text("attendance"));
		assertEquals(Optional.of(3L), year.whole("workMonths"));
		assertEquals(Optional.of("城乡居民基本医疗保险"), year.text("basicMedical"));
		assertEquals("school.csv", year.source("workMonths").file());
		assertEquals("wide-2019.csv", year.source("basicMedical").file());
	}

	@Test
	void housesAndMeasuresAreMergedByTheirOwnKeys() throws Exception {
		loadYear(store, folder, 2019, 2);
		load(store, folder, "houses.csv", 2019, load -> {
			HouseholdRef household = load.household(key(1));
			load.add(household, fact("housing", "houses.csv", 1, "houseNo", 1L, "grade", "C"));
			load.add(household, fact("housing", "houses.csv", 2, "houseNo", 2L, "grade", "A"));
			load.add(load.member(household, person(1, 2)), fact("measure", "houses.csv", 3, "measureId", "M1", "measureYear", 2019L, "programme", "健康"));
		});
		load(store, folder, "houses2.csv", 2019, load -> {
			HouseholdRef household = load.household(key(1));
			load.add(household, fact("housing", "houses2.csv", 1, "houseNo", 1L, "grade", "D"));
			load.add(household, fact("measure", "houses2.csv", 2, "measureId", "M1", "amount", new BigDecimal("1200.00")));
		});

		Household household = one(store, 1);
		List<Fact> houses = household.root().children("housing", 2019);
		assertEquals(List.of("D", "A"), houses.stream().map(house -> house.text("grade").orElseThrow()).toList());
		List<Fact> measures = household.root().children("measure");
		assertEquals(1, measures.size());
		assertEquals(Optional.of("健康"), measures.getFirst().text("programme"));
		assertEquals(Optional.of(new BigDecimal("1200.00")), measures.getFirst().decimal("amount"));
		assertEquals(household.members().get(1).text("memberCode"), measures.getFirst().text("memberCode"));
	}

	@Test
	void fieldsThatTheDictionaryLacksAreKept() throws Exception {
		load(store, folder, "extra.csv", 2019, load -> load.add(load.household(key(1)),
				fact("householdYear", "extra.csv", 1, "本县字段", "甲", "ourAmount", new BigDecimal("1.50"), "ourDay", SmallProvince.day("2019-08-01"))));

		Fact year = one(store, 1).root().child("householdYear", 2019).orElseThrow();
		assertEquals(Optional.of("甲"), year.text("本县字段"));
		assertEquals(Optional.of(new BigDecimal("1.50")), year.decimal("ourAmount"));
		assertEquals(Optional.of(SmallProvince.day("2019-08-01")), year.date("ourDay"));
	}

	@Test
	void anAbandonedLoadLeavesNothing() throws Exception {
		loadYear(store, folder, 2018, 3);
		List<String> before = SmallProvince.texts(store);
		try (BulkLoad load = store.loads().begin(spec(folder, "bad.csv", 2019))) {
			for (int i = 1; i <= 3_000; i++) {
				SmallProvince.household(load, 2019, i);
			}
		}

		assertEquals(before, SmallProvince.texts(store));
		assertEquals(List.of(), store.maintenance().verify(Progress.NONE));
		try (var files = Files.list(store.workspace().imports())) {
			assertEquals(1, files.count());
		}
		loadYear(store, folder, 2019, 4);
		assertEquals(4, all(store).size());
		assertEquals(4, all(store).getLast().number());
	}

	@Test
	void anUndoneVersionIsInvisibleAtOnceAndItsHouseholdsKeepTheirNumbers() throws Exception {
		loadYear(store, folder, 2018, 3);
		List<String> before = SmallProvince.texts(store);
		DatasetVersion wrong = loadYear(store, folder, 2019, 6);
		long number = one(store, 5).number();
		store.loads().undo(wrong.id(), SmallProvince.WHO, "wrong year");

		assertEquals(before, SmallProvince.texts(store));
		assertEquals(1, store.loads().purge(Progress.NONE));
		assertEquals(before, SmallProvince.texts(store));
		loadYear(store, folder, 2020, 6);
		assertEquals(number, one(store, 5).number());
		assertThrows(LookbackException.class, () -> store.loads().undo(wrong.id(), SmallProvince.WHO, "again"));
	}

	@Test
	void aMemberIsFoundByIdNumberElseByNameAndBirthDateElseByName() throws Exception {
		load(store, folder, "a.csv", 2019, load -> {
			HouseholdRef household = load.household(key(1));
			MemberRef byId = load.member(household, person(1, 1));
			MemberRef without = load.member(household, new MemberKey(Optional.of("P7"), Optional.empty(), "王五", Optional.of(SmallProvince.day("1960-05-01"))));
			assertEquals(byId, load.member(household, person(1, 1)));
			assertEquals(byId, load.member(household, new MemberKey(Optional.empty(), Optional.empty(), "张1", Optional.empty())));
			assertEquals(without, load.member(household, new MemberKey(Optional.of("P7"), Optional.empty(), "", Optional.empty())));
			assertFalse(load.findMember(household, new MemberKey(Optional.empty(), Optional.empty(), "王五", Optional.of(SmallProvince.day("1961-05-01"))))
					.isPresent());
			load.add(without, fact("memberYear", "a.csv", 1, "workMonths", 1L));
		});
		load(store, folder, "b.csv", 2019, load -> {
			HouseholdRef household = load.household(key(1));
			String learned = idOf("37152519600501", "001");
			MemberRef now = load.member(household, new MemberKey(Optional.empty(), Optional.of(learned), "王五", Optional.empty()));
			assertEquals(2, now.member());
			assertEquals(Optional.of(now), load.findPerson(learned));
		});
		assertEquals(Optional.of("P7"), one(store, 1).members().getLast().text("memberCode"));
	}

	private static String idOf(String fourteen, String sequence) {
		return fourteen + sequence + IdNumber.checkDigit(fourteen + sequence);
	}

	@Test
	void aHouseholdKnownByItsLocalKeyGetsItsCodeLater() throws Exception {
		load(store, folder, "a.csv", 2019,
				load -> load.household(new HouseholdKey(COUNTY, Optional.empty(), Optional.of("L-1"))));
		load(store, folder, "b.csv", 2019, load -> {
			HouseholdRef first = load.household(new HouseholdKey(COUNTY, Optional.of("C-1"), Optional.of("L-1")));
			assertEquals(first, load.household(new HouseholdKey(COUNTY, Optional.of("C-1"), Optional.empty())));
		});
		load(store, folder, "c.csv", 2019,
				load -> assertEquals(1, load.household(new HouseholdKey(COUNTY, Optional.of("C-1"), Optional.empty())).number()));
		assertEquals(1, all(store).size());
	}

	@Test
	void rowsThatCannotBeKeptAreRejectedWithAReason() throws Exception {
		load(store, folder, "bad.csv", 0, load -> {
			HouseholdRef household = load.household(key(1));
			assertEquals("noYear", rejected(() -> load.add(household, fact("income", "bad.csv", 1, "wage", new BigDecimal("1")))));
			assertEquals("badYear", rejected(() -> load.add(household, fact("income", "bad.csv", 1, "dataYear", 1919L))));
			assertEquals("noRowKey", rejected(() -> load.add(household, fact("measure", "bad.csv", 1, "programme", "健康"))));
			assertEquals("textTooLong", rejected(() -> load.add(household, fact("household", "bad.csv", 1, "headName", "长".repeat(50_000)))));
			assertEquals("numberTooLarge",
					rejected(() -> load.add(household, fact("income", "bad.csv", 1, "dataYear", 2019L, "wage", new BigDecimal("1E+20")))));
			assertEquals("wrongPlace", rejected(() -> load.add(household, fact("memberYear", "bad.csv", 1, "dataYear", 2019L))));
			assertEquals("noHouseholdKey", rejected(() -> load.household(new HouseholdKey(COUNTY, Optional.empty(), Optional.empty()))));
			assertEquals("noMemberKey",
					rejected(() -> load.member(household, new MemberKey(Optional.empty(), Optional.empty(), "", Optional.empty()))));
			for (int i = 1; i <= 255; i++) {
				load.member(household, new MemberKey(Optional.empty(), Optional.empty(), "人" + i, Optional.empty()));
			}
			assertEquals("tooManyMembers",
					rejected(() -> load.member(household, new MemberKey(Optional.empty(), Optional.empty(), "第二百五十六人", Optional.empty()))));
		});
	}

	private interface Step {
		void run() throws RejectedRowException, LookbackException;
	}

	private static String rejected(Step step) {
		RejectedRowException rejection = assertThrows(RejectedRowException.class, step::run);
		assertFalse(rejection.getMessage().startsWith("!"), rejection.getMessage());
		return rejection.code();
	}

	@Test
	void onlyOneLoadRunsAtATime() throws Exception {
		try (BulkLoad first = store.loads().begin(spec(folder, "one.csv", 2019))) {
			LookbackException refused = assertThrows(LookbackException.class, () -> store.loads().begin(spec(folder, "two.csv", 2019)));
			assertTrue(refused.getMessage().contains("one.csv"));
			assertEquals(1, first.version());
		}
	}

	@Test
	void villagesFacilitiesAndUnmatchedRecordsHangUnderNoHousehold() throws Exception {
		load(store, folder, "villages.csv", 2019, load -> {
			load.add(fact("village", "villages.csv", 1, "villageCode", "371525101201", "farmHouseholds", 210L));
			load.add(fact("facility", "villages.csv", 2, "facilityId", "F1", "villageCode", "371525101201", "facilityType", "村卫生室"));
			load.add(fact("registerRecord", "villages.csv", 3, "register", "机动车", "recordNo", "R1", "personName", "无此人"));
			load.add(fact("project", "villages.csv", 4, "projectId", "P1", "villageCode", "371525101201", "projectYear", 2018L));
			load.add(fact("helper", "villages.csv", 5, "helperKey", "L1", "villageCode", "371525101201", "helperRole", "第一书记"));
		});
		load(store, folder, "villages2.csv", 2019,
				load -> load.add(fact("village", "villages2.csv", 1, "villageCode", "371525101201", "farmPopulation", 800L)));
		try (var facts = store.facts()) {
			Fact village = facts.village("371525101201", 2019).orElseThrow();
			assertEquals(Optional.of(210L), village.whole("farmHouseholds"));
			assertEquals(Optional.of(800L), village.whole("farmPopulation"));
			assertEquals(1, village.children("facility").size());
			assertEquals(Optional.of("P1"), village.children("project").getFirst().text("projectId"));
			assertEquals(Optional.of("第一书记"), village.children("helper").getFirst().text("helperRole"));
			assertEquals(Optional.empty(), facts.village("371525101201", 2018));
			List<Fact> records = new ArrayList<>();
			facts.forEachOther("registerRecord", records::add);
			assertEquals(Optional.of("R1"), records.getFirst().text("recordNo"));
		}
	}

	@Test
	void aRecordMatchedToKinHangsUnderHim() throws Exception {
		load(store, folder, "kin.csv", 2019, load -> {
			HouseholdRef household = load.household(key(1));
			load.add(load.member(household, person(1, 1)),
					fact("kin", "kin.csv", 1, "kinKey", "K1", "kinName", "张小", "kinIdNumber", SmallProvince.idNumber(900, 1)));
		});
		load(store, folder, "cars.csv", 2019, load -> {
			var kin = load.findKin(SmallProvince.idNumber(900, 1)).orElseThrow();
			load.add(kin.household(), fact("registerRecord", "cars.csv", 1, "register", "机动车", "recordNo", "R1", "matchedTo", kin.kinKey()));
		});
		Fact kin = one(store, 1).root().children("kin").getFirst();
		assertEquals("R1", kin.children("registerRecord").getFirst().text("recordNo").orElseThrow());
		assertEquals(Optional.of(COUNTY + "-1000000001-01"), kin.text("kinOf"));
	}
}
