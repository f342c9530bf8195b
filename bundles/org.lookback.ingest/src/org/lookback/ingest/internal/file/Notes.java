package org.lookback.ingest.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.Sniffed;
import org.lookback.model.api.text.LookbackException;

/** What a person should know of a table before it is read, in sentences. */
final class Notes {

	/** Characters looked at for line ends. */
	private static final int SAMPLE = 1 << 20;
	private static final int NAMED = 12;
	/** Bytes looked at for the last row. */
	private static final int TAIL = 1 << 16;

	private Notes() {
	}

	/** Line ends that are not all alike: a file put together from several. */
	static List<String> ofText(Path file, Charset charset) throws LookbackException {
		long windows = 0;
		long unix = 0;
		long old = 0;
		try (InputStream in = Files.newInputStream(file); Reader text = CsvRows.decoded(in, charset)) {
			char[] buffer = new char[1 << 14];
			char last = 0;
			long seen = 0;
			for (int read = text.read(buffer); read > 0 && seen < SAMPLE; read = text.read(buffer)) {
				seen += read;
				for (int i = 0; i < read; i++) {
					windows += buffer[i] == '\n' && last == '\r' ? 1 : 0;
					unix += buffer[i] == '\n' && last != '\r' ? 1 : 0;
					old += buffer[i] != '\n' && last == '\r' ? 1 : 0;
					last = buffer[i];
				}
			}
		} catch (CharacterCodingException e) {
			return List.of();
		} catch (IOException e) {
			throw FileMessages.problem(file, e, "type.unreadable", String.valueOf(e.getMessage()));
		}
		boolean mixed = (windows > 0 ? 1 : 0) + (unix > 0 ? 1 : 0) + (old > 0 ? 1 : 0) > 1;
		return mixed ? List.of(FileMessages.text("note.lineEnds", windows, unix, old)) : List.of();
	}

	/** A last row that breaks off: an export that is still being written, or was cut on its way. */
	static List<String> ofEnd(TextTable table, int width) throws LookbackException {
		try (SeekableByteChannel file = Files.newByteChannel(table.file())) {
			long from = Math.max(0, file.size() - TAIL);
			ByteBuffer tail = ByteBuffer.allocate((int) (file.size() - from));
			file.position(from);
			while (tail.hasRemaining() && file.read(tail) >= 0) {
				// to its end
			}
			byte[] bytes = Arrays.copyOf(tail.array(), tail.position());
			int start = bytes.length;
			while (start > 0 && bytes[start - 1] != '\n' && bytes[start - 1] != '\r') {
				start--;
			}
			boolean whole = start == bytes.length || start == 0 || table.charset().name().startsWith("UTF-16");
			int columns = whole ? width : columns(new String(bytes, start, bytes.length - start, table.charset()), table);
			return columns < width ? List.of(FileMessages.text("note.halfRow", columns, width)) : List.of();
		} catch (IOException e) {
			throw FileMessages.problem(table.file(), e, "type.unreadable", String.valueOf(e.getMessage()));
		}
	}

	private static int columns(String row, TextTable table) {
		boolean quoted = false;
		int columns = 1;
		for (char sign : row.toCharArray()) {
			quoted ^= sign == table.quote();
			columns += !quoted && sign == table.delimiter() ? 1 : 0;
		}
		return columns;
	}

	/** A file that somebody has open in an office program may hold less than he sees; the programs leave a file beside it that says so. */
	static List<String> ofLock(Path file) {
		String name = file.getFileName().toString();
		boolean open = List.of("~$" + name, "~$" + name.substring(Math.min(2, name.length())), ".~lock." + name + "#").stream()
				.anyMatch(lock -> Files.exists(file.resolveSibling(lock)));
		return open ? List.of(FileMessages.text("note.open", name)) : List.of();
	}

	/** What is hidden. */
	static List<String> ofSheet(SheetFile workbook, String sheet, SheetOutline outline, List<String> headings) {
		List<String> notes = new ArrayList<>();
		if (workbook.names().hidden().contains(sheet)) {
			notes.add(FileMessages.text("note.hiddenSheet", sheet));
		}
		String columns = columns(outline, headings);
		if (!columns.isEmpty()) {
			notes.add(FileMessages.text("note.hiddenColumns", sheet, columns));
		}
		if (outline.hiddenRows() > 0) {
			notes.add(FileMessages.text("note.hiddenRows", sheet, outline.hiddenRows(), outline.firstHidden()));
		}
		return notes;
	}

	/** Cells that are merged over several rows: what is said in all of them. */
	static List<String> ofMerged(MergedRanges ranges, Spreading spreading, String sheet) {
		List<String> notes = new ArrayList<>();
		if (spreading.count() > 0) {
			notes.add(FileMessages.text("note.merged", sheet, spreading.count(), spreading.first()));
		}
		if (ranges.more()) {
			notes.add(FileMessages.text("note.mergedMore", sheet, ranges.size()));
		}
		return notes;
	}

	/** The sheets beside the one that was taken. */
	static List<String> ofOthers(Sniffed sniffed) {
		List<String> others = sniffed.sheets().stream().filter(name -> !name.equals(sniffed.sheet())).toList();
		return others.isEmpty() ? List.of()
				: List.of(FileMessages.text("note.otherSheets", others.size(), String.join("、", others.stream().limit(NAMED).toList())));
	}

	private static String columns(SheetOutline outline, List<String> headings) {
		List<String> names = new ArrayList<>();
		for (int column = outline.hiddenColumns().nextSetBit(0); column >= 0
				&& column < headings.size(); column = outline.hiddenColumns().nextSetBit(column + 1)) {
			String heading = headings.get(column).isBlank() ? "" : " " + headings.get(column);
			names.add(ColumnMapping.letters(column) + heading);
		}
		return names.size() <= NAMED ? String.join("、", names)
				: String.join("、", names.subList(0, NAMED)) + FileMessages.text("note.more", names.size() - NAMED);
	}
}
