package org.lookback.briefing.internal.docx;

import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of a Word document beside its text. */
final class DocxParts {

	static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
	static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
	static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
	/** Fonts that a page names, and what stands in for them where they are not installed. */
	private static final String[][] FONTS = { { "方正小标宋简体", "华文中宋" }, { "黑体", "SimHei" }, { "楷体", "KaiTi" }, { "仿宋", "FangSong" }, { "宋体", "SimSun" } };

	private DocxParts() {
	}

	/** All parts but the text and its pictures. */
	static Map<String, String> of(PageSetup page, int pictures) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
				+ "package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
				+ type("document", "document.main") + type("styles", "styles") + type("settings", "settings") + type("fontTable", "fontTable")
				+ type("footer1", "footer") + (page.official() ? type("footer2", "footer") : "") + "</Types>");
		parts.put("_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml")));
		StringBuilder relations = new StringBuilder(relation(1, "styles", "styles.xml") + relation(2, "footer", "footer1.xml"));
		if (page.official()) {
			relations.append(relation(3, "footer", "footer2.xml"));
			parts.put("word/footer2.xml", numbered("left"));
		}
		relations.append(relation(4, "settings", "settings.xml")).append(relation(5, "fontTable", "fontTable.xml"));
		for (int i = 1; i <= pictures; i++) {
			relations.append(relation(pictureId(i), "image", "media/image" + i + ".png"));
		}
		parts.put("word/_rels/document.xml.rels", relations(relations.toString()));
		parts.put("word/styles.xml", styles());
		parts.put("word/settings.xml", "<w:settings xmlns:w=\"" + MAIN + "\">" + (page.official() ? "<w:evenAndOddHeaders/>" : "")
				+ "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>");
		parts.put("word/fontTable.xml", fonts());
		parts.put("word/footer1.xml", page.official() ? numbered("right")
				: "<w:ftr xmlns:w=\"" + MAIN + "\"><w:p><w:pPr><w:pStyle w:val=\"" + Style.NOTE.id() + "\"/><w:jc w:val=\"right\"/></w:pPr>"
						+ DocxFile.run(page.foot() + "    ") + field("PAGE") + DocxFile.run(" / ") + field("NUMPAGES") + "</w:p></w:ftr>");
		return parts;
	}

	/** Id of the relation to a picture. */
	static int pictureId(int picture) {
		return 100 + picture;
	}

	/** The number between dashes, a character away from the edge. */
	private static String numbered(String side) {
		return "<w:ftr xmlns:w=\"" + MAIN + "\"><w:p><w:pPr><w:pStyle w:val=\"" + Style.FOOT.id() + "\"/><w:ind w:left=\"280\" w:right=\"280\"/><w:jc w:val=\"" + side
				+ "\"/></w:pPr>" + DocxFile.run("— ") + field("PAGE") + DocxFile.run(" —") + "</w:p></w:ftr>";
	}

	private static String type(String part, String type) {
		return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + WORD + type + "+xml\"/>";
	}

	private static String relations(String relations) {
		return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
	}

	private static String relation(int id, String type, String target) {
		return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + '/' + type + "\" Target=\"" + target + "\"/>";
	}

	private static String styles() {
		StringBuilder styles = new StringBuilder("<w:styles xmlns:w=\"" + MAIN + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\""
				+ " w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
				+ "<w:name w:val=\"Normal\"/></w:style>");
		for (Style style : Style.values()) {
			styles.append(style.xml());
		}
		return styles.append("</w:styles>").toString();
	}

	private static String fonts() {
		StringBuilder fonts = new StringBuilder("<w:fonts xmlns:w=\"" + MAIN + "\">");
		for (String[] font : FONTS) {
			fonts.append("<w:font w:name=\"").append(font[0]).append("\"><w:altName w:val=\"").append(font[1])
					.append("\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"default\"/></w:font>");
		}
		return fonts.append("</w:fonts>").toString();
	}

	private static String field(String name) {
		return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + name
				+ " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
	}
}
