package org.lookback.ingest.internal.run;

import org.lookback.ingest.api.IssueKind;

/** Watches that no household has a second head. */
final class Heads {

	private static final String HEAD = "户主";

	private final LongIntMap first = new LongIntMap();

	/** Warns when the row's person is a head and an earlier row of the household and year had one. */
	void check(RowRead row, int household, String heading) {
		if (!HEAD.equals(row.of("member").get("relationToHead"))) {
			return;
		}
		long key = (long) row.year() << 32 | household;
		int before = first.get(key);
		if (before > 0) {
			row.warn(new CellIssue(IssueKind.CONTRADICTION, heading, HEAD, RunMessages.text("check.heads", before),
					RunMessages.text("check.do")));
		} else {
			first.put(key, (int) Math.min(row.row().number(), Integer.MAX_VALUE));
		}
	}
}
