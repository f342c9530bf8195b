package org.lookback.ingest.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.Sniffed;
import org.lookback.model.api.text.LookbackException;

/** What a person should know of a table before it is read, in sentences. */
final class Notes {

	/** Characters looked at for line ends. */
	private static final int SAMPLE = 1 << 20;
	private static final int NAMED = 12;

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
