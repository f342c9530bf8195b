package org.lookback.ingest.internal.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.ingest.internal.biff.BiffReader;
import org.lookback.ingest.internal.biff.CompoundFile;
import org.lookback.ingest.internal.biff.Record;
import org.lookback.model.api.text.LookbackException;

/** An open XLS: its sheets' places, shared texts and number formats are known; rows are streamed. */
final class XlsFile implements SheetFile {

	/** The stream that holds the workbook since Excel 97. */
	static final String STREAM = "Workbook";
	private static final int BIFF8 = 0x600;
	/** The shared texts are held in memory. */
	private static final long TEXTS_LIMIT = Runtime.getRuntime().maxMemory() / 3;
	private static final int TEXT_OVERHEAD = 60;

	/** A worksheet, and where its records begin. */
	private record Sheet(String name, long place) {
	}

	private final Path file;
	private final CompoundFile container;
	private final List<Sheet> sheets = new ArrayList<>();
	private final SheetNames names = new SheetNames();
	private final List<String> texts = new ArrayList<>();
	private final Map<Integer, String> formats = new HashMap<>();
	private final List<Integer> cellFormats = new ArrayList<>();
	private boolean from1904;

	XlsFile(Path file) throws LookbackException {
		this.file = file;
		boolean read = false;
		CompoundFile opened = opened(file);
		try {
			container = opened;
			readGlobals(new BiffReader(container.stream(STREAM)));
			read = true;
		} catch (IOException | RuntimeException e) {
			throw broken(file, e);
		} finally {
			if (!read) {
				close(opened);
			}
		}
		if (sheets.isEmpty()) {
			throw FileMessages.problem(file, "xlsx.noSheets");
		}
	}

	private static CompoundFile opened(Path file) throws LookbackException {
		try {
			return new CompoundFile(file);
		} catch (IOException | RuntimeException e) {
			throw broken(file, e);
		}
	}

	/** What went wrong: the file ends too early, or is damaged. */
	static LookbackException broken(Path file, Exception e) {
		return e instanceof EOFException ? FileMessages.problem(file, e, "xlsx.truncated")
				: FileMessages.problem(file, e, "xlsx.damaged", String.valueOf(e.getMessage()));
	}

	private void readGlobals(BiffReader in) throws IOException, LookbackException {
		if (!in.next() || in.type() != Record.BOF || in.u16() != BIFF8) {
			throw FileMessages.problem(file, "type.xls5");
		}
		while (in.next() && in.type() != Record.EOF) {
			switch (in.type()) {
			case Record.FILEPASS -> throw FileMessages.problem(file, "type.password");
			case Record.DATE_1904 -> from1904 = in.u16() == 1;
			case Record.BOUNDSHEET -> sheet(in);
			case Record.FORMAT -> formats.put(in.u16(), in.text(2));
			case Record.XF -> {
				in.skip(2);
				cellFormats.add(in.u16());
			}
			case Record.SST -> readTexts(in);
			default -> {
				// looks and settings
			}
			}
		}
	}

	private void sheet(BiffReader in) throws IOException {
		long place = in.i32() & 0xFFFF_FFFFL;
		boolean visible = (in.u8() & 3) == 0;
		boolean worksheet = in.u8() == 0;
		if (worksheet) {
			Sheet sheet = new Sheet(in.text(1), place);
			sheets.add(sheet);
			names.add(sheet.name(), visible);
		}
	}

	private void readTexts(BiffReader in) throws IOException, LookbackException {
		in.skip(4);
		int count = in.i32();
		long memory = 0;
		for (int i = 0; i < count; i++) {
			String text = in.text(2);
			memory += TEXT_OVERHEAD + 2L * text.length();
			if (memory > TEXTS_LIMIT) {
				throw FileMessages.problem(file, "xlsx.strings", TEXTS_LIMIT >> 20);
			}
			texts.add(text);
		}
	}

	/** A shared text; empty when the file names one it does not hold. */
	String text(int index) throws IOException {
		if (index < 0 || index >= texts.size()) {
			throw new IOException("text " + index + " of " + texts.size());
		}
		return texts.get(index);
	}

	/** For each cell format whether it shows a date. */
	boolean[] dates() {
		boolean[] dates = new boolean[cellFormats.size()];
		for (int i = 0; i < dates.length; i++) {
			dates[i] = CellText.isDate(cellFormats.get(i), formats.getOrDefault(cellFormats.get(i), ""));
		}
		return dates;
	}

	boolean from1904() {
		return from1904;
	}

	@Override
	public SheetNames names() {
		return names;
	}

	@Override
	public SheetRows rows(String name) throws LookbackException {
		Sheet sheet = sheets.stream().filter(one -> one.name().equals(name)).findFirst()
				.orElseThrow(() -> FileMessages.problem(file, "xlsx.noSheet", name, names));
		try {
			XlsScan scan = XlsScan.of(new BiffReader(container.stream(STREAM)), sheet.place());
			return new XlsRows(file, this, sheet.name(), new BiffReader(container.stream(STREAM)), sheet.place(), scan);
		} catch (IOException | RuntimeException e) {
			throw broken(file, e);
		}
	}

	@Override
	public void close() {
		close(container);
	}

	private static void close(CompoundFile container) {
		try {
			container.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
