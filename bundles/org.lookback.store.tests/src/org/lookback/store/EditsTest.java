package org.lookback.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookback.store.SmallProvince.fact;
import static org.lookback.store.SmallProvince.key;
import static org.lookback.store.SmallProvince.load;
import static org.lookback.store.SmallProvince.loadYear;
import static org.lookback.store.SmallProvince.one;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Access;
import org.lookback.store.api.Change;
import org.lookback.store.api.ChangedHouseholds;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.HandEdit;
import org.lookback.store.api.Round;
import org.lookback.store.api.SavedQuery;
import org.lookback.store.api.Store;

/** What people change is recorded with who, when, before, after and why, and the log tells the index what to read again. */
class EditsTest {

	@TempDir
	Path folder;
	private Store store;

	@BeforeEach
	void open() throws Exception {
		store = Store.open(folder.resolve("workspace"), Access.WRITE);
		loadYear(store, folder, 2019, 4);
	}

	@AfterEach
	void close() throws LookbackException {
		store.close();
	}

	private void edit(long household, Optional<String> member, String entity, Optional<Integer> year, String rowKey, String field, Object value)
			throws LookbackException {
		store.edits().change(new HandEdit(household, member, entity, year, rowKey, field, Optional.ofNullable(value), "王工", "入户核实"));
	}

	@Test
	void anEditIsSeenAtOnceAndRecordedWithBeforeAndAfter() throws Exception {
		edit(2, Optional.empty(), "householdYear", Optional.of(2019), "", "primaryCause", "因学");

		Fact year = one(store, 2).root().child("householdYear", 2019).orElseThrow();
		assertEquals(Optional.of("因学"), year.text("primaryCause"));
		assertEquals(Source.BY_HAND, year.source("primaryCause"));
		assertEquals("wide-2019.csv", year.source("registrationClass").file());
		Change change = store.edits().history(2).getFirst();
		assertEquals(List.of("王工", "因病", "因学", "入户核实"), List.of(change.who(), change.before(), change.after(), change.why()));
		assertTrue(change.entity().startsWith("householdYear.primaryCause"));
	}

	@Test
	void anEditDoesNotDependOnWhatItsThreadSees() throws Exception {
		Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
		try {
			edit(2, Optional.empty(), "householdYear", Optional.of(2019), "", "primaryCause", "因学");
		} finally {
			Thread.currentThread().setContextClassLoader(EditsTest.class.getClassLoader());
		}
		assertEquals(Optional.of("因学"), one(store, 2).root().child("householdYear", 2019).flatMap(year -> year.text("primaryCause")));
	}

	@Test
	void aMembersFieldIsClearedAndAYearNobodySpokeOfIsBegun() throws Exception {
		String code = one(store, 1).members().getFirst().text("memberCode").orElseThrow();
		edit(1, Optional.of(code), "memberYear", Optional.of(2019), "", "health", null);
		edit(1, Optional.of(code), "memberYear", Optional.of(2020), "", "workMonths", 9L);
		edit(1, Optional.of(code), "member", Optional.empty(), "", "name", "张壹");

		Fact member = one(store, 1).members().getFirst();
		assertEquals(Optional.empty(), member.child("memberYear", 2019).orElseThrow().get("health"));
		assertEquals(Optional.of(9L), member.child("memberYear", 2020).orElseThrow().whole("workMonths"));
		assertEquals(Optional.of("张壹"), member.text("name"));
		assertEquals(Optional.of("李1"), one(store, 1).members().getLast().text("name"));
	}

	@Test
	void aLaterImportWinsAgainAndAnEarlierStateIsWithoutTheEdit() throws Exception {
		long before = store.changes().latest();
		edit(3, Optional.empty(), "income", Optional.of(2019), "", "netPerCapita", new BigDecimal("1.00"));
		load(store, folder, "later.csv", 2019,
				load -> load.add(load.household(key(3)), fact("income", "later.csv", 1, "netPerCapita", new BigDecimal("2.00"))));

		assertEquals(Optional.of(new BigDecimal("2.00")), one(store, 3).root().child("income", 2019).orElseThrow().decimal("netPerCapita"));
		try (FactSource facts = store.facts(before)) {
			assertEquals(Optional.of(new BigDecimal("2022.50")), facts.household(3).orElseThrow().root().child("income", 2019).orElseThrow()
					.decimal("netPerCapita"));
		}
		try (FactSource facts = store.facts(before + 1)) {
			assertEquals(Optional.of(new BigDecimal("1.00")), facts.household(3).orElseThrow().root().child("income", 2019).orElseThrow()
					.decimal("netPerCapita"));
		}
	}

