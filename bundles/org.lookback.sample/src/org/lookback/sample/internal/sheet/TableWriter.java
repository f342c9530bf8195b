package org.lookback.sample.internal.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.lookback.sample.api.Oddity;
import org.lookback.sample.api.Planted;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.internal.dice.Dice;

/** Writes one file row by row, soils some cells, and keeps account of what was planted. */
public final class TableWriter<R> implements Closeable {

	private final Layout<R> layout;
	private final Path file;
	private final Sheet sheet;
	private final Dirt dirt;
	private final Column.Kind[] kinds;
	private final Map<Oddity, Integer> counts = new EnumMap<>(Oddity.class);
	private final List<Planted> planted = new ArrayList<>();
	private final String[] cells;
	private long rows;

	/** Opens the file and writes what stands over the rows. */
	public TableWriter(Path directory, Layout<R> layout, long seed) throws IOException {
		this.layout = layout;
		file = directory.resolve(layout.fileName());
		sheet = layout.format() == Format.XLSX ? new XlsxSheet(file, layout.year().isPresent() ? layout.year().getAsInt() + "年" : "数据")
				: new CsvSheet(file, layout.format());
		dirt = new Dirt(Dice.of(seed, layout.name().hashCode()));
		kinds = layout.columns().stream().map(Column::kind).toArray(Column.Kind[]::new);
		cells = new String[kinds.length];
		head();
	}

	private void head() throws IOException {
		if (!layout.title().isEmpty()) {
			sheet.title(layout.title(), cells.length);
		}
		if (!layout.groups().isEmpty()) {
			List<String> groups = new ArrayList<>();
			for (Layout.Group group : layout.groups()) {
				groups.add(group.heading());
				while (groups.size() <= layout.indexOf(group.last())) {
					groups.add("");
				}
			}
			sheet.groups(groups);
		}
		sheet.headings(layout.columns().stream().map(Column::heading).toArray(String[]::new));
	}

	/** Writes a row; a cell of it may get harmless dirt. */
	public void write(R row) throws IOException {
		fill(row);
		int soiled = dirt.column(cells.length);
		if (soiled >= 0 && !cells[soiled].isEmpty()) {
			soil(row, soiled);
		}
		put();
	}

	/** Writes a row as it is. */
	public void writeClean(R row) throws IOException {
		fill(row);
		put();
	}

	private void soil(R row, int column) {
		Oddity oddity = Dirt.fitting(kinds[column]);
		String clean = cells[column];
		String raw = kinds[column] == Column.Kind.DATE ? layout.columns().get(column).value().apply(row) : clean;
		String dirty = dirt.soil(oddity, raw, layout.dateStyle());
		if (!dirty.equals(clean)) {
			cells[column] = dirty;
			counts.merge(oddity, 1, Integer::sum);
		}
	}

	/** Writes a row with an oddity in it, and otherwise clean. */
	public void write(R row, Patch patch) throws IOException {
		fill(row);
		int column = layout.indexOf(patch.heading());
		if (column >= 0) {
			cells[column] = patch.text();
		}
		counts.merge(patch.oddity(), 1, Integer::sum);
		planted.add(new Planted(patch.oddity(), layout.fileName(), layout.headingRow() + rows + 1, patch.heading(), patch.text()));
		put();
	}

	/**
	 * Notes a row that is missing: it would be the next.
	 *
	 * @param text what would stand there
	 */
	public void leftOut(Oddity oddity, String text) {
		counts.merge(oddity, 1, Integer::sum);
		planted.add(new Planted(oddity, layout.fileName(), layout.headingRow() + rows, "", text));
	}

	private void fill(R row) {
		for (int i = 0; i < cells.length; i++) {
			String text = layout.columns().get(i).value().apply(row);
			cells[i] = kinds[i] == Column.Kind.DATE ? layout.dateStyle().write(text) : text;
		}
	}

	private void put() throws IOException {
		sheet.row(cells, kinds);
		rows++;
	}

	/** What was planted, with places; harmless dirt is only counted. */
	public List<Planted> planted() {
		return planted;
	}

	/** The file as it was written; complete once this is closed. */
	public SampleFile result() {
		return new SampleFile(file, layout.kind(), layout.year(), layout.format().encoding(), layout.headingRow(), rows, counts);
	}

	@Override
	public void close() throws IOException {
		sheet.close();
	}

	/** Ends the file and takes it away; what goes wrong in ending it does not matter any more. */
	public void discard() throws IOException {
		sheet.discard();
	}
}
