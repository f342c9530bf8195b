package org.lookback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Access;
import org.lookback.store.api.JournalLine;
import org.lookback.store.api.Journaling;
import org.lookback.store.api.LedgerBatch;
import org.lookback.store.api.LedgerChange;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.LedgerMove;
import org.lookback.store.api.LedgerStep;
import org.lookback.store.api.PlacedItem;
import org.lookback.store.api.Store;

/** The ledger keeps everything that was entered, and what it says to have kept is on the disk. */
class LedgerTest {

	private static final Instant NOON = Instant.parse("2019-10-08T04:00:00Z");

	@TempDir
	Path folder;

	private static LedgerBatch batch(String kind, String who) {
		return new LedgerBatch(0, kind, who, NOON, "");
	}

	private static LedgerStep step(String key, long seen, LedgerField field, String value) {
		return new LedgerStep(key, seen, Map.of(field, value));
	}

	@Test
	void historyIsAddedToAndWhoWasSlowerIsTold() throws Exception {
		try (Store store = Store.open(folder.resolve("workspace"), Access.WRITE)) {
			store.ledger().enter(batch("add", "张三"), List.of(step("a", 0, LedgerField.PROBLEM, "未参保"), step("b", 0, LedgerField.PROBLEM, "危房")));
			long seen = store.ledger().item("a").orElseThrow().version();
			store.ledger().enter(batch("state", "李四"), List.of(step("a", seen, LedgerField.STATE, "整改中")));
			LookbackException refused = assertThrows(LookbackException.class,
					() -> store.ledger().enter(batch("state", "王五"), List.of(step("b", LedgerStep.ANY, LedgerField.STATE, "整改中"), step("a", seen, LedgerField.STATE, "已整改待核"))));
			assertTrue(refused.getMessage().contains("未参保"), refused.getMessage());
			assertEquals("", store.ledger().item("b").orElseThrow().text(LedgerField.STATE), "all of an entry or nothing");
			assertEquals(List.of("张三", "李四"), store.ledger().history("a").stream().map(change -> change.batch().who()).toList());
			assertEquals(0, store.ledger().enter(batch("state", "王五"), List.of(step("a", LedgerStep.ANY, LedgerField.STATE, "整改中"))).id(), "nothing was changed");
			assertEquals(List.of(), store.maintenance().verify(Progress.NONE));
		}
	}

	@Test
	void theJournalTellsAllOfItAgain() throws Exception {
		Path first = folder.resolve("workspace");
		List<LedgerItem> items;
		List<LedgerChange> told = new ArrayList<>();
		List<LedgerMove> moved = new ArrayList<>();
		try (Store store = Store.open(first, Access.WRITE)) {
			List<LedgerStep> many = new ArrayList<>();
			for (int i = 0; i < 1_200; i++) {
				many.add(new LedgerStep("k" + i, 0, Map.of(LedgerField.PROBLEM, "问题" + i, LedgerField.STATE, "未整改")));
			}
			store.ledger().enter(batch("open", "张三"), many);
			store.ledger().enter(batch("change", "李四"), List.of(step("k7", LedgerStep.ANY, LedgerField.DUE, "2019-11-30"), step("k8", LedgerStep.ANY, LedgerField.PROBLEM, "")));
			items = store.ledger().items();
			store.ledger().eachMove(0, moved::add);
			told.addAll(history(store));
		}
		try (Store anew = Store.open(folder.resolve("anew"), Access.WRITE)) {
			for (JournalLine line : Journaling.read(first.resolve("journal.jsonl"))) {
				Journaling.ledger(line, anew);
			}
			assertEquals(items, anew.ledger().items());
			assertEquals(told, history(anew));
			List<LedgerMove> again = new ArrayList<>();
			anew.ledger().eachMove(0, again::add);
			assertEquals(moved, again);
			assertEquals(1_200, again.size(), "a due date moves no item");
		}
	}

	private static List<LedgerChange> history(Store store) throws LookbackException {
		List<LedgerChange> all = new ArrayList<>();
		for (LedgerItem item : store.ledger().items()) {
			all.addAll(store.ledger().history(item.key()));
		}
		return all;
	}

