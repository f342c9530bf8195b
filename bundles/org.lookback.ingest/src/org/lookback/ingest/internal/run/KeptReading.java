package org.lookback.ingest.internal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.Sniffed;
import org.lookback.model.api.text.LookbackException;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * How the file of a dataset version was read, kept beside the copy of the file: with it every row can be had again as it came in, cell by cell,
 * although the rows in the database hold values.
 *
 * @param sniffed  the copy and how it is read
 * @param fields   the field's id a column, or empty
 * @param once     columns whose cells count only in the first of the rows that they are merged over
 * @param rejected numbers of the rows that were not taken
 */
public record KeptReading(Sniffed sniffed, List<Optional<String>> fields, BitSet once, BitSet rejected) {

	private static final int CODE_POINT_LIMIT = Integer.MAX_VALUE;

	/** Keeps the reading of a version. */
	static void write(Path imports, int version, ImportPlan plan, BitSet rejected) throws LookbackException {
		Map<String, Object> map = SniffedText.write(plan.sniffed());
		map.put("fields", plan.columns().stream().map(column -> column.field().orElse("")).toList());
		map.put("once", ranges(Merging.once(plan)));
		map.put("rejected", ranges(rejected));
		Path file = file(imports, version);
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build()).dumpToString(map),
					StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new LookbackException(RunMessages.text("kept.unwritable", file, String.valueOf(e.getMessage())), e);
		}
	}

	/**
	 * The reading of a version; empty when it was imported before readings were kept.
	 *
	 * @param copy of the file
	 */
	static Optional<KeptReading> read(Path imports, int version, Path copy) throws LookbackException {
		Path file = file(imports, version);
		try {
			Object all = new Load(LoadSettings.builder().setCodePointLimit(CODE_POINT_LIMIT).build())
					.loadFromString(Files.readString(file, StandardCharsets.UTF_8));
			return Optional.of(reading(copy, (Map<?, ?>) all));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		} catch (IOException | YamlEngineException | ClassCastException | IllegalArgumentException e) {
			throw new LookbackException(RunMessages.text("kept.damaged", file, String.valueOf(e.getMessage())), e);
		}
	}

	/** Where the reading of a version stands. */
	static Path file(Path imports, int version) {
		return imports.resolve("readings").resolve(version + ".yaml");
	}

	private static KeptReading reading(Path copy, Map<?, ?> map) {
		List<Optional<String>> fields = ((List<?>) map.get("fields")).stream().map(String::valueOf)
				.map(field -> field.isEmpty() ? Optional.<String>empty() : Optional.of(field)).toList();
		return new KeptReading(SniffedText.read(copy, map), fields,
				map.get("once") instanceof List<?> once ? numbers(once) : new BitSet(), numbers((List<?>) map.get("rejected")));
	}

	/** As 5 or 7-12. */
	private static List<String> ranges(BitSet rows) {
		List<String> ranges = new ArrayList<>();
		for (int first = rows.nextSetBit(0); first >= 0; first = rows.nextSetBit(first)) {
			int end = rows.nextClearBit(first);
			ranges.add(end == first + 1 ? String.valueOf(first) : first + "-" + (end - 1));
			first = end;
		}
		return ranges;
	}

	private static BitSet numbers(List<?> ranges) {
		BitSet rows = new BitSet();
		for (Object range : ranges) {
			String[] ends = range.toString().split("-");
			rows.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
		}
		return rows;
	}

	/** A column's heading, or its letters where it has none. */
	public List<String> headings() {
		List<String> headings = new ArrayList<>();
		for (int i = 0; i < sniffed.headings().size(); i++) {
			headings.add(sniffed.headings().get(i).isBlank() ? ColumnMapping.letters(i) : sniffed.headings().get(i));
		}
		return headings;
	}
}
