package org.lookback.briefing.internal.docx;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.lookback.briefing.internal.ooxml.Xml;

/** A Word document with numbers of pages at the foot, written from front to back; only its pictures are kept until it ends. */
public final class DocxFile implements Closeable {

	/** Width between the margins of a form across, in twentieths of a point. */
	public static final int WIDTH = PageSetup.form("").room();

	private static final int EMU_PER_TWIP = 635;
	private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

	private final ZipOutputStream zip;
	private final Writer writer;
	private final PageSetup page;
	private final List<byte[]> pictures = new ArrayList<>();
	private int tableWidth;
	private int marks;

	/**
	 * Begins the document.
	 *
	 * @param out closed with the document
	 */
	public DocxFile(OutputStream out, PageSetup page) throws IOException {
		this.page = page;
		zip = new ZipOutputStream(out);
		writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
		zip.putNextEntry(new ZipEntry("word/document.xml"));
		writer.write(DocxParts.HEAD + "<w:document xmlns:w=\"" + DocxParts.MAIN + "\" xmlns:r=\"" + DocxParts.RELATIONS + "\" xmlns:wp=\"" + DRAWING
				+ "wordprocessingDrawing\" xmlns:a=\"" + DRAWING + "main\" xmlns:pic=\"" + DRAWING + "picture\"><w:body>");
	}

	/** The paper. */
	public PageSetup page() {
		return page;
	}

	static String run(String text) {
		return text.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + Xml.escaped(text) + "</w:t></w:r>";
	}

	private String run(Run run) {
		String words = run(run.text());
		if (!run.link().isEmpty()) {
			words = "<w:hyperlink w:anchor=\"" + Xml.escaped(run.link()) + "\" w:history=\"1\">" + words + "</w:hyperlink>";
		}
		if (!run.mark().isEmpty()) {
			marks++;
			words = "<w:bookmarkStart w:id=\"" + marks + "\" w:name=\"" + Xml.escaped(run.mark()) + "\"/>" + words + "<w:bookmarkEnd w:id=\"" + marks + "\"/>";
		}
		return words;
	}

	private String runs(List<Run> runs) {
		StringBuilder words = new StringBuilder();
		runs.forEach(run -> words.append(run(run)));
		return words.toString();
	}

	/**
	 * A paragraph of its own.
	 *
	 * @param newPage whether it begins a page
	 */
	public void paragraph(Style style, String text, boolean newPage) throws IOException {
		paragraph(style, List.of(Run.of(text)), newPage);
	}

	/** The same with words that lead somewhere. */
	public void paragraph(Style style, List<Run> runs, boolean newPage) throws IOException {
		writer.write(paragraph(style, runs, newPage ? "<w:pageBreakBefore/>" : ""));
	}

	/** A paragraph that stays on one page with what follows it. */
	public void together(Style style, List<Run> runs) throws IOException {
		writer.write(paragraph(style, runs, "<w:keepNext/>"));
	}

	private String paragraph(Style style, List<Run> runs, String more) {
		return "<w:p><w:pPr><w:pStyle w:val=\"" + style.id() + "\"/>" + more + "</w:pPr>" + runs(runs) + "</w:p>";
	}

	/**
	 * A picture in a paragraph of its own, on one page with its legend below.
	 *
	 * @param png   the picture
	 * @param width in twentieths of a point
	 * @param alt   what it shows, for whoever cannot see it
	 */
	public void picture(byte[] png, int width, int height, String alt) throws IOException {
		pictures.add(png);
		int number = pictures.size();
		long across = (long) width * EMU_PER_TWIP;
		long down = (long) height * EMU_PER_TWIP;
		String name = Xml.escaped(alt);
		writer.write("<w:p><w:pPr><w:pStyle w:val=\"" + Style.PICTURE.id() + "\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
				+ "<wp:extent cx=\"" + across + "\" cy=\"" + down + "\"/><wp:docPr id=\"" + number + "\" name=\"" + number + "\" descr=\"" + name + "\"/>"
				+ "<a:graphic><a:graphicData uri=\"" + DRAWING + "picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"" + number + "\" name=\"" + number
				+ "\" descr=\"" + name + "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId" + DocxParts.pictureId(number)
				+ "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"" + across + "\" cy=\"" + down
				+ "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
	}

	/**
	 * Begins a table with lines around all cells.
	 *
	 * @param widths of the columns in twentieths of a point
	 */
	public void table(int[] widths) throws IOException {
		tableWidth = 0;
		StringBuilder grid = new StringBuilder();
		for (int width : widths) {
			tableWidth += width;
			grid.append("<w:gridCol w:w=\"").append(width).append("\"/>");
		}
		StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"" + tableWidth + "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
		for (String side : new String[] { "top", "left", "bottom", "right", "insideH", "insideV" }) {
			table.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"7F7F7F\"/>");
		}
		table.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"40\" w:type=\"dxa\"/>"
				+ "</w:tblCellMar></w:tblPr><w:tblGrid>");
		writer.write(table.append(grid).append("</w:tblGrid>").toString());
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
		cell(width, columns, fill, style, List.of(Run.of(text)), together);
	}

	/** The same with words that lead somewhere. */
	public void cell(int width, int columns, String fill, Style style, List<Run> runs, boolean together) throws IOException {
		writer.write("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + (columns > 1 ? "<w:gridSpan w:val=\"" + columns + "\"/>" : "")
				+ (fill.isEmpty() ? "" : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + fill + "\"/>") + "<w:vAlign w:val=\"center\"/></w:tcPr>"
				+ paragraph(style, runs, together ? "<w:keepNext/>" : "") + "</w:tc>");
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
		writer.write("</w:tbl>" + paragraph(Style.GAP, List.of(), together ? "<w:keepNext/>" : ""));
	}

	@Override
	public void close() throws IOException {
		try (zip) {
			writer.write(page.xml() + "</w:body></w:document>");
			writer.flush();
			zip.closeEntry();
			for (int i = 0; i < pictures.size(); i++) {
				zip.putNextEntry(new ZipEntry("word/media/image" + (i + 1) + ".png"));
				zip.write(pictures.get(i));
				zip.closeEntry();
			}
			for (Map.Entry<String, String> part : DocxParts.of(page, pictures.size()).entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				writer.write(DocxParts.HEAD + part.getValue());
				writer.flush();
				zip.closeEntry();
			}
		}
	}
}
