package org.lookback.index.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.lookback.index.internal.read.Plan.Condition;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.text.LookbackException;

/** Says why a condition makes no sense for what is in the index. */
public final class ConditionCheck {

	private final Schema schema;
	private final ConditionQueries queries;

	public ConditionCheck(Snapshot snapshot, Schema schema) throws IOException {
		this.schema = schema;
		this.queries = new ConditionQueries(snapshot, schema);
	}

	/** What is wrong with a condition; empty when it can be asked. */
	public Optional<String> complaint(Filter filter) {
		try {
			queries.query(new Condition(schema.find(filter.field()), filter), false);
			return Optional.empty();
		} catch (LookbackException wrong) {
			return Optional.of(wrong.getMessage());
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
