package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Evaluator;
import org.lookback.workbench.api.Authoring.Effect;

/** Counts what readings decide, over all households or over a sample from everywhere when there are many. Keeps nothing. */
final class ReadingsEffect {

	private static final long MOST = 20_000;
	private static final int PIECES = 20;
	private static final String PARAMETER = "param:";

	private final Evaluator now;
	private final Optional<Evaluator> after;
	private final Map<String, Long> blocked = new HashMap<>();
	private long households;
	private long undecided;
	private long undecidedAfter;

	/** @param after under the readings that are asked about; empty when only the present is */
	ReadingsEffect(Evaluator now, Optional<Evaluator> after) {
		this.now = now;
		this.after = after;
	}

	Effect over(FactSource facts, Progress progress) throws LookbackException {
		for (FactSource.Range range : pieces(facts)) {
			facts.forEach(range, progress, this::count);
		}
		return new Effect(households, undecided, after.isPresent() ? undecidedAfter : undecided, blocked);
	}

	private static List<FactSource.Range> pieces(FactSource facts) {
		long count = facts.householdCount();
		if (count <= MOST) {
			return facts.ranges(1);
		}
		List<FactSource.Range> all = facts.ranges((int) Math.min(Integer.MAX_VALUE, count * PIECES / MOST));
		List<FactSource.Range> some = new ArrayList<>();
		for (int piece = 0; piece < PIECES; piece++) {
			some.add(all.get((int) ((long) piece * all.size() / PIECES)));
		}
		return some;
	}

	private void count(Household household) {
		households++;
		if (now.evaluate(household).value() == Truth.UNDECIDED) {
			undecided++;
			now.blockedBy(household).stream().filter(fact -> fact.startsWith(PARAMETER))
					.forEach(fact -> blocked.merge(fact.substring(PARAMETER.length()), 1L, Long::sum));
		}
		if (after.isPresent() && after.get().evaluate(household).value() == Truth.UNDECIDED) {
			undecidedAfter++;
		}
	}
}
