package org.lookback.briefing.internal.docx;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document on A4 across, with numbers of pages at the foot, written from front to back. */
public final class DocxFile implements Closeable {

	/** Width between the margins, in twentieths of a point. */
	public static final int WIDTH = 15_930;

	private static final int LONG_SIDE = 16_838;
	private static final int SHORT_SIDE = 11_906;
	private static final int MARGIN = (LONG_SIDE - WIDTH) / 2;
	private static final int FOOT = 240;
	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
	private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	private final ZipOutputStream zip;
	private final Writer writer;

	/**
	 * Begins the document.
	 *
	 * @param out  closed with the document
	 * @param foot what stands at the foot of every page before the page's number
	 */
	public DocxFile(OutputStream out, String foot) throws IOException {
		zip = new ZipOutputStream(out);
		writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
		part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
				+ "package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>" + type("document", "document.main")
				+ type("styles", "styles") + type("footer1", "footer") + "</Types>");
		part("_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml")));
		part("word/_rels/document.xml.rels", relations(relation(1, "styles", "styles.xml") + relation(2, "footer", "footer1.xml")));
		part("word/styles.xml", styles());
		part("word/footer1.xml", "<w:ftr xmlns:w=\"" + MAIN + "\"><w:p><w:pPr><w:pStyle w:val=\"" + Style.NOTE.id() + "\"/><w:jc w:val=\"right\"/></w:pPr>"
				+ run(foot + "    ") + field("PAGE") + run(" / ") + field("NUMPAGES") + "</w:p></w:ftr>");
		zip.putNextEntry(new ZipEntry("word/document.xml"));
		writer.write(HEAD + "<w:document xmlns:w=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><w:body>");
	}

	private void part(String name, String xml) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		writer.write(HEAD + xml);
		writer.flush();
		zip.closeEntry();
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

	private static String field(String name) {
		return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + name
				+ " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
	}

	private static String run(String text) {
		return text.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
	}

	/** The text as XML has it, without characters that XML cannot have. */
	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length());
		text.codePoints().forEach(c -> {
			switch (c) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			default -> escaped.appendCodePoint(c < ' ' || c == 0xFFFE || c == 0xFFFF || c >= 0xD800 && c < 0xE000 ? ' ' : c);
			}
		});
		return escaped.toString();
	}

	/**
	 * A paragraph of its own.
	 *
	 * @param newPage whether it begins a page
	 */
	public void paragraph(Style style, String text, boolean newPage) throws IOException {
		writer.write(paragraph(style, text, newPage ? "<w:pageBreakBefore/>" : ""));
	}

	private static String paragraph(Style style, String text, String more) {
		return "<w:p><w:pPr><w:pStyle w:val=\"" + style.id() + "\"/>" + more + "</w:pPr>" + run(text) + "</w:p>";
	}

	/**
	 * Begins a table with lines around all cells.
	 *
	 * @param widths of the columns in twentieths of a point
	 */
	public void table(int[] widths) throws IOException {
		StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"" + WIDTH + "\" w:type=\"dxa\"/><w:tblBorders>");
		for (String side : new String[] { "top", "left", "bottom", "right", "insideH", "insideV" }) {
			table.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"7F7F7F\"/>");
		}
		table.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"40\" w:type=\"dxa\"/>"
				+ "</w:tblCellMar></w:tblPr><w:tblGrid>");
		for (int width : widths) {
			table.append("<w:gridCol w:w=\"").append(width).append("\"/>");
		}
		writer.write(table.append("</w:tblGrid>").toString());
	}

	/**
	 * Begins a row, which no end of a page divides.
	 *
	 * @param height at least, in twentieths of a point
	 * @param head   whether it stands again at the top of every page that the table goes on to
	 */
	public void row(int height, boolean head) throws IOException {
		writer.write("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"" + height + "\" w:hRule=\"atLeast\"/>" + (head ? "<w:tblHeader/>" : "") + "</w:trPr>");
	}

	/**
	 * A cell.
	 *
	 * @param width    of all columns that it covers
	 * @param columns  how many
	 * @param fill     colour behind it as RRGGBB; empty for none
	 * @param together whether the row stays on one page with the next one
	 */
	public void cell(int width, int columns, String fill, Style style, String text, boolean together) throws IOException {
		writer.write("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + (columns > 1 ? "<w:gridSpan w:val=\"" + columns + "\"/>" : "")
				+ (fill.isEmpty() ? "" : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + fill + "\"/>") + "<w:vAlign w:val=\"center\"/></w:tcPr>"
				+ paragraph(style, text, together ? "<w:keepNext/>" : "") + "</w:tc>");
	}

	public void endRow() throws IOException {
		writer.write("</w:tr>");
	}

	/**
	 * Ends the table; a small gap keeps it apart from the next one.
	 *
	 * @param together whether it stays on one page with what follows
	 */
	public void endTable(boolean together) throws IOException {
		writer.write("</w:tbl>" + paragraph(Style.GAP, "", together ? "<w:keepNext/>" : ""));
	}

	@Override
	public void close() throws IOException {
		try (zip) {
			writer.write("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"" + LONG_SIDE + "\" w:h=\"" + SHORT_SIDE
					+ "\" w:orient=\"landscape\"/><w:pgMar w:top=\"" + MARGIN + "\" w:right=\"" + MARGIN + "\" w:bottom=\"" + MARGIN + "\" w:left=\"" + MARGIN
					+ "\" w:header=\"0\" w:footer=\"" + FOOT + "\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
			writer.flush();
			zip.closeEntry();
		}
	}
}
