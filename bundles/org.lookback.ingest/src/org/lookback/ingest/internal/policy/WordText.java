package org.lookback.ingest.internal.policy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.lookback.ingest.internal.file.Unfolding;
import org.lookback.ingest.internal.file.XmlWatch;
import org.lookback.model.api.text.LookbackException;

/**
 * The paragraphs of a Word document, with the numbers that Word sets before them. Headers, footers, notes, deleted words and field codes are no part of
 * the text; a row of a table is a paragraph. Nothing of the document is loaded from elsewhere.
 */
final class WordText {

	private static final String DOCUMENT = "word/document.xml";
	private static final String NUMBERING = "word/numbering.xml";
	private static final String STYLES = "word/styles.xml";
	/** Text with all its formatting; the longest law unfolds into a tenth. */
	private static final long PART_LIMIT = 256L << 20;
	private static final int ENTRIES = 20_000;
	private static final int DEEPEST = 500;

	private final Path file;
	private final TextLimit limit;
	private final List<String> paragraphs = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();
	private WordNumbering numbering = new WordNumbering();
	private Optional<String> list = Optional.empty();
	private int level;
	private String style = "";
	private int cells;
	private int skipped;

	WordText(Path file, TextLimit limit) {
		this.file = file;
		this.limit = limit;
	}

	List<String> paragraphs() throws LookbackException {
		try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
			ZipEntry document = zip.getEntry(DOCUMENT);
			if (document == null) {
				throw PolicyMessages.problem(file, zip.getEntry("[Content_Types].xml") == null ? "zip" : "otherOffice");
			}
			if (zip.size() > ENTRIES) {
				throw PolicyMessages.problem(file, "bomb", DOCUMENT, ENTRIES);
			}
			read(zip, NUMBERING, reader -> numbering.readLists(reader));
			read(zip, STYLES, reader -> numbering.readStyles(reader));
			read(zip, DOCUMENT, this::body);
			return paragraphs;
		} catch (IOException | XMLStreamException e) {
			throw broken(e);
		}
	}

	/** Reads a part of the document. */
	@FunctionalInterface
	private interface Part {
		void read(XMLStreamReader reader) throws XMLStreamException, LookbackException;
	}

	private static void read(ZipFile zip, String name, Part part) throws IOException, XMLStreamException, LookbackException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			return;
		}
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		try (InputStream in = new Unfolding(new XmlWatch(zip.getInputStream(entry), name), entry, PART_LIMIT)) {
			XMLStreamReader reader = factory.createXMLStreamReader(in);
			try {
				part.read(reader);
			} finally {
				reader.close();
			}
		}
	}

	private void body(XMLStreamReader reader) throws XMLStreamException, LookbackException {
		int depth = 0;
		while (reader.hasNext()) {
			int event = reader.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				if (++depth > DEEPEST) {
					throw PolicyMessages.problem(file, "damaged");
				}
				start(reader);
				// reading the text of an element goes to its end
				depth -= reader.getEventType() == XMLStreamConstants.END_ELEMENT ? 1 : 0;
			} else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
				end(reader.getLocalName());
			}
		}
		finish();
	}

	private void start(XMLStreamReader reader) throws XMLStreamException, LookbackException {
		String name = reader.getLocalName();
		if (skipped > 0 || name.equals("Fallback") || name.equals("del") || name.equals("moveFrom")) {
			skipped++;
			return;
		}
		switch (name) {
		case "p" -> {
			if (cells == 0) {
				finish();
			} else if (!text.isEmpty() && text.charAt(text.length() - 1) != '\t') {
				text.append(' ');
			}
		}
		case "tr" -> {
			if (cells++ == 0) {
				finish();
			}
		}
		case "numId" -> list = Optional.of(value(reader));
		case "ilvl" -> level = number(value(reader));
		case "pStyle" -> style = value(reader);
		case "t" -> {
			String words = reader.getElementText();
			limit.add(words.length());
			text.append(words);
		}
		case "tab" -> text.append(text.isEmpty() ? "" : " ");
		case "br", "cr" -> text.append('\n');
		case "noBreakHyphen" -> text.append('-');
		default -> {
			// has no words of its own
		}
		}
	}

	private void end(String name) {
		if (skipped > 0) {
			skipped--;
			return;
		}
		switch (name) {
		case "p" -> {
			if (cells == 0) {
				finish();
			}
		}
		case "tc" -> text.append('\t');
		case "tr" -> {
			if (--cells == 0) {
				finish();
			}
		}
		default -> {
			// goes on
		}
		}
	}

	/** A paragraph ends; a break within it ends it, too. */
	private void finish() {
		String number = text.toString().isBlank() ? "" : numbering.next(list, level, style);
		boolean first = true;
		for (String line : text.toString().split("\n")) {
			String clean = Characters.strip(Characters.clean(line));
			if (!clean.isEmpty()) {
				paragraphs.add(first ? number + clean : clean);
				first = false;
			}
		}
		text.setLength(0);
		list = Optional.empty();
		level = 0;
		style = "";
	}

	/** The {@code w:val} of the element, whatever the prefix. */
	static String value(XMLStreamReader reader) {
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			if (reader.getAttributeLocalName(i).equals("val")) {
				return reader.getAttributeValue(i);
			}
		}
		return "";
	}

	/** A small whole number; 0 when it is none. */
	static int number(String digits) {
		return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
	}

	private LookbackException broken(Exception e) {
		Throwable cause = e;
		while (cause != null && !(cause instanceof XmlWatch.Forbidden) && !(cause instanceof Unfolding.TooMuch)) {
			cause = cause instanceof XMLStreamException xml && xml.getNestedException() != null ? xml.getNestedException() : cause.getCause();
		}
		if (cause instanceof XmlWatch.Forbidden) {
			return PolicyMessages.problem(file, e, "entities", cause.getMessage());
		}
		if (cause instanceof Unfolding.TooMuch bomb) {
			return PolicyMessages.problem(file, e, "bomb", bomb.part(), bomb.limit() >> 20);
		}
		return e instanceof ZipException || e instanceof EOFException || e instanceof XMLStreamException ? PolicyMessages.problem(file, e, "damaged")
				: PolicyFile.unreadable(file, e);
	}
}
