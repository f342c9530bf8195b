package org.lookback.sample.tests;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.sample.api.SampleFile;

/** Reads cells as an importer does: the heading names a field of the kind's entities, the field reads the text. */
final class Cells {

	private static final Map<String, List<String>> ENTITIES = Map.ofEntries(
			Map.entry("wide", List.of("member", "household", "householdYear", "memberYear", "income", "housing", "water")),
			Map.entry("households", List.of("household", "householdYear")), Map.entry("members", List.of("member", "memberYear")),
			Map.entry("income", List.of("income")), Map.entry("housing", List.of("housing")), Map.entry("water", List.of("water")),
			Map.entry("measures", List.of("measure")), Map.entry("villages", List.of("village")), Map.entry("facilities", List.of("facility")),
			Map.entry("projects", List.of("project")), Map.entry("loans", List.of("loan")), Map.entry("visits", List.of("visit")),
			Map.entry("kin", List.of("kin")), Map.entry("helpers", List.of("helper")));

	private Cells() {
	}

	/** The field that a column of a file is of, if it is of one. */
	static Optional<Field> field(SampleFile file, String heading) {
		List<String> entities = ENTITIES.getOrDefault(file.kind(), List.of("registerRecord"));
		return entities.stream().flatMap(entity -> Dictionary.core().byHeading(heading).stream().filter(field -> field.entity().equals(entity)))
				.findFirst();
	}

	/** What is wrong with a cell, if anything. */
	static Optional<String> problem(Field field, String text, int year) {
		try {
			ValueReader.read(Dictionary.core(), field, text, year);
			return Optional.empty();
		} catch (BadValueException e) {
			return Optional.of(e.getMessage());
		}
	}

	/** The value of a cell that can be read. */
	static Optional<Object> value(Table table, List<String> row, String heading) {
		try {
			Field field = field(table.file(), heading).orElseThrow();
			return ValueReader.read(Dictionary.core(), field, table.cell(row, heading), table.file().year().orElse(2018));
		} catch (BadValueException e) {
			return Optional.empty();
		}
	}
}
