package org.lookback.briefing.internal.docx;

import java.util.Locale;

/** Styles of paragraphs, by name in the document, so that whoever opens it can change all of one kind at once. */
public enum Style {
	/** Over a page of a form. */
	TITLE("核对表标题", "黑体", 28, Look.CENTRED | Look.BOLD, 0),
	/** A line that says what follows. */
	HEAD("核对表户头", "黑体", 20, 0, 0),
	/** A printed caption of a table. */
	CAPTION("核对表栏目", "黑体", 16, 0, 0),
	/** What is said, and room to write. */
	TEXT("核对表正文", "仿宋", 16, 0, 0),
	/** Small print. */
	NOTE("核对表说明", "仿宋", 16, 0, 0),
	/** Nothing but a gap between two tables. */
	GAP("核对表间隔", "仿宋", 4, Look.THIN, 0),
	/** The issuer in red over an official page. */
	RED_HEAD("公文发文机关标志", "方正小标宋简体", 72, Look.CENTRED | Look.RED, 0),
	/** The same where the name is long. */
	RED_HEAD_LONG("公文发文机关标志（长）", "方正小标宋简体", 54, Look.CENTRED | Look.RED, 0),
	/** Number of the document. */
	NUMBER("公文发文字号", "仿宋", 32, Look.CENTRED, 560),
	/** The line under number and issuer. */
	RULE("公文分隔线", "仿宋", 4, Look.THIN | Look.RULED, 0),
	/** Title of an official page, size two. */
	PAGE_TITLE("公文标题", "方正小标宋简体", 44, Look.CENTRED, 640),
	/** Issuer and day under the title. */
	BYLINE("公文副题", "楷体", 32, Look.CENTRED, 560),
	/** First level: 一、 */
	FIRST("公文一级标题", "黑体", 32, Look.INDENTED | Look.TOGETHER, 560),
	/** Second level: （一） */
	SECOND("公文二级标题", "楷体", 32, Look.INDENTED | Look.TOGETHER, 560),
	/** Third level: 1. */
	THIRD("公文三级标题", "仿宋", 32, Look.INDENTED | Look.TOGETHER | Look.BOLD, 560),
	/** Body of an official page, size three. */
	BODY("公文正文", "仿宋", 32, Look.INDENTED | Look.JUSTIFIED, 560),
	/** A clause that is quoted. */
	QUOTE("公文引文", "楷体", 28, Look.INDENTED | Look.JUSTIFIED, 480),
	/** Over a table or under a picture. */
	LEGEND("公文图表题", "黑体", 24, Look.CENTRED, 440),
	/** A picture. */
	PICTURE("公文图", "仿宋", 24, Look.CENTRED | Look.TOGETHER, 0),
	/** Headings of a table of an official page. */
	CELL_HEAD("公文表头", "黑体", 21, Look.CENTRED, 0),
	/** Words in a table. */
	CELL("公文表文", "仿宋", 21, 0, 0),
	/** Numbers in a table. */
	CELL_NUMBER("公文表数", "仿宋", 21, Look.RIGHT, 0),
	/** Small print under tables and pictures. */
	REMARK("公文注", "仿宋", 18, 0, 280),
	/** Who signs, and when. */
	SIGN("公文落款", "仿宋", 32, Look.RIGHT, 560),
	/** Number of the page. */
	FOOT("公文页码", "宋体", 28, 0, 0);

	/** Ways a paragraph can look, to be added up. */
	private static final class Look {
		static final int BOLD = 1;
		static final int CENTRED = 2;
		static final int RIGHT = 4;
		static final int JUSTIFIED = 8;
		/** Two characters on the first line. */
		static final int INDENTED = 16;
		/** On one page with what follows. */
		static final int TOGETHER = 32;
		static final int RED = 64;
		static final int THIN = 128;
		static final int RULED = 256;
	}

	private final String title;
	private final String font;
	private final int halfPoints;
	private final int look;
	private final int line;

	/** @param line exact height of a line in twentieths of a point; 0: as the font has it */
	Style(String title, String font, int halfPoints, int look, int line) {
		this.title = title;
		this.font = font;
		this.halfPoints = halfPoints;
		this.look = look;
		this.line = line;
	}

	/** What paragraphs call it. */
	String id() {
		return "Lookback" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace("_", "");
	}

	private boolean is(int bit) {
		return (look & bit) != 0;
	}

	/** As the document's part of styles has it. */
	String xml() {
		String latin = official() ? "Times New Roman" : font;
		return "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + id() + "\"><w:name w:val=\"" + title + "\"/><w:basedOn w:val=\"Normal\"/>"
				+ "<w:qFormat/><w:pPr>" + (is(Look.TOGETHER) ? "<w:keepNext/>" : "") + (is(Look.RULED) ? rule() : "") + spacing()
				+ (is(Look.INDENTED) ? "<w:ind w:firstLineChars=\"200\" w:firstLine=\"" + halfPoints * 20 + "\"/>" : "") + align() + outline()
				+ "</w:pPr><w:rPr><w:rFonts w:ascii=\"" + latin + "\" w:hAnsi=\"" + latin + "\" w:eastAsia=\"" + font + "\"/>"
				+ (is(Look.BOLD) ? "<w:b/>" : "") + (is(Look.RED) ? "<w:color w:val=\"FF0000\"/>" : "") + "<w:sz w:val=\"" + halfPoints
				+ "\"/><w:szCs w:val=\"" + halfPoints + "\"/></w:rPr></w:style>";
	}

	private boolean official() {
		return ordinal() >= RED_HEAD.ordinal();
	}

	private String spacing() {
		String exact = is(Look.THIN) ? " w:line=\"50\" w:lineRule=\"exact\"" : line > 0 ? " w:line=\"" + line + "\" w:lineRule=\"exact\"" : "";
		return "<w:spacing w:before=\"" + (this == LEGEND ? 120 : 0) + "\" w:after=\"0\"" + exact + "/>";
	}

	private static String rule() {
		return "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"1\" w:color=\"FF0000\"/></w:pBdr>";
	}

	private String align() {
		String side = is(Look.CENTRED) ? "center" : is(Look.RIGHT) ? "right" : is(Look.JUSTIFIED) ? "both" : "";
		return side.isEmpty() ? "" : "<w:jc w:val=\"" + side + "\"/>";
	}

	/** Headings are found by whoever turns the pages by them. */
	private String outline() {
		int level = this == FIRST ? 0 : this == SECOND ? 1 : this == THIRD ? 2 : -1;
		return level < 0 ? "" : "<w:outlineLvl w:val=\"" + level + "\"/>";
	}
}
