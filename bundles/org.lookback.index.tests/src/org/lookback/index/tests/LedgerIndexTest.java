package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Hit;
import org.lookback.index.api.Hits;
import org.lookback.index.api.LedgerItems;
import org.lookback.index.api.Listing;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** Items of the ledger are found and counted, those of no household too, and follow their changes. */
class LedgerIndexTest {

	@TempDir
	Path folder;
	private Fixture fixture;

	@BeforeEach
	void index() throws LookbackException {
		fixture = new Fixture(folder, 60, 3);
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	private Hits find(String typed) throws LookbackException {
		return fixture.searching.search(fixture.searching.read(typed).query(), Shape.Rows.first(Kind.LEDGER, 100), false);
	}

	private long count(Query query, Unit unit) throws LookbackException {
		return fixture.searching.count(query, new Shape.Counts(List.of(), unit)).total();
	}

	private LedgerItems.Item any(boolean ofHousehold) {
		return fixture.province.ledger().values().stream().filter(item -> item.household() > 0 == ofHousehold && item.values().containsKey("region")).findFirst().orElseThrow();
	}

	private void write(LedgerItems.Item item) throws LookbackException {
		fixture.job.ledger(Optional.of(Set.of(item.key())), taker -> taker.accept(item), fixture.province.facts().regions(), 77, Progress.NONE);
		fixture.searching.refresh();
	}

	@Test
	void everyItemIsFound() throws LookbackException {
		assertEquals(60, fixture.searching.search(Query.ALL, Shape.Rows.first(Kind.LEDGER, 0), false).total());
		long ofVillages = fixture.province.ledger().values().stream().filter(item -> item.household() == 0).count();
		assertTrue(ofVillages > 5);
		assertEquals(ofVillages, find("台账不规范").total());
		assertEquals(60, count(Query.ALL, Unit.LEDGER));
	}

	@Test
	void anItemIsFoundByItsOwnWordsAndThoseOfItsHousehold() throws LookbackException {
		LedgerItems.Item item = any(true);
		String head = (String) item.values().get("name");
		assertTrue(find("漏水 " + head).hits().stream().map(Hit::id).anyMatch(item.key()::equals));
		String code = fixture.province.facts().household(item.household()).orElseThrow().root().text("householdCode").orElseThrow();
		assertTrue(find(code + " 住房漏水").hits().stream().map(Hit::id).anyMatch(item.key()::equals), "the household's code does not stand in the item");
		assertEquals(0, find("住房漏水 -漏水").total());
		assertEquals(0, find("住房漏水 台账不规范").total());
	}

	@Test
	void anItemOfAVillageIsFoundWhereItLies() throws LookbackException {
		LedgerItems.Item item = any(false);
		String region = (String) item.values().get("region");
		Query there = Query.ALL.where("household.township", region);
		Hits hits = fixture.searching.search(there, Shape.Rows.first(Kind.LEDGER, 100), false);
		assertTrue(hits.hits().stream().map(Hit::id).anyMatch(item.key()::equals));
		assertEquals(fixture.province.ledger().values().stream().filter(one -> region.equals(one.values().get("region"))).count(), hits.total());
		assertEquals(hits.total(), fixture.searching.search(Query.ALL.where("ledger.region", region), Shape.Rows.first(Kind.LEDGER, 0), false).total());
		String name = fixture.province.facts().regions().region(region).orElseThrow().name();
		assertTrue(find(name + " 台账不规范").hits().stream().map(Hit::id).anyMatch(item.key()::equals));
		assertTrue(hits.hits().stream().allMatch(hit -> hit.title().endsWith(name)), hits::toString);
	}

	@Test
	void aVillagesItemMeetsNothingThatOnlyHouseholdsHave() throws LookbackException {
		for (Hit hit : fixture.searching.search(Query.ALL.where("member.gender", "女"), Shape.Rows.first(Kind.LEDGER, 100), false).hits()) {
			assertTrue(hit.household() > 0, hit.toString());
		}
		assertTrue(fixture.searching.search(Query.ALL.where("cause.main", ""), Shape.Rows.first(Kind.LEDGER, 100), false).hits().stream().anyMatch(hit -> hit.household() == 0),
				"no cause is recorded of a village");
	}

	@Test
	void namesAreMaskedUnlessRevealed() throws LookbackException {
		LedgerItems.Item item = any(true);
		String name = (String) item.values().get("name");
		Hits masked = find(name);
		assertTrue(masked.total() > 0);
		assertFalse(masked.hits().toString().contains(name), masked.hits()::toString);
		assertTrue(fixture.searching.search(Query.ALL.withText(name), Shape.Rows.first(Kind.LEDGER, 9), true).hits().toString().contains(name));
		try (Listing listing = fixture.searching.list(Query.ALL.withText(name), Kind.LEDGER, Optional.of("ledger.name"), false)) {
			assertFalse(listing.cells(0, 9, List.of("ledger.name", "household.headName"), false, Locale.CHINESE).toString().contains(name));
		}
	}

	@Test
	void householdsAreFoundByTheStateOfTheirItems() throws LookbackException {
		long expected = fixture.province.ledger().values().stream().filter(item -> item.household() > 0 && item.values().get("state").equals("整改中"))
				.mapToLong(LedgerItems.Item::household).distinct().count();
		assertEquals(expected, count(Query.ALL.where("ledger.state", "整改中"), Unit.HOUSEHOLD));
		assertEquals(expected, count(fixture.searching.read("ledger.state:整改中").query(), Unit.HOUSEHOLD));
		assertEquals(expected, count(fixture.searching.read("整改状态:正在整改").query(), Unit.HOUSEHOLD), "as a heading of the ledger's sheet and a word of its list");
	}

	@Test
	void aChangedItemIsFoundInItsNewStateAndItsHouseholdStays() throws LookbackException {
		LedgerItems.Item before = any(true);
		LedgerItems.Item after = Province.item(before.key(), before.household(), (String) before.values().get("region"), "欧阳修", "屋面已经翻新", "水利", "反弹",
				LocalDate.of(2020, 1, 15));
		write(after);
		assertEquals(60, count(Query.ALL, Unit.LEDGER));
		assertEquals(60, count(Query.ALL, Unit.HOUSEHOLD));
		assertEquals(List.of(before.key()), find("ledger.state:反弹").hits().stream().map(Hit::id).toList());
		assertEquals(List.of(before.key()), find("屋面已经翻新").hits().stream().map(Hit::id).toList());
		assertEquals(before.household(), find("屋面已经翻新").hits().getFirst().household());
		assertEquals(77, fixture.searching.seq());
		Counts months = fixture.searching.count(Query.ALL, new Shape.Counts(List.of("ledger.due:quarter"), Unit.LEDGER));
		assertTrue(months.rows().stream().anyMatch(row -> row.keys().containsValue("2020-Q1") && row.count() == 1), months::toString);
	}

	@Test
	void anItemThatIsGoneIsNotFound() throws LookbackException {
		LedgerItems.Item gone = any(false);
		fixture.job.ledger(Optional.of(Set.of(gone.key())), LedgerItems.NONE, fixture.province.facts().regions(), 5, Progress.NONE);
		fixture.searching.refresh();
		assertEquals(59, count(Query.ALL, Unit.LEDGER));
		fixture.job.ledger(Optional.empty(), LedgerItems.NONE, fixture.province.facts().regions(), 6, Progress.NONE);
		fixture.searching.refresh();
		assertEquals(0, count(Query.ALL, Unit.LEDGER));
		assertEquals(60, count(Query.ALL, Unit.HOUSEHOLD));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aChangedOrLostHouseholdLeavesItsItems(boolean changed) throws LookbackException {
		long number = any(true).household();
		if (changed) {
			fixture.province.memory().put(fixture.province.household(number));
		} else {
			fixture.province.memory().remove(number);
		}
		fixture.job.update(fixture.sources(), List.of(number), Progress.NONE);
		fixture.searching.refresh();
		assertEquals(60, count(Query.ALL, Unit.LEDGER));
		assertEquals(60, fixture.searching.search(Query.ALL, Shape.Rows.first(Kind.LEDGER, 0), false).total());
		Counts counts = fixture.searching.count(Query.ALL, new Shape.Counts(List.of("household.township", "ledger.sector"), Unit.LEDGER));
		assertEquals(60, counts.rows().stream().mapToLong(Counts.Row::count).sum());
	}

	@Test
	void aListIsSortedByWhatStandsInItsColumns() throws LookbackException {
		try (Listing listing = fixture.searching.list(Query.ALL, Kind.LEDGER, Optional.of("ledger.due"), true)) {
			List<String> days = listing.cells(0, 60, List.of("ledger.due"), false, Locale.CHINESE).stream().map(List::getFirst).toList();
			List<String> written = days.stream().filter(day -> !day.isEmpty()).toList();
			assertEquals(written.stream().sorted(java.util.Comparator.reverseOrder()).toList(), written);
			assertEquals(written, days.subList(0, written.size()), "those without a day come last");
		}
	}

	@Test
	void whatIsNoStateIsRefusedWithTheStatesThereAre() {
		LookbackException refused = assertThrows(LookbackException.class, () -> count(Query.ALL.where("ledger.state", "搁置"), Unit.LEDGER));
		assertTrue(refused.getMessage().contains("整改中"), refused.getMessage());
		LookbackException unknown = assertThrows(LookbackException.class, () -> count(Query.ALL.where("ledger.stat", "整改中"), Unit.LEDGER));
		assertTrue(unknown.getMessage().contains("ledger.state"), unknown.getMessage());
	}
}
