package org.lookback.ingest.internal.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.Issue;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.text.LookbackException;

import de.siegmar.fastcsv.writer.CsvWriter;

/** Everything odd of one import: the first issues for the report, counts, and the rejects file with all of them. */
final class IssueLog implements AutoCloseable {

	private static final byte[] MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private final String file;
	private final String sheet;
	private final Path path;
	private final List<Issue> first = new ArrayList<>();
	private final Map<IssueKind, Long> counts = new EnumMap<>(IssueKind.class);
	private CsvWriter writer;

	/** @param path where the rejects file goes once there is something to write */
	IssueLog(String file, String sheet, Path path) {
		this.file = file;
		this.sheet = sheet;
		this.path = path;
	}

	/**
	 * Notes one oddity.
	 *
	 * @param whole  whether the row is not taken for it
	 * @param row    0: it is about the file
	 * @param value  masked where it is personal
	 */
	void add(IssueKind kind, boolean whole, long row, String column, String value, String reason, String remedy) throws LookbackException {
		Issue issue = new Issue(kind, whole, file, sheet, row, column, value, reason, remedy);
		counts.merge(kind, 1L, Long::sum);
		if (first.size() < ImportReport.FIRST_ISSUES) {
			first.add(issue);
		}
		try {
			if (writer == null) {
				open();
			}
			writer.writeRecord(file, sheet, row == 0 ? "" : String.valueOf(row), harmless(column), harmless(value), reason, remedy);
		} catch (IOException | java.io.UncheckedIOException e) {
			throw failed(e);
		}
	}

	private void open() throws IOException {
		Files.createDirectories(path.getParent());
		OutputStream out = Files.newOutputStream(path);
		out.write(MARK);
		writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
		writer.writeRecord(RunMessages.text("rejects.heading").split(","));
	}

	/** A spreadsheet would take such a text for a formula and run it. */
	private static String harmless(String text) {
		return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("[-+][\\d.,]+") ? '\'' + text : text;
	}

	List<Issue> first() {
		return List.copyOf(first);
	}

	Map<IssueKind, Long> counts() {
		return counts;
	}

	/** The finished rejects file; empty when there was nothing to write. */
	Optional<Path> finish() throws LookbackException {
		if (writer == null) {
			return Optional.empty();
		}
		try {
			writer.close();
			writer = null;
			return Optional.of(path);
		} catch (IOException e) {
			throw failed(e);
		}
	}

	/** Gives the file up. */
	@Override
	public void close() throws LookbackException {
		if (writer != null) {
			try {
				CsvWriter open = writer;
				writer = null;
				open.close();
				Files.deleteIfExists(path);
			} catch (IOException e) {
				throw failed(e);
			}
		}
	}

	private LookbackException failed(Exception e) {
		return new LookbackException(RunMessages.text("rejects.failed", path, String.valueOf(e.getMessage())), e);
	}
}
