package org.lookback.store.internal.check;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.FindingSink;
import org.lookback.store.api.CheckRun;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.SqlErrors;

/** Copies what a run determined of households into another run, all but some. */
final class CarryOver {

	private final Database database;
	private final CheckRun from;
	private final RunNames names;
	private final OutcomePacker to;
	private final RunKinds kinds;

	CarryOver(Database database, CheckRun from, RunNames names, OutcomePacker to, RunKinds kinds) {
		this.database = database;
		this.from = from;
		this.names = names;
		this.to = to;
		this.kinds = kinds;
	}

	/** See {@code CheckRunWriter.carryOver}. */
	long run(long[] except, FindingSink former, Progress progress) throws LookbackException {
		database.read(connection -> {
			kinds.beginWith(connection, from.id());
			return null;
		});
		from.outcomes().forEach(counted -> kinds.count(new RunKinds.Outcome(counted.outcome(), counted.concept(), counted.value()), counted.households()));
		progress.begin(Words.say("carrying"), from.households());
		long copied = 0;
		try (RunReader reader = new RunReader(database, from, names, new FactSource.Range(0, RowId.MAX_NUMBER), true)) {
			List<List<String>> opens = kinds.opens();
			while (reader.nextBlock()) {
				progress.check();
				long inBlock = copied(reader.block(), except, former, opens);
				progress.worked(inBlock);
				copied += inBlock;
			}
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
		to.flush();
		return copied;
	}

	private long copied(OutcomeBlock block, long[] except, FindingSink former, List<List<String>> opens) throws SQLException, LookbackException {
		long copied = 0;
		for (int place = block.next(0); place < Ids.HOUSEHOLDS; place = block.next(place + 1)) {
			if (Arrays.binarySearch(except, Ids.household(block.number()) + place) < 0) {
				block.copy(place, to);
				copied++;
			} else {
				Determination one = block.determination(place);
				kinds.count(new RunKinds.Outcome(one.outcome(), one.concept(), one.value()), -1);
				former.accept(one, block.persons(place), OpenDecisions.unpack(block.open(place), opens));
			}
		}
		return copied;
	}
}
