package org.lookback.briefing.internal.docx;

/**
 * The paper and what stands at its foot. Lengths in twentieths of a point.
 *
 * @param official whether the foot is the number of the page between dashes, outside: right on odd pages, left on even ones
 * @param foot     otherwise: what stands before the number of the page
 */
public record PageSetup(int width, int height, int top, int right, int bottom, int left, int footer, boolean official, String foot) {

	private static final int LONG_SIDE = 16_838;
	private static final int SHORT_SIDE = 11_906;
	private static final int NARROW = 454;

	/** A4 across with narrow margins, as forms are printed. */
	public static PageSetup form(String foot) {
		return new PageSetup(LONG_SIDE, SHORT_SIDE, NARROW, NARROW, NARROW, NARROW, 240, false, foot);
	}

	/** A4 as GB/T 9704-2012 has it: 37 mm above, 28 mm on the left, 156 by 225 mm to write on. */
	public static PageSetup document() {
		return new PageSetup(SHORT_SIDE, LONG_SIDE, 2_098, 1_474, 1_984, 1_588, 1_304, true, "");
	}

	/** The same across. */
	public static PageSetup landscape() {
		return new PageSetup(LONG_SIDE, SHORT_SIDE, 1_588, 1_984, 1_474, 2_098, 850, true, "");
	}

	/** Width between the margins. */
	public int room() {
		return width - left - right;
	}

	String xml() {
		String footers = official ? "<w:footerReference w:type=\"even\" r:id=\"rId3\"/>" : "";
		return "<w:sectPr>" + footers + "<w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"" + width + "\" w:h=\"" + height + "\""
				+ (width > height ? " w:orient=\"landscape\"" : "") + "/><w:pgMar w:top=\"" + top + "\" w:right=\"" + right + "\" w:bottom=\"" + bottom
				+ "\" w:left=\"" + left + "\" w:header=\"0\" w:footer=\"" + footer + "\" w:gutter=\"0\"/></w:sectPr>";
	}
}
