package org.lookback.ingest.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the files that tests read. */
final class TestFiles {

	static final Charset GB18030 = Charset.forName("GB18030");

	/** In a raw sheet or shared string: fifty megabytes of text, which come to be only while the file is written. */
	static final String LARGE = "@fifty megabytes@";

	private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
	private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

	private TestFiles() {
	}

	/** Lines as they are, in an encoding. */
	static Path text(Path folder, String name, Charset charset, String... lines) {
		return bytes(folder, name, String.join("\n", lines).concat("\n").getBytes(charset));
	}

	/** Lines in UTF-8. */
	static Path text(Path folder, String name, String... lines) {
		return text(folder, name, StandardCharsets.UTF_8, lines);
	}

	static Path bytes(Path folder, String name, byte[] bytes) {
		try {
			return Files.write(folder.resolve(name), bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A workbook of one sheet of text cells; {@code null} leaves a cell out. */
	static Path xlsx(Path folder, String name, String sheet, List<List<String>> rows) {
		Path file = folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
			Worksheet worksheet = workbook.newWorksheet(sheet);
			for (int r = 0; r < rows.size(); r++) {
				for (int c = 0; c < rows.get(r).size(); c++) {
					if (rows.get(r).get(c) != null) {
						worksheet.value(r, c, rows.get(r).get(c));
					}
				}
			}
			worksheet.finish();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return file;
	}

	/** Rows of a CSV as cells. */
	static List<List<String>> cells(String... lines) {
		return List.of(lines).stream().map(line -> List.of(line.split(",", -1))).collect(Collectors.toList());
	}

	/** A workbook whose sheet's rows are XML as given, for what no writer would write. */
	static Path rawXlsx(Path folder, String name, String sheetRows, String... sharedStrings) {
		Path file = folder.resolve(name);
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
					+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
					+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
					+ "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPES + "worksheet+xml\"/>"
					+ "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPES + "sharedStrings+xml\"/>"
					+ "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/></Types>");
			part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
			part(zip, "xl/workbook.xml", "<workbook xmlns=\"" + SPREADSHEET + "\" xmlns:r=\"" + RELATIONS
					+ "\"><sheets><sheet name=\"户表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
			part(zip, "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
			part(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + SPREADSHEET + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
					+ "</cellXfs></styleSheet>");
			StringBuilder strings = new StringBuilder("<sst xmlns=\"" + SPREADSHEET + "\">");
			for (String text : sharedStrings) {
				strings.append("<si><t>").append(text).append("</t></si>");
			}
			part(zip, "xl/sharedStrings.xml", strings.append("</sst>").toString());
			part(zip, "xl/worksheets/sheet1.xml",
					"<worksheet xmlns=\"" + SPREADSHEET + "\"><sheetData>" + sheetRows + "</sheetData></worksheet>");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return file;
	}

	/** A row of a raw sheet. */
	static String row(int number, String... cells) {
		return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
	}

	/** Ranges that are merged, to stand behind the rows of a raw sheet. */
	static String merges(Stream<String> ranges) {
		return "</sheetData><mergeCells>" + ranges.map(range -> "<mergeCell ref=\"" + range + "\"/>").collect(Collectors.joining())
				+ "</mergeCells><sheetData>";
	}

	/** A text cell of a raw sheet. */
	static String cell(String address, String text) {
		return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
	}

	private static String relations(String type, String target) {
		return "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target
				+ "\"/></Relationships>";
	}

	private static void part(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		String[] pieces = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).split(LARGE, -1);
		byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
		for (int i = 0; i < pieces.length; i++) {
			for (int n = 0; i > 0 && n < 50; n++) {
				zip.write(megabyte);
			}
			zip.write(pieces[i].getBytes(StandardCharsets.UTF_8));
		}
		zip.closeEntry();
	}
}
