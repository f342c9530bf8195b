package acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenarios of one workspace, one after the other. Lanes know nothing of each other and may run side by side. */
final class Lane {

	/** What a scenario does. */
	interface Scenario {
		void run() throws Exception;
	}

	private final Report report = new Report();
	private final Map<String, Scenario> scenarios = new LinkedHashMap<>();

	Lane add(String name, Scenario scenario) {
		scenarios.put(name, scenario);
		return this;
	}

	Report report() {
		return report;
	}

	List<String> names() {
		return new ArrayList<>(scenarios.keySet());
	}

	/** Leaves out whatever is not named. */
	void only(List<String> names) {
		scenarios.keySet().retainAll(names);
	}

	/** A scenario that breaks off counts as failed and the next one goes on. */
	void run() {
		scenarios.forEach((name, scenario) -> {
			long start = System.nanoTime();
			try {
				scenario.run();
			} catch (Exception | Error broken) {
				report.check(name + " ran to its end", false, () -> broken.toString());
			}
			report.done(name, start);
		});
	}
}
