package org.lookback.ingest.internal.policy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** PDFs with Chinese text set in a font that every reader knows by name, so that none has to be embedded. */
final class PdfFiles {

	private static final int SIZE = 16;
	private static final int LEFT = 80;
	private static final int TOP = 760;

	private PdfFiles() {
	}

	/** A line, set in by some characters. */
	record Line(int indent, String text) {
	}

	/** A page's lines from the top. */
	static Path write(Path file, List<List<Line>> pages) throws IOException {
		return save(file, pages, "");
	}

	/** The same, locked with a password. */
	static Path locked(Path file, List<List<Line>> pages, String password) throws IOException {
		return save(file, pages, password);
	}

	private static Path save(Path file, List<List<Line>> pages, String password) throws IOException {
		try (PDDocument document = new PDDocument()) {
			COSDictionary font = font();
			for (List<Line> lines : pages) {
				PDPage page = new PDPage(PDRectangle.A4);
				document.addPage(page);
				PDResources resources = new PDResources();
				COSDictionary fonts = new COSDictionary();
				fonts.setItem(COSName.getPDFName("F1"), font);
				resources.getCOSObject().setItem(COSName.FONT, fonts);
				page.setResources(resources);
				StringBuilder content = new StringBuilder();
				int y = TOP;
				for (Line line : lines) {
					content.append("BT /F1 ").append(SIZE).append(" Tf ").append(LEFT + line.indent() * SIZE).append(' ').append(y).append(" Td <")
							.append(hex(line.text())).append("> Tj ET\n");
					y -= 28;
				}
				PDStream stream = new PDStream(document);
				try (var out = stream.createOutputStream()) {
					out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
				}
				page.setContents(stream);
			}
			if (!password.isEmpty()) {
				document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
			}
			document.save(file.toFile());
		}
		return file;
	}

	private static String hex(String text) {
		StringBuilder hex = new StringBuilder();
		for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
			hex.append(String.format("%02X", b & 0xFF));
		}
		return hex.toString();
	}

	/** A composite font by name, whose codes are UTF-16 and said to be so. */
	private static COSDictionary font() throws IOException {
		COSDictionary info = new COSDictionary();
		info.setItem(COSName.REGISTRY, new COSString("Adobe"));
		info.setItem(COSName.ORDERING, new COSString("Identity"));
		info.setItem(COSName.SUPPLEMENT, COSInteger.ZERO);
		COSDictionary descriptor = new COSDictionary();
		descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
		descriptor.setName(COSName.FONT_NAME, "Plain");
		descriptor.setInt(COSName.FLAGS, 4);
		COSArray box = new COSArray();
		for (int edge : new int[] { 0, -120, 1000, 880 }) {
			box.add(new COSFloat(edge));
		}
		descriptor.setItem(COSName.FONT_BBOX, box);
		COSDictionary below = new COSDictionary();
		below.setItem(COSName.TYPE, COSName.FONT);
		below.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
		below.setName(COSName.BASE_FONT, "Plain");
		below.setItem(COSName.CIDSYSTEMINFO, info);
		below.setItem(COSName.FONT_DESC, descriptor);
		below.setInt(COSName.DW, 1000);
		COSArray descendants = new COSArray();
		descendants.add(below);
		COSDictionary font = new COSDictionary();
		font.setItem(COSName.TYPE, COSName.FONT);
		font.setItem(COSName.SUBTYPE, COSName.TYPE0);
		font.setName(COSName.BASE_FONT, "Plain");
		font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
		font.setItem(COSName.DESCENDANT_FONTS, descendants);
		font.setItem(COSName.TO_UNICODE, toUnicode());
		return font;
	}

	private static COSStream toUnicode() throws IOException {
		COSStream map = new COSStream();
		try (var out = map.createOutputStream()) {
			out.write(("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Same def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> "
					+ "endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end").getBytes(StandardCharsets.US_ASCII));
		}
		return map;
	}

	/** Pages that are pictures. */
	static Path scanned(Path file, int pages) throws IOException {
		try (PDDocument document = new PDDocument()) {
			BufferedImage picture = new BufferedImage(40, 60, BufferedImage.TYPE_BYTE_GRAY);
			for (int i = 0; i < pages; i++) {
				PDPage page = new PDPage(PDRectangle.A4);
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 500, 700);
				}
			}
			document.save(file.toFile());
		}
		return file;
	}
}
