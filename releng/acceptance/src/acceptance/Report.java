package acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Counts what holds and what does not. Keeps what one scenario says together, so that scenarios side by side do not talk into each other. */
final class Report {

	private static final Object OUT = new Object();
	private static final double NANOS = 1e9;

	private final List<String> lines = new ArrayList<>();
	private int passed;
	private int failed;

	/** @param evidence what was seen, printed when it does not hold */
	void check(String what, boolean holds, Supplier<?> evidence) {
		if (holds) {
			passed++;
		} else {
			failed++;
			lines.add("FAILED " + what + "\n       " + evidence.get());
		}
	}

	void check(String what, boolean holds) {
		check(what, holds, () -> "");
	}

	void equal(String what, Object expected, Object seen) {
		check(what, expected.equals(seen), () -> "expected " + expected + ", saw " + seen);
	}

	void note(String line) {
		lines.add(line);
	}

	/** Ends a scenario: prints what it said and how long it took. */
	void done(String scenario, long start) {
		synchronized (OUT) {
			lines.forEach(System.out::println);
			System.out.println(seconds(start) + scenario);
		}
		lines.clear();
	}

	/** @param start as {@link System#nanoTime} said it */
	static String seconds(long start) {
		return String.format(Locale.ROOT, "%7.1f s  ", (System.nanoTime() - start) / NANOS);
	}

	int passed() {
		return passed;
	}

	int failed() {
		return failed;
	}
}
