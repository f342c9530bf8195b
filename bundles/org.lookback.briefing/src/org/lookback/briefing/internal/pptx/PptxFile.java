package org.lookback.briefing.internal.pptx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A presentation, written slide by slide. */
public final class PptxFile implements Closeable {

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
	private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
	private static final int FIRST_SLIDE = 256;

	private final ZipOutputStream zip;
	private int slides;
	private int charts;
	private int pictures;

	/** @param out closed with the presentation */
	public PptxFile(OutputStream out) {
		zip = new ZipOutputStream(out);
	}

	private void part(String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	private void part(String name, String xml) throws IOException {
		part(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
	}

	private void shipped(String name, String file) throws IOException {
		try (InputStream in = PptxFile.class.getResourceAsStream("parts/" + file)) {
			part(name, in.readAllBytes());
		}
	}

	private static String relation(int id, String type, String target) {
		return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATION + '/' + type + "\" Target=\"" + target + "\"/>";
	}

	private void relations(String name, String relations) throws IOException {
		part(name, "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
	}

	/** Adds a slide. */
	public void add(Slide slide) throws IOException {
		slides++;
		StringBuilder relations = new StringBuilder(relation(1, "slideLayout", "../slideLayouts/slideLayout1.xml")
				+ relation(2, "notesSlide", "../notesSlides/notesSlide" + slides + ".xml"));
		if (slide.picture().isPresent()) {
			pictures++;
			part("ppt/media/image" + pictures + ".png", slide.picture().get());
			relations.append(relation(Slide.OBJECT, "image", "../media/image" + pictures + ".png"));
		}
		if (slide.chart().isPresent()) {
			charts++;
			part("ppt/charts/chart" + charts + ".xml", slide.chart().get().xml());
			part("ppt/embeddings/Microsoft_Excel_Sheet" + charts + ".xlsx", slide.chart().get().workbook());
			relations("ppt/charts/_rels/chart" + charts + ".xml.rels", relation(1, "package", "../embeddings/Microsoft_Excel_Sheet" + charts + ".xlsx"));
			relations.append(relation(Slide.OBJECT, "chart", "../charts/chart" + charts + ".xml"));
		}
		part("ppt/slides/slide" + slides + ".xml", slide.xml());
		relations("ppt/slides/_rels/slide" + slides + ".xml.rels", relations.toString());
		part("ppt/notesSlides/notesSlide" + slides + ".xml", slide.notesXml());
		relations("ppt/notesSlides/_rels/notesSlide" + slides + ".xml.rels",
				relation(1, "notesMaster", "../notesMasters/notesMaster1.xml") + relation(2, "slide", "../slides/slide" + slides + ".xml"));
	}

	private static String type(String part, String type) {
		return "<Override PartName=\"/ppt/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
	}

	@Override
	public void close() throws IOException {
		try (zip) {
			shipped("ppt/theme/theme1.xml", "theme.xml");
			shipped("ppt/theme/theme2.xml", "theme.xml");
			shipped("ppt/slideMasters/slideMaster1.xml", "slideMaster1.xml");
			shipped("ppt/slideLayouts/slideLayout1.xml", "slideLayout1.xml");
			shipped("ppt/notesMasters/notesMaster1.xml", "notesMaster1.xml");
			relations("ppt/slideMasters/_rels/slideMaster1.xml.rels",
					relation(1, "slideLayout", "../slideLayouts/slideLayout1.xml") + relation(2, "theme", "../theme/theme1.xml"));
			relations("ppt/slideLayouts/_rels/slideLayout1.xml.rels", relation(1, "slideMaster", "../slideMasters/slideMaster1.xml"));
			relations("ppt/notesMasters/_rels/notesMaster1.xml.rels", relation(1, "theme", "../theme/theme2.xml"));
			StringBuilder ids = new StringBuilder();
			StringBuilder relations = new StringBuilder(relation(1, "slideMaster", "slideMasters/slideMaster1.xml")
					+ relation(2, "notesMaster", "notesMasters/notesMaster1.xml") + relation(3, "theme", "theme/theme1.xml"));
			StringBuilder types = new StringBuilder();
			for (int i = 1; i <= slides; i++) {
				ids.append("<p:sldId id=\"").append(FIRST_SLIDE + i).append("\" r:id=\"rId").append(10 + i).append("\"/>");
				relations.append(relation(10 + i, "slide", "slides/slide" + i + ".xml"));
				types.append(type("slides/slide" + i, "presentationml.slide")).append(type("notesSlides/notesSlide" + i, "presentationml.notesSlide"));
			}
			for (int i = 1; i <= charts; i++) {
				types.append(type("charts/chart" + i, "drawingml.chart"));
			}
			part("ppt/presentation.xml", "<p:presentation " + String.join(" ", Slide.NAMESPACES) + "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
					+ "</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>" + ids
					+ "</p:sldIdLst><p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>");
			relations("ppt/_rels/presentation.xml.rels", relations.toString());
			relations("_rels/.rels", relation(1, "officeDocument", "ppt/presentation.xml"));
			part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">" + defaults() + type("presentation", "presentationml.presentation.main")
					+ type("slideMasters/slideMaster1", "presentationml.slideMaster") + type("slideLayouts/slideLayout1", "presentationml.slideLayout")
					+ type("notesMasters/notesMaster1", "presentationml.notesMaster") + type("theme/theme1", "theme") + type("theme/theme2", "theme") + types
					+ "</Types>");
		}
	}

	private static String defaults() {
		StringBuilder defaults = new StringBuilder();
		for (List<String> one : List.of(List.of("rels", "application/vnd.openxmlformats-package.relationships+xml"), List.of("xml", "application/xml"),
				List.of("png", "image/png"), List.of("xlsx", TYPE + "spreadsheetml.sheet"))) {
			defaults.append("<Default Extension=\"").append(one.getFirst()).append("\" ContentType=\"").append(one.getLast()).append("\"/>");
		}
		return defaults.toString();
	}
}
