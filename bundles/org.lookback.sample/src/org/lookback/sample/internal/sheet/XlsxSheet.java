package org.lookback.sample.internal.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet. At the end its time of making is taken out and its merged cells are put in order, so that the same rows give
 * the same bytes.
 */
final class XlsxSheet implements Sheet {

	private static final int FLUSH = 200;
	private static final int ISO_DAY = 10;
	private static final int LONGEST_NUMBER = 15;
	private static final int TAIL = 1 << 16;
	private static final Pattern MERGES = Pattern.compile("<mergeCells>(.*?)</mergeCells>");
	private static final String SHEETS = "xl/worksheets/sheet";
	private static final String CORE = "docProps/core.xml";
	private static final LocalDateTime MADE = LocalDateTime.of(2019, 12, 1, 8, 0);

	private final Path file;
	private final Path draft;
	private final OutputStream bytes;
	private final OutputStream buffered;
	private final Workbook book;
	private final Worksheet sheet;
	private int next;

	XlsxSheet(Path file, String sheetName) throws IOException {
		this.file = file;
		draft = file.resolveSibling(file.getFileName() + ".draft");
		bytes = Files.newOutputStream(draft);
		buffered = new BufferedOutputStream(bytes);
		book = new Workbook(buffered, "Lookback", "1.0");
		sheet = book.newWorksheet(sheetName);
	}

	@Override
	public void title(String text, int width) {
		sheet.inlineString(next, 0, text);
		sheet.range(next, 0, next, width - 1).merge();
		next++;
	}

	@Override
	public void groups(List<String> cells) {
		int start = 0;
		for (int i = 1; i <= cells.size(); i++) {
			if (i == cells.size() || !cells.get(i).isEmpty()) {
				sheet.inlineString(next, start, cells.get(start));
				if (i - 1 > start) {
					sheet.range(next, start, next, i - 1).merge();
				}
				start = i;
			}
		}
		next++;
	}

	@Override
	public void headings(String[] cells) {
		for (int i = 0; i < cells.length; i++) {
			sheet.inlineString(next, i, cells[i]);
		}
		next++;
	}

	@Override
	public void row(String[] cells, Column.Kind[] kinds) throws IOException {
		for (int i = 0; i < cells.length; i++) {
			if (!cells[i].isEmpty()) {
				cell(i, cells[i], kinds[i]);
			}
		}
		if (++next % FLUSH == 0) {
			sheet.flush();
		}
	}

	private void cell(int column, String text, Column.Kind kind) {
		if ((kind == Column.Kind.NUMBER || kind == Column.Kind.MONEY) && number(text)) {
			sheet.value(next, column, new BigDecimal(text));
		} else if (kind == Column.Kind.DATE && text.length() == ISO_DAY && text.charAt(4) == '-') {
			sheet.value(next, column, LocalDate.parse(text));
			sheet.style(next, column).format("yyyy-mm-dd").set();
		} else {
			sheet.inlineString(next, column, text);
		}
	}

	private static boolean number(String text) {
		int digits = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= '0' && c <= '9') {
				digits++;
			} else if (c != '.' && (c != '-' || i > 0)) {
				return false;
			}
		}
		return digits > 0 && digits <= LONGEST_NUMBER;
	}

	@Override
	public void close() throws IOException {
		try (buffered) {
			book.finish();
			book.close();
		}
		try (ZipFile in = new ZipFile(draft.toFile());
				ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			repack(in, out);
		}
		Files.delete(draft);
	}

	@Override
	public void discard() throws IOException {
		bytes.close();
		Files.deleteIfExists(draft);
		Files.deleteIfExists(file);
	}

	private static void repack(ZipFile in, ZipOutputStream out) throws IOException {
		for (ZipEntry entry : Collections.list(in.entries())) {
			ZipEntry copy = new ZipEntry(entry.getName());
			copy.setTimeLocal(MADE);
			out.putNextEntry(copy);
			try (InputStream part = in.getInputStream(entry)) {
				if (entry.getName().equals(CORE)) {
					out.write(undated(part));
				} else if (entry.getName().startsWith(SHEETS)) {
					sorted(part, entry.getSize(), out);
				} else {
					part.transferTo(out);
				}
			}
			out.closeEntry();
		}
	}

	/** Copies a sheet with its merged cells in order: the library writes them in any. They stand in the sheet's tail. */
	private static void sorted(InputStream in, long size, OutputStream out) throws IOException {
		byte[] buffer = new byte[TAIL];
		for (long left = size - TAIL; left > 0;) {
			int read = in.read(buffer, 0, (int) Math.min(left, TAIL));
			out.write(buffer, 0, read);
			left -= read;
		}
		String tail = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
		Matcher merges = MERGES.matcher(tail);
		if (merges.find()) {
			String[] cells = merges.group(1).split("(?=<mergeCell )");
			Arrays.sort(cells);
			tail = tail.substring(0, merges.start(1)) + String.join("", cells) + tail.substring(merges.end(1));
		}
		out.write(tail.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static byte[] undated(InputStream core) throws IOException {
		String xml = new String(core.readAllBytes(), StandardCharsets.UTF_8);
		return xml.replaceAll("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)", "$1" + MADE + ":00Z$2")
				.getBytes(StandardCharsets.UTF_8);
	}
}
