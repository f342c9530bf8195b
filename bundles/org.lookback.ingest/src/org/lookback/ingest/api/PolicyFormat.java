package org.lookback.ingest.api;

/** The formats of policy texts that are read. */
public enum PolicyFormat {
	TXT, DOCX, PDF
}
