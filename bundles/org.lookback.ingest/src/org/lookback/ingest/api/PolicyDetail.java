package org.lookback.ingest.api;

/** What is looked for in a policy text besides its clauses. */
public enum PolicyDetail {
	TITLE, NUMBER, ISSUER, ISSUED, VALID_FROM, VALID_UNTIL, REPEALED
}