	@Test
	void aHouseIsEditedByItsOwnKey() throws Exception {
		load(store, folder, "houses.csv", 2019,
				load -> load.add(load.household(key(1)), fact("housing", "houses.csv", 1, "houseNo", 1L, "grade", "C")));
		edit(1, Optional.empty(), "housing", Optional.of(2019), "1", "grade", "D");

		assertEquals(Optional.of("D"), one(store, 1).root().children("housing").getFirst().text("grade"));
		assertThrows(LookbackException.class, () -> edit(1, Optional.empty(), "housing", Optional.of(2019), "7", "grade", "D"));
	}

	@Test
	void anEditThatMakesNoSenseIsRefused() {
		assertThrows(LookbackException.class, () -> edit(99, Optional.empty(), "household", Optional.empty(), "", "headName", "甲"));
		assertThrows(LookbackException.class, () -> edit(1, Optional.empty(), "income", Optional.empty(), "", "wage", new BigDecimal("1")));
		assertThrows(LookbackException.class, () -> edit(1, Optional.empty(), "income", Optional.of(2019), "", "wage", "viel"));
		assertThrows(LookbackException.class, () -> edit(1, Optional.empty(), "household", Optional.empty(), "", "householdKey", "X"));
		assertThrows(LookbackException.class, () -> edit(1, Optional.empty(), "memberYear", Optional.of(2019), "", "workMonths", 3L));
		assertThrows(LookbackException.class, () -> edit(1, Optional.of("nobody"), "memberYear", Optional.of(2019), "", "workMonths", 3L));
		assertThrows(LookbackException.class, () -> edit(1, Optional.empty(), "village", Optional.of(2019), "", "power", true));
	}

	@Test
	void theLogTellsTheIndexWhatToReadAgain() throws Exception {
		long seen = store.changes().latest();
		assertArrayEquals(new long[0], store.changes().since(seen).households());
		edit(2, Optional.empty(), "household", Optional.empty(), "", "headName", "赵一");
		DatasetVersion version = load(store, folder, "one.csv", 2019, load -> load.household(key(4)));
		assertArrayEquals(new long[] { 2, 4 }, store.changes().since(seen).households());
		long imported = store.changes().latest();
		store.loads().undo(version.id(), SmallProvince.WHO, "");

		ChangedHouseholds undone = store.changes().since(imported);
		assertArrayEquals(new long[] { 4 }, undone.households());
		assertFalse(undone.rebuild() || undone.others() || undone.clauses() || undone.checks());
		assertTrue(store.changes().since(1_000).rebuild(), "an index that is ahead of the log");
		List<Change> all = store.changes().list(0, 100);
		for (int i = 0; i < all.size(); i++) {
			assertEquals(i + 1, all.get(i).seq());
		}
	}

	@Test
	void queriesRoundsAndSettingsAreKept() throws Exception {
		SavedQuery saved = store.edits().save(new SavedQuery(0, "危房户", "危房", "list", "王工", Instant.parse("2019-08-01T00:00:00Z")));
		SavedQuery renamed = store.edits().save(new SavedQuery(saved.id(), "C、D级危房", saved.query(), saved.shape(), "王工", saved.saved()));
		assertEquals(List.of(renamed), store.edits().savedQueries());
		store.edits().deleteQuery(saved.id(), "王工");
		assertEquals(List.of(), store.edits().savedQueries());
		assertThrows(LookbackException.class, () -> store.edits().deleteQuery(saved.id(), "王工"));

		Round first = store.rounds().save(new Round(0, 2018, "第一轮", Optional.of(SmallProvince.day("2018-07-01")), Optional.empty(), true), "王工");
		assertEquals(2018, store.rounds().currentYear());
		store.rounds().save(new Round(0, 2019, "第二轮", Optional.empty(), Optional.empty(), true), "王工");
		assertEquals(2019, store.rounds().currentYear());
		assertEquals(List.of(first.id()), store.rounds().list().stream().filter(round -> !round.current()).map(Round::id).toList());

		assertEquals(Optional.empty(), store.settings().get("reveal"));
		store.settings().put("reveal", "no", "王工");
		store.settings().put("reveal", "yes", "王工");
		assertEquals(Optional.of("yes"), store.settings().get("reveal"));
		assertEquals("no", store.changes().list(0, 100).getLast().before());
	}
}
