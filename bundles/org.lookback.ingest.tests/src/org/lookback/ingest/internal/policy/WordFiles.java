package org.lookback.ingest.internal.policy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents as small as they can be. */
final class WordFiles {

	private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
	private static final String SPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

	private WordFiles() {
	}

	/** A document of paragraphs. */
	static Path write(Path file, String... paragraphs) throws IOException {
		StringBuilder body = new StringBuilder();
		for (String paragraph : paragraphs) {
			body.append(paragraph.startsWith("<w:") ? paragraph : paragraph(paragraph));
		}
		return parts(file, Map.of("word/document.xml", document(body.toString())));
	}

	static String paragraph(String text) {
		return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
	}

	/** A paragraph that Word numbers. */
	static String numbered(int list, int level, String text) {
		return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr><w:r><w:t>" + text
				+ "</w:t></w:r></w:p>";
	}

	static String document(String body) {
		return BEGIN + "<w:document" + SPACE + "><w:body>" + body + "</w:body></w:document>";
	}

	/** One list: 一、 above （一）. */
	static String numbering() {
		return BEGIN + "<w:numbering" + SPACE + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
				+ "<w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/>"
				+ "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl></w:abstractNum>"
				+ "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
	}

	static Path parts(Path file, Map<String, String> parts) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write((BEGIN + "<Types/>").getBytes(StandardCharsets.UTF_8));
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return file;
	}
}
