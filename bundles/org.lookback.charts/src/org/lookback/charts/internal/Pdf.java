package org.lookback.charts.internal;

import java.awt.Font;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;
import org.openpdf.text.pdf.PdfWriter;

/** A drawing as a page of PDF: lines stay lines, text stays text, and of the font the characters that are used go with it. */
final class Pdf {

	/** Whatever font is asked for, it is the one. */
	private record OneFont(BaseFont file, Font font) implements FontMapper {

		@Override
		public BaseFont awtToPdf(Font asked) {
			return file;
		}

		@Override
		public Font pdfToAwt(BaseFont asked, int size) {
			return font.deriveFont((float) size);
		}
	}

	private Pdf() {
	}

	/** @param paint draws within {@code width} × {@code height} points */
	static byte[] of(int width, int height, String title, BaseFont file, Font font, Consumer<Graphics2D> paint) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Document document = new Document(new Rectangle(width, height), 0, 0, 0, 0);
		try {
			PdfWriter writer = PdfWriter.getInstance(document, out);
			document.addTitle(title);
			document.open();
			paint.accept(writer.getDirectContent().createGraphics(width, height, new OneFont(file, font)));
		} finally {
			document.close();
		}
		return out.toByteArray();
	}
}
