package org.lookback.workbench.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Comparison;
import org.lookback.standards.api.Comparison.Flip;
import org.lookback.standards.api.Comparison.Side;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Comparing;

/** Compares packages over the store's households. */
final class Comparisons implements Comparing {

	private final OpenWorkspace workspace;

	Comparisons(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public Difference compare(String a, String b, LocalDate asOf, int most, Progress progress) throws LookbackException {
		PackagePolicies policies = new PackagePolicies(workspace.shelf(), Optional.of(workspace));
		StandardsPackage first = policies.load(a);
		StandardsPackage second = policies.load(b);
		List<String> regions = Stream.concat(first.regions().stream(), second.regions().stream()).distinct().toList();
		first = first.in(regions);
		second = second.in(regions);
		try (FactSource facts = workspace.store().facts()) {
			Gathering gathering = new Gathering(most);
			Comparison counts = Standards.compare(evaluator(first, facts, asOf), evaluator(second, facts, asOf), facts, gathering, progress);
			return new Difference(first, second, asOf, facts.currentYear(), counts, gathering.causes(), gathering.flips(), gathering.households,
					gathering.persons);
		}
	}

	private Evaluator evaluator(StandardsPackage standards, FactSource facts, LocalDate asOf) throws LookbackException {
		return Standards.evaluator(standards, workspace.shelf().readings(), facts.regions(), asOf, facts.currentYear());
	}

	/** Counts flips by reason and keeps the first of them. */
	private static final class Gathering implements Comparison.FlipSink {

		private static final Comparator<Flip> ORDER = Comparator.comparingLong(Flip::household);

		private final int most;
		private final PriorityQueue<Flip> first = new PriorityQueue<>(ORDER.reversed());
		private final Map<List<Side>, long[]> reasons = new HashMap<>();
		private long households;
		private long persons;

		Gathering(int most) {
			this.most = most;
		}

		@Override
		public synchronized void accept(Flip flip) {
			households++;
			persons += flip.persons();
			long[] counts = reasons.computeIfAbsent(List.of(flip.a(), flip.b()), reason -> new long[2]);
			counts[0]++;
			counts[1] += flip.persons();
			first.add(flip);
			if (first.size() > most) {
				first.remove();
			}
		}

		List<Flip> flips() {
			return first.stream().sorted(ORDER).toList();
		}

		List<Cause> causes() {
			return reasons.entrySet().stream()
					.map(entry -> new Cause(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()[0], entry.getValue()[1]))
					.sorted(Comparator.comparingLong(Cause::households).reversed().thenComparing(cause -> cause.a().rule() + ' ' + cause.b().rule()))
					.toList();
		}
	}
}
