package org.lookback.store.internal.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;

import org.lookback.store.internal.sql.NumberBits;

/** The numbers of the households that a version speaks of. */
public final class VersionHouseholds {

	private static final NumberBits BITS = new NumberBits("version_households", "version");

	private VersionHouseholds() {
	}

	public static void write(Connection connection, int version, BitSet households) throws SQLException {
		BITS.write(connection, version, households);
	}

	public static BitSet read(Connection connection, int version) throws SQLException {
		return BITS.read(connection, version);
	}
}
