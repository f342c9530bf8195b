package org.lookback.standards.internal.evaluate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Determination;
import org.lookback.standards.api.Comparison;
import org.lookback.standards.api.Comparison.Cell;
import org.lookback.standards.api.Comparison.Flip;
import org.lookback.standards.api.Comparison.FlipSink;
import org.lookback.standards.api.Comparison.Meaning;
import org.lookback.standards.api.Comparison.Side;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.Standards;

/** Two evaluators over the same households. */
public final class CompareRun {

	private final Evaluator a;
	private final Evaluator b;
	private final FlipSink flips;

	private CompareRun(Evaluator a, Evaluator b, FlipSink flips) {
		this.a = a;
		this.b = b;
		this.flips = flips;
	}

	/** See {@code Standards.compare}. */
	public static Comparison run(Evaluator a, Evaluator b, FactSource source, FlipSink flips, Progress progress) throws LookbackException {
		CompareRun run = new CompareRun(Standards.ready(a, source, progress), Standards.ready(b, source, progress), flips);
		return new Sweep<>(source, progress, Counts::new, run::household).run(Messages.in(Evaluator.class).get("comparing"), Counts::add)
				.comparison();
	}

	private void household(Household household, Counts counts) throws LookbackException {
		Side one = side(a, household);
		Side other = side(b, household);
		int persons = a.persons(household);
		counts.count(one.meaning(), other.meaning(), persons);
		if (!one.meaning().equals(other.meaning())) {
			flips.accept(new Flip(household.number(), household.key(), persons, one, other));
		}
	}

	private static Side side(Evaluator evaluator, Household household) {
		Determination determination = evaluator.evaluate(household);
		return new Side(determination.outcome(), new Meaning(determination.concept(), determination.value()), determination.rule(),
				evaluator.standards().rule(determination.rule()).map(Rule::clause));
	}

	/** The counts of one thread, and their sum. */
	private static final class Counts {

		private final Map<List<Meaning>, long[]> cells = new HashMap<>();

		void count(Meaning one, Meaning other, int persons) {
			long[] cell = cells.computeIfAbsent(List.of(one, other), key -> new long[2]);
			cell[0]++;
			cell[1] += persons;
		}

		void add(Counts other) {
			other.cells.forEach((key, counts) -> {
				long[] mine = cells.computeIfAbsent(key, k -> new long[2]);
				mine[0] += counts[0];
				mine[1] += counts[1];
			});
		}

		Comparison comparison() {
			List<Cell> sorted = cells.entrySet().stream()
					.map(e -> new Cell(e.getKey().getFirst(), e.getKey().getLast(), e.getValue()[0], e.getValue()[1]))
					.sorted(Comparator.comparingLong(Cell::households).reversed().thenComparing(cell -> cell.a().toString())
							.thenComparing(cell -> cell.b().toString()))
					.toList();
			return new Comparison(sorted.stream().mapToLong(Cell::households).sum(), sorted.stream().mapToLong(Cell::persons).sum(), sorted);
		}
	}
}
