package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.lookback.ingest.api.Division;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.ImportedRows;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.api.RegionReading;
import org.lookback.ingest.api.RegionReading.NotCarried;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.region.RegionChanges.Kind;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/** Files whose places are those of 2018, of 2023, or of both: each row comes to stand where it belongs in the workspace's division. */
class RegionYearTest extends StoreFixture {

	private static final String CODED = "行政村代码,行政村,户编号,户主姓名,主要致贫原因";
	private static final String NAMED = "省,市,县,乡,行政村,户编号,户主姓名";

	private final RegionTree then = RegionTree.of(2018);
	private final RegionTree now = RegionTree.of(2023);
	private final RegionChanges back = RegionChanges.between(2023, 2018);

	/** Villages of 2023 below a region for which something holds. */
	private List<Region> villages(String below, Predicate<Region> wanted) {
		List<Region> found = new ArrayList<>();
		for (Region child : now.children(below)) {
			if (child.level() == RegionLevel.VILLAGE) {
				if (wanted.test(child)) {
					found.add(child);
				}
			} else {
				found.addAll(villages(child.code(), wanted));
			}
		}
		return found;
	}

	private Region recoded() {
		return villages("371503", village -> back.of(village.code()).kind() == Kind.RECODED).getFirst();
	}

	private Region gone() {
		return villages("371503", village -> back.of(village.code()).kind() == Kind.GONE && then.region(village.code()).isEmpty()).getFirst();
	}

	private Path coded(Region... villages) {
		String[] lines = new String[villages.length + 1];
		lines[0] = CODED;
		for (int i = 0; i < villages.length; i++) {
			lines[i + 1] = villages[i].code() + "," + villages[i].name() + ",370000000" + (i + 1) + ",张勇,因病";
		}
		return TestFiles.text(folder, "2019年户表.csv", lines);
	}

	private String village(String household) throws Exception {
		return household(household).root().text("villageCode").orElse("");
	}

	private static RegionReading reading(ImportReport report) {
		return report.regions().orElseThrow();
	}

	@Test
	void codesOf2023AreRecognisedAndBecomeThoseOf2018() throws Exception {
		Region village = recoded();
		ImportPlan plan = plan(coded(village));
		Division division = Ingest.division(plan);
		assertEquals(2023, division.year());
		assertEquals(1, division.onlyLater());
		assertEquals(List.of(village.code()), division.examples());
		RegionReading reading = reading(run(plan));
		assertEquals(back.of(village.code()).code().orElseThrow(), village("3700000001"));
		assertTrue(village("3700000001").startsWith("371523"), "茌平县, as it was in 2018");
		assertEquals(1, reading.carried());
		assertEquals(0, reading.strangers());
	}

	@Test
	void whatHasNoCounterpartIsKeptAsALocalPlaceAndListed() throws Exception {
		Region village = gone();
		ImportReport report = imported(coded(recoded(), village));
		assertEquals(2, report.accepted());
		NotCarried stranger = reading(report).notCarried().getFirst();
		assertEquals(village.code(), stranger.code());
		assertEquals(Kind.GONE, stranger.reason());
		assertEquals(3, stranger.firstRow());
		assertEquals(List.of("山东省", "聊城市", "茌平区"), stranger.path().subList(0, 3));
		assertEquals(stranger.keptAs(), village("3700000002"));
		assertTrue(only(report, IssueKind.REGION_NOT_CARRIED).reason().contains(village.code()));
		try (FactSource facts = store.facts()) {
			List<Region> path = facts.regions().path(stranger.keptAs());
			assertEquals("371523", path.get(2).code(), "below the county that it surely is in");
			assertEquals(village.name(), path.getLast().name());
		}
		assertEquals(village.code(), RegionChanges.between(2018, 2023).of(stranger.keptAs()).code().orElseThrow(), "a report of 2023 has it again");
	}

	@Test
	void aColumnOfCodesOfEitherYearIsOneOfCodes() throws Exception {
		Region[] many = villages("371503", village -> true).subList(0, 30).toArray(Region[]::new);
		ImportPlan plan = plan(coded(many));
		assertEquals("household.villageCode", plan.columns().getFirst().field().orElse(""), plan.columns().getFirst().evidence());
		assertEquals(30, run(plan).accepted());
	}

