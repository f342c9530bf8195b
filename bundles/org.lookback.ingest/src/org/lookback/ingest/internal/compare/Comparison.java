package org.lookback.ingest.internal.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

import org.lookback.ingest.api.DepartmentRow;
import org.lookback.ingest.api.EntrySink;
import org.lookback.ingest.api.RegisterComparison.Request;
import org.lookback.ingest.internal.compare.Terms.Register;
import org.lookback.model.api.compare.ComparisonCounts;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;

/** The steps of a comparison one after the other: gather, match, assemble. */
public final class Comparison implements AutoCloseable {

	private final Terms terms;
	private final Gathering gathering;
	private final DepartmentTally tally = new DepartmentTally();

	public Comparison(Request request, Dictionary dictionary, FactSource facts, List<DatasetVersion> versions, Progress progress) throws LookbackException {
		terms = new Terms(dictionary, request.registers(), request.counts());
		gathering = new Gathering(terms, facts, versions, request.year(), request.asOf(), request.folder());
		boolean done = false;
		try {
			gathering.run(progress);
			done = true;
		} finally {
			if (!done) {
				gathering.close();
			}
		}
	}

	public static LookbackException unwritable(Path folder, IOException why) {
		return Words.error(why, "temp", folder, why.getMessage());
	}

	public List<String> filled() {
		return gathering.filled().stream().map(one -> one.definition().id()).toList();
	}

	public List<Integer> versions(String register) {
		return gathering.editions(register).versions();
	}

	public ComparisonCounts compare(String name, EntrySink sink, Progress progress) throws LookbackException {
		Register register = terms.register(name);
		Links links = new Matcher(gathering, register).match(progress);
		return new Assembler(gathering, register, links, tally).run(sink, progress);
	}

	/** What our data say for the department counts of a register without records. */
	public void count(String name) throws LookbackException {
		Register register = terms.register(name);
		gathering.households().forEach((number, household) -> tally.household(register, household,
				Collections.nCopies(household.persons().size(), List.of())));
	}

	public List<DepartmentRow> departments() {
		return tally.rows(terms.counts());
	}

	@Override
	public void close() throws LookbackException {
		gathering.close();
	}
}
