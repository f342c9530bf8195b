package org.lookback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookback.store.SmallProvince.all;
import static org.lookback.store.SmallProvince.loadYear;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Access;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.Store;

/** A source of facts stays at its state, and its parts together are the whole. */
class FactsTest {

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
	void rangesReadInParallelAreTheWholeInAscendingOrder() throws Exception {
		loadYear(store, folder, 2019, 2_500);
		List<String> whole = SmallProvince.texts(store);
		try (FactSource facts = store.facts(); ExecutorService pool = Executors.newFixedThreadPool(4)) {
			List<FactSource.Range> ranges = facts.ranges(7);
			assertEquals(7, ranges.size());
			List<Future<List<String>>> parts = new ArrayList<>();
			for (FactSource.Range range : ranges) {
				Callable<List<String>> part = () -> {
					List<String> texts = new ArrayList<>();
					facts.forEach(range, Progress.NONE, household -> texts.add(SmallProvince.text(household.root())));
					return texts;
				};
				parts.add(pool.submit(part));
			}
			List<String> together = new ArrayList<>();
			for (Future<List<String>> part : parts) {
				together.addAll(part.get());
			}
			assertEquals(whole, together);
			assertEquals(2_500, facts.householdCount());
		}
	}

	@Test
	void anOpenSourceDoesNotSeeWhatIsImportedMeanwhile() throws Exception {
		loadYear(store, folder, 2018, 3);
		try (FactSource before = store.facts()) {
			loadYear(store, folder, 2019, 6);
			assertEquals(3, all(before).size());
			assertEquals(2018, before.currentYear());
			assertEquals(6, all(store).size());
		}
	}

	@Test
	void anEarlierStateCanBeReadAgainUntilItsRowsAreRemoved() throws Exception {
		loadYear(store, folder, 2018, 3);
		long state = store.changes().latest();
		DatasetVersion version = loadYear(store, folder, 2019, 6);
		long both = store.changes().latest();
		store.loads().undo(version.id(), SmallProvince.WHO, "");
		try (FactSource earlier = store.facts(state); FactSource pinned = store.facts(both)) {
			assertEquals(3, all(earlier).size());
			assertEquals(6, all(pinned).size());
			assertEquals(0, store.loads().purge(Progress.NONE), "an open source still reads it");
			assertEquals(6, all(pinned).size());
		}
		assertEquals(1, store.loads().purge(Progress.NONE));
		assertThrows(LookbackException.class, () -> store.facts(both));
		assertThrows(LookbackException.class, () -> store.facts(999));
	}

	@Test
	void aHouseholdIsFoundByNumberKeyAndCode() throws Exception {
		loadYear(store, folder, 2019, 5);
		try (FactSource facts = store.facts()) {
			Household household = facts.household(4).orElseThrow();
			assertEquals(Optional.of(4L), facts.household(household.key()).map(Household::number));
			assertEquals(Optional.of(4L), facts.household(SmallProvince.code(4)).map(Household::number));
			assertTrue(facts.household("nobody").isEmpty());
			assertTrue(facts.household(99).isEmpty());
		}
	}

	@Test
	void anEmptyStoreHasNothingAndSaysSo() throws Exception {
		try (FactSource facts = store.facts()) {
			assertEquals(0, facts.householdCount());
			assertEquals(List.of(), facts.ranges(4));
			assertEquals(0, facts.currentYear());
			assertTrue(facts.village("371525101201", 2019).isEmpty());
		}
	}

	@Test
	void readingStopsWhenItIsCancelled() throws Exception {
		loadYear(store, folder, 2019, 1_000);
		Progress cancelled = new Progress() {
			@Override
			public void begin(String task, long total) {
				// nobody watches
			}

			@Override
			public void worked(long units) {
				// nobody watches
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		try (FactSource facts = store.facts()) {
			assertThrows(CancelledException.class, () -> facts.forEach(facts.ranges(1).getFirst(), cancelled, household -> {
				// read and forget
			}));
		}
	}

	@Test
	void regionsThatFilesBringStandBesideTheShippedOnes() throws Exception {
		SmallProvince.load(store, folder, "regions.csv", 2019, load -> load.addRegion(
				new Region("371525101~新村", "新村", RegionLevel.VILLAGE, Optional.of("371525101"))));
		try (FactSource facts = store.facts()) {
			assertEquals("新村", facts.regions().region("371525101~新村").orElseThrow().name());
			assertTrue(facts.regions().region("371525").isPresent());
		}
	}
}
