package benchmark;

import java.util.concurrent.atomic.LongAdder;

import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.FindingSink;

/** Takes determinations and forgets them. */
final class CountingSink implements FindingSink {
	final LongAdder findings = new LongAdder();
	final LongAdder undecided = new LongAdder();
	final LongAdder met = new LongAdder();

	@Override
	public void accept(Determination determination) {
		findings.add(determination.findings().size());
		determination.truths().forEach(truth -> {
			switch (truth) {
			case UNDECIDED -> undecided.increment();
			case MET -> met.increment();
			default -> { }
			}
		});
	}
}
