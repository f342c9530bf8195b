package org.lookback.casework.internal.warning;

import java.util.ArrayList;
import java.util.List;

import org.lookback.casework.api.warning.Risk;
import org.lookback.casework.api.warning.Thresholds;
import org.lookback.casework.api.warning.WarningCount;
import org.lookback.model.api.query.HouseholdsAndPersons;

/** Counts households and persons by level. */
public final class LevelTally {

	private final Thresholds thresholds;
	/** Watched, below, open, then a pair a level: households, persons. */
	private final long[][] counts;

	public LevelTally(Thresholds thresholds) {
		this.thresholds = thresholds;
		counts = new long[3 + thresholds.points().size()][2];
	}

	public void add(Risk risk) {
		int level = thresholds.level(risk.least());
		add(0, risk);
		add(level == Thresholds.NONE ? 1 : 3 + level, risk);
		if (thresholds.level(risk.most()) > level) {
			add(2, risk);
		}
	}

	private void add(int place, Risk risk) {
		counts[place][0]++;
		counts[place][1] += risk.persons();
	}

	public WarningCount count(String key) {
		List<HouseholdsAndPersons> levels = new ArrayList<>();
		for (int i = 3; i < counts.length; i++) {
			levels.add(pair(i));
		}
		return new WarningCount(key, pair(0), levels, pair(1), pair(2));
	}

	private HouseholdsAndPersons pair(int place) {
		return new HouseholdsAndPersons(counts[place][0], counts[place][1]);
	}
}
