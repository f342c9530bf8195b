package org.lookback.store.internal.sql;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;

import org.h2.api.ErrorCode;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.Words;

/** Turns what the database complains about into what a person can do about it. */
public final class SqlErrors {

	private SqlErrors() {
	}

	public static LookbackException translate(SQLException e) {
		if (diskFull(e)) {
			return Words.error(e, "diskFull");
		}
		return switch (e.getErrorCode()) {
		case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Words.error(e, "databaseInUse");
		case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN -> Words.error(e, "databaseClosed");
		case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 -> Words.error(e, "databaseDamaged", first(e));
		default -> Words.error(e, "databaseError", first(e));
		};
	}

	private static String first(SQLException e) {
		return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
	}

	private static boolean diskFull(Throwable e) {
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			String text = String.valueOf(cause instanceof FileSystemException file ? file.getReason() : cause.getMessage())
					.toLowerCase(Locale.ROOT);
			if (text.contains("no space left") || text.contains("not enough space") || text.contains("disk full")
					|| text.contains("disk quota") || text.contains("file too large")) {
				return true;
			}
		}
		return false;
	}
}
