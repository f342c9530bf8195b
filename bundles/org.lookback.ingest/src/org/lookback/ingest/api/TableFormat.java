package org.lookback.ingest.api;

/** The two kinds of table that can be read. */
public enum TableFormat {
	/** Text with delimiters, in UTF-8, UTF-16 with byte order mark, or GB18030 (of which GBK and GB2312 are parts). */
	CSV,
	/** Office Open XML workbook. */
	XLSX
}
