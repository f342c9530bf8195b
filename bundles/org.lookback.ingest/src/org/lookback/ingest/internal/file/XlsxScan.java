package org.lookback.ingest.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One pass over the bytes of a sheet or of the shared strings, before anything builds objects of them: counts rows, collects merged
 * cells and what is hidden, and finds a cell whose text is longer than a cell can be. Needs a few kilobytes, whatever the file holds.
 */
final class XlsxScan {

	/** UTF-8 takes at most four bytes a character; runs of a rich text have a little markup between them. */
	private static final long LONGEST = RowSource.LONGEST_CELL * 4L;
	private static final int LONGEST_TAG = 1 << 16;
	private static final byte[] HIDDEN = " hidden=".getBytes(StandardCharsets.US_ASCII);
	private final byte[] tag = new byte[LONGEST_TAG];
	private final StringBuilder shared = new StringBuilder();
	private final SheetOutline.Builder outline = new SheetOutline.Builder();
	private final long wanted;
	private int tagLength = -1;
	private long text;
	private long rows;
	private long strings;
	private final byte[] cellTag = new byte[256];
	private int cellTagLength;
	private boolean found;
	private boolean sharedCell;
	private boolean inValue;
	private String tooLong = "";
	private String wantedAt = "";

	/** @param wanted the shared string whose first use is looked for, or -1 */
	private XlsxScan(long wanted) {
		this.wanted = wanted;
	}

	/** A pass over everything. */
	static XlsxScan of(InputStream in) throws IOException {
		return new XlsxScan(-1).read(in);
	}

	/** A pass that ends at the first cell that shows a shared string. */
	static XlsxScan whoUses(long sharedString, InputStream in) throws IOException {
		return new XlsxScan(sharedString).read(in);
	}

	private XlsxScan read(InputStream in) throws IOException {
		byte[] buffer = new byte[1 << 16];
		for (int read = in.read(buffer); read >= 0 && !found; read = in.read(buffer)) {
			for (int i = 0; i < read && !found; i++) {
				step(buffer[i]);
			}
		}
		return this;
	}

	private void step(byte b) {
		if (b == '<') {
			tagLength = 0;
		} else if (tagLength < 0) {
			text++;
			if (inValue) {
				shared.append((char) b);
			}
			if (text > LONGEST) {
				tooLong = place();
				found = true;
			}
		} else if (b == '>') {
			tag();
			tagLength = -1;
		} else if (tagLength == LONGEST_TAG) {
			tooLong = place();
			found = true;
		} else {
			tag[tagLength++] = b;
		}
	}

	private void tag() {
		switch (element()) {
		case 'r' -> {
			rows++;
			cellTagLength = 0;
			text = 0;
			if (isHidden()) {
				outline.hideRow(number(attribute(tag, tagLength, "r"), rows));
			}
		}
		case 'c' -> {
			cellTagLength = Math.min(tagLength, cellTag.length);
			System.arraycopy(tag, 0, cellTag, 0, cellTagLength);
			sharedCell = wanted >= 0 && attribute(cellTag, cellTagLength, "t").equals("s");
			text = 0;
		}
		case 'v' -> {
			inValue = sharedCell;
			shared.setLength(0);
		}
		case 'V' -> {
			if (inValue && shared.toString().strip().equals(String.valueOf(wanted))) {
				wantedAt = place();
				found = true;
			}
			inValue = false;
		}
		case 's' -> {
			strings++;
			text = 0;
		}
		case 'C', 'S' -> text = 0;
		case 'm' -> {
			outline.merge(attribute(tag, tagLength, "ref"));
		}
		case 'l' -> {
			if (isHidden()) {
				int first = (int) number(attribute(tag, tagLength, "min"), 0) - 1;
				outline.hideColumns(first, (int) number(attribute(tag, tagLength, "max"), 0) - 1);
			}
		}
		default -> {
			// markup that says nothing about places
		}
		}
	}

	/** Whether the tag says hidden="1"; looked for byte by byte, since there are as many tags as rows. */
	private boolean isHidden() {
		for (int i = 0; i + HIDDEN.length + 1 < tagLength; i++) {
			if (tag[i] == HIDDEN[0] && Arrays.equals(tag, i, i + HIDDEN.length, HIDDEN, 0, HIDDEN.length)) {
				byte said = tag[i + HIDDEN.length + 1];
				return said == '1' || said == 't';
			}
		}
		return false;
	}

	private static long number(String text, long otherwise) {
		return text.matches("\\d{1,9}") ? Long.parseLong(text) : otherwise;
	}

	/** The element by one letter (row, c, v, si, col as l, mergeCell), a capital one when it is closed; a blank for all others. No text is made for it. */
	private char element() {
		boolean closing = tagLength > 0 && tag[0] == '/';
		int begin = closing ? 1 : 0;
		int to = begin;
		while (to < tagLength && tag[to] > ' ' && tag[to] != '/') {
			begin = tag[to] == ':' ? to + 1 : begin;
			to++;
		}
		char letter = switch (to - begin) {
		case 1 -> tag[begin] == 'c' ? 'c' : tag[begin] == 'v' ? 'v' : ' ';
		case 2 -> tag[begin] == 's' && tag[begin + 1] == 'i' ? 's' : ' ';
		case 3 -> tag[begin] == 'r' && tag[begin + 1] == 'o' && tag[begin + 2] == 'w' ? 'r'
				: tag[begin] == 'c' && tag[begin + 1] == 'o' && tag[begin + 2] == 'l' ? 'l' : ' ';
		case 9 -> new String(tag, begin, 9, StandardCharsets.ISO_8859_1).equals("mergeCell") ? 'm' : ' ';
		default -> ' ';
		};
		return closing && letter != 'm' && letter != 'r' && letter != 'l' ? Character.toUpperCase(letter) : closing ? ' ' : letter;
	}

	private static String attribute(byte[] bytes, int length, String name) {
		String all = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
		int from = all.indexOf(' ' + name + '=') + name.length() + 3;
		if (from < name.length() + 3 || from > all.length()) {
			return "";
		}
		int to = all.indexOf(all.charAt(from - 1), from);
		return to < 0 ? "" : all.substring(from, to);
	}

	/** The cell that is being read; the shared string's index where there are no cells. */
	private String place() {
		return strings > 0 ? String.valueOf(strings - 1) : attribute(cellTag, cellTagLength, "r");
	}

	/** How many rows the sheet has. */
	long rows() {
		return rows;
	}

	/** Merged ranges, hidden columns and rows. */
	SheetOutline outline() {
		return outline.outline();
	}

	/** Whether a cell (or shared string) is too long; the pass ended there. */
	boolean anyTooLong() {
		return found && wanted < 0;
	}

	/** The address of the cell (or the index of the shared string) that is too long; empty when it has no address. */
	String tooLong() {
		return tooLong;
	}

	/** The address of the cell that was looked for; empty when there is none. */
	String wantedAt() {
		return wantedAt;
	}
}
