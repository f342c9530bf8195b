package org.lookback.ingest.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.text.LookbackException;

/** Goes through the sheets of an XML workbook and their rows. A document type stops it. */
final class XmlRows implements AutoCloseable {

	/** The namespace of its attributes. */
	static final String SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";

	private final Path file;
	private final InputStream in;
	private final XMLStreamReader xml;
	private SheetOutline.Builder outline = new SheetOutline.Builder();
	private int width;
	private String sheet = "";
	private boolean visible = true;
	private final StringBuilder text = new StringBuilder();
	private int columns;
	private long row;

	XmlRows(Path file) throws LookbackException {
		this.file = file;
		boolean opened = false;
		InputStream bytes = null;
		try {
			bytes = new XmlWatch(new SteadyFile(file).open(), file.getFileName().toString());
			in = bytes;
			XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
			factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
			factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
			xml = factory.createXMLStreamReader(in);
			opened = true;
		} catch (IOException | XMLStreamException e) {
			throw trouble(e);
		} finally {
			if (!opened && bytes != null) {
				close(bytes);
			}
		}
	}

	/** Goes on to the next sheet; false when there is none. */
	boolean nextSheet() throws LookbackException {
		while (advance()) {
			if (starts("Worksheet")) {
				sheet = attribute("Name").orElse("");
				outline = new SheetOutline.Builder();
				visible = true;
				row = 0;
				columns = 0;
				return true;
			}
		}
		return false;
	}

	/** The next row of the sheet; empty at its end. */
	Optional<SheetRow> nextRow() throws LookbackException {
		while (advance()) {
			if (ends("Worksheet")) {
				return Optional.empty();
			}
			if (starts("Column")) {
				columns();
			} else if (starts("Visible")) {
				visible = !text("Visible").matches("Sheet(Very)?Hidden");
			} else if (starts("Row")) {
				return Optional.of(row());
			}
		}
		throw FileMessages.problem(file, "xlsx.truncated");
	}

	private void columns() {
		int first = attribute("Index").map(Integer::valueOf).orElse(columns + 1);
		int last = first + attribute("Span").map(Integer::valueOf).orElse(0);
		if (attribute("Hidden").filter("1"::equals).isPresent()) {
			outline.hideColumns(first - 1, last - 1);
		}
		columns = last;
	}

	private SheetRow row() throws LookbackException {
		row = attribute("Index").map(Long::valueOf).orElse(row + 1);
		if (attribute("Hidden").filter("1"::equals).isPresent()) {
			outline.hideRow(row);
		}
		long number = row;
		row += attribute("Span").map(Long::valueOf).orElse(0L);
		RowBuilder cells = new RowBuilder(width);
		int column = 0;
		while (advance() && !ends("Row")) {
			if (starts("Cell")) {
				column = attribute("Index").map(Integer::valueOf).orElse(column + 1);
				int across = attribute("MergeAcross").map(Integer::valueOf).orElse(0);
				int down = attribute("MergeDown").map(Integer::valueOf).orElse(0);
				if (column < 1 || column + across > RowSource.MOST_COLUMNS) {
					throw FileMessages.problem(file, "xml.tooWide", sheet, number, RowSource.MOST_COLUMNS);
				}
				if (across + down > 0) {
					outline.merge(column - 1, number, column - 1 + across, number + down);
				}
				cell(cells, column - 1, number);
				column += across;
			}
		}
		width = cells.width();
		return cells.row(number);
	}

	private void cell(RowBuilder cells, int column, long number) throws LookbackException {
		while (advance() && !ends("Cell")) {
			if (starts("Data")) {
				String type = attribute("Type").orElse("String");
				String said = text("Data");
				if (said.length() > RowSource.LONGEST_CELL) {
					throw FileMessages.problem(file, "xlsx.tooLong", sheet, ColumnMapping.letters(column) + number, RowSource.LONGEST_CELL);
				}
				value(cells, column, type, said);
			} else if (starts("Comment")) {
				text("Comment");
			}
		}
	}

	private static void value(RowBuilder cells, int column, String type, String said) {
		switch (type) {
		case "Number" -> {
			if (said.strip().matches("[-+]?[\\d.]{1,40}([Ee][-+]?\\d{1,3})?") && said.matches(".*\\d.*") && said.indexOf('.') == said.lastIndexOf('.')) {
				cells.number(column, new BigDecimal(said.strip()), false, false);
			} else {
				cells.text(column, said);
			}
		}
		case "DateTime" -> cells.text(column, said.replaceFirst("T00:00:00(\\.0+)?$", "").replace('T', ' ').replaceFirst("\\.0+$", ""));
		case "Boolean" -> cells.text(column, said.strip().equals("1") ? "TRUE" : "FALSE");
		case "Error" -> cells.trouble(column, said, IssueKind.ERROR_CELL);
		default -> cells.text(column, said);
		}
	}

	/** All text up to the end of an element; what is longer than a cell can be is cut there. */
	private String text(String element) throws LookbackException {
		text.setLength(0);
		int depth = 1;
		while (depth > 0 && advance()) {
			int event = xml.getEventType();
			if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
				if (text.length() <= RowSource.LONGEST_CELL) {
					text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
				}
			} else if (starts(element)) {
				depth++;
			} else if (ends(element)) {
				depth--;
			}
		}
		return text.toString();
	}

	private boolean advance() throws LookbackException {
		try {
			if (!xml.hasNext()) {
				return false;
			}
			if (xml.next() == XMLStreamConstants.DTD) {
				throw FileMessages.problem(file, "xml.doctype", file.getFileName().toString());
			}
			return true;
		} catch (XMLStreamException | RuntimeException e) {
			throw trouble(e);
		}
	}

	private LookbackException trouble(Exception e) {
		for (Throwable cause = e; cause != null; cause = cause instanceof XMLStreamException stream && stream.getNestedException() != null
				? stream.getNestedException()
				: cause.getCause()) {
			if (cause instanceof XmlWatch.Forbidden) {
				return FileMessages.problem(file, e, "xml.doctype", file.getFileName().toString());
			}
		}
		if (e instanceof XMLStreamException damaged && damaged.getLocation() != null) {
			return FileMessages.problem(file, e, "xml.damaged", damaged.getLocation().getLineNumber(), damaged.getLocation().getColumnNumber());
		}
		return FileMessages.problem(file, e, "xlsx.damaged", String.valueOf(e.getMessage()));
	}

	private boolean starts(String element) {
		return xml.getEventType() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element);
	}

	private boolean ends(String element) {
		return xml.getEventType() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
	}

	/** An attribute of the workbook's own; numbers have at most six digits, others are none. */
	private Optional<String> attribute(String name) {
		Optional<String> value = Optional.ofNullable(xml.getAttributeValue(SPREADSHEET, name));
		boolean number = !name.equals("Name") && !name.equals("Type");
		return number ? value.filter(text -> text.matches("\\d{1,7}")) : value;
	}

	String sheet() {
		return sheet;
	}

	/** Known once its last row is read. */
	boolean visible() {
		return visible;
	}

	/** Known once its last row is read. */
	SheetOutline outline() {
		return outline.outline();
	}

	@Override
	public void close() {
		close(in);
	}

	private static void close(InputStream in) {
		try {
			in.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
