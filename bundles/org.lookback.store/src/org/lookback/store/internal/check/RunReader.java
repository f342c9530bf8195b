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

/** Walks through a run's blocks, a few thousand households at a time. */
final class RunReader implements DeterminationReader {

	/** Blocks read with one query. */
	private static final int CHUNK = 64;

	private final CheckRun run;
	private final FactSource.Range range;
	private final Connection connection;
	private final PreparedStatement select;
	private final OutcomeBlock block;
	private ResultSet parts;
	private boolean more;
	private int chunkEnd;
	private int place = Ids.HOUSEHOLDS;
	private Optional<Determination> next = Optional.empty();

	/** @param withFacts whether the facts of findings are wanted */
	RunReader(Database database, CheckRun run, RunNames names, FactSource.Range range, boolean withFacts) throws LookbackException {
		this.run = run;
		this.connection = database.connect();
		try {
			block = new OutcomeBlock(run, names.of(connection, run), withFacts);
			select = connection.prepareStatement("SELECT id, said FROM outcome_block WHERE id BETWEEN ? AND ? ORDER BY id");
			this.range = narrowed(range);
			chunkEnd = Ids.block(range.first()) - 1;
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
	}

	/** A wide range ends where the run does. */
	private FactSource.Range narrowed(FactSource.Range wanted) throws SQLException {
		if (wanted.last() - wanted.first() < (long) CHUNK * Ids.HOUSEHOLDS) {
			return wanted;
		}
		long greatest = Database.first(connection, "SELECT COALESCE(MAX(id), -1) FROM outcome_block WHERE id BETWEEN ? AND ?", row -> row.getLong(1),
				Ids.first(run.id(), 0), Ids.last(run.id(), Ids.BLOCKS - 1)).orElse(-1L);
		long last = greatest < 0 ? -1 : Ids.household(Ids.blockOf(greatest)) + Ids.HOUSEHOLDS - 1;
		return new FactSource.Range(wanted.first(), Math.min(wanted.last(), last));
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
			place = block.next(place);
			while (place == Ids.HOUSEHOLDS || Ids.household(block.number()) + place < range.first()) {
				if (place < Ids.HOUSEHOLDS) {
					place = block.next(place + 1);
				} else if (nextBlock()) {
					place = block.next(0);
				} else {
					return Optional.empty();
				}
			}
			if (Ids.household(block.number()) + place > range.last()) {
				return Optional.empty();
			}
			return Optional.of(block.determination(place++));
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
	}

	/** Goes on to the next block, with all its parts; {@code false} at the end of the range. */
	boolean nextBlock() throws SQLException {
		while (!more) {
			int last = Ids.block(range.last());
			if (range.last() < range.first() || chunkEnd >= last) {
				return false;
			}
			int first = chunkEnd + 1;
			chunkEnd = Math.min(last, first + CHUNK - 1);
			select.setLong(1, Ids.first(run.id(), first));
			select.setLong(2, Ids.last(run.id(), chunkEnd));
			parts = select.executeQuery();
			more = parts.next();
		}
		int number = Ids.blockOf(parts.getLong(1));
		block.begin(number);
		while (more && Ids.blockOf(parts.getLong(1)) == number) {
			block.add(parts.getBytes(2));
			more = parts.next();
		}
		return true;
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
