package org.lookback.store.internal.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.DeterminationReader;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.SqlErrors;

/** Walks through a run's blocks, some thousand households at a time. */
final class RunReader implements DeterminationReader {

	/** Parts of blocks read with one query. */
	private static final int AT_ONCE = 64;

	private final FactSource.Range range;
	private final Connection connection;
	private final PreparedStatement select;
	private final OutcomeBlock block;
	private ResultSet parts;
	/** Whether {@link #parts} stands on one that no block has taken yet. */
	private boolean more;
	private int read;
	private int place = Ids.HOUSEHOLDS;
	private Optional<Determination> next = Optional.empty();

	/** @param withFacts whether the facts of findings are wanted */
	RunReader(Database database, CheckRun run, RunNames names, FactSource.Range range, boolean withFacts) throws LookbackException {
		this.range = range;
		this.connection = database.connect();
		try {
			block = new OutcomeBlock(run, names.of(connection, run), withFacts);
			select = connection.prepareStatement(
					"SELECT id, said FROM outcome_block WHERE id BETWEEN ? AND ? ORDER BY id FETCH FIRST " + AT_ONCE + " ROWS ONLY");
			select.setLong(2, Ids.last(run.id(), Ids.block(range.last())));
			query(Ids.first(run.id(), Ids.block(range.first())));
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
	}

	@Override
	public Optional<Determination> of(long household) throws LookbackException {
		while (next.isEmpty() || next.get().household() < household) {
			next = next();
			if (next.isEmpty()) {
				return Optional.empty();
			}
		}
		return next.filter(one -> one.household() == household);
	}

	/** The next one in ascending order; empty at the end of the range. */
	Optional<Determination> next() throws LookbackException {
		try {
			while (true) {
				place = block.next(place);
				long household = Ids.household(block.number()) + place;
				if (place == Ids.HOUSEHOLDS) {
					if (!nextBlock()) {
						return Optional.empty();
					}
					place = 0;
				} else if (household < range.first()) {
					place++;
				} else {
					return household > range.last() ? Optional.empty() : Optional.of(block.determination(place++));
				}
			}
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
	}

	/** Goes on to the next block, with all its parts; {@code false} at the end of the range. */
	boolean nextBlock() throws SQLException {
		if (!more) {
			return false;
		}
		int number = Ids.blockOf(parts.getLong(1));
		block.begin(number);
		while (more && Ids.blockOf(parts.getLong(1)) == number) {
			block.add(parts.getBytes(2));
			advance();
		}
		return true;
	}

	private void advance() throws SQLException {
		if (read < AT_ONCE) {
			step();
		} else {
			query(parts.getLong(1) + 1);
		}
	}

	private void query(long from) throws SQLException {
		select.setLong(1, from);
		parts = select.executeQuery();
		read = 0;
		step();
	}

	private void step() throws SQLException {
		more = parts.next();
		read++;
	}

	/** The block to which {@link #nextBlock} went. */
	OutcomeBlock block() {
		return block;
	}

	@Override
	public void close() {
		try {
			connection.rollback();
			connection.close();
		} catch (SQLException e) {
			throw new IllegalStateException(SqlErrors.translate(e));
		}
	}
}
