package org.lookback.ingest.internal.run;

import org.lookback.ingest.api.IssueKind;

/** A row that cannot be taken. Carries no stack trace: such rows come by the million. */
final class RowRejected extends Exception {

	private static final long serialVersionUID = 1L;

	private final IssueKind kind;
	private final String column;
	private final String value;
	private final String remedy;

	/**
	 * @param column heading of the column it is about, or empty
	 * @param value  what stands there, masked
	 */
	RowRejected(IssueKind kind, String column, String value, String reason, String remedy) {
		super(reason, null, false, false);
		this.kind = kind;
		this.column = column;
		this.value = value;
		this.remedy = remedy;
	}

	IssueKind kind() {
		return kind;
	}

	String column() {
		return column;
	}

	String value() {
		return value;
	}

	String remedy() {
		return remedy;
	}
}
