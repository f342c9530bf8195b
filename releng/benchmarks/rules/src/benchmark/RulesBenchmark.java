package benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.Progress;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.Access;
import org.lookback.store.api.CheckInputs;
import org.lookback.store.api.CheckRunSpec;
import org.lookback.store.api.CheckRunWriter;
import org.lookback.store.api.Store;

/**
 * Forty rules over made-up households with members: this program's rule engine, with verdicts and explained findings kept in a store,
 * against the same rules as scripts of a general expression engine (Apache Commons JEXL), in one run on the same households.
 *
 * Arguments: number of households, file of rules, folder to work in.
 */
public final class RulesBenchmark {

	static final int YEAR = 2019;
	static final LocalDate AS_OF = LocalDate.of(2019, 11, 30);
	private static final int GENERAL_SHARE = 20;

	private RulesBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		long households = Long.parseLong(arguments[0]);
		List<RuleLine> lines = RuleLine.read(Path.of(arguments[1]));
		StandardsPackage standards = Standards.load(PackageSource.of("benchmark", RuleLine.files(lines)), Dictionary.core());
		MadeHouseholds facts = new MadeHouseholds(households);
		Evaluator evaluator = Standards.evaluator(standards, Readings.none(), facts.regions(), AS_OF, YEAR);
		MadeHouseholds few = new MadeHouseholds(Math.max(1000, households / 20));
		Standards.run(evaluator, few, new CountingSink(), Progress.NONE);

		double making = seconds(() -> all(facts));
		CountingSink counted = new CountingSink();
		double evaluating = seconds(() -> Standards.run(evaluator, facts, counted, Progress.NONE));
		double keeping = seconds(() -> keep(evaluator, facts, Path.of(arguments[2]), standards));
		MadeHouseholds part = new MadeHouseholds(Math.max(1, households / GENERAL_SHARE));
		GeneralEngine general = new GeneralEngine(lines);
		general.run(few);
		double partMaking = seconds(() -> all(part));
		LongAdder met = new LongAdder();
		double generally = seconds(() -> met.add(general.run(part)));

		System.out.printf("Households %,d with %,d members; %d rules; %d threads%n%n", households, facts.members.sum(), lines.size(),
				Runtime.getRuntime().availableProcessors());
		System.out.println("| what | time | per household |\n|---|---|---|");
		row("making the households (part of every line below)", making, households);
		row("this program's rules: three values, outcome, explained findings", evaluating, households);
		row("the same, everything kept in the store", keeping, households);
		row("Commons JEXL: two values, no explanation, on " + String.format("%,d", part.count), generally, part.count);
		double ours = (evaluating - making) / households;
		double theirs = (generally - partMaking) / part.count;
		System.out.printf("%nWithout the making: this program %.2f µs, JEXL %.2f µs a household: %.1f times.%n", ours * 1e6, theirs * 1e6, theirs / ours);
		System.out.printf("Findings %,d, undecided truths %,d, met truths %,d; met by JEXL %,d on its part.%n", counted.findings.sum(),
				counted.undecided.sum(), counted.met.sum(), met.sum());
	}

	private static void row(String what, double seconds, long households) {
		System.out.printf("| %s | %.1f s | %.2f µs |%n", what, seconds, seconds / households * 1e6);
	}

	private interface Work {
		void run() throws Exception;
	}

	private static double seconds(Work work) throws Exception {
		System.gc();
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e9;
	}

	private static void all(MadeHouseholds facts) throws Exception {
		facts.parallel(household -> facts.members.add(household.members().size()));
	}

	private static void keep(Evaluator evaluator, MadeHouseholds facts, Path folder, StandardsPackage standards) throws Exception {
		try (Store store = Store.open(folder, Access.WRITE);
				CheckRunWriter writer = store.checkRuns().begin(new CheckRunSpec(standards.id(), standards.version(), standards.contentHash(), AS_OF,
						facts.changeSequence(), YEAR, standards.rules().stream().map(Rule::id).toList(), "benchmark",
						new CheckInputs(standards.contentHash(), "", "", "")))) {
			CheckSummary summary = Standards.run(evaluator, facts, writer, Progress.NONE);
			writer.complete(summary.households(), summary.persons(), Map.of(), Map.of());
		}
	}
}
