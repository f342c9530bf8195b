package org.lookback.model.api.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTreeTest {

	private final RegionTree tree = RegionTree.shipped();

	private List<String> names(List<Region> regions) {
		return regions.stream().map(Region::name).toList();
	}

	@Test
	void hasTheCountryDownToItsCounties() {
		assertEquals(31, tree.provinces().size());
		assertEquals("北京市", tree.provinces().get(0).name());
		assertEquals(17, tree.children("37").stream().filter(r -> r.level() == RegionLevel.CITY).count(),
				"Laiwu still stood in October 2018");
		assertEquals(List.of("山东省", "临沂市", "沂水县", "高桥镇"), names(tree.path("371323102")));
		assertEquals(List.of(), tree.path("999999"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "14", "21", "37", "44", "46" })
	void hasEveryVillageOfTheFiveProvinces(String province) {
		for (Region below : tree.children(province)) {
			for (Region next : tree.children(below.code())) {
				assertEquals(Optional.of(below.code()), next.parent());
				assertTrue(next.level().compareTo(below.level()) > 0, next.code());
			}
		}
		Region county = tree.children(province).stream().filter(r -> !tree.children(r.code()).isEmpty()).findFirst()
				.map(r -> r.level() == RegionLevel.COUNTY ? r : tree.children(r.code()).get(0)).orElseThrow();
		Region township = tree.children(county.code()).get(0);
		Region village = tree.children(township.code()).get(0);
		assertEquals(12, village.code().length());
		assertEquals(RegionLevel.VILLAGE, village.level());
		assertEquals(Optional.of(village), tree.region(village.code()));
		assertEquals(Optional.of(township), tree.at(RegionLevel.TOWNSHIP, village.code()));
	}

	@Test
	void aCountyMayHangUnderAProvinceAndATownshipUnderACity() {
		assertEquals(List.of("海南省", "琼海市", "嘉积镇"), names(tree.path("469002100")));
		assertEquals(Optional.of("46"), tree.region("469002").flatMap(Region::parent));
		assertEquals(RegionLevel.COUNTY, tree.region("469002").orElseThrow().level());
		assertEquals(Optional.of("4419"), tree.region("441900003").flatMap(Region::parent));
		assertEquals(List.of("广东省", "东莞市", "东城街道办事处"), names(tree.path("441900003")));
		assertEquals(List.of("北京市", "东城区"), names(tree.path("110101")));
	}

	@ParameterizedTest
	@CsvSource({ "'',山东,37", "'',内蒙古,15", "'',广西,45", "37,临沂,3713", "37,沂水县,371323", "37,沂水,371323", "46,琼海,469002", "46,白沙县,469025",
			"46,白沙,469025", "371323,沂城,371323001", "371323,沂城街道,371323001", "371323,高桥乡,371323102", "371323,高桥,371323102",
			"371323102,团山,371323102216", "371323102,团山村,371323102216", "371323102,团山村委会,371323102216",
			"371323102,团山村村民委员会,371323102216", "371323102,高桥社区居委会,371323102001", "371323102,高桥社区,371323102001" })
	void aNameIsFoundWhateverSaysItsKind(String parent, String name, String code) {
		assertEquals(Optional.of(code), tree.find(parent, name).map(Region::code));
	}

	@ParameterizedTest
	@CsvSource({ "37,''", "37,村", "371323,没有的镇", "37132399,高桥", "'',沂水", "zz,高桥", "'2',辽宁" })
	void whatIsNotThereIsNotGuessed(String parent, String name) {
		assertEquals(Optional.empty(), tree.find(parent, name));
	}

	@Test
	void countiesAreFoundAllOverTheCountry() {
		assertEquals(List.of("371323"), tree.named("沂水县", RegionLevel.COUNTY).stream().map(Region::code).toList());
		assertTrue(tree.named("朝阳", RegionLevel.COUNTY).size() > 1);
		assertEquals(List.of(), tree.named("无此县", RegionLevel.COUNTY));
	}

	@Test
	void whatTheDataLackIsAddedWithALocalCode() {
		Region township = tree.region("371323102").orElseThrow();
		Region village = Region.local(township, "新东坡村", RegionLevel.VILLAGE);
		RegionTree more = tree.with(List.of(village));
		assertEquals("371323102~新东坡村", village.code());
		assertTrue(village.local());
		assertEquals(Optional.of(village), more.find("371323102", "新东坡"));
		assertEquals(Optional.of(village), more.region("371323102~新东坡村"));
		assertEquals(List.of("山东省", "临沂市", "沂水县", "高桥镇", "新东坡村"), names(more.path(village.code())));
		assertEquals(tree.children("371323102").size() + 1, more.children("371323102").size());
		assertEquals(Optional.empty(), tree.region(village.code()), "the shipped tree stays as it is");
		assertEquals(more.children("371323102"), more.with(List.of(village)).children("371323102"), "twice is once");
	}
}
