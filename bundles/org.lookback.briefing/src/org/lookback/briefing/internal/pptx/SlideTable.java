package org.lookback.briefing.internal.pptx;

import java.util.List;

import org.lookback.briefing.internal.ooxml.Xml;

/**
 * A native table of a slide.
 *
 * @param rows   headings first
 * @param numbers columns of numbers, from 0
 */
record SlideTable(List<List<String>> rows, List<Integer> numbers) {

	private static final int LARGE = 1_600;
	private static final int SMALLEST = 900;
	private static final int EMU_PER_POINT = 12_700;

	String xml(int left, int top, int width, int height) {
		int columns = rows.getFirst().size();
		int[] asks = new int[columns];
		int sum = 0;
		for (int c = 0; c < columns; c++) {
			int longest = 4;
			for (List<String> row : rows) {
				longest = Math.max(longest, c < row.size() ? Math.min(40, size(row.get(c))) : 0);
			}
			asks[c] = longest + 2;
			sum += asks[c];
		}
		int rowHeight = Math.min(420_000, height / rows.size());
		int size = Math.clamp(Math.min((long) width * 200 / sum / EMU_PER_POINT, rowHeight * 100L / EMU_PER_POINT * 55 / 100), SMALLEST, LARGE);
		StringBuilder table = new StringBuilder("<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"8\" name=\"Table\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/>"
				+ "</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"" + left + "\" y=\"" + top + "\"/><a:ext cx=\"" + width + "\" cy=\""
				+ rowHeight * rows.size() + "\"/></p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>"
				+ "<a:tblPr firstRow=\"1\" bandRow=\"1\"/><a:tblGrid>");
		for (int ask : asks) {
			table.append("<a:gridCol w=\"").append((long) width * ask / sum).append("\"/>");
		}
		table.append("</a:tblGrid>");
		for (int r = 0; r < rows.size(); r++) {
			table.append("<a:tr h=\"").append(rowHeight).append("\">");
			for (int c = 0; c < columns; c++) {
				table.append(cell(c < rows.get(r).size() ? rows.get(r).get(c) : "", r == 0, numbers.contains(c), size));
			}
			table.append("</a:tr>");
		}
		return table.append("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>").toString();
	}

	private static String cell(String text, boolean head, boolean right, int size) {
		String line = "<a:solidFill><a:srgbClr val=\"BFBFBF\"/></a:solidFill>";
		StringBuilder lines = new StringBuilder();
		for (String side : List.of("lnL", "lnR", "lnT", "lnB")) {
			lines.append("<a:").append(side).append(" w=\"6350\">").append(line).append("</a:").append(side).append('>');
		}
		return "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"" + (head ? "ctr" : right ? "r" : "l") + "\"/><a:r><a:rPr lang=\"zh-CN\" sz=\"" + size + "\""
				+ (head ? " b=\"1\"" : "") + " dirty=\"0\"/><a:t>" + Xml.escaped(text) + "</a:t></a:r></a:p></a:txBody><a:tcPr marL=\"45720\" marR=\"45720\" marT=\"18000\""
				+ " marB=\"18000\" anchor=\"ctr\">" + lines + (head ? "<a:solidFill><a:srgbClr val=\"DDE7F1\"/></a:solidFill>" : "<a:noFill/>") + "</a:tcPr></a:tc>";
	}

	private static int size(String text) {
		return text.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
	}
}
