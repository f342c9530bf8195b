package org.lookback.ingest.api;

/** The kinds of table that can be read. */
public enum TableFormat {
	/** Text with delimiters, in UTF-8, UTF-16 or GB18030 (of which GBK and GB2312 are parts). */
	CSV,
	/** Office Open XML workbook. */
	XLSX,
	/** The binary workbook of Excel 97 to 2003 (BIFF8). */
	XLS,
	/** A web page with tables, which many systems save under the name .xls. */
	HTML,
	/** The XML workbook of Excel 2003, which systems save under the names .xls and .xml. */
	XML;

	/** Whether the file is plain text with delimiters, whose rows can lack or gain cells. */
	public boolean isText() {
		return this == CSV;
	}
}
