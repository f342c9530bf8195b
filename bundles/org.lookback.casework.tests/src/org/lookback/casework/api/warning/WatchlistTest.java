package org.lookback.casework.api.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.WarningScheme;
import org.lookback.standards.api.WarningScheme.Factor;
import org.lookback.standards.api.WarningScheme.Level;
import org.lookback.standards.api.WarningScheme.Watched;

/** Levels over points: what moves when thresholds do, and that every number is as long as its list. */
class WatchlistTest {

	private static final Label NONE = new Label("", "");
	private static final WarningScheme SCHEME = new WarningScheme(NONE, Optional.of(new Watched("true", new ClauseRef("d", "a", "q"))),
			List.of(factor("ILL", 30), factor("EDU", 20), factor("DIS", 30)), List.of(level("watch", 30), level("warn", 50)));

	private static Factor factor(String id, int points) {
		return new Factor(id, new Label(id, id), ObjectKind.HOUSEHOLD, "", "true", points, Optional.empty(), NONE);
	}

	private static Level level(String id, int points) {
		return new Level(id, new Label(id, id), points, Optional.empty(), NONE);
	}

	private static Risk risk(String key, String village, List<String> helpers, int least, int most) {
		return new Risk(1, key, village, "张三", 3, "已脱贫不再享受政策", helpers, Truth.MET, List.of(Truth.MET, Truth.NOT_MET, Truth.UNDECIDED), least, most);
	}

	private static Watchlist list(List<Risk> risks) {
		return new Watchlist("hainan-2019", "1", LocalDate.of(2019, 12, 31), 2019, 1, SCHEME, risks, risks.size() + 5L);
	}

	@Test
	void aMissingFactIsNeitherZeroNorAllPoints() throws LookbackException {
		Watchlist list = list(List.of(risk("a", "v", List.of(), 30, 60), risk("b", "v", List.of(), 0, 0), risk("c", "v", List.of(), 0, 20)));
		WarningCount count = list.count(list.proposed());
		assertEquals(1, count.byLevel().get(0).households());
		assertEquals(0, count.byLevel().get(1).households());
		assertEquals(1, count.open().households(), "a may reach the second level; c reaches none even with its missing 20");
		assertEquals(6, count.below().persons());
	}

	@Test
	void movingOneThresholdPushesTheOthers() {
		Thresholds thresholds = new Thresholds(List.of(30, 50, 80));
		assertEquals(List.of(60, 61, 80), thresholds.moved(0, 60).points());
		assertEquals(List.of(9, 10, 80), thresholds.moved(1, 10).points());
		assertEquals(List.of(1, 2, 3), thresholds.moved(2, 1).points());
		assertThrows(LookbackException.class, () -> Thresholds.of(List.of(30, 30)));
		assertThrows(LookbackException.class, () -> Thresholds.of(List.of(0, 30)));
	}

	@Test
	void everyCountIsAsLongAsItsList() throws LookbackException {
		Random random = new Random(7);
		List<Risk> risks = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			int least = random.nextInt(9) * 10;
			risks.add(risk("k" + i, "v" + random.nextInt(9), random.nextBoolean() ? List.of("李四", "王五") : List.of(), least, Math.min(80, least + random.nextInt(4) * 10)));
		}
		Watchlist list = list(risks);
		for (int round = 0; round < 100; round++) {
			int first = 1 + random.nextInt(60);
			Thresholds thresholds = Thresholds.of(List.of(first, first + 1 + random.nextInt(30)));
			WarningCount count = list.count(thresholds);
			assertEquals(count.watched().households(), list.list(WarningList.of(WarningList.Kind.WATCHED), thresholds).size());
			assertEquals(count.warned().households(), list.list(WarningList.of(WarningList.Kind.WARNED), thresholds).size());
			assertEquals(count.below().households(), list.list(WarningList.of(WarningList.Kind.BELOW), thresholds).size());
			assertEquals(count.open().households(), list.list(WarningList.of(WarningList.Kind.OPEN), thresholds).size());
			for (int level = 0; level < 2; level++) {
				assertEquals(count.byLevel().get(level).households(), list.list(WarningList.level(level), thresholds).size());
			}
			assertEquals(count.warned().households(), list.byVillage(thresholds).stream().mapToLong(one -> one.warned().households()).sum());
			assertEquals(count.watched().households(), count.warned().households() + count.below().households());
		}
		long[] distribution = list.distribution();
		assertEquals(SCHEME.most() + 1, distribution.length);
		assertEquals(500, Arrays.stream(distribution).sum());
		assertTrue(list.byHelper(list.proposed()).stream().anyMatch(one -> one.key().isEmpty()), "households without a helper are counted, too");
	}
}
