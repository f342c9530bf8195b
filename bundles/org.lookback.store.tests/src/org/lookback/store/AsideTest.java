package org.lookback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Access;
import org.lookback.store.api.Aside;
import org.lookback.store.api.BulkLoad;
import org.lookback.store.api.FactView;
import org.lookback.store.api.HandEdit;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.LoadSpec;
import org.lookback.store.api.Store;
import org.lookback.store.api.VisitDecision;

/** Imports that are somebody's word and no facts, what some imports alone say, and decisions about both. */
class AsideTest {

	@TempDir
	Path folder;

	private Store store;
	private int facts;

	@BeforeEach
	void twoHouseholdsAndACard() throws Exception {
		store = Store.open(folder.resolve("workspace"), Access.WRITE);
		facts = SmallProvince.loadYear(store, folder, 2019, 2).id();
		Path card = Files.writeString(folder.resolve("cards.csv"), "card");
		try (BulkLoad load = store.loads().begin(new LoadSpec(card, "cards.csv", Aside.CARDS.kind(), 2020, "", SmallProvince.WHO))) {
			HouseholdRef household = load.household(SmallProvince.key(1));
			load.add(household, SmallProvince.fact("householdYear", "cards.csv", 1, "dataYear", 2019L, "primaryCause", "因学"));
			load.household(SmallProvince.key(7));
			load.add(load.household(SmallProvince.key(7)), SmallProvince.fact("household", "cards.csv", 2, "headName", "新户"));
			load.complete();
		}
	}

	@AfterEach
	void close() throws LookbackException {
		store.close();
	}

	private static Optional<String> cause(FactSource source) throws LookbackException {
		return source.household(SmallProvince.code(1)).map(Household::root).flatMap(root -> root.child("householdYear", 2019)).flatMap(row -> row.text("primaryCause"));
	}

	@Test
	void aCardNeverChangesAFact() throws LookbackException {
		try (FactSource now = store.facts(); FactSource card = store.facts(FactView.of(Aside.CARDS)); FactSource roster = store.facts(FactView.of(Aside.ROSTER))) {
			assertEquals(2, now.householdCount());
			assertEquals(Optional.of("因残"), cause(now));
			assertEquals(2, card.householdCount());
			assertEquals(Optional.of("因学"), cause(card));
			assertEquals(0, roster.householdCount());
			assertEquals(2019, now.currentYear(), "the year of a card is no year of the facts");
		}
		assertFalse(store.rounds().years().contains(2020));
	}

	@Test
	void theIndexNeedNotFollowWhatIsNoFact() throws LookbackException {
		long before = store.changes().latest();
		store.loads().undo(facts + 1, SmallProvince.WHO, "test");

		assertEquals(0, store.changes().since(before).households().length);
		try (FactSource card = store.facts(FactView.of(Aside.CARDS))) {
			assertEquals(0, card.householdCount(), "it is undone like any other");
		}
	}

	@Test
	void whatSomeImportsSayIsWithoutLaterOnesAndWithoutEdits() throws Exception {
		SmallProvince.load(store, folder, "later.csv", 2019, load -> load.add(load.household(SmallProvince.key(1)),
				SmallProvince.fact("householdYear", "later.csv", 1, "dataYear", 2019L, "primaryCause", "因病")));
		try (FactSource now = store.facts()) {
			long number = now.household(SmallProvince.code(1)).orElseThrow().number();
			store.edits().change(new HandEdit(number, Optional.empty(), "householdYear", Optional.of(2019), "", "primaryCause", Optional.of("因灾"), "王工", "核实"));
		}

		try (FactSource now = store.facts(); FactSource first = store.facts(FactView.saidBy(Set.of(facts)))) {
			assertEquals(Optional.of("因灾"), cause(now));
			assertEquals(Optional.of("因残"), cause(first));
		}
	}

	@Test
	void onlyTheEntitiesThatAreAskedForAreRead() throws LookbackException {
		try (FactSource few = store.facts(FactView.FACTS.only("household", "householdYear"))) {
			Fact root = few.household(SmallProvince.code(1)).orElseThrow().root();
			assertTrue(root.child("householdYear", 2019).isPresent());
			assertEquals(Set.of("householdYear"), root.children().keySet());
		}
	}

	@Test
	void theLastDecisionCountsAndNoneIsLost() throws LookbackException {
		VisitDecision accepted = store.visits().decide(new VisitDecision(0, "k", 1, true, false, "因病", "因残", "因残", "刘", Instant.EPOCH, "理由", "佐证", 0));
		store.visits().decide(new VisitDecision(0, "k", 1, true, true, "因病", "因残", "因残", "刘", Instant.EPOCH, "撤回", "", 0));

		assertEquals(facts + 1, accepted.version());
		assertTrue(accepted.when().isAfter(Instant.EPOCH));
		assertEquals(Map.of("k", true), Map.of("k", store.visits().latest().get("k").withdrawn()));
		assertEquals(List.of("理由", "撤回"), store.visits().history("k").stream().map(VisitDecision::reason).toList());
	}

	@Test
	void whoseWordAnImportIsCanBeSaidOfCompleteOnesAlone() throws LookbackException {
		store.visits().voice(facts, "OTHER", "刘");
		store.visits().voice(facts, "SYSTEM", "刘");

		assertEquals(Map.of(facts, "SYSTEM"), store.visits().voices());
		assertThrows(LookbackException.class, () -> store.visits().voice(99, "SYSTEM", "刘"));
	}
}
