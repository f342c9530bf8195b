package org.lookback.briefing.internal.visit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Page breaks within a sheet, which the writer of workbooks does not know: they stand at the end of the sheet's part of the file. */
public final class RowBreaks {

	private static final byte[] END = "</worksheet>".getBytes(StandardCharsets.UTF_8);
	private static final int LAST_COLUMN = 16_383;

	private RowBreaks() {
	}

	/**
	 * Copies a workbook and adds page breaks to its first sheet.
	 *
	 * @param after rows, from 1, after which a page ends
	 */
	public static void copy(Path workbook, Path target, List<Integer> after) throws IOException {
		try (ZipFile from = new ZipFile(workbook.toFile()); ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(target))) {
			Enumeration<? extends ZipEntry> entries = from.entries();
			while (entries.hasMoreElements()) {
				ZipEntry entry = entries.nextElement();
				to.putNextEntry(new ZipEntry(entry.getName()));
				try (InputStream in = from.getInputStream(entry)) {
					if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
						withBreaks(in, to, after);
					} else {
						in.transferTo(to);
					}
				}
				to.closeEntry();
			}
		}
	}

	private static void withBreaks(InputStream sheet, OutputStream out, List<Integer> after) throws IOException {
		byte[] text = sheet.readAllBytes();
		int end = text.length - END.length;
		out.write(text, 0, end);
		if (!after.isEmpty()) {
			StringBuilder breaks = new StringBuilder("<rowBreaks count=\"" + after.size() + "\" manualBreakCount=\"" + after.size() + "\">");
			after.forEach(row -> breaks.append("<brk id=\"").append(row).append("\" max=\"" + LAST_COLUMN + "\" man=\"1\"/>"));
			out.write(breaks.append("</rowBreaks>").toString().getBytes(StandardCharsets.UTF_8));
		}
		out.write(text, end, END.length);
	}
}
