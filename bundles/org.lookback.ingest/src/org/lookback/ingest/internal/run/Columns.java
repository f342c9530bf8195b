package org.lookback.ingest.internal.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.map.Targets;
import org.lookback.ingest.internal.value.Meanings;
import org.lookback.model.api.dictionary.Field;

/** The columns of a plan by what they are used for. */
final class Columns {

	/** A column whose values go to a field. */
	record Known(int index, String heading, Field field, Meanings meanings, boolean citizen) {

		private static final Set<String> CITIZENS = Set.of("idNumber", "personId", "kinIdNumber");

		/** @see #citizen() whether its values are the numbers of citizens */
		Known(int index, String heading, Field field, Meanings meanings) {
			this(index, heading, field, meanings, CITIZENS.contains(field.name()));
		}
	}

	/** A column that nobody knows. */
	record Unknown(int index, String name) {
	}

	private static final Set<String> YEARS = Set.of("dataYear", "measureYear", "loanYear", "projectYear");

	private final Map<String, Known> byField = new LinkedHashMap<>();
	private final List<Known> values = new ArrayList<>();
	private final List<Unknown> extras = new ArrayList<>();
	private final String extrasEntity;
	private final Set<String> kept = new HashSet<>();
	private final Optional<Known> year;

	Columns(ImportPlan plan) {
		Set<String> entities = Set.copyOf(plan.kind().form().entities());
		extrasEntity = Targets.extras(plan.kind());
		for (ColumnMapping column : plan.columns()) {
			if (column.field().isEmpty()) {
				extras.add(new Unknown(column.index(), column.keptAs()));
				continue;
			}
			Field field = plan.dictionary().field(column.field().get());
			Known known = new Known(column.index(), column.heading(), field, new Meanings(plan.dictionary(), field, column.values()));
			byField.putIfAbsent(field.id(), known);
			if (entities.contains(field.entity()) && !Targets.REGIONS.contains(field.id()) && !YEARS.contains(field.name())
					&& !Targets.HOUSEHOLD_KEYS.contains(field.id())) {
				values.add(known);
				kept.add(field.id());
			}
		}
		year = byField.values().stream().filter(column -> YEARS.contains(column.field().name())).findFirst();
	}

	/** The column of a field. */
	Optional<Known> of(String fieldId) {
		return Optional.ofNullable(byField.get(fieldId));
	}

	/** The column that says the row's year. */
	Optional<Known> year() {
		return year;
	}

	/** Whether the values of a column are kept, and not only used to find whose the row is. */
	boolean kept(Known column) {
		return kept.contains(column.field().id());
	}

	/** The columns whose values are kept, in order; several of them may go to one field with several codes. */
	List<Known> values() {
		return values;
	}

	List<Unknown> extras() {
		return extras;
	}

	/** The entity that the values of unknown columns are kept with. */
	String extrasEntity() {
		return extrasEntity;
	}

	/** Whether any column says where a row belongs. */
	boolean anyRegion() {
		return Targets.REGIONS.stream().anyMatch(byField::containsKey) || byField.keySet().stream().anyMatch(id -> id.endsWith(".villageCode"))
				|| byField.containsKey("village.villageName");
	}

	/** Whether a row says anything of where it belongs. */
	boolean anyRegion(SheetRow row) {
		return Targets.REGIONS.stream().map(byField::get).anyMatch(column -> column != null && !row.cell(column.index()).isBlank());
	}

	/** The heading of a field's column, or of the first of several that is there; empty when there is none. */
	String heading(String... fieldIds) {
		for (String id : fieldIds) {
			if (byField.containsKey(id)) {
				return byField.get(id).heading();
			}
		}
		return "";
	}
}
