package org.lookback.charts.internal;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A drawing as SVG. Text stays text, so that it can be searched and edited; as the reader's machine may lack our font, each text names a
 * few that show Chinese.
 */
final class Svg {

	private static final String NAMESPACE = "http://www.w3.org/2000/svg";
	private static final String FAMILY = "font-family";

	/** Names a file of the network, which some viewers wait for. */
	private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>]*>\\s*");

	private Svg() {
	}

	/** @param paint draws within {@code width} × {@code height} points */
	static String of(int width, int height, Look look, Consumer<Graphics2D> paint) {
		SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
		context.setComment(null);
		SVGGraphics2D g2 = new SVGGraphics2D(context, false);
		g2.setSVGCanvasSize(new Dimension(width, height));
		paint.accept(g2);
		Element root = g2.getRoot();
		root.setAttribute("viewBox", "0 0 " + width + " " + height);
		nameFonts(root, Fonts.families(look.font().getFamily(Locale.ROOT)));
		try (StringWriter out = new StringWriter()) {
			g2.stream(root, out, false, false);
			return DOCTYPE.matcher(out.toString()).replaceFirst("");
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	private static Document document() {
		try {
			return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().getDOMImplementation().createDocument(NAMESPACE, "svg", null);
		} catch (ParserConfigurationException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static void nameFonts(Element root, String families) {
		NodeList all = root.getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++) {
			Element element = (Element) all.item(i);
			if (element.hasAttribute(FAMILY)) {
				element.setAttribute(FAMILY, families);
			}
		}
		if (root.hasAttribute(FAMILY)) {
			root.setAttribute(FAMILY, families);
		}
	}
}
