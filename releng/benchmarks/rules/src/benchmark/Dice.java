package benchmark;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Values by chance, one in twenty missing. */
final class Dice {
	private final SplittableRandom random;

	Dice(long seed) {
		random = new SplittableRandom(seed);
	}

	int number(int below) {
		return random.nextInt(below);
	}

	private boolean missing() {
		return random.nextInt(20) == 0;
	}

	/** The first, or one time in twenty one of the others. */
	Object mostly(String... values) {
		return missing() ? null : values[random.nextInt(20) == 0 ? 1 + random.nextInt(values.length - 1) : 0];
	}

	Object several(String... values) {
		return missing() ? null : List.of(mostly(values) instanceof String value ? value : values[0]);
	}

	Object flag(double yes) {
		return missing() ? null : (Object) (random.nextDouble() < yes);
	}

	Object yuan(int from, int below) {
		return missing() ? null : BigDecimal.valueOf(100L * from + random.nextInt(100 * (below - from)), 2);
	}

	Map<String, Object> row(Object... namesAndValues) {
		Map<String, Object> row = new HashMap<>(2 * namesAndValues.length);
		for (int i = 0; i < namesAndValues.length; i += 2) {
			if (namesAndValues[i + 1] != null) {
				row.put((String) namesAndValues[i], namesAndValues[i + 1]);
			}
		}
		return row;
	}
}
