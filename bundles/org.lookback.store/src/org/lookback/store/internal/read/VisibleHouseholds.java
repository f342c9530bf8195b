package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;

import org.lookback.store.internal.log.VersionHouseholds;

/** The households that some versions speak of. Those last asked for are remembered: sources are opened again and again, imports are few. */
final class VisibleHouseholds {

	private BitSet versions = new BitSet();
	private BitSet households = new BitSet();

	/**
	 * @param wanted numbers of complete versions, whose households never change
	 * @return a copy
	 */
	synchronized BitSet of(Connection connection, BitSet wanted) throws SQLException {
		if (!wanted.equals(versions)) {
			BitSet all = new BitSet();
			for (int version = wanted.nextSetBit(0); version >= 0; version = wanted.nextSetBit(version + 1)) {
				all.or(VersionHouseholds.read(connection, version));
			}
			versions = (BitSet) wanted.clone();
			households = all;
		}
		return (BitSet) households.clone();
	}
}
