package org.lookback.briefing.internal.docx;

/** Styles of paragraphs, by name in the document, so that whoever opens it can change all of one kind at once. */
public enum Style {
	/** Over a page. */
	TITLE("核对表标题", "黑体", 28, true, true),
	/** A line that says what follows. */
	HEAD("核对表户头", "黑体", 20, false, false),
	/** A printed caption of a table. */
	CAPTION("核对表栏目", "黑体", 16, false, false),
	/** What is said, and room to write. */
	TEXT("核对表正文", "仿宋", 16, false, false),
	/** Small print. */
	NOTE("核对表说明", "仿宋", 16, false, false),
	/** Nothing but a gap between two tables. */
	GAP("核对表间隔", "仿宋", 4, false, false);

	private final String title;
	private final String font;
	private final int halfPoints;
	private final boolean bold;
	private final boolean centred;

	Style(String title, String font, int halfPoints, boolean bold, boolean centred) {
		this.title = title;
		this.font = font;
		this.halfPoints = halfPoints;
		this.bold = bold;
		this.centred = centred;
	}

	/** What paragraphs call it. */
	String id() {
		return "Lookback" + name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
	}

	/** As the document's part of styles has it. */
	String xml() {
		return "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + id() + "\"><w:name w:val=\"" + title + "\"/><w:basedOn w:val=\"Normal\"/>"
				+ "<w:qFormat/><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"" + (this == GAP ? " w:line=\"50\" w:lineRule=\"exact\"" : "") + "/>"
				+ (centred ? "<w:jc w:val=\"center\"/>" : "") + "</w:pPr><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\" w:eastAsia=\""
				+ font + "\"/>" + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/></w:rPr></w:style>";
	}
}
