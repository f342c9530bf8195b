package org.lookback.ingest.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.ingest.internal.map.HeadingMapper;
import org.lookback.ingest.internal.map.Keys;
import org.lookback.ingest.internal.map.Targets;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.Messages;

/**
 * How a file will be read: what its rows are, of which year, and where each column goes. Immutable; every {@code with…} gives another
 * plan.
 *
 * @param sniffed    the file
 * @param dictionary with the fields that packages added
 * @param kind       what the rows are about
 * @param year       the year given by a person, else the one that title or file name say; empty: the current round's, with a warning. A
 *                   column 年度 counts more than this
 * @param columns    one a column, in order
 */
public record ImportPlan(Sniffed sniffed, Dictionary dictionary, ImportKind kind, OptionalInt year, List<ColumnMapping> columns) {

	public ImportPlan {
		columns = List.copyOf(columns);
	}

	/** This plan for rows about something else: the columns are mapped anew. */
	public ImportPlan withKind(ImportKind other) {
		ImportKind named = Targets.named(dictionary, other);
		return new ImportPlan(sniffed, dictionary, named, year, new HeadingMapper(dictionary, named).map(sniffed.headings()));
	}

	/** This plan for another year. */
	public ImportPlan withYear(int other) {
		return new ImportPlan(sniffed, dictionary, kind, OptionalInt.of(other), columns);
	}

	/**
	 * This plan with one column going elsewhere. Another column that went there is from then on kept as it stands.
	 *
	 * @param index the column, from 0
	 * @param field id of one of {@link #targets}, or empty to keep the values as they stand
	 * @throws IllegalArgumentException when the kind does not take the field
	 */
	public ImportPlan withColumn(int index, Optional<String> field) {
		if (field.isPresent() && targets().stream().noneMatch(target -> target.id().equals(field.get()))) {
			throw new IllegalArgumentException(kind + " takes no " + field.get());
		}
		String said = Messages.in(ImportPlan.class).get("mapping.byPerson");
		List<ColumnMapping> changed = new ArrayList<>(columns.size());
		for (ColumnMapping column : columns) {
			if (column.index() == index) {
				changed.add(new ColumnMapping(index, column.heading(), field, column.keptAs(), 1, said));
			} else if (field.isPresent() && field.equals(column.field())) {
				changed.add(new ColumnMapping(column.index(), column.heading(), Optional.empty(), column.keptAs(), 1, said));
			} else {
				changed.add(column);
			}
		}
		return new ImportPlan(sniffed, dictionary, kind, year, changed);
	}

	/** The fields a column of this kind of file may go to, in the order of forms. */
	public List<Field> targets() {
		return HeadingMapper.targets(dictionary, kind);
	}

	/** The column that goes to a field. */
	public Optional<ColumnMapping> column(String fieldId) {
		return columns.stream().filter(column -> column.field().filter(fieldId::equals).isPresent()).findFirst();
	}

	/** What stands in the way of running the plan, each with what to do; empty when nothing does. */
	public List<String> problems() {
		return Keys.problems(this);
	}

	/** What can be used again for the next file of this sort; not its year. */
	public Mapping mapping() {
		Map<String, Optional<String>> byHeading = new LinkedHashMap<>();
		columns.forEach(column -> byHeading.putIfAbsent(column.heading(), column.field()));
		return new Mapping(sniffed.options(), Optional.of(kind), OptionalInt.empty(), byHeading);
	}
}
