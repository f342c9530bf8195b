package org.lookback.workbench.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

import org.lookback.analysis.api.Table;
import org.lookback.briefing.api.TableWorkbook;
import org.lookback.index.api.Listing;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.CarriedException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Exporting;
import org.lookback.workbench.api.Lookback.Access;

import de.siegmar.fastcsv.writer.CsvWriter;

/** Lists and tables as files. */
final class Exports implements Exporting {

	private static final int WINDOW = 1000;
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final OpenWorkspace workspace;

	Exports(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public long list(Query query, Shape.Kind kind, Optional<String> sort, boolean descending, List<String> fields, boolean reveal, Path file,
			Locale locale, Progress progress) throws LookbackException {
		if (workspace.access() == Access.WRITE) {
			workspace.store().changes().log(workspace.user(), reveal ? "export-revealed" : "export", query.print() + " → " + file.getFileName(), "");
		}
		List<String> headings = new ArrayList<>();
		for (String field : fields) {
			headings.add(workspace.searching().fieldLabel(field, locale));
		}
		try (Listing listing = workspace.index().searching().list(query, kind, sort, descending)) {
			progress.begin(OpenWorkspace.say("export.task", file.getFileName()), listing.size());
			Rows rows = new Rows(listing, fields, reveal, locale, progress);
			String title = query.print().isEmpty() ? OpenWorkspace.say("export.all") : query.print();
			write(file, title, headings, rows, locale, List.of(OpenWorkspace.say("export.rows", listing.size())));
			return listing.size();
		} catch (CarriedException carried) {
			throw carried.reason();
		}
	}

	@Override
	public List<String> usualFields(Shape.Kind kind) {
		return switch (kind) {
		case HOUSEHOLDS -> List.of("household.householdKey", "household.headName", "household.county", "household.township", "household.village",
				"householdYear.exitStatus", "householdYear.primaryCause", "householdYear.memberCount", "income.netPerCapita");
		case MEMBERS -> List.of("member.memberCode", "member.name", "member.gender", "member.relationToHead",
				"household.householdKey", "household.county", "household.village");
		case FINDINGS -> List.of("finding.rule", "finding.sector", "finding.severity", "finding.object", "household.householdKey",
				"household.county", "household.township", "household.village");
		case NOTICES -> List.of("notice.kind", "notice.rule", "notice.title", "notice.sector", "notice.object", "household.householdKey",
				"household.county", "household.township", "household.village");
		case MEASURES -> List.of("measure.measureYear", "measure.programme", "measure.item", "measure.amount", "household.householdKey",
				"household.county", "household.village");
		case LEDGER -> List.of("ledger.state", "ledger.sector", "ledger.problem", "ledger.level", "ledger.name", "ledger.region", "ledger.source", "ledger.foundOn",
				"ledger.department", "ledger.person", "ledger.due");
		case CLAUSES -> List.of("clause.document", "clause.anchor", "clause.heading", "clause.text");
		};
	}

	/**
	 * Writes a list whose rows come one after the other; XLSX or CSV by the file's ending.
	 *
	 * @param rows read once; may throw {@link CarriedException}
	 * @return how many rows were written
	 */
	static <T> long rows(Path file, String title, List<String> headings, Iterator<T> rows, Function<T, List<String>> cells, Locale locale,
			Progress progress) throws LookbackException {
		long[] count = { 0 };
		Iterable<List<String>> all = () -> new Iterator<>() {
			@Override
			public boolean hasNext() {
				return rows.hasNext();
			}

			@Override
			public List<String> next() {
				count[0]++;
				progress.worked(1);
				return cells.apply(rows.next());
			}
		};
		try {
			write(file, title, headings, all, locale, List.of());
		} catch (CarriedException carried) {
			throw carried.reason();
		}
		return count[0];
	}

	private static void write(Path file, String title, List<String> headings, Iterable<List<String>> rows, Locale locale, List<String> notes)
			throws LookbackException {
		if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
			csv(file, headings, rows);
		} else {
			new TableWorkbook(locale).addList(title, headings, rows, notes).write(file);
		}
	}

	private static void csv(Path file, List<String> headings, Iterable<List<String>> rows) throws LookbackException {
		try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
				CsvWriter csv = CsvWriter.builder().build(out)) {
			out.write(BYTE_ORDER_MARK);
			csv.writeRecord(headings);
			rows.forEach(csv::writeRecord);
		} catch (IOException unwritable) {
			throw new LookbackException(OpenWorkspace.say("file.unwritable", file, unwritable.getMessage()), unwritable);
		}
	}

	@Override
	public long rows(String title, List<String> headings, List<List<String>> rows, Path file, Locale locale, Progress progress)
			throws LookbackException {
		progress.begin(OpenWorkspace.say("export.task", file.getFileName()), rows.size());
		return rows(file, title, headings, rows.iterator(), row -> row, locale, progress);
	}

	@Override
	public void tables(List<Table> tables, Path file, Locale locale) throws LookbackException {
		TableWorkbook workbook = new TableWorkbook(locale);
		tables.forEach(workbook::add);
		workbook.write(file);
	}

	/** The rows of a listing, read a window at a time. */
	private record Rows(Listing listing, List<String> fields, boolean reveal, Locale locale, Progress progress) implements Iterable<List<String>> {

		@Override
		public Iterator<List<String>> iterator() {
			return new Iterator<>() {
				private List<List<String>> window = List.of();
				private int start;
				private int next;

				@Override
				public boolean hasNext() {
					return next < listing.size();
				}

				@Override
				public List<String> next() {
					if (next >= listing.size()) {
						throw new NoSuchElementException();
					}
					if (next >= start + window.size()) {
						read();
					}
					return window.get(next++ - start);
				}

				private void read() {
					try {
						progress.check();
						start = next;
						window = listing.cells(start, Math.min(WINDOW, listing.size() - start), fields, reveal, locale);
						progress.worked(window.size());
					} catch (LookbackException failed) {
						throw new CarriedException(failed);
					}
				}
			};
		}
	}
}
