package org.lookback.ingest.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.lookback.ingest.internal.map.HeadingMapper;
import org.lookback.ingest.internal.map.Keys;
import org.lookback.ingest.internal.map.Targets;
import org.lookback.ingest.internal.value.Meanings;
import org.lookback.ingest.internal.value.Samples;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.region.RegionChanges;
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
 * @param applied    the saved mapping that was applied by itself
 * @param division   the year of the regions' division that a person named; empty: the file's codes and names decide
 */
public record ImportPlan(Sniffed sniffed, Dictionary dictionary, ImportKind kind, OptionalInt year, List<ColumnMapping> columns,
		Optional<AppliedMapping> applied, OptionalInt division) {

	public ImportPlan {
		columns = List.copyOf(columns);
	}

	/** A plan that leaves the division to the file. */
	public ImportPlan(Sniffed sniffed, Dictionary dictionary, ImportKind kind, OptionalInt year, List<ColumnMapping> columns,
			Optional<AppliedMapping> applied) {
		this(sniffed, dictionary, kind, year, columns, applied, OptionalInt.empty());
	}

	/** A plan to which no saved mapping was applied. */
	public ImportPlan(Sniffed sniffed, Dictionary dictionary, ImportKind kind, OptionalInt year, List<ColumnMapping> columns) {
		this(sniffed, dictionary, kind, year, columns, Optional.empty());
	}

	/** This plan for rows about something else: the columns are mapped anew. */
	public ImportPlan withKind(ImportKind other) {
		ImportKind named = Targets.named(dictionary, other);
		return new ImportPlan(sniffed, dictionary, named, year, new HeadingMapper(dictionary, named).map(sniffed), Optional.empty(), division);
	}

	/** This plan for another year. */
	public ImportPlan withYear(int other) {
		return new ImportPlan(sniffed, dictionary, kind, OptionalInt.of(other), columns, applied, division);
	}

	/**
	 * This plan for a file whose places are those of another year's division.
	 *
	 * @throws IllegalArgumentException when no division of that year is known
	 */
	public ImportPlan withDivision(int other) {
		if (!RegionChanges.years().contains(other)) {
			throw new IllegalArgumentException("No division of " + other);
		}
		return new ImportPlan(sniffed, dictionary, kind, year, columns, applied, OptionalInt.of(other));
	}

	/** This plan with the note that it came from a saved mapping. */
	public ImportPlan with(AppliedMapping mapping) {
		return new ImportPlan(sniffed, dictionary, kind, year, columns, Optional.of(mapping), division);
	}

	/**
	 * This plan with one column going elsewhere. Another column that went there is from then on kept as it stands.
	 *
	 * @param index the column, from 0
	 * @param field id of one of {@link #targets}, or empty to keep the values as they stand
	 * @throws IllegalArgumentException when the kind does not take the field
	 */
	public ImportPlan withColumn(int index, Optional<String> field) {
		return withColumn(index, field, Messages.in(ImportPlan.class).get("mapping.byPerson"));
	}

	/** The same for a reason that is said. */
	public ImportPlan withColumn(int index, Optional<String> field, String why) {
		if (field.isPresent() && targets().stream().noneMatch(target -> target.id().equals(field.get()))) {
			throw new IllegalArgumentException(kind + " takes no " + field.get());
		}
		return changed(column -> column.index() == index ? column.to(field, why)
				: field.isPresent() && field.equals(column.field()) && !Targets.several(dictionary.field(field.get()))
						? column.to(Optional.empty(), why)
						: column);
	}

	/**
	 * This plan with a meaning for a text of a column.
	 *
	 * @param index the column, from 0
	 * @param text  as it stands in the file
	 * @param code  one of {@link #codes}; empty: the text means that nothing is recorded
	 * @throws IllegalArgumentException when the column takes no such code
	 */
	public ImportPlan withMeaning(int index, String text, Optional<String> code) {
		if (code.isPresent() ? !codes(index).contains(code.get()) : codes(index).isEmpty()) {
			throw new IllegalArgumentException(columns.get(index).heading() + " takes no " + code.orElse(""));
		}
		return meaning(index, values -> values.put(text.strip(), code));
	}

	/** This plan without what was said about a text of a column. */
	public ImportPlan withoutMeaning(int index, String text) {
		return meaning(index, values -> values.remove(text.strip()));
	}

	private ImportPlan meaning(int index, Consumer<Map<String, Optional<String>>> change) {
		Map<String, Optional<String>> values = new LinkedHashMap<>(columns.get(index).values());
		change.accept(values);
		return changed(column -> column.index() == index ? column.meaning(values) : column);
	}

	private ImportPlan changed(UnaryOperator<ColumnMapping> change) {
		return new ImportPlan(sniffed, dictionary, kind, year, columns.stream().map(change).toList(), applied, division);
	}

	/** Ids of the codes that texts of a column can be given as meaning (是 and 否 for yes-or-no fields); none when it has no such field. */
	public List<String> codes(int index) {
		return columns.get(index).field().map(dictionary::field).filter(Meanings::possible).map(field -> Meanings.codes(dictionary, field))
				.orElse(List.of());
	}

	/** The different texts of a column among the first rows of the file, and what each becomes. */
	public List<SampledValue> samples(int index) {
		return Samples.of(this, columns.get(index));
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
		Map<String, Map<String, Optional<String>>> values = new LinkedHashMap<>();
		List<ColumnMapping> named = new ArrayList<>(columns);
		named.removeIf(column -> column.heading().isBlank());
		named.forEach(column -> {
			byHeading.putIfAbsent(column.heading(), column.field());
			if (!column.values().isEmpty()) {
				values.putIfAbsent(column.heading(), column.values());
			}
		});
		return new Mapping(sniffed.options(), Optional.of(kind), OptionalInt.empty(), byHeading, values, division);
	}
}
