package org.lookback.briefing.internal.docx;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an official page: title in size two, body in size three of 仿宋 with 28 points a line, headings of three levels, tables whose headings stand on
 * every page, pictures with their legends, who signs.
 */
public final class OfficialText implements Closeable {

	private static final int ROW = 340;
	/** Characters of an issuer's name that stand in one line at full size. */
	private static final int LONG_ISSUER = 12;
	private static final String HEAD = "F2F2F2";
	private static final int TWIPS_PER_POINT = 20;

	private final DocxFile document;

	/** @param out closed with the document */
	public OfficialText(OutputStream out, PageSetup page) throws IOException {
		document = new DocxFile(out, page);
	}

	/**
	 * What stands over an official page.
	 *
	 * @param issuer in red; empty for a page without
	 * @param number of the document; may be empty
	 * @param byline who and when, under the title; may be empty
	 */
	public void head(String issuer, String number, String title, String byline) throws IOException {
		if (!issuer.isEmpty()) {
			document.paragraph(issuer.length() > LONG_ISSUER ? Style.RED_HEAD_LONG : Style.RED_HEAD, issuer, false);
			empty(Style.NUMBER);
		}
		if (!number.isEmpty()) {
			document.paragraph(Style.NUMBER, number, false);
		}
		if (!issuer.isEmpty()) {
			document.paragraph(Style.RULE, "", false);
			empty(Style.BODY);
		}
		for (String line : title.split("\n")) {
			document.paragraph(Style.PAGE_TITLE, line, false);
		}
		if (!byline.isEmpty()) {
			document.paragraph(Style.BYLINE, byline, false);
		}
		empty(Style.BODY);
	}

	private void empty(Style style) throws IOException {
		document.paragraph(style, List.of(), false);
	}

	/**
	 * A heading.
	 *
	 * @param level 1 to 3
	 */
	public void heading(int level, List<Run> runs) throws IOException {
		document.paragraph(level <= 1 ? Style.FIRST : level == 2 ? Style.SECOND : Style.THIRD, runs, false);
	}

	/** A heading that begins a page. */
	public void annex(String title) throws IOException {
		document.paragraph(Style.FIRST, title, true);
	}

	public void text(List<Run> runs) throws IOException {
		document.paragraph(Style.BODY, runs, false);
	}

	public void quote(String text) throws IOException {
		document.paragraph(Style.QUOTE, text, false);
	}

	public void remark(String text) throws IOException {
		document.paragraph(Style.REMARK, text, false);
	}

	/** A heading over a table, on one page with it. */
	public void legend(List<Run> runs) throws IOException {
		document.together(Style.LEGEND, runs);
	}

	/**
	 * A picture with what it shows under it, as wide as the page allows.
	 *
	 * @param width  in points
	 * @param height in points
	 */
	public void picture(byte[] png, int width, int height, String alt, List<Run> legend) throws IOException {
		int across = Math.min(document.page().room(), width * TWIPS_PER_POINT);
		document.picture(png, across, (int) ((long) across * height / width), alt);
		document.paragraph(Style.LEGEND, legend, false);
	}

	/**
	 * A table; one of more columns than the page has room for goes on in a table of its own below, with the columns of words on the left again.
	 *
	 * @param labels columns of words on the left
	 * @param rows   cells as they are printed
	 * @param total  whether the last row is a total
	 */
	public void table(List<String> headings, int labels, List<List<Cell>> rows, boolean total) throws IOException {
		for (List<Integer> part : Columns.parts(headings, labels, rows, document.page().room())) {
			int[] widths = Columns.widths(headings, rows, part, document.page().room());
			document.table(widths);
			document.row(ROW, true);
			for (int i = 0; i < widths.length; i++) {
				document.cell(widths[i], 1, HEAD, Style.CELL_HEAD, headings.get(part.get(i)), true);
			}
			document.endRow();
			for (int r = 0; r < rows.size(); r++) {
				document.row(ROW, false);
				for (int i = 0; i < widths.length; i++) {
					List<Cell> row = rows.get(r);
					Cell cell = part.get(i) < row.size() ? row.get(part.get(i)) : Cell.of("");
					document.cell(widths[i], 1, total && r == rows.size() - 1 ? HEAD : "", cell.number() ? Style.CELL_NUMBER : Style.CELL,
							List.of(cell.run()), r == 0 || r == rows.size() - 2);
				}
				document.endRow();
			}
			document.endTable(false);
		}
	}

	/** Who signs, and when. */
	public void sign(List<String> lines) throws IOException {
		empty(Style.BODY);
		for (String line : lines) {
			document.paragraph(Style.SIGN, line, false);
		}
	}

	@Override
	public void close() throws IOException {
		document.close();
	}

	/** A cell of a table. */
	public record Cell(Run run, boolean number) {

		/** Words. */
		public static Cell of(String text) {
			return new Cell(Run.of(text), false);
		}

		/** Cells of a row of words. */
		public static List<Cell> words(List<String> texts) {
			List<Cell> cells = new ArrayList<>();
			texts.forEach(text -> cells.add(of(text)));
			return cells;
		}
	}
}
