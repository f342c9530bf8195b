package org.lookback.store.internal.sql;

import java.nio.file.Path;

/**
 * All that is said differently to H2 than to another database. The migrations and every other statement keep to what PostgreSQL
 * understands as well.
 */
public final class Dialect {

	/** Kilobytes of pages that the database keeps in memory. */
	private static final int CACHE = 48 * 1024;

	static {
		// Millions of values a second go through the database's memory of recent values, and hardly any comes twice.
		System.setProperty("h2.objectCache", "false");
	}

	private Dialect() {
	}

	/** The address of the database in a file, named without its ending. */
	static String url(Path file, boolean readOnly) {
		// WRITE_DELAY 0: a commit that was acknowledged survives a kill. OPTIMIZE_REUSE_RESULTS 0: 2.4.240 may otherwise
		// answer a prepared query with its result from before one's own update. MAX_COMPACT_TIME 0: closing does not rewrite the
		// file (12 s after an import of 30,000 households); freed space is used again by what comes next. RETENTION_TIME, in
		// milliseconds: with the default of 45 s a disk that filled within a young database's first minute could leave a file that
		// does not open; ten minutes cost no space (73 MiB after 10,000 households, either way).
		return "jdbc:h2:file:" + file + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0;COMPRESS=TRUE;DB_CLOSE_ON_EXIT=FALSE"
				+ ";MAX_COMPACT_TIME=0;RETENTION_TIME=600000;CACHE_SIZE=" + CACHE + (readOnly ? ";ACCESS_MODE_DATA=r" : "");
	}

	/** Whether H2 could take the path for settings. */
	static boolean acceptable(Path file) {
		return file.toString().indexOf(';') < 0;
	}

	/** The file that {@link #url} speaks of. */
	public static Path file(Path folder) {
		return folder.resolve("lookback.mv.db");
	}

	/** The statement that writes a consistent copy of the open database into a ZIP file. */
	public static String backupTo(Path zip) {
		return "BACKUP TO '" + zip.toString().replace("'", "''") + "'";
	}

	/**
	 * The statement that says how long space which is not needed any more is kept as it is. Keeping it guards against a disk that
	 * writes out of order when the power fails; not keeping it lets a purge succeed on a disk that is nearly full.
	 */
	public static String keepFreedSpace(boolean keep) {
		return "SET RETENTION_TIME " + (keep ? 45_000 : 0);
	}

	/** EclipseLink's class for the database, by name: a class of another bundle could not be passed. */
	public static String eclipseLinkPlatform() {
		return "org.eclipse.persistence.platform.database.H2Platform";
	}

	/** The query that names all tables of ours and their columns, in lower case. */
	public static String columns() {
		return "SELECT LOWER(table_name), LOWER(column_name) FROM information_schema.columns "
				+ "WHERE LOWER(table_schema) = 'public' ORDER BY table_name, ordinal_position";
	}
}
