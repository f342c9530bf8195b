package org.lookback.sample.internal.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a table is stored. */
public enum Format {
	UTF8(".csv", "UTF-8", false),
	UTF8_BOM(".csv", "UTF-8", true),
	GB18030(".csv", "GB18030", false),
	XLSX(".xlsx", "XLSX", false);

	private final String suffix;
	private final String encoding;
	private final boolean bom;

	Format(String suffix, String encoding, boolean bom) {
		this.suffix = suffix;
		this.encoding = encoding;
		this.bom = bom;
	}

	/** End of the file's name. */
	public String suffix() {
		return suffix;
	}

	/** Name of the charset, or XLSX. */
	public String encoding() {
		return encoding;
	}

	boolean bom() {
		return bom;
	}

	Charset charset() {
		return this == GB18030 ? Charset.forName(encoding) : StandardCharsets.UTF_8;
	}
}