	@Test
	void filesOf2018And2023SpeakOfTheSameHouseholds() throws Exception {
		Region village = recoded();
		imported(coded(village));
		Region before = then.region(back.of(village.code()).code().orElseThrow()).orElseThrow();
		Path earlier = TestFiles.text(folder, "2018年户表.csv", CODED, before.code() + "," + before.name() + ",3700000001,张勇,缺劳力");
		ImportReport report = imported(earlier);
		assertEquals(2018, reading(report).division().year());
		assertFalse(reading(report).otherYear());
		assertEquals(1, households());
	}

	@Test
	void namesOf2023AreRecognisedToo() throws Exception {
		Region village = recoded();
		List<Region> path = now.path(village.code());
		Path file = TestFiles.text(folder, "2019年户表.csv", NAMED,
				"山东省,聊城市,茌平区," + path.get(3).name() + "," + village.name() + ",3700000001,张勇",
				"浙江省,杭州市,临平区,,,3700000002,李梅");
		Division division = Ingest.division(plan(file));
		assertEquals(2023, division.year());
		RegionReading reading = reading(imported(file));
		assertEquals(back.of(village.code()).code().orElseThrow(), village("3700000001"));
		assertEquals("3301~330113", village("3700000002"), "临平区 is new in 2023: kept below its city");
		assertEquals("330113", reading.notCarried().getFirst().code());
	}

	@Test
	void aPersonCanOverruleTheYear() throws Exception {
		Region reused = villages("37", village -> then.region(village.code()).isPresent()
				&& back.of(village.code()).code().filter(code -> !code.equals(village.code())).isPresent()).getFirst();
		ImportPlan plan = plan(coded(reused));
		assertEquals(2018, Ingest.division(plan).year(), "both years have the code: nothing tells, so it is the workspace's");
		run(plan);
		assertEquals(reused.code(), village("3700000001"));
		assertTrue(Ingest.division(plan.withDivision(2023)).byPerson());
		ImportReport report = run(plan.withDivision(2023));
		assertFalse(report.alreadyImported());
		assertEquals(back.of(reused.code()).code().orElseThrow(), village("3700000001"));
		assertEquals(2023, Ingest.plan(Ingest.sniff(coded(reused)), plan.dictionary(), plan.withDivision(2023).mapping()).division().orElseThrow());
		assertThrows(IllegalArgumentException.class, () -> plan.withDivision(2010));
	}

	@Test
	void countiesBelowTheirProvinceAndCitiesWithoutCountiesAreFound() throws Exception {
		Path file = TestFiles.text(folder, "2019年户表.csv", NAMED, "海南省,,琼海市,嘉积镇,,3700000001,张勇", "海南省,琼海市,,嘉积镇,,3700000002,李梅",
				"海南省,省直辖县级行政区划,琼海市,嘉积镇,,3700000003,王强", "广东省,东莞市,,石碣镇,,3700000004,赵云", ",,东莞市,石碣镇,,3700000005,孙平");
		ImportReport report = imported(file);
		assertEquals(5, report.accepted(), report.issues().toString());
		for (int i = 1; i <= 3; i++) {
			assertEquals("469002100", village("370000000" + i));
		}
		assertEquals(village("3700000004"), village("3700000005"));
		assertEquals("石碣镇", then.region(village("3700000005")).orElseThrow().name());
	}

	@Test
	void codesBelowCitiesWithoutCountiesAreTaken() throws Exception {
		Region township = then.children("4419").getFirst();
		Region village = then.children(township.code()).getFirst();
		ImportReport report = imported(coded(village, new Region(township.code() + "999", "新村", RegionLevel.VILLAGE, township.parent()),
				then.children(then.children("469002").getFirst().code()).getFirst()));
		assertEquals(3, report.accepted(), report.issues().toString());
		assertEquals(village.code(), village("3700000001"));
		assertEquals(township.code() + "999", village("3700000002"));
	}

	@Test
	void aCodeOfNoYearIsRefused() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "2019年户表.csv", CODED, "371599001001,某村,3700000001,张勇,因病", "371500001001,某村,3700000002,张勇,因病"));
		assertEquals(2, report.rejected());
		assertEquals(2, report.counts().get(IssueKind.UNKNOWN_REGION));
	}

	@Test
	void rowsCarriedOverAreExportedAsTheyCameIn() throws Exception {
		Region village = recoded();
		ImportReport report = imported(coded(village));
		try (ImportedRows rows = ImportedRows.open(store, (int) report.version().getAsLong())) {
			assertEquals(village.code(), rows.next().orElseThrow().cells().getFirst());
		}
	}
}
