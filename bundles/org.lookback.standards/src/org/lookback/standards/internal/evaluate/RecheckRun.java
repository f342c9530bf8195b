package org.lookback.standards.internal.evaluate;

import java.util.List;
import java.util.Map;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.FindingSink;
import org.lookback.standards.api.Checked;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Recheck;
import org.lookback.standards.api.Standards;

/** {@link Recheck}: the counts of the earlier run less those of the households that are asked again, then those of the same households now. */
public final class RecheckRun implements Recheck {

	private final Evaluator evaluator;
	private final long since;
	private final long[] households;
	private final Tally others;

	/** See {@code Standards.recheck}. */
	public RecheckRun(Evaluator evaluator, long since, Map<String, Object> counts, long[] households) {
		this.evaluator = evaluator;
		this.since = since;
		this.households = households.clone();
		this.others = Tally.of(evaluator.standards().rules(), counts);
	}

	@Override
	public FindingSink former() {
		return new FindingSink() {
			@Override
			public void accept(Determination determination) {
				accept(determination, 0, List.of());
			}

			@Override
			public void accept(Determination determination, int persons, List<List<String>> open) {
				others.takeBack(determination, persons, open);
			}
		};
	}

	@Override
	public Checked run(FactSource source, FindingSink sink, Progress progress) throws LookbackException {
		return new CheckRun(ready(source, progress), source, sink, progress).some(households, others, since);
	}

	/** A census reads all households, and so is taken only for who reads it. */
	private Evaluator ready(FactSource source, Progress progress) throws LookbackException {
		boolean ofHouseholds = households.length > 0 && evaluator.ofHouseholds().census();
		boolean ofPlaces = evaluator.standards().rules().stream().anyMatch(rule -> rule.object().place() && evaluator.dependencies(rule.id()).census());
		return ofHouseholds || ofPlaces ? Standards.ready(evaluator, source, progress) : evaluator.over(source);
	}
}
