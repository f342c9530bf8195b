package org.lookback.briefing.internal.pptx;

import java.util.List;
import java.util.Optional;

import org.lookback.briefing.internal.ooxml.Xml;

/**
 * A slide: a message, and what proves it.
 *
 * @param cover   whether it is the first one, with a large title
 * @param section small words over the title; may be empty
 * @param words   paragraphs under the title
 * @param rows    of a table, headings first; none for no table
 * @param numbers columns of the table that hold numbers
 * @param chart   a native chart
 * @param picture a picture instead, as PNG
 * @param ratio   height of the picture by its width
 * @param alt     what chart or picture show
 * @param notes   for whoever speaks: queries and clauses
 */
public record Slide(boolean cover, String section, String title, List<String> words, List<List<String>> rows, List<Integer> numbers, Optional<NativeChart> chart,
		Optional<byte[]> picture, double ratio, String alt, List<String> notes) {

	static final int OBJECT = 3;
	static final List<String> NAMESPACES = List.of("xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"",
			"xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"",
			"xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"");
	private static final String TREE = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
			+ "<a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";
	private static final String LANGUAGE = " lang=\"zh-CN\" altLang=\"en-US\"";
	private static final int LEFT = 457_200;
	private static final int TOP = 1_450_000;
	private static final int WIDTH = 11_277_600;
	private static final int HEIGHT = 4_800_000;
	private static final int WORDS = 700_000;
	private static final int SMALL = 1_200;
	private static final int LONG_TITLE = 60;

	public Slide {
		words = List.copyOf(words);
		rows = List.copyOf(rows);
		numbers = List.copyOf(numbers);
		notes = List.copyOf(notes);
	}

	private static String run(String text, int size) {
		return "<a:r><a:rPr" + LANGUAGE + (size == 0 ? "" : " sz=\"" + size + "\"") + " dirty=\"0\"/><a:t>" + Xml.escaped(text) + "</a:t></a:r>";
	}

	private static String paragraphs(List<String> texts, int size) {
		StringBuilder paragraphs = new StringBuilder();
		texts.forEach(text -> paragraphs.append("<a:p>").append(run(text, size)).append("</a:p>"));
		return texts.isEmpty() ? "<a:p><a:endParaRPr lang=\"zh-CN\"/></a:p>" : paragraphs.toString();
	}

	private static String frame(int id, String name, String placeholder, String place, String paragraphs) {
		return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"" + name + "\"/><p:cNvSpPr" + (placeholder.isEmpty() ? " txBox=\"1\"/><p:nvPr/>"
				: "><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph " + placeholder + "/></p:nvPr>") + "</p:nvSpPr><p:spPr>" + place + "</p:spPr><p:txBody>"
				+ "<a:bodyPr wrap=\"square\"" + (placeholder.isEmpty() ? " lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"" : "") + "><a:normAutofit/></a:bodyPr><a:lstStyle/>"
				+ paragraphs + "</p:txBody></p:sp>";
	}

	private static String place(int x, int y, int width, int height) {
		return "<a:xfrm><a:off x=\"" + x + "\" y=\"" + y + "\"/><a:ext cx=\"" + width + "\" cy=\"" + height + "\"/></a:xfrm>";
	}

	private static String box(int x, int y, int width, int height) {
		return place(x, y, width, height) + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";
	}

	String xml() {
		StringBuilder tree = new StringBuilder(TREE);
		if (cover) {
			tree.append(frame(2, "Title", "type=\"title\"", box(LEFT, 1_900_000, WIDTH, 1_700_000),
					paragraphs(List.of(title.split("\n")), 4_000).replace("<a:p>", "<a:p><a:pPr algn=\"ctr\"/>")));
		} else {
			tree.append(frame(2, "Title", "type=\"title\"", "", paragraphs(List.of(title), title.length() > LONG_TITLE ? 2_000 : 0)));
		}
		if (!section.isEmpty()) {
			tree.append(frame(5, "Section", "", box(LEFT, 80_000, WIDTH, 220_000), paragraphs(List.of(section), SMALL)));
		}
		boolean object = chart.isPresent() || picture.isPresent() || !rows.isEmpty();
		if (!words.isEmpty()) {
			int top = cover ? 3_800_000 : object ? TOP + HEIGHT - WORDS : TOP;
			String paragraphs = paragraphs(words, object ? 1_400 : cover ? 2_000 : 2_200);
			tree.append(frame(6, "Text", "", box(LEFT, top, WIDTH, object ? WORDS : cover ? 1_500_000 : HEIGHT),
					cover ? paragraphs.replace("<a:p>", "<a:p><a:pPr algn=\"ctr\"/>") : paragraphs));
		}
		int room = words.isEmpty() ? HEIGHT : HEIGHT - WORDS - 60_000;
		if (chart.isPresent()) {
			tree.append("<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"7\" name=\"Chart\" descr=\"" + Xml.escaped(alt) + "\"/><p:cNvGraphicFramePr/><p:nvPr/>"
					+ "</p:nvGraphicFramePr>" + place(LEFT, TOP, WIDTH, room).replace("a:xfrm", "p:xfrm")
					+ "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart xmlns:c=\"http://schemas.openxmlformats.org/"
					+ "drawingml/2006/chart\" r:id=\"rId" + OBJECT + "\"/></a:graphicData></a:graphic></p:graphicFrame>");
		}
		if (picture.isPresent()) {
			int width = (int) Math.min(WIDTH, room / ratio);
			int height = (int) (width * ratio);
			tree.append("<p:pic><p:nvPicPr><p:cNvPr id=\"7\" name=\"Picture\" descr=\"" + Xml.escaped(alt) + "\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr>"
					+ "<p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"rId" + OBJECT + "\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>"
					+ box(LEFT + (WIDTH - width) / 2, TOP, width, height) + "</p:spPr></p:pic>");
		}
		if (!rows.isEmpty()) {
			tree.append(new SlideTable(rows, numbers).xml(LEFT, TOP, WIDTH, room));
		}
		tree.append("<p:sp><p:nvSpPr><p:cNvPr id=\"4\" name=\"Number\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"4\"/>"
				+ "</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\"><a:rPr" + LANGUAGE
				+ "/><a:t>1</a:t></a:fld><a:endParaRPr lang=\"zh-CN\"/></a:p></p:txBody></p:sp>");
		return "<p:sld " + String.join(" ", NAMESPACES) + "><p:cSld><p:spTree>" + tree + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>";
	}

	String notesXml() {
		return "<p:notes " + String.join(" ", NAMESPACES) + "><p:cSld><p:spTree>" + TREE
				+ "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr>"
				+ "<p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/>"
				+ "</p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>" + paragraphs(notes, 0)
				+ "</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>";
	}
}
