package acceptance;

import java.util.function.Supplier;

/** Counts what holds and what does not. */
final class Report {

	private int passed;
	private int failed;

	/** @param evidence what was seen, printed when it does not hold */
	void check(String what, boolean holds, Supplier<?> evidence) {
		if (holds) {
			passed++;
		} else {
			failed++;
			System.out.println("FAILED " + what + "\n       " + evidence.get());
		}
	}

	void check(String what, boolean holds) {
		check(what, holds, () -> "");
	}

	void equal(String what, Object expected, Object seen) {
		check(what, expected.equals(seen), () -> "expected " + expected + ", saw " + seen);
	}

	void note(String line) {
		System.out.println(line);
	}

	/** @return the exit code */
	int end() {
		System.out.println(passed + " passed, " + failed + " failed");
		return failed == 0 ? 0 : 1;
	}
}
