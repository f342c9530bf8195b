package org.lookback.ingest.internal.run;

import org.lookback.ingest.api.IssueKind;

/**
 * A cell that could not be taken as it stands.
 *
 * @param column the column's heading
 * @param value  what stands there, masked where it is personal
 */
record CellIssue(IssueKind kind, String column, String value, String reason, String remedy) {
}