	@Test
	void whatMovedAnItemIsToldAsTheEntriesSaidIt() throws Exception {
		try (Store store = Store.open(folder.resolve("workspace"), Access.WRITE)) {
			store.ledger().enter(batch("add", "张三"), List.of(new LedgerStep("a", 0, Map.of(LedgerField.STATE, "未整改", LedgerField.SECTOR, "教育"))));
			store.ledger().enter(batch("change", "张三"), List.of(step("a", LedgerStep.ANY, LedgerField.NOTE, "再看")));
			store.ledger().enter(batch("change", "张三"), List.of(step("a", LedgerStep.ANY, LedgerField.SECTOR, "")));
			store.ledger().enter(batch("undo", "张三"), List.of(step("a", LedgerStep.ANY, LedgerField.GONE, "not yet")));
			List<LedgerMove> moves = new ArrayList<>();
			store.ledger().eachMove(0, moves::add);
			assertEquals(List.of(new LedgerMove("a", NOON, Optional.of("教育"), Optional.of("未整改"), Optional.of(false)),
					new LedgerMove("a", NOON, Optional.of(""), Optional.empty(), Optional.empty()),
					new LedgerMove("a", NOON, Optional.empty(), Optional.empty(), Optional.of(true))), moves);
		}
	}

	@Test
	void itemsThatChangedSinceAreNamed() throws Exception {
		try (Store store = Store.open(folder.resolve("workspace"), Access.WRITE)) {
			long start = store.changes().latest();
			store.ledger().enter(batch("add", "张三"), List.of(step("a", 0, LedgerField.PROBLEM, "未参保"), step("b", 0, LedgerField.PROBLEM, "危房")));
			long seq = store.changes().latest();
			store.changes().log("张三", "export", "list.xlsx", "");
			assertEquals(Optional.of(Set.of()), store.ledger().keysSince(seq));
			store.ledger().enter(batch("state", "张三"), List.of(step("b", LedgerStep.ANY, LedgerField.STATE, "整改中")));
			assertEquals(Optional.of(Set.of("b")), store.ledger().keysSince(seq));
			assertEquals(Optional.of(Set.of("a", "b")), store.ledger().keysSince(start));
			assertEquals(0, store.changes().since(seq).households().length);
		}
	}

	@Test
	void itemsAreFoundByTheirHouseholds() throws Exception {
		try (Store store = Store.open(folder.resolve("workspace"), Access.WRITE)) {
			SmallProvince.loadYear(store, folder, 2019, 5);
			List<Household> households = SmallProvince.all(store);
			Household third = households.get(2);
			store.ledger().enter(batch("add", "张三"), List.of(step("a", 0, LedgerField.HOUSEHOLD, third.key()), step("b", 0, LedgerField.HOUSEHOLD, "没有这一户"),
					step("c", 0, LedgerField.PROBLEM, "台账不规范")));
			assertEquals(Set.of("a"), store.ledger().keysOf(new long[] { third.number() }));
			assertEquals(Set.of(), store.ledger().keysOf(new long[] { households.getFirst().number() }));
			assertEquals(Set.of(), store.ledger().keysOf(new long[0]));
			Map<String, Long> placed = new java.util.TreeMap<>();
			store.ledger().eachPlaced(one -> placed.put(one.item().key(), one.household()));
			assertEquals(Map.of("a", third.number(), "b", 0L, "c", 0L), placed);
			assertEquals(List.of(third.number()), store.ledger().placed(List.of("a", "nobody")).stream().map(PlacedItem::household).toList());
		}
	}

	@Test
	void whatWasSaidToBeKeptIsThereAfterAKill() throws Exception {
		Path workspace = folder.resolve("workspace");
		Store.open(workspace, Access.WRITE).close();
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		Process other = new ProcessBuilder(java.toString(), "-Xmx256m", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", ClassPath.ofThisProcess(),
				Clerk.class.getName(), workspace.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String last = "";
		try (BufferedReader out = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
			for (int i = 0; i < 25; i++) {
				last = out.readLine();
			}
		} finally {
			other.destroyForcibly();
			assertTrue(other.waitFor(60, TimeUnit.SECONDS));
		}
		try (Store store = Store.open(workspace, Access.WRITE)) {
			int said = Integer.parseInt(last);
			int kept = Integer.parseInt(store.ledger().item("a").orElseThrow().text(LedgerField.NOTE));
			assertTrue(kept >= said, kept + " of " + said);
			assertEquals(kept, store.ledger().history("a").size(), "every state that was kept has its line of history");
			assertEquals(List.of(), store.maintenance().verify(Progress.NONE));
			assertEquals(List.of(), store.journal().verify());
		}
	}

	/** Somebody who enters one change after the other and says which are kept, until he is killed. */
	public static final class Clerk {

		private Clerk() {
		}

		/** @param arguments the workspace */
		public static void main(String[] arguments) throws Exception {
			try (Store store = Store.open(Path.of(arguments[0]), Access.WRITE)) {
				for (int i = 1; i < 1_000_000; i++) {
					store.ledger().enter(batch("change", "张三"), List.of(step("a", LedgerStep.ANY, LedgerField.NOTE, String.valueOf(i))));
					System.out.println(i);
					System.out.flush();
				}
			}
		}
	}
}
