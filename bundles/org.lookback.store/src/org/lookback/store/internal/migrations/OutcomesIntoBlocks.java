package org.lookback.store.internal.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.check.Ids;
import org.lookback.store.internal.check.OutcomePacker;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.Migrations;

/** Empties the tables that had a row a verdict and a row a finding into blocks, and drops them. */
public final class OutcomesIntoBlocks implements Migrations.Step {

	private static final int HOUSEHOLD_BITS = 24;
	private static final int COUNT_BITS = 16;
	private static final long HOUSEHOLDS = (1L << HOUSEHOLD_BITS) - 1;
	/** Households read with one query. */
	private static final long STEP = 4_000;
	private static final byte[] NONE = {};

	@Override
	public void run(Connection connection) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO outcome_block (id, said) VALUES (?, ?)");
				PreparedStatement verdicts = connection
						.prepareStatement("SELECT id, outcome, decided_by, truths, persons, open_decisions FROM verdict WHERE id BETWEEN ? AND ? ORDER BY id");
				PreparedStatement findings = connection.prepareStatement("SELECT id, kind, object_key, facts FROM finding WHERE id BETWEEN ? AND ? ORDER BY id")) {
			for (long run : Database.list(connection, "SELECT id FROM check_run WHERE finished IS NOT NULL ORDER BY id", row -> row.getLong(1))) {
				new Move(insert, verdicts, findings, run).move(connection);
			}
		} catch (LookbackException e) {
			throw new SQLException(e);
		}
		Database.run(connection, "DROP TABLE verdict");
		Database.run(connection, "DROP TABLE finding");
	}

	/** One run's way into blocks. */
	private static final class Move {

		private final PreparedStatement insert;
		private final PreparedStatement selectVerdicts;
		private final PreparedStatement selectFindings;
		private final long run;
		private final OutcomePacker packer = new OutcomePacker(this::put);
		private int block = -1;
		private int part;

		Move(PreparedStatement insert, PreparedStatement selectVerdicts, PreparedStatement selectFindings, long run) {
			this.insert = insert;
			this.selectVerdicts = selectVerdicts;
			this.selectFindings = selectFindings;
			this.run = run;
		}

		void move(Connection connection) throws SQLException, LookbackException {
			long last = Database.first(connection, "SELECT COALESCE(MAX(id), -1) FROM verdict WHERE id BETWEEN ? AND ?", row -> row.getLong(1), verdict(0),
					verdict(HOUSEHOLDS)).orElse(-1L);
			for (long from = 0; last >= 0 && from <= (last & HOUSEHOLDS); from += STEP) {
				selectVerdicts.setLong(1, verdict(from));
				selectVerdicts.setLong(2, verdict(from + STEP - 1));
				selectFindings.setLong(1, verdict(from) << COUNT_BITS);
				selectFindings.setLong(2, verdict(from + STEP) - 1 << COUNT_BITS | (1L << COUNT_BITS) - 1);
				try (ResultSet verdicts = selectVerdicts.executeQuery(); ResultSet findings = selectFindings.executeQuery()) {
					households(verdicts, findings);
				}
			}
			packer.flush();
		}

		private void households(ResultSet verdicts, ResultSet findings) throws SQLException, LookbackException {
			boolean more = findings.next();
			while (verdicts.next()) {
				long id = verdicts.getLong(1);
				byte[] open = verdicts.getBytes(6);
				packer.begin(id & HOUSEHOLDS, verdicts.getInt(2), verdicts.getInt(3), verdicts.getBytes(4), verdicts.getInt(5), open == null ? NONE : open);
				while (more && findings.getLong(1) >> COUNT_BITS < id) {
					more = findings.next();
				}
				while (more && findings.getLong(1) >> COUNT_BITS == id) {
					packer.found(findings.getInt(2), findings.getString(3), findings.getString(4));
					more = findings.next();
				}
				packer.end();
			}
		}

		private long verdict(long household) {
			return run << HOUSEHOLD_BITS | household;
		}

		private void put(int number, byte[] said) throws LookbackException {
			part = number == block ? part + 1 : 0;
			block = number;
			try {
				insert.setLong(1, Ids.first(run, number) | part);
				insert.setBytes(2, said);
				insert.executeUpdate();
			} catch (SQLException e) {
				throw new LookbackException(e.getMessage(), e);
			}
		}
	}
}
