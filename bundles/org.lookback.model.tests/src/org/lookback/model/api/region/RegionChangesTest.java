package org.lookback.model.api.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.region.RegionChanges.Kind;
import org.lookback.model.api.region.RegionChanges.Successor;

/** What became of the regions of 2018 by 2023. */
class RegionChangesTest {

	private final RegionTree then = RegionTree.of(2018);
	private final RegionTree now = RegionTree.of(2023);
	private final RegionChanges forward = RegionChanges.between(2018, 2023);
	private final RegionChanges backward = RegionChanges.between(2023, 2018);

	private static List<Region> below(RegionTree tree, String code, RegionLevel level) {
		List<Region> found = new ArrayList<>();
		for (Region child : tree.children(code)) {
			if (child.level() == level) {
				found.add(child);
			} else {
				found.addAll(below(tree, child.code(), level));
			}
		}
		return found;
	}

	@Test
	void aCountyThatBecameADistrictIsTheSamePlace() {
		assertEquals(new Successor(Optional.of("371503"), Kind.RECODED), forward.of("371523"));
		assertEquals("茌平区", now.region("371503").orElseThrow().name());
		assertEquals("茌平县", then.region("371523").orElseThrow().name());
		assertEquals(new Successor(Optional.of("371523"), Kind.RECODED), backward.of("371503"));
		assertTrue(now.region("371523").isEmpty());
	}

	@Test
	void laiwuWentToJinan() {
		assertEquals(Optional.of("370116"), forward.of("371202").code());
		assertEquals("济南市", now.path("370116").get(1).name());
		assertEquals(Kind.GONE, forward.of("3712").kind());
	}

	@Test
	void aDirectlyAdministeredCountyStays() {
		assertEquals(new Successor(Optional.of("469002"), Kind.SAME), forward.of("469002"));
		assertEquals(List.of("海南省", "琼海市", "嘉积镇"), now.path("469002100").stream().map(Region::name).toList());
	}

	@Test
	void ofSeveralThatBecameOneNobodyKnowsWhichItWas() {
		assertEquals(Kind.MERGED, forward.of("350402").kind());
		assertEquals(Optional.of("350404"), forward.of("350402").code());
		assertEquals(new Successor(Optional.empty(), Kind.MERGED), backward.of("350404"));
	}

	@Test
	void whatIsNotKnownIsAtLeastWithinTheTownshipOrCounty() {
		String gone = below(then, "3715", RegionLevel.VILLAGE).stream().map(Region::code).filter(code -> forward.of(code).kind() == Kind.GONE).findFirst().orElseThrow();
		assertEquals(Optional.empty(), forward.of(gone).code());
		String within = forward.within(gone).orElseThrow();
		assertTrue(now.region(within).isPresent() && within.length() < gone.length(), within);
		assertEquals(Optional.of("371503"), forward.within("371523"));
		assertEquals(Optional.of("3715"), RegionChanges.between(2018, 2023).within("371599"));
	}

	@Test
	void aLocalVillageKeepsItsNameBelowItsTownship() {
		assertEquals("371503~新村", forward.of("371523~新村").code().orElseThrow());
	}

	@Test
	void everySuccessorExistsAndEveryRegionOf2023ComesFromSomewhereOrIsNew() {
		for (String province : List.of("14", "37", "46")) {
			for (RegionLevel level : List.of(RegionLevel.TOWNSHIP, RegionLevel.VILLAGE)) {
				Set<String> reached = new HashSet<>();
				for (Region region : below(then, province, level)) {
					Successor successor = forward.of(region.code());
					successor.code().ifPresent(code -> assertTrue(now.region(code).isPresent(), () -> region + " became " + code));
					successor.code().ifPresent(reached::add);
					assertEquals(successor.kind() == Kind.GONE, successor.code().isEmpty(), region::toString);
				}
				for (Region region : below(now, province, level)) {
					Successor before = backward.of(region.code());
					before.code().ifPresent(code -> assertEquals(Optional.of(region.code()), forward.of(code).code(), () -> code + " was " + region));
					assertEquals(before.kind() != Kind.GONE, reached.contains(region.code()), region::toString);
				}
			}
		}
	}

	@Test
	void theWholeCountryIsThere() {
		assertEquals(666_261, below(then, "", RegionLevel.VILLAGE).size());
		assertEquals(620_573, below(now, "", RegionLevel.VILLAGE).size());
		assertEquals(31, now.provinces().size());
	}

	@Test
	void anotherYearIsNotShipped() {
		assertThrows(IllegalArgumentException.class, () -> RegionChanges.between(2018, 2010));
		assertEquals(List.of(2018, 2023), RegionChanges.years());
	}
}
