package org.lookback.workbench.internal.casework.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.ledger.LedgerCurve;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Access;
import org.lookback.store.api.LedgerBatch;
import org.lookback.store.api.LedgerBook;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.LedgerStep;
import org.lookback.store.api.Store;

/** A curve that is continued is the curve that is drawn anew. */
class KeptCurveTest {

	private static final int ENTRIES = 300;
	private static final int ITEMS = 40;

	@TempDir
	Path folder;

	private static List<LedgerCurve.Day> anew(LedgerBook book, List<LedgerItem> items, LocalDate today) throws LookbackException {
		Set<String> present = items.stream().filter(item -> item.text(LedgerField.GONE).isEmpty()).map(LedgerItem::key).collect(Collectors.toSet());
		LedgerCurve curve = new LedgerCurve(ZoneOffset.UTC, present::contains);
		book.eachMove(0, curve::add);
		return curve.days(today);
	}

	private static LedgerStep randomStep(Random random) {
		String key = "k" + random.nextInt(ITEMS);
		return new LedgerStep(key, LedgerStep.ANY, switch (random.nextInt(5)) {
			case 0 -> Map.of(LedgerField.GONE, random.nextBoolean() ? "" : "按错");
			case 1 -> Map.of(LedgerField.SECTOR, random.nextBoolean() ? "教育" : "住房");
			case 2 -> Map.of(LedgerField.NOTE, "再看" + random.nextInt());
			default -> Map.of(LedgerField.STATE, (random.nextBoolean() ? LedgerState.CLOSED : LedgerState.OPEN).code());
		});
	}

	@Test
	void whatIsContinuedIsWhatIsDrawnAnew() throws Exception {
		Random random = new Random(3);
		try (Store store = Store.open(folder.resolve("workspace"), Access.WRITE)) {
			KeptCurve kept = new KeptCurve();
			Instant now = Instant.parse("2019-09-01T04:00:00Z");
			for (int entry = 0; entry < ENTRIES; entry++) {
				now = now.plus(Duration.ofHours(random.nextInt(20)));
				LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
				List<LedgerStep> steps = new ArrayList<>();
				for (int i = random.nextInt(4); i >= 0; i--) {
					steps.add(randomStep(random));
				}
				store.ledger().enter(new LedgerBatch(0, "change", "张三", now, ""), steps);
				if (random.nextInt(3) > 0) {
					List<LedgerItem> items = store.ledger().items();
					assertEquals(anew(store.ledger(), items, today), kept.days(store.ledger(), items, ZoneOffset.UTC, today), "after entry " + entry);
				}
			}
		}
	}

	@Test
	void itemsThatCameWhileItReadAreNotForgotten() throws Exception {
		LocalDate today = LocalDate.of(2019, 9, 1);
		try (Store store = Store.open(folder.resolve("workspace"), Access.WRITE)) {
			KeptCurve kept = new KeptCurve();
			LedgerBatch batch = new LedgerBatch(0, "add", "张三", Instant.parse("2019-09-01T04:00:00Z"), "");
			store.ledger().enter(batch, List.of(new LedgerStep("a", 0, Map.of(LedgerField.PROBLEM, "未参保"))));
			List<LedgerItem> before = store.ledger().items();
			store.ledger().enter(batch, List.of(new LedgerStep("b", 0, Map.of(LedgerField.PROBLEM, "危房"))));
			assertEquals(1, kept.days(store.ledger(), before, ZoneOffset.UTC, today).getLast().total());
			assertEquals(2, kept.days(store.ledger(), store.ledger().items(), ZoneOffset.UTC, today).getLast().total());
		}
	}
}
